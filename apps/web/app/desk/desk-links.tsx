import { deskRoomMessages } from '@etalon/i18n/messages/desk-room';
import { oralMessages } from '@etalon/i18n/messages/oral';
import type { JSX } from 'react';
import { Link } from 'react-router';
import { useWords } from '../kit/use-words.ts';

/** What stands beside the desk: the grid in a window of its own, the oral, the seat to pass on. */
export function DeskLinks({ seatId }: { readonly seatId: string }): JSX.Element {
  const { t } = useWords();
  const grid = `/jury/${seatId}/grille`;
  return (
    <nav className="row desk-links no-print" aria-label={t(oralMessages['desk.beside'])}>
      <a
        href={grid}
        target={`grille-${seatId}`}
        onClick={(event) => {
          if (event.ctrlKey || event.metaKey || event.shiftKey) return;
          const opened = window.open(grid, `grille-${seatId}`, 'popup,width=980,height=760');
          if (opened !== null) event.preventDefault();
        }}
      >
        {t(deskRoomMessages['grid.open'])}
      </a>
      <Link to={`/jury/${seatId}/oral`}>{t(oralMessages['oral.open'])}</Link>
      <Link to={`/jury/${seatId}/passer`}>{t(deskRoomMessages['hand-over.title'])}</Link>
    </nav>
  );
}
