import { shellMessages } from '@etalon/i18n/messages/shell';
import { warehouseMessages } from '@etalon/i18n/messages/warehouse';
import type { JSX } from 'react';
import { TableRegion } from '../kit/table-region.tsx';
import { useWords } from '../kit/use-words.ts';
import type { ChecksView } from './load-checks.ts';

/** Rows, keys and sums of each source beside what carries its keys in the recipe's table. */
export function ReconcilePanel({ view }: { readonly view: ChecksView }): JSX.Element {
  const { t, number } = useWords();
  const write = (value: number | string | null): string =>
    value === null ? '∅' : typeof value === 'number' ? number(value) : value;
  return (
    <section aria-labelledby="rapprochement">
      <h2 id="rapprochement">{t(warehouseMessages['reconcile.title'])}</h2>
      {view.reconciled.length === 0 ? (
        <p className="soft">{t(warehouseMessages['reconcile.empty'])}</p>
      ) : (
        <TableRegion
          label={t(shellMessages['table.region'], { title: t(warehouseMessages['reconcile.title']) })}
        >
          <table className="table figures">
            <caption>{t(warehouseMessages['reconcile.caption'], { key: view.key.join(', ') })}</caption>
            <thead>
              <tr>
                <th scope="col">{t(warehouseMessages['zone.source'])}</th>
                <th scope="col">{t(warehouseMessages['reconcile.what'])}</th>
                <th scope="col" className="end">
                  {t(warehouseMessages['reconcile.source'])}
                </th>
                <th scope="col" className="end">
                  {t(warehouseMessages['reconcile.store'])}
                </th>
                <th scope="col" className="end">
                  {t(warehouseMessages['reconcile.difference'])}
                </th>
              </tr>
            </thead>
            <tbody>
              {view.reconciled.flatMap(({ source, lines }) =>
                lines.map((line, at) => (
                  <tr key={`${source} ${line.what} ${line.column}`}>
                    <td>{at === 0 ? source : ''}</td>
                    <td>
                      {t(warehouseMessages[`reconcile.${line.what}`])} {line.column ?? ''}
                    </td>
                    <td className="end">
                      {line.what === 'keyHash' ? (line.source ?? '').slice(0, 8) : write(line.source)}
                    </td>
                    <td className="end">
                      {line.what === 'keyHash' ? (line.store ?? '').slice(0, 8) : write(line.store)}
                    </td>
                    <td className="end">
                      {line.agrees
                        ? t(warehouseMessages['reconcile.agrees'])
                        : line.difference === null
                          ? t(warehouseMessages['reconcile.differs'])
                          : write(line.difference)}
                    </td>
                  </tr>
                )),
              )}
            </tbody>
          </table>
        </TableRegion>
      )}
    </section>
  );
}
