import { generalisabilityMessages as words } from '@etalon/i18n/messages/generalisability';
import type { GeneralisabilityFigures, StudyRefusal } from '@etalon/usecases';
import type { JSX } from 'react';
import { CurveFigure } from '../figures/curve-figure.tsx';
import { TableRegion } from '../kit/table-region.tsx';
import { useWords } from '../kit/use-words.ts';
import { DESIGN_MEASURES } from './design-measures.ts';

type Curves = Exclude<GeneralisabilityFigures['study'], StudyRefusal>['curves'];

/** What juries of another size would be worth: Φ as curves, and every projection in a table. */
export function DesignCurve({ curves }: { readonly curves: Curves }): JSX.Element {
  const { t } = useWords();
  return (
    <section className="stack" aria-labelledby="projection">
      <h2 id="projection">{t(words.curve)}</h2>
      <CurveFigure
        title={t(words['curve.table'])}
        caption={t(words['curve.caption'])}
        curves={curves.map(({ criteria, designs }) => ({
          name: t(words['curve.series'], { criteria }),
          points: designs.map(({ examiners, dependability }) => ({ x: examiners, y: dependability ?? 0 })),
        }))}
      />
      <details className="fold">
        <summary>{t(words['curve.see'])}</summary>
        <CurveTable curves={curves} />
      </details>
    </section>
  );
}

function CurveTable({ curves }: { readonly curves: Curves }): JSX.Element {
  const { t, number } = useWords();
  return (
    <TableRegion label={t(words['curve.table'])}>
      <table className="table">
        <caption>{t(words['curve.table'])}</caption>
        <thead>
          <tr>
            <th scope="col">{t(words.criteria)}</th>
            <th scope="col" className="end">
              {t(words['curve.x'])}
            </th>
            {DESIGN_MEASURES.map(([name]) => (
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
                <th scope="row">{t(words['curve.series'], { criteria })}</th>
                <td className="end figures">{number(design.examiners)}</td>
                {DESIGN_MEASURES.map(([name, field]) => {
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
  );
}
