import { equityMessages as words } from '@etalon/i18n/messages/equity';
import type { EquityFigures } from '@etalon/usecases';
import type { JSX } from 'react';
import { TableRegion } from '../kit/table-region.tsx';
import { useWords } from '../kit/use-words.ts';
import { type EquityTable, nameGroup } from './name-group.ts';

type Row = EquityFigures['routes'][number];

function useShare(): (value: number, interval: { readonly lo: number; readonly hi: number }) => string {
  const { number } = useWords();
  const percent = (value: number): string => number(value, { percent: true, decimals: 1 }).replace('-', '−');
  return (value, { lo, hi }) => `${percent(value)} [${percent(lo)} ; ${percent(hi)}]`;
}

function Cells({ row }: { readonly row: Row }): JSX.Element {
  const { t, number } = useWords();
  const write = useShare();
  if (row.state === 'suppressed')
    return (
      <td colSpan={4} className="soft">
        {t(words.suppressed)}
      </td>
    );
  const { count, total, share, interval, difference } = row;
  return (
    <>
      <td className="end figures">{number(count)}</td>
      <td className="end figures">{number(total)}</td>
      <td className="end figures">{write(share, interval)}</td>
      <td className="end figures">
        {difference === null ? (
          <span className="soft">{t(words[row.state === 'described' ? 'described' : 'alone'])}</span>
        ) : (
          write(difference.difference, difference)
        )}
      </td>
    </>
  );
}

/** Shares of groups with their intervals; small groups are not given. */
export function EquityGroups({
  table,
  rows,
  counted,
}: {
  readonly table: EquityTable;
  readonly rows: readonly Row[];
  readonly counted: 'acquired' | 'within';
}): JSX.Element {
  const { t } = useWords();
  return (
    <section className="stack" aria-labelledby={`equite-${table}`}>
      <h2 id={`equite-${table}`}>{t(words[`${table}.title`])}</h2>
      {rows.length === 0 ? (
        <p className="soft">{t(words.none)}</p>
      ) : (
        <TableRegion label={t(words[`${table}.caption`])}>
          <table className="table">
            <caption>{t(words[`${table}.caption`])}</caption>
            <thead>
              <tr>
                <th scope="col">{t(words[`${table}.group`])}</th>
                {([counted, 'total', 'share', 'difference'] as const).map((column) => (
                  <th key={column} scope="col" className="end">
                    {t(words[column])}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => {
                const { message, params } = nameGroup(table, row.group);
                return (
                  <tr key={row.group}>
                    <th scope="row">{t(message, params)}</th>
                    <Cells row={row} />
                  </tr>
                );
              })}
            </tbody>
          </table>
        </TableRegion>
      )}
      {table === 'timing' && <p className="soft">{t(words['timing.note'])}</p>}
    </section>
  );
}
