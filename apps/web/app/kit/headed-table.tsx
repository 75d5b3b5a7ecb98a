import type { JSX, ReactNode } from 'react';
import { TableRegion } from './table-region.tsx';

export interface HeadedRow {
  readonly key: string | number;
  /** Where an address leads to this row. */
  readonly id?: string;
  /** The first one heads the row. */
  readonly cells: readonly ReactNode[];
}

export interface HeadedTableProps {
  /** Names the region that scrolls; never the name of the section around it. */
  readonly label: string;
  readonly caption: string;
  /** Where an address leads to this table. */
  readonly id?: string;
  /** Whether its cells are numbers that align. */
  readonly hasFigures?: boolean;
  readonly heads: readonly string[];
  readonly rows: readonly HeadedRow[];
}

/** A table that is read and neither sorted nor filtered: a head for each column, and the first cell of a row heads the others. */
export function HeadedTable(props: HeadedTableProps): JSX.Element {
  const { label, caption, id, hasFigures = false, heads, rows } = props;
  return (
    <TableRegion label={label}>
      <table className={hasFigures ? 'table figures' : 'table'} id={id}>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {heads.map((head) => (
              <th scope="col" key={head}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, id: place, cells: [first, ...others] }) => (
            <tr key={key} id={place}>
              <th scope="row">{first}</th>
              {others.map((cell, at) => (
                <td key={heads[at + 1]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </TableRegion>
  );
}
