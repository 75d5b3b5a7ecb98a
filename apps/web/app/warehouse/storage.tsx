import { shellMessages } from '@etalon/i18n/messages/shell';
import { warehouseMessages } from '@etalon/i18n/messages/warehouse';
import type { StorageSizing } from '@etalon/warehouse';
import { answer } from '@etalon/web/answer';
import { type DeclaredStore, readWarehouse } from '@etalon/workshop/warehouse';
import type { JSX } from 'react';
import { Button } from '../kit/button.tsx';
import { TextField } from '../kit/field.tsx';
import { TableRegion } from '../kit/table-region.tsx';
import { useWords } from '../kit/use-words.ts';
import { DOCUMENT_KEYS } from '../workshop/document-frame.tsx';
import { useDocument } from '../workshop/use-document.ts';
import type { Route } from './+types/storage';
import { actOnWarehouse } from './act-on-warehouse.ts';
import { DeedForm } from './deed-form.tsx';
import { loadStorage } from './load-storage.ts';
import { loadWarehouse } from './load-warehouse.ts';
import { StorageFigure } from './storage-figure.tsx';
import { StoreForm, StoreParts } from './storage-form.tsx';
import { ToolFrame } from './tool-frame.tsx';

export const handle = { keys: DOCUMENT_KEYS };

export function loader(args: Route.LoaderArgs) {
  return answer(args, async (visit) => loadStorage(await loadWarehouse(visit, args.params)));
}

export function action(args: Route.ActionArgs) {
  return actOnWarehouse(args, {});
}

function Sizing(props: {
  readonly sizing: StorageSizing;
  readonly items: readonly DeclaredStore[];
}): JSX.Element {
  const { t, number, bytes } = useWords();
  const { sizing, items } = props;
  const names = new Map(items.map((item) => [item.id, item.label]));
  const years = sizing.totals.map((total) => total.year);
  const money = (costs: Readonly<Record<string, number>>): string =>
    Object.entries(costs)
      .map(([currency, cost]) => `${number(cost, { decimals: 2 })} ${currency}`)
      .join(' + ') || '—';
  return (
    <TableRegion
      label={t(shellMessages['table.region'], { title: t(warehouseMessages['storage.size.title']) })}
    >
      <table className="table figures">
        <caption>{t(warehouseMessages['storage.sizing'])}</caption>
        <thead>
          <tr>
            <th scope="col">{t(warehouseMessages['storage.label'])}</th>
            {years.map((year) => (
              <th key={year} scope="col" className="end">
                {t(warehouseMessages['storage.year'], { year })}
              </th>
            ))}
            <th scope="col" className="end">
              {t(warehouseMessages['storage.cost'], { year: years.at(-1) ?? 0 })}
            </th>
          </tr>
        </thead>
        <tbody>
          {sizing.stores.map((store) => (
            <tr key={store.id}>
              <th scope="row">{names.get(store.id)}</th>
              {store.years.map((year) => (
                <td key={year.year} className="end">
                  {bytes(year.bytes)}
                  <span className="wh-type">
                    {t(warehouseMessages['storage.with-copies'], { bytes: bytes(year.bytesWithCopies) })}
                  </span>
                </td>
              ))}
              <td className="end">
                {store.years.at(-1)?.costPerMonth == null
                  ? '—'
                  : number(store.years.at(-1)?.costPerMonth ?? 0, { decimals: 2 })}
              </td>
            </tr>
          ))}
          <tr>
            <th scope="row">{t(warehouseMessages['storage.total'])}</th>
            {sizing.totals.map((total) => (
              <td key={total.year} className="end">
                {bytes(total.bytesWithCopies)}
              </td>
            ))}
            <td className="end">{money(sizing.totals.at(-1)?.costPerMonth ?? {})}</td>
          </tr>
        </tbody>
      </table>
    </TableRegion>
  );
}

/** The architecture of storage, drawn in its sites and sized over three years. */
export default function Storage({ loaderData, actionData }: Route.ComponentProps): JSX.Element {
  const { t, bytes } = useWords();
  const document = useDocument(loaderData.document);
  const { items } = readWarehouse(document.content).storage;
  const names = new Map(items.map((item) => [item.id, item.label]));
  const writeObserved = ({ kind, observed }: StorageSizing['facts'][number]): string =>
    kind === 'one-medium' && (observed === 'disk' || observed === 'object')
      ? t(warehouseMessages[`medium.${observed}`])
      : String(observed ?? '—');
  const { sizing } = loaderData;
  return (
    <ToolFrame document={document} base={loaderData.base} pending={loaderData.pending} answer={actionData}>
      {items.length > 0 && <StorageFigure items={items} sizing={sizing} />}
      {sizing !== null && (
        <section aria-labelledby="taille">
          <h2 id="taille">{t(warehouseMessages['storage.size.title'])}</h2>
          <Sizing sizing={sizing} items={items} />
          <h3>{t(warehouseMessages['storage.facts'])}</h3>
          <ul>
            {sizing.facts.map((fact) => (
              <li key={`${fact.store} ${fact.kind}`}>
                {t(warehouseMessages[`fact.${fact.kind}`], {
                  store: names.get(fact.store) ?? fact.store,
                  observed: writeObserved(fact),
                  declared: String(fact.declared ?? '—'),
                })}
              </li>
            ))}
          </ul>
        </section>
      )}
      <section aria-labelledby="espaces">
        <h2 id="espaces">{t(warehouseMessages['storage.title'])}</h2>
        <p className="soft">
          {t(warehouseMessages['storage.measured'], { bytes: bytes(loaderData.measuredBytes) })}
        </p>
        <DeedForm document={document} label={t(warehouseMessages['storage.on'])} className="ws-line">
          <TextField name="on" label={t(warehouseMessages['storage.on'])} value={loaderData.on} type="date" />
          <Button name="acte" value="stockage-date" small>
            {t(warehouseMessages['storage.keep'])}
          </Button>
        </DeedForm>
        {items.map((store) => (
          <details className="fold" key={store.id}>
            <summary>
              <strong>{store.label}</strong> · {t(warehouseMessages[`storage.kind.${store.kind}`])} ·{' '}
              {bytes(store.volumeBytes)}
            </summary>
            <StoreForm document={document} store={store} />
            <StoreParts document={document} store={store} />
          </details>
        ))}
        <details className="fold" open={items.length === 0}>
          <summary>{t(warehouseMessages['storage.new'])}</summary>
          <StoreForm document={document} store={null} />
        </details>
      </section>
    </ToolFrame>
  );
}
