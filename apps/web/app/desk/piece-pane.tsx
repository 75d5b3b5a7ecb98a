import { deskMessages } from '@etalon/i18n/messages/desk';
import { groupMessages } from '@etalon/i18n/messages/groups';
import type { JSX } from 'react';
import { Link } from 'react-router';
import { nameSlot } from '../hand-in/name-slot.ts';
import { EmptyState } from '../kit/empty-state.tsx';
import { useWords } from '../kit/use-words.ts';
import { CiteButton } from './cite.tsx';
import { CiteSelection } from './cite-selection.tsx';
import { useDeskLink } from './desk-order.ts';
import { PieceViewer } from './piece-viewer.tsx';
import { ReadingsPart, type ReadingsPartProps } from './readings-part.tsx';

/** A tab has little room: shorter names where there are some. */
function slotWords(t: ReturnType<typeof useWords>['t'], slot: string): string {
  const known = (['dataset', 'anomalies', 'recipe', 'note', 'store', 'manifest'] as const).find(
    (id) => id === slot,
  );
  return t(known === undefined ? nameSlot(slot) : deskMessages[`slot.${known}`]);
}

/** The pieces of the criterion's situation as tabs, and the one that is open. */
export function PiecePane({ desk, onSeen }: ReadingsPartProps): JSX.Element {
  const { t, bytes } = useWords();
  const { view, criterion, showsReadings } = desk;
  const address = useDeskLink();
  const link = (pieceId: string): string => `${address({ criterion: criterion.id, pieceId })}#piece`;
  return (
    <section id="piece" className="pane pane-piece" aria-labelledby="piece-titre" tabIndex={-1}>
      <header className="pane-head">
        <h2 id="piece-titre">{t(deskMessages[showsReadings ? 'desk.readings' : 'desk.piece'])}</h2>
        {view !== null && (
          <span className="soft pane-head-end">
            {view.fileName} · {bytes(view.bytes)} <CiteButton locator={t(deskMessages['place.whole'])} />
            <CiteSelection />
          </span>
        )}
      </header>
      {(desk.pieces.length > 0 || criterion.unfolded) && (
        <nav className="piece-tabs" aria-label={t(deskMessages['desk.pieces'])}>
          {desk.pieces.map((piece) => (
            <Link
              key={piece.id}
              to={link(piece.id)}
              title={piece.fileName}
              aria-current={piece.id === view?.pieceId ? 'true' : undefined}
              preventScrollReset
            >
              {slotWords(t, piece.slot)}
            </Link>
          ))}
          {desk.groupHref !== null && <Link to={desk.groupHref}>{t(groupMessages['desk.link'])}</Link>}
          {criterion.unfolded && (
            <Link
              id="onglet-releves"
              className="readings-tab"
              to={`${address({ criterion: criterion.id, view: 'releves' })}#piece`}
              aria-current={showsReadings ? 'true' : undefined}
              preventScrollReset
            >
              {t(deskMessages['desk.readings.count'], { count: criterion.readings.length })}
            </Link>
          )}
        </nav>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a text longer than the pane must scroll by the keyboard */}
      <div className="pane-body" tabIndex={0}>
        {showsReadings ? (
          <ReadingsPart desk={desk} onSeen={onSeen} />
        ) : view === null ? (
          <EmptyState title={t(deskMessages['desk.no-piece'])}>
            {t(deskMessages['desk.no-piece.text'])}
          </EmptyState>
        ) : (
          <PieceViewer
            view={view}
            hrefOf={(change) => address({ criterion: criterion.id, pieceId: view.pieceId, ...change })}
          />
        )}
      </div>
    </section>
  );
}
