import type { JSX, ReactNode } from 'react';
import { TableRegion } from '../kit/table-region.tsx';

interface PlainTableProps {
  readonly caption: string;
  /** Name of the region that scrolls, when the caption already names another. */
  readonly label?: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly ReactNode[])[];
  /** Columns of numbers, from 0. */
  readonly end?: readonly number[];
}

/** A small table, whole, that scrolls by itself on narrow screens; the first cell of a row names it. */
export function PlainTable({ caption, label, columns, rows, end = [] }: PlainTableProps): JSX.Element {
  return (
    <TableRegion label={label ?? caption}>
      <table className="table">
        <caption>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column, at) => (
              <th key={column} scope="col" className={end.includes(at) ? 'end' : undefined}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells, rank) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows are computed anew and have no identity
            <tr key={rank}>
              {cells.map((cell, at) =>
                at === 0 ? (
                  <th key={columns[at]} scope="row">
                    {cell}
                  </th>
                ) : (
                  <td key={columns[at]} className={end.includes(at) ? 'end' : undefined}>
                    {cell}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </TableRegion>
  );
}
