import { severityMessages as words } from '@etalon/i18n/messages/severity';
import type { SeverityFigures } from '@etalon/usecases';
import type { JSX } from 'react';
import { IntervalRows } from '../figures/interval-rows.tsx';
import { Code } from '../kit/code.tsx';
import { TableRegion } from '../kit/table-region.tsx';
import { useWords } from '../kit/use-words.ts';
import { NORMAL_95 } from './severity-part.tsx';

/** Pairs of an examiner and a criterion whose residuals sum far from zero, beside what chance alone would list. */
export function SeverityBias({ bias }: Pick<SeverityFigures, 'bias'>): JSX.Element {
  const { t, number } = useWords();
  const { listed, pairs, byChance } = bias;
  const counts = { listed: listed.length, pairs: number(pairs), chance: number(byChance, { decimals: 2 }) };
  return (
    <section className="stack" aria-labelledby="ecarts">
      <h2 id="ecarts">{t(words.bias)}</h2>
      <p>{t(words[listed.length === 0 ? 'bias.none' : 'bias.some'], counts)}</p>
      {listed.length > 0 && (
        <TableRegion label={t(words['bias.z'])}>
          <table className="table">
            <thead>
              <tr>
                <th scope="col">{t(words.examiner)}</th>
                <th scope="col">{t(words.criterion)}</th>
                <th scope="col" className="end">
                  {t(words.judgements)}
                </th>
                <th scope="col" className="end">
                  {t(words['bias.z'])}
                </th>
              </tr>
            </thead>
            <tbody>
              {listed.map(({ examiner, criterion, judgements, z }) => (
                <tr key={`${examiner} ${criterion}`}>
                  <th scope="row">{examiner}</th>
                  <td>
                    <Code>{criterion}</Code>
                  </td>
                  <td className="end figures">{number(judgements)}</td>
                  <td className="end figures">{number(z, { decimals: 2 }).replace('-', '−')}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableRegion>
      )}
    </section>
  );
}

/** The other parameters of the fit: how hard each criterion was, and the thresholds. */
export function SeverityModel({ figures }: { readonly figures: SeverityFigures }): JSX.Element {
  const { t, number } = useWords();
  const write = (value: number, decimals = 3): string => number(value, { decimals }).replace('-', '−');
  const [first, second, third] = figures.steps.map(({ value }) => write(value));
  return (
    <section className="stack" aria-labelledby="difficulte">
      <h2 id="difficulte">{t(words.criteria)}</h2>
      <IntervalRows
        rows={figures.criteria.map(({ criterion, difficulty, sd }) => ({
          label: criterion,
          value: difficulty,
          lo: difficulty - NORMAL_95 * sd,
          hi: difficulty + NORMAL_95 * sd,
        }))}
        mark={{ value: 0, label: t(words['figure.zero']) }}
        natural="free"
        decimals={2}
        caption={t(words['criteria.caption'])}
      />
      <TableRegion label={t(words.delta)}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t(words.criterion)}</th>
              {(['judgements', 'delta', 'sd', 'infit', 'outfit'] as const).map((name) => (
                <th key={name} scope="col" className="end">
                  {t(words[name])}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {figures.criteria.map((row) => (
              <tr key={row.criterion}>
                <th scope="row">
                  <Code>{row.criterion}</Code>
                </th>
                <td className="end figures">{number(row.judgements)}</td>
                <td className="end figures">{write(row.difficulty)}</td>
                <td className="end figures">{write(row.sd)}</td>
                <td className="end figures">{write(row.infit, 2)}</td>
                <td className="end figures">{write(row.outfit, 2)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableRegion>
      <p className="soft">
        {t(words.steps, { first: first ?? '', second: second ?? '', third: third ?? '' })} {t(words.model)}
      </p>
    </section>
  );
}
