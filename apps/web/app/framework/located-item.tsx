import type { SourcePlace } from '@etalon/core/framework';
import { frameworkPageMessages as words } from '@etalon/i18n/messages/framework-pages';
import type { JSX, ReactNode } from 'react';
import { useWords } from '../kit/use-words.ts';
import { CopyLink } from './copy-link.tsx';
import type { Ranges } from './load-explorer.ts';

/** A text of the framework with what a search found in it. */
export function MarkedText({
  text,
  ranges,
}: {
  readonly text: string;
  readonly ranges: Ranges;
}): JSX.Element {
  const parts: ReactNode[] = [];
  let end = 0;
  for (const [start, stop] of ranges) {
    parts.push(text.slice(end, start), <mark key={start}>{text.slice(start, stop)}</mark>);
    end = stop;
  }
  parts.push(text.slice(end));
  return <>{parts}</>;
}

/** Code, link to copy and place in the official document of one item. */
export function ItemHead({ id, place }: { readonly id: string; readonly place: SourcePlace }): JSX.Element {
  const { t, number } = useWords();
  const { line, cell } = place;
  const where =
    cell === null
      ? t(words['place.line'], { line: number(line) })
      : t(words['place.cell'], { line: number(line), cell: number(cell) });
  return (
    <span className="fw-head">
      <a className="code" href={`#${id}`}>
        {id}
      </a>
      <span className="fw-place figures" title={t(words['place.title'], { place: where })}>
        {t(words['place.short'], { line: number(line) })}
      </span>
      <CopyLink anchor={id} />
    </span>
  );
}

export interface LocatedItemProps {
  readonly id: string;
  readonly text: string;
  readonly place: SourcePlace;
  readonly ranges: Ranges;
  readonly children?: ReactNode;
}

/** One text of the framework: its code is its address. */
export function LocatedItem({ id, text, place, ranges, children }: LocatedItemProps): JSX.Element {
  return (
    <li id={id} className="fw-located">
      <ItemHead id={id} place={place} />
      <p className="document">
        <MarkedText text={text} ranges={ranges} />
      </p>
      {children}
    </li>
  );
}
