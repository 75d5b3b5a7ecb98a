import { figuresMessages } from '@etalon/i18n/messages/figures';
import type { Reading, ReadingRow } from '@etalon/instruments';
import type { JSX } from 'react';
import { TableRegion } from '../kit/table-region.tsx';
import { useWords } from '../kit/use-words.ts';
import { nameColumn } from './name-column.ts';
import { type HrefOf, PlaceLinks } from './place-links.tsx';
import { placesOf } from './read-row.ts';
import { tabulateReading } from './tabulate-reading.ts';
import { writeFact } from './write-fact.ts';

const SHOWN = 200;
const PLACES = new Set(['locator', 'locators']);
const HIDDEN = new Set(['sha256']);

interface RowProps {
  readonly reading: Reading;
  readonly row: ReadingRow;
  readonly columns: readonly string[];
  readonly hrefOf: HrefOf;
}

function classOf(cell: ReadingRow[string] | undefined): string | undefined {
  if (typeof cell === 'number') return 'end';
  return Array.isArray(cell) && cell.length > 1 ? 'reading-list-cell' : undefined;
}

function Row({ reading, row, columns, hrefOf }: RowProps): JSX.Element {
  const { language } = useWords();
  return (
    <tr>
      {columns.map((name) => {
        const cell = row[name];
        if (PLACES.has(name))
          return (
            <td key={name}>
              <PlaceLinks places={placesOf(reading, row)} hrefOf={hrefOf} />
            </td>
          );
        return (
          <td key={name} className={classOf(cell)}>
            {writeFact(language, row, name)}
          </td>
        );
      })}
    </tr>
  );
}

export interface ValueTableProps {
  readonly reading: Reading;
  readonly hrefOf: HrefOf;
}

/** Everything a reading holds, row by row, in a box that scrolls by itself. */
export function ValueTable({ reading, hrefOf }: ValueTableProps): JSX.Element {
  const { t, language, number } = useWords();
  const table = tabulateReading(reading);
  const columns = table.columns.filter((name) => !HIDDEN.has(name));
  const caption = t(figuresMessages['part.table.region'], { instrument: reading.instrument });
  const total = table.rows.length;
  return (
    <>
      <TableRegion label={caption}>
        <table className="table reading-table">
          <caption>{caption}</caption>
          <thead>
            <tr>
              {columns.map((name) => (
                <th
                  key={name}
                  scope="col"
                  className={table.rows.some((row) => typeof row[name] === 'number') ? 'end' : undefined}
                >
                  {nameColumn(language, name)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.slice(0, SHOWN).map((row, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows have no identity but their place in the reading
              <Row key={index} reading={reading} row={row} columns={columns} hrefOf={hrefOf} />
            ))}
          </tbody>
        </table>
      </TableRegion>
      {total > SHOWN && (
        <p className="soft">
          {t(figuresMessages['part.table.partial'], { shown: number(SHOWN), total: number(total) })}
        </p>
      )}
    </>
  );
}
