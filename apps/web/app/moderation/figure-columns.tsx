import { shellMessages } from '@etalon/i18n/messages/shell';
import type { JSX, ReactNode } from 'react';
import { TableRegion } from '../kit/table-region.tsx';
import { useWords } from '../kit/use-words.ts';

/** A table whose first cell names the row and whose others are figures. */
export function FigureColumns({
  caption,
  columns,
  rows,
}: {
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly {
    readonly key: string;
    readonly head: ReactNode;
    readonly cells: readonly ReactNode[];
  }[];
}): JSX.Element {
  const { t } = useWords();
  return (
    <TableRegion label={t(shellMessages['table.region'], { title: caption })}>
      <table className="table">
        <caption>{caption}</caption>
        <thead>
          <tr>
            {columns.map((name, place) => (
              <th key={name} scope="col" className={place === 0 ? undefined : 'end'}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, head, cells }) => (
            <tr key={key}>
              <th scope="row">{head}</th>
              {cells.map((cell, place) => (
                <td key={columns[place + 1]} className="end figures">
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </TableRegion>
  );
}
