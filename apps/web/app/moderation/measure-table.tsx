import { agreementMessages as words } from '@etalon/i18n/messages/agreement';
import { shellMessages } from '@etalon/i18n/messages/shell';
import type { JSX } from 'react';
import { TableRegion } from '../kit/table-region.tsx';
import { useWords } from '../kit/use-words.ts';
import type { AgreementPage } from './agreement.tsx';

type Measures = NonNullable<AgreementPage['pooled']['measures']>;

/** Shares of agreement and chance-corrected coefficients, each with its interval. */
export function MeasureTable({ measures }: { readonly measures: Measures }): JSX.Element {
  const { t, number } = useWords();
  const percent = (share: number): string => number(share, { percent: true, decimals: 1 });
  const coefficient = (value: number): string => number(value, { decimals: 3 });
  const shares = (
    [
      ['exact', measures.exact],
      ['adjacent', measures.adjacent],
      ['side', measures.sameSide],
    ] as const
  ).map(([name, { share, lo, hi }]) => ({
    name,
    value: percent(share),
    interval: `${percent(lo)}\u00a0–\u00a0${percent(hi)}`,
  }));
  const { ordinal, bootstrap } = measures.krippendorff;
  const rows = [
    ...shares,
    {
      name: 'alpha' as const,
      value: ordinal === null ? t(words.none) : coefficient(ordinal),
      interval:
        bootstrap.interval === null
          ? t(words.none)
          : `${coefficient(bootstrap.interval.lo)} – ${coefficient(bootstrap.interval.hi)}`,
    },
    { name: 'ac2' as const, value: coefficient(measures.gwet.ac2), interval: t(words['ac2.none']) },
  ];
  return (
    <TableRegion label={t(shellMessages['table.region'], { title: t(words.pooled) })}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t(words.measure)}</th>
            <th scope="col" className="end">
              {t(words.value)}
            </th>
            <th scope="col" className="end">
              {t(words.interval)}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, value, interval }) => (
            <tr key={name}>
              <th scope="row">{t(words[name])}</th>
              <td className="end figures">{value}</td>
              <td className="end figures">{interval}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableRegion>
  );
}
