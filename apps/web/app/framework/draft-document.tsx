import { frameworkPageMessages as words } from '@etalon/i18n/messages/framework-pages';
import type { JSX } from 'react';
import { Icon } from '../kit/icon.tsx';
import { useWords } from '../kit/use-words.ts';
import type { DocumentRow } from './lay-out-document.ts';

type Cell = DocumentRow['cells'][number];

function DocumentCell({ cell, prose }: { readonly cell: Cell; readonly prose: boolean }): JSX.Element {
  const { t, number } = useWords();
  return (
    <div className="fw-cell">
      {!prose && (
        <span className="fw-column" title={t(words['document.column'], { column: number(cell.column) })}>
          {number(cell.column)}
        </span>
      )}
      <div>
        {cell.segments.map(({ kind, text, anchor }, index) => (
          <p
            // biome-ignore lint/suspicious/noArrayIndexKey: the segments of a document never move
            key={index}
            className={kind === 'item' ? 'fw-bullet' : undefined}
            {...(anchor === null ? {} : { id: `L${anchor}` })}
          >
            {text}
          </p>
        ))}
      </div>
    </div>
  );
}

function Marks({ row }: { readonly row: DocumentRow }): JSX.Element | null {
  const { t } = useWords();
  if (row.items.length === 0 && row.severity === null) return null;
  const severity = row.severity === 'error' ? words['diagnostic.error'] : words['diagnostic.warning'];
  return (
    <p className="fw-marks">
      {row.severity !== null && (
        <span className={`fw-mark-${row.severity}`}>
          <Icon name={row.severity === 'error' ? 'grave' : 'caution'} />
          {t(severity)}
        </span>
      )}
      {row.items.map((id) => (
        <a key={id} href={`#${id}`} aria-label={t(words['document.understood'], { item: id })}>
          {id}
        </a>
      ))}
    </p>
  );
}

export interface DraftDocumentProps {
  readonly rows: readonly DocumentRow[];
  /** The line of the item being corrected. */
  readonly facing: number | null;
}

/** The document itself, line by line: each line leads to what was read from it. */
export function DraftDocument({ rows, facing }: DraftDocumentProps): JSX.Element {
  const { t, number } = useWords();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by the keyboard
    <section className="fw-pane document" aria-labelledby="document-title" tabIndex={0}>
      <h2 id="document-title">{t(words['document.title'])}</h2>
      {rows.length === 0 && <p className="soft">{t(words['document.empty'])}</p>}
      {rows.map((row) => (
        <div
          key={row.line}
          id={`L${row.line}`}
          className={`fw-line fw-line-${row.kind}`}
          data-facing={facing !== null && row.lines.includes(facing) ? '' : undefined}
        >
          <span className="fw-number figures">
            <span className="visually-hidden">{t(words['document.line'])} </span>
            {number(row.line)}
          </span>
          <div className="fw-line-words">
            {row.cells.map((cell) => (
              <DocumentCell key={cell.column} cell={cell} prose={row.kind === 'prose'} />
            ))}
            <Marks row={row} />
          </div>
        </div>
      ))}
    </section>
  );
}
