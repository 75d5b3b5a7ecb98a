import { warehouseMessages } from '@etalon/i18n/messages/warehouse';
import { answer } from '@etalon/web/answer';
import { readWarehouse, type WarehouseAnomaly } from '@etalon/workshop/warehouse';
import type { JSX } from 'react';
import { Form, Link, useSearchParams } from 'react-router';
import { Button } from '../kit/button.tsx';
import { SelectField } from '../kit/field.tsx';
import { TableRegion } from '../kit/table-region.tsx';
import { useWords } from '../kit/use-words.ts';
import { DOCUMENT_KEYS } from '../workshop/document-frame.tsx';
import { useDocument } from '../workshop/use-document.ts';
import type { Route } from './+types/anomalies';
import { actOnWarehouse } from './act-on-warehouse.ts';
import { AnomalyForm } from './anomaly-form.tsx';
import { useAddress } from './lineage-figure.tsx';
import { type AnomaliesView, loadAnomalies } from './load-anomalies.ts';
import { loadWarehouse } from './load-warehouse.ts';
import { MapFigure } from './map-figure.tsx';
import { MapTable } from './map-table.tsx';
import { ToolFrame } from './tool-frame.tsx';

export const handle = { keys: DOCUMENT_KEYS };

export function loader(args: Route.LoaderArgs) {
  return answer(args, async (visit) =>
    loadAnomalies(await loadWarehouse(visit, args.params), new URL(args.request.url)),
  );
}

export function action(args: Route.ActionArgs) {
  return actOnWarehouse(args, {});
}

/** Without a pointer: the same rectangle, by its rows and its columns. */
function BrushForm({ view }: { readonly view: AnomaliesView }): JSX.Element | null {
  const { t } = useWords();
  const map = view.drawn?.map;
  if (map === undefined) return null;
  const slices = map.firstRows.map((row, bin) => ({ value: String(bin), label: String(row) }));
  return (
    <details className="fold">
      <summary>{t(warehouseMessages['brush.form'])}</summary>
      <Form method="get" className="stack" preventScrollReset>
        <input type="hidden" name="table" value={view.table} />
        <SelectField name="de" label={t(warehouseMessages['brush.from'])} choices={slices} />
        <SelectField name="a" label={t(warehouseMessages['brush.to'])} choices={slices.toReversed()} />
        <fieldset className="wh-actions">
          <legend>{t(warehouseMessages['param.columns'])}</legend>
          {map.columns.map((name) => (
            <label key={name}>
              <input type="checkbox" name="colonne" value={name} /> {name}
            </label>
          ))}
        </fieldset>
        <Button small>{t(warehouseMessages['brush.do'])}</Button>
      </Form>
    </details>
  );
}

function Recorded(props: {
  readonly anomalies: readonly WarehouseAnomaly[];
  readonly chosen: string | undefined;
}): JSX.Element {
  const { t, number } = useWords();
  const address = useAddress();
  const { anomalies, chosen } = props;
  const title = t(warehouseMessages['anomalies.title'], { count: number(anomalies.length) });
  if (anomalies.length === 0) return <p className="soft">{t(warehouseMessages['anomalies.empty'])}</p>;
  return (
    <div>
      <h2 id="fiches">{title}</h2>
      <TableRegion label={title}>
        <table className="table wh-records">
          <caption className="visually-hidden">{title}</caption>
          <thead>
            <tr>
              <th scope="col">{t(warehouseMessages['param.type'])}</th>
              <th scope="col">{t(warehouseMessages['anomaly.place'])}</th>
              <th scope="col">{t(warehouseMessages['anomaly.evidence'])}</th>
              <th scope="col">{t(warehouseMessages['anomaly.cause'])}</th>
            </tr>
          </thead>
          <tbody>
            {anomalies.map(({ id, type, place, evidence, cause }) => (
              <tr key={id}>
                <th scope="row">
                  <Link
                    to={address({ fiche: id })}
                    preventScrollReset
                    aria-current={id === chosen ? 'true' : undefined}
                  >
                    {type.replaceAll('-', ' ')}
                  </Link>
                </th>
                <td>
                  {place.file}
                  {place.kind !== 'row' && place.column ? ` · ${place.column}` : ''}
                  {place.kind === 'row' || place.kind === 'cell' ? ` · ${place.row}` : ''}
                </td>
                <td>{evidence}</td>
                <td>{cause ?? '—'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableRegion>
    </div>
  );
}

/** The map of rows × columns, and the anomalies recorded from it. */
export default function Anomalies({ loaderData, actionData }: Route.ComponentProps): JSX.Element {
  const { t } = useWords();
  const document = useDocument(loaderData.document);
  const { anomalies } = readWarehouse(document.content);
  const { drawn, tables, table } = loaderData;
  const [params] = useSearchParams();
  const address = useAddress();
  const chosen = anomalies.find((anomaly) => anomaly.id === params.get('fiche')) ?? null;
  return (
    <ToolFrame document={document} base={loaderData.base} pending={loaderData.pending} answer={actionData}>
      <nav aria-label={t(warehouseMessages['map.tables'])} className="row">
        {tables.map(({ id, label }) => (
          <Link
            key={id}
            to={`?table=${encodeURIComponent(id)}`}
            aria-current={id === table ? 'page' : undefined}
            className="wh-choice"
          >
            {label}
          </Link>
        ))}
      </nav>
      <datalist id="wh-map-columns">
        {loaderData.columns.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <div className="wh-two">
        <section aria-labelledby="carte">
          <h2 id="carte">{t(warehouseMessages['map.heading'])}</h2>
          {drawn === null ? (
            <p className="soft">{t(warehouseMessages['map.empty'])}</p>
          ) : (
            <>
              <MapFigure map={drawn.map} />
              <MapTable map={drawn.map} findings={drawn.findings} />
              <BrushForm view={loaderData} />
            </>
          )}
        </section>
        <section aria-labelledby="fiche">
          <h2 id="fiche">{t(warehouseMessages[chosen === null ? 'anomaly.new' : 'anomaly.edit'])}</h2>
          <AnomalyForm view={loaderData} document={document} anomaly={chosen} />
          {chosen !== null && (
            <p>
              <Link to={address({ fiche: null })} preventScrollReset>
                {t(warehouseMessages['anomaly.new'])}
              </Link>
            </p>
          )}
        </section>
      </div>
      <Recorded anomalies={anomalies} chosen={chosen?.id} />
    </ToolFrame>
  );
}
