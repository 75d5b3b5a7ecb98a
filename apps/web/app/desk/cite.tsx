import { deskMessages } from '@etalon/i18n/messages/desk';
import { createContext, type JSX, useContext } from 'react';
import { useWords } from '../kit/use-words.ts';
import { writeAnchor } from './draft.ts';

export interface Citing {
  readonly pieceId: string;
  readonly cite: (locator: string) => void;
  /** Locators of this piece already cited. */
  readonly cited: ReadonlySet<string>;
}

/** Null where nothing can be cited: read-only pages, a locked desk. */
export const CitingContext = createContext<Citing | null>(null);

const FORM = 'jugement-form';

/** Puts a place of the piece in the judgement; without script it sends the form, which keeps what was typed. */
export function CiteButton({ locator }: { readonly locator: string }): JSX.Element | null {
  const { t } = useWords();
  const citing = useContext(CitingContext);
  if (citing === null) return null;
  const { pieceId, cite, cited } = citing;
  const isCited = cited.has(locator);
  return (
    <button
      type="submit"
      form={FORM}
      formNoValidate
      name="citer"
      value={writeAnchor({ pieceId, locator })}
      className="cite"
      data-cite=""
      data-cited={isCited || undefined}
      aria-label={t(deskMessages[isCited ? 'cite.done' : 'cite.place'], { place: locator })}
      title={t(deskMessages[isCited ? 'cite.done' : 'cite.place'], { place: locator })}
      onClick={(event) => {
        event.preventDefault();
        cite(locator);
      }}
    >
      <span aria-hidden="true">{isCited ? '✓' : '❝'}</span>
    </button>
  );
}
