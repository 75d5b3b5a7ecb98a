import { generalisabilityMessages as words } from '@etalon/i18n/messages/generalisability';
import type { VarianceStudy } from '@etalon/usecases';
import type { JSX } from 'react';
import { TableRegion } from '../kit/table-region.tsx';
import { useWords } from '../kit/use-words.ts';

/** Each source of variance, with its share, and which estimates were negative. */
export function VarianceTable({ estimate }: Pick<VarianceStudy, 'estimate'>): JSX.Element {
  const { t, number } = useWords();
  const write = (value: number): string => number(value, { decimals: 4 }).replace('-', '−');
  const total = estimate.components.reduce((sum, { variance }) => sum + variance, 0);
  return (
    <TableRegion label={t(words['components.text'])}>
      <table className="table">
        <caption>{t(words.components)}</caption>
        <thead>
          <tr>
            <th scope="col">{t(words.source)}</th>
            {(['degrees', 'mean-square', 'variance', 'share'] as const).map((name) => (
              <th key={name} scope="col" className="end">
                {t(words[name])}
              </th>
            ))}
            <th scope="col">{t(words.flag)}</th>
          </tr>
        </thead>
        <tbody>
          {estimate.components.map((row) => (
            <tr key={row.effect}>
              <th scope="row">{t(words[`effect.${row.effect}`])}</th>
              <td className="end figures">{number(row.degrees)}</td>
              <td className="end figures">{write(row.meanSquare)}</td>
              <td className="end figures">{write(row.variance)}</td>
              <td className="end figures">
                {total === 0 ? t(words.none) : number(row.variance / total, { percent: true, decimals: 0 })}
              </td>
              <td>{row.isNegative ? t(words.negative, { estimate: write(row.estimate) }) : ''}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableRegion>
  );
}
