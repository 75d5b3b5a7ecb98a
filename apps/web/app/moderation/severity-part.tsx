import { severityMessages as words } from '@etalon/i18n/messages/severity';
import type { SeverityFigures } from '@etalon/usecases';
import type { JSX } from 'react';
import { IntervalRows } from '../figures/interval-rows.tsx';
import { TableRegion } from '../kit/table-region.tsx';
import { useWords } from '../kit/use-words.ts';

/** Half of the width of a 95 % interval, in standard deviations. */
export const NORMAL_95 = 1.959964;

/** Examiners of one connected part: a figure on an axis of its own, and the same figures in a table. */
export function SeverityPart({
  figures,
  part,
}: {
  readonly figures: SeverityFigures;
  readonly part: number;
}): JSX.Element {
  const { t, number } = useWords();
  const write = (value: number, decimals = 2): string => number(value, { decimals }).replace('-', '−');
  const examiners = figures.examiners.filter(({ component }) => component === part);
  const described = figures.components[part];
  const title = t(words.part, {
    part: part + 1,
    examiners: described?.examiners ?? 0,
    candidates: described?.candidates ?? 0,
    judgements: described?.judgements ?? 0,
  });
  const rows = examiners.map(({ examiner, severity, sd }) => ({
    label: examiner,
    value: severity,
    lo: severity - NORMAL_95 * sd,
    hi: severity + NORMAL_95 * sd,
  }));
  return (
    <section className="stack" aria-label={title}>
      <h3>{title}</h3>
      <IntervalRows
        rows={rows}
        mark={{ value: 0, label: t(words['figure.zero']) }}
        natural="free"
        decimals={2}
        caption={t(words['figure.caption'])}
      />
      <TableRegion label={`${t(words['table.examiners'])}, ${title}`}>
        <table className="table">
          <caption>{t(words['table.examiners'])}</caption>
          <thead>
            <tr>
              <th scope="col">{t(words.examiner)}</th>
              {(['judgements', 'raw-mean', 'alpha', 'sd', 'interval', 'infit', 'outfit'] as const).map(
                (name) => (
                  <th key={name} scope="col" className="end">
                    {t(words[name])}
                  </th>
                ),
              )}
            </tr>
          </thead>
          <tbody>
            {examiners.map((row, place) => (
              <tr key={row.examiner}>
                <th scope="row">{row.examiner}</th>
                <td className="end figures">{number(row.judgements)}</td>
                <td className="end figures">{write(row.rawMean)}</td>
                <td className="end figures">{write(row.severity, 3)}</td>
                <td className="end figures">{write(row.sd, 3)}</td>
                <td className="end figures">
                  {`${write(rows[place]?.lo ?? 0)} – ${write(rows[place]?.hi ?? 0)}`}
                </td>
                <td className="end figures">{write(row.infit)}</td>
                <td className="end figures">{write(row.outfit)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableRegion>
    </section>
  );
}
