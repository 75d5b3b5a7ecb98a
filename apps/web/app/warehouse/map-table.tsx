import { shellMessages } from '@etalon/i18n/messages/shell';
import { warehouseMessages } from '@etalon/i18n/messages/warehouse';
import type { AnomalyFinding, AnomalyMap } from '@etalon/warehouse';
import type { JSX } from 'react';
import { TableRegion } from '../kit/table-region.tsx';
import { useWords } from '../kit/use-words.ts';
import { findMessage } from './name-operation.ts';

const total = (counts: readonly number[] | undefined): number =>
  (counts ?? []).reduce((sum, count) => sum + count, 0);

/** The map as a table, and what each search flagged. */
export function MapTable(props: {
  readonly map: AnomalyMap;
  readonly findings: readonly AnomalyFinding[];
}): JSX.Element {
  const { t, number } = useWords();
  const { map, findings } = props;
  return (
    <details className="fold">
      <summary>{t(warehouseMessages['map.table'])}</summary>
      <TableRegion label={t(shellMessages['table.region'], { title: t(warehouseMessages['map.table']) })}>
        <table className="table">
          <caption>{t(warehouseMessages['map.table'])}</caption>
          <thead>
            <tr>
              <th scope="col">{t(warehouseMessages['param.column'])}</th>
              <th scope="col" className="end">
                {t(warehouseMessages['map.missing'])}
              </th>
              <th scope="col" className="end">
                {t(warehouseMessages['map.flagged'])}
              </th>
              <th scope="col">{t(warehouseMessages['map.searched'])}</th>
            </tr>
          </thead>
          <tbody>
            {map.columns.map((name, at) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td className="end">{number(total(map.missing[at]))}</td>
                <td className="end">{number(total(map.flagged[at]))}</td>
                <td>
                  {findings
                    .filter((finding) => finding.columns.includes(name) && finding.flagged > 0)
                    .map((finding) => {
                      const word = findMessage(`check.${finding.kind}`);
                      const [example] = finding.examples;
                      return `${word === null ? finding.kind : t(word)} (${number(finding.flagged)}${example === undefined ? '' : `, ${String(example.value)}`})`;
                    })
                    .join(' · ')}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableRegion>
    </details>
  );
}
