import { journalMessages } from '@etalon/i18n/messages/journal';
import { shellMessages } from '@etalon/i18n/messages/shell';
import type { CaseView } from '@etalon/usecases';
import type { JSX } from 'react';
import { Code } from '../kit/code.tsx';
import { TableRegion } from '../kit/table-region.tsx';
import { useWords } from '../kit/use-words.ts';

/** How many defects each operator planted. */
export function PlantedTable({
  planted,
}: {
  readonly planted: NonNullable<CaseView['planted']>;
}): JSX.Element {
  const { t, number } = useWords();
  return (
    <section aria-labelledby="plantes">
      <h2 id="plantes" className="rg-heading">
        {t(journalMessages['case.planted'])}
      </h2>
      <p>{t(journalMessages['case.planted.text'])}</p>
      <TableRegion label={t(shellMessages['table.region'], { title: t(journalMessages['case.planted']) })}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t(journalMessages['case.operator'])}</th>
              <th scope="col" className="end">
                {t(journalMessages['case.count'])}
              </th>
            </tr>
          </thead>
          <tbody>
            {planted.map(({ operator, count }) => (
              <tr key={operator}>
                <th scope="row">
                  <Code>{operator}</Code> {t(journalMessages[`operator.${operator}`])}
                </th>
                <td className="end">{number(count)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableRegion>
    </section>
  );
}
