import { deskMessages } from '@etalon/i18n/messages/desk';
import { type JSX, useEffect, useRef } from 'react';
import { Link } from 'react-router';
import { ErrorPanel } from '../kit/error-panel.tsx';
import { useWords } from '../kit/use-words.ts';
import { ImportCard } from '../models/import-card.tsx';
import { CiteButton } from './cite.tsx';
import type { DeskAddress } from './desk-address.ts';
import { isMarked } from './is-marked.ts';
import type { PieceView, ShownPiece } from './load-piece-view.ts';
import { AnomalyItem, PieceItem, StepItem } from './piece-items.tsx';
import { PieceTable } from './piece-table.tsx';
import { findQuote } from './select-place.ts';

export interface PieceViewerProps {
  readonly view: PieceView;
  /** Address of another page or part of the same piece. */
  readonly hrefOf: (change: Partial<DeskAddress>) => string;
}

function Pager({
  view,
  hrefOf,
  end,
}: PieceViewerProps & { readonly end: 'top' | 'bottom' }): JSX.Element | null {
  const { t, number } = useWords();
  const { shown, size } = view;
  if (!('offset' in shown) || shown.total <= size) return null;
  const page = Math.floor(shown.offset / size) + 1;
  const last = Math.ceil(shown.total / size);
  const to = (target: number): string => hrefOf({ page: target, part: view.part, place: null });
  const range = {
    first: number(shown.offset + 1),
    last: number(Math.min(shown.total, shown.offset + size)),
    total: number(shown.total),
  };
  const links = [
    ['piece.first', 1, page > 1],
    ['piece.previous', page - 1, page > 1],
    ['piece.next', page + 1, page < last],
    ['piece.last', last, page < last],
  ] as const;
  return (
    <nav className="pager" aria-label={t(deskMessages[`piece.pages.${end}`])}>
      <span className="figures">{t(deskMessages['piece.range'], range)}</span>
      {links.map(([key, target, possible]) =>
        possible ? (
          <Link key={key} to={to(target)} preventScrollReset>
            {t(deskMessages[key])}
          </Link>
        ) : null,
      )}
    </nav>
  );
}

function Note({
  view,
  blocks,
}: {
  readonly view: PieceView;
  readonly blocks: readonly string[];
}): JSX.Element {
  return (
    <div className="note document" lang="fr">
      {blocks.map((html, index) => {
        const locator = `paragraphe ${index + 1}`;
        const marked = isMarked(view, index);
        return (
          <div
            key={locator}
            className="note-block"
            data-locator={locator}
            aria-current={marked ? 'location' : undefined}
          >
            <CiteButton locator={locator} />
            {/* biome-ignore lint/security/noDangerouslySetInnerHtml: the reader's sanitiser wrote this, known tags alone */}
            <div dangerouslySetInnerHTML={{ __html: html }} />
          </div>
        );
      })}
    </div>
  );
}

/** A web bundle in a frame that is shut; it is asked for by itself, and never stands in this page. */
function Bundle({
  view,
  shown,
}: {
  readonly view: PieceView;
  readonly shown: Extract<ShownPiece, { kind: 'bundle' }>;
}): JSX.Element {
  const { t } = useWords();
  return (
    <div className="stack">
      <p className="soft">{t(deskMessages['piece.bundle.text'])}</p>
      <iframe
        className="piece-frame"
        title={t(deskMessages['piece.bundle'], { file: view.fileName })}
        src={`/pieces/${view.pieceId}/page`}
        sandbox="allow-scripts"
        referrerPolicy="no-referrer"
        loading="lazy"
      />
      {shown.left.length > 0 && (
        <p className="soft">{t(deskMessages['piece.bundle.left'], { files: shown.left.join(', ') })}</p>
      )}
      <details className="fold">
        <summary>{t(deskMessages['piece.bundle.files'])}</summary>
        <Names view={view} names={shown.names} />
      </details>
    </div>
  );
}

function Names({
  view,
  names,
}: {
  readonly view: PieceView;
  readonly names: readonly string[];
}): JSX.Element {
  return (
    <ul className="piece-items">
      {names.map((name) => (
        <PieceItem key={name} locator={name} marked={name === view.place} label={name}>
          {null}
        </PieceItem>
      ))}
    </ul>
  );
}

function Shown({ view, shown, hrefOf }: PieceViewerProps & { readonly shown: ShownPiece }): JSX.Element {
  const { t, number } = useWords();
  const marks = (index: number): boolean => isMarked(view, index);
  switch (shown.kind) {
    case 'table':
      return (
        <PieceTable view={view} table={shown} hrefOf={(part) => hrefOf({ page: null, part, place: null })} />
      );
    case 'note':
      return <Note view={view} blocks={shown.blocks} />;
    case 'pages':
      return (
        <ol className="piece-items">
          {shown.pages.map((page) => (
            <PieceItem
              key={page.number}
              locator={`page ${page.number}`}
              marked={marks(page.number - 1)}
              label={t(deskMessages['piece.page'], { page: number(page.number) })}
            >
              <div className="page-text document">{page.text}</div>
            </PieceItem>
          ))}
        </ol>
      );
    case 'anomalies':
      return (
        <ol className="piece-items">
          {shown.items.map(({ pointer, anomaly }, rank) => (
            <AnomalyItem
              key={pointer}
              pointer={pointer}
              anomaly={anomaly}
              marked={marks(shown.offset + rank)}
            />
          ))}
        </ol>
      );
    case 'recipe':
      return (
        <ol className="piece-items">
          {shown.items.map(({ pointer, step }, rank) => (
            <StepItem key={pointer} pointer={pointer} step={step} marked={marks(shown.offset + rank)} />
          ))}
        </ol>
      );
    case 'image':
      return (
        <figure className="piece-image">
          <img
            src={shown.source}
            alt={t(deskMessages['piece.image'], { file: view.fileName })}
            width={shown.width}
            height={shown.height}
          />
          <figcaption className="soft figures">
            {t(deskMessages['piece.pixels'], { width: number(shown.width), height: number(shown.height) })}
          </figcaption>
        </figure>
      );
    case 'model':
      return <ImportCard name={view.fileName} facts={shown.card} />;
    case 'bundle':
      return <Bundle view={view} shown={shown} />;
    case 'names':
      return <Names view={view} names={shown.names} />;
    case 'refused':
      return (
        <ErrorPanel
          what={shown.explanation.what}
          remedy={`${shown.explanation.where} ${shown.explanation.remedy}`}
        />
      );
    default:
      return shown satisfies never;
  }
}

/** Name of the highlight of quoted words, as the style sheet knows it. */
const QUOTED = 'cited-words';

/** A sealed piece, page by page, turned to the place that the address names. */
export function PieceViewer({ view, hrefOf }: PieceViewerProps): JSX.Element {
  const { t } = useWords();
  const frame = useRef<HTMLDivElement>(null);
  const { pieceId, place } = view;

  // biome-ignore lint/correctness/useExhaustiveDependencies: another piece or place is what makes it turn again
  useEffect(() => {
    const marked = frame.current?.querySelector('[aria-current=location]');
    marked?.scrollIntoView({ block: 'center' });
    const range = marked == null || view.placeQuote === null ? null : findQuote(marked, view.placeQuote);
    if (range !== null) CSS.highlights?.set(QUOTED, new Highlight(range));
    return () => void CSS.highlights?.delete(QUOTED);
  }, [pieceId, place]);

  return (
    <div ref={frame} className="piece-viewer">
      {place !== null && <p className="piece-place">{t(deskMessages['piece.at'], { place })}</p>}
      <Pager view={view} hrefOf={hrefOf} end="top" />
      <Shown view={view} shown={view.shown} hrefOf={hrefOf} />
      {'cut' in view.shown && view.shown.cut && <p className="soft">{t(deskMessages['piece.cut'])}</p>}
      <Pager view={view} hrefOf={hrefOf} end="bottom" />
    </div>
  );
}
