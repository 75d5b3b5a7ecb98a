import { shellMessages } from '@etalon/i18n/messages/shell';
import { warehouseMessages } from '@etalon/i18n/messages/warehouse';
import type { JSX } from 'react';
import { Form } from 'react-router';
import { Button } from '../kit/button.tsx';
import { ErrorPanel } from '../kit/error-panel.tsx';
import { SelectField, TextField } from '../kit/field.tsx';
import { TableRegion } from '../kit/table-region.tsx';
import { useWords } from '../kit/use-words.ts';
import type { OpenDocument } from '../workshop/use-document.ts';
import { DeedForm } from './deed-form.tsx';
import type { ChecksView } from './load-checks.ts';

const METHODS = ['fingerprint', 'ngram', 'phonetic', 'nearest'] as const;

export interface PanelProps {
  readonly view: ChecksView;
  readonly document: OpenDocument;
  readonly params: URLSearchParams;
}

function Found({ view, document, params }: PanelProps): JSX.Element | null {
  const { t, number } = useWords();
  const { clusters } = view;
  if (clusters === null) return null;
  if (clusters.problem !== null) return <ErrorPanel {...clusters.problem} />;
  const found = clusters.result;
  if (found === null) return null;
  const column = params.get('colonne') ?? '';
  return (
    <>
      <p className="figures">
        {t(warehouseMessages['cluster.found'], {
          distinct: number(found.distinct),
          clusters: number(found.total),
          count: found.total,
        })}
      </p>
      {found.clusters.length > 0 && (
        <DeedForm document={document} label={t(warehouseMessages['cluster.title'])} className="stack">
          <input type="hidden" name="column" value={column} />
          <TableRegion
            label={t(shellMessages['table.region'], { title: t(warehouseMessages['cluster.title']) })}
          >
            <table className="table">
              <caption className="visually-hidden">{t(warehouseMessages['cluster.title'])}</caption>
              <thead>
                <tr>
                  <th scope="col">{t(warehouseMessages['cluster.merge'])}</th>
                  <th scope="col">{t(warehouseMessages['cluster.values'])}</th>
                  <th scope="col" className="end">
                    {t(warehouseMessages['node.rows'])}
                  </th>
                  <th scope="col">{t(warehouseMessages['cluster.kept'])}</th>
                </tr>
              </thead>
              <tbody>
                {found.clusters.map((cluster, at) => (
                  <tr key={cluster.key}>
                    <td>
                      <input
                        type="checkbox"
                        name="groupe"
                        value={at}
                        aria-label={t(warehouseMessages['cluster.merge.of'], { value: cluster.proposed })}
                      />
                    </td>
                    <td>
                      {cluster.values.map(({ value, rows }) => (
                        <span key={value} className="wh-value">
                          <input type="hidden" name={`de ${at}`} value={value} />
                          «&nbsp;{value}&nbsp;» <span className="soft">{number(rows)}</span>
                        </span>
                      ))}
                    </td>
                    <td className="end">{number(cluster.rows)}</td>
                    <td>
                      <input
                        className="input"
                        name={`vers ${at}`}
                        defaultValue={cluster.proposed}
                        aria-label={t(warehouseMessages['cluster.kept.of'], { value: cluster.proposed })}
                      />
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </TableRegion>
          <TextField
            name="reason"
            label={t(warehouseMessages['step.reason'])}
            value={t(warehouseMessages['cluster.reason'], {
              method: t(warehouseMessages[`cluster.${found.method}`]),
            })}
          />
          <Button name="acte" value="groupes-accepter">
            {t(warehouseMessages['cluster.accept'])}
          </Button>
        </DeedForm>
      )}
    </>
  );
}

/** Spellings of one column that may be one thing; nothing is merged until it is accepted. */
export function ClusterPanel({ view, document, params }: PanelProps): JSX.Element {
  const { t } = useWords();
  const table =
    view.tables.find((one) => one.name === (params.get('table') ?? view.recipe)) ?? view.tables[0];
  return (
    <section aria-labelledby="groupes">
      <h2 id="groupes">{t(warehouseMessages['cluster.title'])}</h2>
      <Form method="get" className="ws-line" preventScrollReset>
        <SelectField
          name="table"
          label={t(warehouseMessages['lineage.table'])}
          value={table?.name ?? ''}
          choices={view.tables.map(({ name }) => ({ value: name, label: name }))}
        />
        <TextField
          name="colonne"
          label={t(warehouseMessages['param.column'])}
          value={params.get('colonne') ?? ''}
          list="wh-cluster-columns"
          autoComplete="off"
          required
        />
        <SelectField
          name="methode"
          label={t(warehouseMessages['param.method'])}
          value={params.get('methode') ?? 'fingerprint'}
          choices={METHODS.map((value) => ({ value, label: t(warehouseMessages[`cluster.${value}`]) }))}
        />
        <TextField
          name="rayon"
          label={t(warehouseMessages['cluster.radius'])}
          value={params.get('rayon') ?? '1'}
          inputMode="numeric"
          size={3}
        />
        <Button>{t(warehouseMessages['cluster.do'])}</Button>
      </Form>
      <datalist id="wh-cluster-columns">
        {[...new Set(view.tables.flatMap((one) => one.columns))].map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <Found view={view} document={document} params={params} />
    </section>
  );
}
