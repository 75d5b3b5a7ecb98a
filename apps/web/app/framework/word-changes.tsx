import type { JSX } from 'react';
import { diffWords } from './diff-words.ts';

/** Two wordings as one text: what is gone is struck, what is new is underlined. */
export function WordChanges({
  before,
  after,
}: {
  readonly before: string;
  readonly after: string;
}): JSX.Element {
  return (
    <p className="document fw-words">
      {diffWords(before, after).map(({ change, text }, index) => {
        if (change === 'removed')
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one comparison never move
          return <del key={index}>{text}</del>;
        if (change === 'added')
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one comparison never move
          return <ins key={index}>{text}</ins>;
        return text;
      })}
    </p>
  );
}
