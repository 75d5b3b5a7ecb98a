import type { BatchDrift, ColumnDrift } from '@etalon/drift';
import { shellMessages } from '@etalon/i18n/messages/shell';
import { warehouseDriftMessages } from '@etalon/i18n/messages/warehouse-drift';
import type { JSX } from 'react';
import { TableRegion } from '../kit/table-region.tsx';
import { useWords } from '../kit/use-words.ts';
import { useFigures } from './use-figures.ts';

/** Distance of a column: what it would take to move one batch onto the other, or how far the shares of classes are. */
function Distance({ column }: { readonly column: ColumnDrift }): JSX.Element {
  const { t } = useWords();
  const { figure } = useFigures(column.kind);
  const move = column.numbers?.wasserstein;
  if (move !== undefined)
    return (
      <>
        {t(warehouseDriftMessages['drift.wasserstein'], { value: figure.length(move.value) })}
        {move.interval !== null &&
          ` ${t(warehouseDriftMessages['drift.interval'], { lo: figure.length(move.interval.lo), hi: figure.length(move.interval.hi) })}`}
        {move.perSd !== null && (
          <span className="wh-type">
            {t(warehouseDriftMessages['drift.wasserstein.sd'], { value: figure.plain(move.perSd) })}
          </span>
        )}
      </>
    );
  const apart = column.classes?.jensenShannon.distance ?? 0;
  return <>{t(warehouseDriftMessages['drift.jensen'], { value: figure.plain(apart) })}</>;
}

function Test({ column }: { readonly column: ColumnDrift }): JSX.Element {
  const { t, number } = useWords();
  const { figure } = useFigures(column.kind);
  const gap = column.numbers?.kolmogorovSmirnov;
  const chi = column.classes?.chiSquare;
  return (
    <>
      {gap !== undefined &&
        t(warehouseDriftMessages['drift.ks'], {
          value: figure.plain(gap.d),
          lo: figure.plain(gap.interval.lo),
          hi: figure.plain(gap.interval.hi),
        })}
      {chi !== undefined &&
        t(warehouseDriftMessages['drift.chi'], { value: figure.plain(chi.value), df: number(chi.df) })}
      <span className="wh-type">
        {t(warehouseDriftMessages['drift.p'], {
          p: figure.probability(column.p),
          adjusted: figure.probability(column.adjustedP),
        })}
      </span>
    </>
  );
}

/** Every column compared, one line each, in the order of the reference. */
export function DriftTable({ drift }: { readonly drift: BatchDrift }): JSX.Element {
  const { t, number } = useWords();
  const { figure } = useFigures('number');
  const { reference, current } = drift.rows;
  return (
    <TableRegion
      label={t(shellMessages['table.region'], { title: t(warehouseDriftMessages['drift.title']) })}
    >
      <table className="table figures wh-wide">
        <caption>
          {t(warehouseDriftMessages['drift.caption'], {
            reference: number(reference),
            current: number(current),
          })}
        </caption>
        <thead>
          <tr>
            <th scope="col">{t(warehouseDriftMessages['drift.column'])}</th>
            <th scope="col">{t(warehouseDriftMessages['drift.missing'])}</th>
            <th scope="col">{t(warehouseDriftMessages['drift.distance'])}</th>
            <th scope="col">{t(warehouseDriftMessages['drift.gap'])}</th>
            <th scope="col">{t(warehouseDriftMessages['drift.psi'])}</th>
          </tr>
        </thead>
        <tbody>
          {drift.columns.map((column) => {
            const psi = column.numbers?.psi ?? column.classes?.psi;
            const { difference, interval } = column.missing;
            return (
              <tr key={column.column}>
                <th scope="row">{column.column}</th>
                <td>
                  {t(warehouseDriftMessages['drift.points'], {
                    value: number(100 * difference, { decimals: 1 }),
                    lo: number(100 * interval.lo, { decimals: 1 }),
                    hi: number(100 * interval.hi, { decimals: 1 }),
                  })}
                </td>
                <td>
                  <Distance column={column} />
                </td>
                <td>
                  <Test column={column} />
                </td>
                <td>
                  {psi !== undefined && figure.plain(psi.value)}
                  {psi !== undefined && (
                    <span className="wh-type">
                      {t(warehouseDriftMessages['drift.critical'], { critical: figure.plain(psi.critical) })}
                    </span>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </TableRegion>
  );
}
