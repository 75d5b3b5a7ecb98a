import { agreementMessages as words } from '@etalon/i18n/messages/agreement';
import { shellMessages } from '@etalon/i18n/messages/shell';
import type { JSX } from 'react';
import { Code } from '../kit/code.tsx';
import { TableRegion } from '../kit/table-region.tsx';
import { useWords } from '../kit/use-words.ts';
import type { AgreementPage } from './agreement.tsx';

/** The same shares for each criterion, in the order of the framework; few judgements make wide intervals. */
export function CriterionTable({ criteria }: Pick<AgreementPage, 'criteria'>): JSX.Element {
  const { t, number } = useWords();
  const percent = (share: number): string => number(share, { percent: true, decimals: 0 });
  const between = ({ lo, hi }: { readonly lo: number; readonly hi: number }): string =>
    `${percent(lo)}\u00a0–\u00a0${percent(hi)}`;
  return (
    <TableRegion label={t(shellMessages['table.region'], { title: t(words['by-criterion']) })}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t(words.criterion)}</th>
            <th scope="col" className="end">
              {t(words.units)}
            </th>
            <th scope="col" className="end">
              {t(words.exact)}
            </th>
            <th scope="col" className="end">
              {t(words.side)}
            </th>
            <th scope="col" className="end">
              {t(words.alpha)}
            </th>
          </tr>
        </thead>
        <tbody>
          {criteria.map(({ criterion, text, units, measures }) => (
            <tr key={criterion}>
              <th scope="row">
                <Code>{criterion}</Code> <span lang="fr">{text}</span>
              </th>
              <td className="end figures">{number(units)}</td>
              <td className="end figures">
                {measures === null
                  ? t(words.none)
                  : `${percent(measures.exact.share)} (${between(measures.exact)})`}
              </td>
              <td className="end figures">
                {measures === null
                  ? t(words.none)
                  : `${percent(measures.sameSide.share)} (${between(measures.sameSide)})`}
              </td>
              <td className="end figures">
                {measures === null || measures.alpha === null
                  ? t(words.none)
                  : number(measures.alpha, { decimals: 3 })}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableRegion>
  );
}
