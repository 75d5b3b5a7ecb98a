import { deskMessages } from '@etalon/i18n/messages/desk';
import type { PiecePreview } from '@etalon/usecases';
import type { JSX } from 'react';
import { Link } from 'react-router';
import { TableRegion } from '../kit/table-region.tsx';
import { useWords } from '../kit/use-words.ts';
import { CiteButton } from './cite.tsx';
import { isMarked } from './is-marked.ts';
import type { PieceView } from './load-piece-view.ts';
import { writeRowLocator } from './locate-place.ts';

type Table = Extract<PiecePreview, { kind: 'table' }>;

export interface PieceTableProps {
  readonly view: PieceView;
  readonly table: Table;
  readonly hrefOf: (part: string) => string;
}

const END = new Set(['integer', 'decimal']);

function Parts({ table, hrefOf }: Pick<PieceTableProps, 'table' | 'hrefOf'>): JSX.Element | null {
  const { t } = useWords();
  if (table.tables.length < 2) return null;
  return (
    <nav className="piece-parts" aria-label={t(deskMessages['piece.tables'])}>
      {table.tables.map((name) => (
        <Link
          key={name}
          to={hrefOf(name)}
          aria-current={name === table.table ? 'true' : undefined}
          preventScrollReset
        >
          {name}
        </Link>
      ))}
    </nav>
  );
}

/** One page of a delivered table: column types under their names, the number of each row, a way to cite it. */
export function PieceTable({ view, table, hrefOf }: PieceTableProps): JSX.Element {
  const { t, number } = useWords();
  const part = table.tables.length > 1 ? table.table : null;
  return (
    <>
      <Parts table={table} hrefOf={hrefOf} />
      <TableRegion className="piece-table" label={t(deskMessages['piece.table'], { file: view.fileName })}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t(deskMessages['piece.row'])}</th>
              {table.columns.map((column) => (
                <th
                  key={column.name}
                  scope="col"
                  className={END.has(column.type) ? 'end' : undefined}
                  data-marked={column.name === view.placeColumn || undefined}
                >
                  {column.name}
                  <span className="column-type">{t(deskMessages[`type.${column.type}`])}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map((row, rank) => {
              const index = table.offset + rank;
              const locator = writeRowLocator(part, index);
              const marked = isMarked(view, index);
              return (
                <tr key={index} data-locator={locator} aria-current={marked ? 'location' : undefined}>
                  <th scope="row" className="row-number">
                    <CiteButton locator={locator} />
                    {number(index + 1)}
                  </th>
                  {row.map((cell, at) => {
                    const column = table.columns[at];
                    const name = column?.name ?? String(at);
                    const end = column !== undefined && END.has(column.type);
                    return (
                      <td
                        key={name}
                        className={end ? 'end' : undefined}
                        data-column={name}
                        data-marked={(marked && name === view.placeColumn) || undefined}
                      >
                        {cell ?? <span className="cell-empty">{t(deskMessages['piece.empty-cell'])}</span>}
                      </td>
                    );
                  })}
                </tr>
              );
            })}
          </tbody>
        </table>
      </TableRegion>
    </>
  );
}
