import { generalisabilityMessages as words } from '@etalon/i18n/messages/generalisability';
import type { VarianceStudy } from '@etalon/usecases';
import type { JSX } from 'react';
import { CurveFigure } from '../figures/curve-figure.tsx';
import { TableRegion } from '../kit/table-region.tsx';
import { useWords } from '../kit/use-words.ts';

const MEASURES = [
  ['generalizability', 'generalizability'],
  ['dependability', 'dependability'],
  ['cut-dependability', 'cutDependability'],
  ['sem', 'absoluteSem'],
] as const;

/** What juries of another size would be worth: Φ as curves, and every projection in a table. */
export function DesignCurve({ curves }: Pick<VarianceStudy, 'curves'>): JSX.Element {
  const { t, number } = useWords();
  const nameOf = (criteria: number): string => t(words['curve.series'], { criteria });
  return (
    <section className="stack" aria-labelledby="projection">
      <h2 id="projection">{t(words.curve)}</h2>
      <CurveFigure
        title={t(words['curve.table'])}
        caption={t(words['curve.caption'])}
        curves={curves.map(({ criteria, designs }) => ({
          name: nameOf(criteria),
          points: designs.map(({ examiners, dependability }) => ({ x: examiners, y: dependability ?? 0 })),
        }))}
      />
      <TableRegion label={t(words['curve.table'])}>
        <table className="table">
          <caption>{t(words['curve.table'])}</caption>
          <thead>
            <tr>
              <th scope="col">{t(words.criteria)}</th>
              <th scope="col" className="end">
                {t(words['curve.x'])}
              </th>
              {MEASURES.map(([name]) => (
                <th key={name} scope="col" className="end">
                  {t(words[name])}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {curves.flatMap(({ criteria, designs }) =>
              designs.map((design) => (
                <tr key={`${criteria} ${design.examiners}`}>
                  <th scope="row">{nameOf(criteria)}</th>
                  <td className="end figures">{number(design.examiners)}</td>
                  {MEASURES.map(([name, field]) => {
                    const value = design[field];
                    return (
                      <td key={name} className="end figures">
                        {value === null ? t(words.none) : number(value, { decimals: 3 })}
                      </td>
                    );
                  })}
                </tr>
              )),
            )}
          </tbody>
        </table>
      </TableRegion>
    </section>
  );
}
