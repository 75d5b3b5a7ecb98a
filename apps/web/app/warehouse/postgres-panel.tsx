import { warehouseMessages } from '@etalon/i18n/messages/warehouse';
import type { JSX } from 'react';
import { Form } from 'react-router';
import { Button } from '../kit/button.tsx';
import { ErrorPanel } from '../kit/error-panel.tsx';
import { useWords } from '../kit/use-words.ts';
import type { StoreView } from './load-store.ts';

/** The same tables in PostgreSQL, each with whether its totals agree with those of its Parquet. */
export function PostgresPanel({ view }: { readonly view: StoreView }): JSX.Element {
  const { t, number } = useWords();
  const { postgres } = view;
  const result = postgres?.result ?? null;
  return (
    <section aria-labelledby="postgresql">
      <h2 id="postgresql">{t(warehouseMessages['postgres.title'])}</h2>
      <p className="soft">{t(warehouseMessages['postgres.text'])}</p>
      <Form method="post" preventScrollReset>
        <Button name="acte" value="postgresql">
          {t(warehouseMessages['postgres.do'])}
        </Button>
      </Form>
      {postgres?.problem != null && <ErrorPanel {...postgres.problem} />}
      {result !== null && (
        <table className="table figures">
          <caption>{t(warehouseMessages[result.server ? 'postgres.server' : 'postgres.embedded'])}</caption>
          <thead>
            <tr>
              <th scope="col">{t(warehouseMessages['lineage.table'])}</th>
              <th scope="col" className="end">
                {t(warehouseMessages['node.rows'])}
              </th>
              <th scope="col">{t(warehouseMessages['postgres.totals'])}</th>
            </tr>
          </thead>
          <tbody>
            {result.tables.map((table) => (
              <tr key={table.table}>
                <th scope="row">{table.table}</th>
                <td className="end">{number(table.rows)}</td>
                <td>
                  {table.agrees
                    ? t(warehouseMessages['postgres.same'])
                    : table.lines
                        .filter((line) => !line.agrees)
                        .map(
                          (line) => `${t(warehouseMessages[`reconcile.${line.what}`])} ${line.column ?? ''}`,
                        )
                        .join(', ')}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
