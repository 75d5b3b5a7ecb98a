import type { BatchDrift, ColumnDrift } from '@etalon/drift';
import { shellMessages } from '@etalon/i18n/messages/shell';
import { warehouseDriftMessages } from '@etalon/i18n/messages/warehouse-drift';
import type { JSX } from 'react';
import { TableRegion } from '../kit/table-region.tsx';
import { useWords, type Words } from '../kit/use-words.ts';
import { DriftFigure, type SharedBin } from './drift-figure.tsx';
import { type Figures, useFigures } from './use-figures.ts';

/** The bins of a column of numbers, or its most frequent classes, with their counts on both sides. */
function listBins(column: ColumnDrift, { t }: Words, figure: Figures): readonly SharedBin[] {
  const { numbers, classes } = column;
  if (numbers !== null) {
    const { edges, counts } = numbers.psi;
    return counts.reference.map((reference, at) => {
      const from = edges[at - 1];
      const to = edges[at];
      const name =
        from === undefined ? (to === undefined ? 'all' : 'first') : to === undefined ? 'last' : 'middle';
      const params = { from: figure.place(from ?? 0), to: figure.place(to ?? 0) };
      return {
        label: t(warehouseDriftMessages[`drift.bin.${name}`], params),
        reference,
        current: counts.current[at] ?? 0,
      };
    });
  }
  return (classes?.top ?? []).map(({ value, reference, current }) => ({ label: value, reference, current }));
}

/** What goes with the figures of a column: positions before and after, what the test supposes, values come and gone. */
function listNotes(
  column: ColumnDrift,
  mostDrawn: number,
  { t, number }: Words,
  figure: Figures,
): readonly string[] {
  const { numbers, classes } = column;
  const psi = numbers?.psi ?? classes?.psi;
  const percent = (share: number): string => number(share, { percent: true, decimals: 1 });
  const notes: string[] = [];
  if (numbers !== null) {
    const { reference, current, wasserstein } = numbers;
    notes.push(
      t(warehouseDriftMessages['drift.means'], {
        before: figure.place(reference.mean),
        after: figure.place(current.mean),
        medianBefore: figure.place(reference.median),
        medianAfter: figure.place(current.median),
        sdBefore: reference.sd === null ? '—' : figure.length(reference.sd),
        sdAfter: current.sd === null ? '—' : figure.length(current.sd),
      }),
      wasserstein.still === null
        ? t(warehouseDriftMessages['drift.no-interval'], { limit: number(mostDrawn) })
        : t(warehouseDriftMessages['drift.still'], { value: figure.length(wasserstein.still) }),
      t(warehouseDriftMessages[numbers.kolmogorovSmirnov.exact ? 'drift.exact' : 'drift.limit-law']),
    );
  }
  if (classes !== null) {
    for (const side of ['appeared', 'vanished'] as const)
      if (classes[side].count > 0)
        notes.push(
          t(warehouseDriftMessages[`drift.${side}`], {
            count: number(classes[side].count),
            values: classes[side].first.map((one) => one.value).join(', '),
          }),
        );
    if (classes.chiSquare.sparseShare > 0.2)
      notes.push(
        t(warehouseDriftMessages['drift.sparse'], { share: percent(classes.chiSquare.sparseShare) }),
      );
  }
  if (psi !== undefined) {
    const [first, second] = psi.falseAlarms;
    notes.push(
      t(warehouseDriftMessages['drift.cuts'], {
        first: percent(first?.share ?? 0),
        second: percent(second?.share ?? 0),
      }),
    );
    if (psi.padded) notes.push(t(warehouseDriftMessages['drift.padded']));
  }
  return notes;
}

/** One column opened: its shares drawn and tabulated on both sides, and what to know before reading its figures. */
export function DriftColumn(props: {
  readonly column: ColumnDrift;
  readonly rows: BatchDrift['rows'];
  readonly mostDrawn: number;
}): JSX.Element {
  const { column, rows, mostDrawn } = props;
  const words = useWords();
  const { t, number } = words;
  const { figure } = useFigures(column.kind);
  const bins = listBins(column, words, figure);
  const present = (side: 'reference' | 'current'): number => rows[side] - column.missing[side];
  const sizes = { reference: present('reference'), current: present('current') };
  const title = t(warehouseDriftMessages[column.numbers === null ? 'drift.classes' : 'drift.bins'], {
    column: column.column,
  });
  const cell = (count: number, size: number): string =>
    t(warehouseDriftMessages['drift.share'], {
      count: number(count),
      share: number(size === 0 ? 0 : count / size, { percent: true, decimals: 1 }),
    });
  return (
    <details className="fold">
      <summary>{t(warehouseDriftMessages['drift.open'], { column: column.column })}</summary>
      <DriftFigure title={title} bins={bins} sizes={sizes} />
      <TableRegion label={t(shellMessages['table.region'], { title })}>
        <table className="table figures">
          <caption>{title}</caption>
          <thead>
            <tr>
              <th scope="col">
                {t(warehouseDriftMessages[column.numbers === null ? 'drift.value' : 'drift.bin'])}
              </th>
              <th scope="col" className="end">
                {t(warehouseDriftMessages['drift.reference'])}
              </th>
              <th scope="col" className="end">
                {t(warehouseDriftMessages['drift.current'])}
              </th>
            </tr>
          </thead>
          <tbody>
            {bins.map((bin) => (
              <tr key={bin.label}>
                <th scope="row">{bin.label}</th>
                <td className="end">{cell(bin.reference, sizes.reference)}</td>
                <td className="end">{cell(bin.current, sizes.current)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableRegion>
      <ul className="soft">
        {listNotes(column, mostDrawn, words, figure).map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
    </details>
  );
}
