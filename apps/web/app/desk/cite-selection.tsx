import { deskRoomMessages } from '@etalon/i18n/messages/desk-room';
import { type JSX, useContext, useEffect, useState } from 'react';
import { useWords } from '../kit/use-words.ts';
import { CitingContext } from './cite.tsx';
import { readSelectionPlace } from './select-place.ts';

/** Cites what is selected in the piece; there while something is. */
export function CiteSelection(): JSX.Element | null {
  const { t } = useWords();
  const citing = useContext(CitingContext);
  const [place, setPlace] = useState<string | null>(null);
  useEffect(() => {
    const look = (): void => setPlace(readSelectionPlace());
    document.addEventListener('selectionchange', look);
    return () => document.removeEventListener('selectionchange', look);
  }, []);
  if (citing === null || place === null) return null;
  return (
    <button
      type="button"
      className="button button-small cite-selection"
      // The selection would go with the press.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => citing.cite(place)}
    >
      {t(deskRoomMessages['cite.selection'])}
    </button>
  );
}
