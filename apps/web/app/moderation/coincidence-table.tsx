import { agreementMessages as words } from '@etalon/i18n/messages/agreement';
import type { JSX } from 'react';
import { TableRegion } from '../kit/table-region.tsx';
import { useWords } from '../kit/use-words.ts';

/** How often each level stands beside each other: what every coefficient is computed from. */
export function CoincidenceTable({
  coincidences,
}: {
  readonly coincidences: readonly (readonly number[])[];
}): JSX.Element {
  const { t, number } = useWords();
  return (
    <TableRegion label={t(words.coincidences)}>
      <table className="table">
        <caption>{t(words.coincidences)}</caption>
        <thead>
          <tr>
            <th scope="col">{t(words.level)}</th>
            {coincidences.map((_, level) => (
              <th key={String(level)} scope="col" className="end">
                {level}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {coincidences.map((row, level) => (
            <tr key={String(level)}>
              <th scope="row">{level}</th>
              {row.map((count, beside) => (
                <td key={String(beside)} className="end figures">
                  {number(count)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </TableRegion>
  );
}
