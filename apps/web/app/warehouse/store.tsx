import { warehouseMessages } from '@etalon/i18n/messages/warehouse';
import { answer } from '@etalon/web/answer';
import { readWarehouse } from '@etalon/workshop/warehouse';
import type { JSX } from 'react';
import { Form } from 'react-router';
import { Button } from '../kit/button.tsx';
import { ErrorPanel } from '../kit/error-panel.tsx';
import { TextField } from '../kit/field.tsx';
import { useWords } from '../kit/use-words.ts';
import { DOCUMENT_KEYS } from '../workshop/document-frame.tsx';
import { useDocument } from '../workshop/use-document.ts';
import type { Route } from './+types/store';
import { actOnWarehouse } from './act-on-warehouse.ts';
import { BuildPanel, Outputs, type StorePanelProps } from './build-panel.tsx';
import { DeedForm } from './deed-form.tsx';
import { loadIntoPostgresql } from './load-into-postgresql.ts';
import { buildNow, exportNow, loadStore } from './load-store.ts';
import { loadWarehouse } from './load-warehouse.ts';
import { outputPath } from './name-source.ts';
import { PostgresPanel } from './postgres-panel.tsx';
import { TableForm } from './table-form.tsx';
import { ToolFrame } from './tool-frame.tsx';

export const handle = { keys: DOCUMENT_KEYS };

export function loader(args: Route.LoaderArgs) {
  return answer(args, async (visit) => loadStore(await loadWarehouse(visit, args.params)));
}

export function action(args: Route.ActionArgs) {
  return actOnWarehouse<null>(args, {
    construire: async (visit) => {
      await buildNow(await loadWarehouse(visit, args.params));
      return null;
    },
    postgresql: async (visit) => {
      await loadIntoPostgresql(await loadWarehouse(visit, args.params));
      return null;
    },
    exporter: async (visit, form) => {
      await exportNow(
        await loadWarehouse(visit, args.params),
        form.get('format') === 'csv' ? 'csv' : 'parquet',
      );
      return null;
    },
  });
}

function Delivered({ view, document }: StorePanelProps): JSX.Element {
  const { t } = useWords();
  const { exported, scripts } = view;
  const { table } = readWarehouse(document.content).recipe;
  return (
    <section aria-labelledby="livraison">
      <h2 id="livraison">{t(warehouseMessages['export.title'])}</h2>
      <DeedForm
        document={document}
        label={t(warehouseMessages['export.table'])}
        className="ws-line"
        key={table}
      >
        <TextField
          name="table"
          label={t(warehouseMessages['export.table'])}
          value={table}
          required
          pattern="[A-Za-z_][A-Za-z0-9_]*"
        />
        <Button name="acte" value="recette-table">
          {t(warehouseMessages['export.rename'])}
        </Button>
      </DeedForm>
      <Form method="post" className="row" preventScrollReset>
        {(['parquet', 'csv'] as const).map((format) => (
          <label key={format}>
            <input type="radio" name="format" value={format} defaultChecked={format === 'parquet'} />{' '}
            {format === 'csv' ? 'CSV' : 'Parquet'}
          </label>
        ))}
        <Button name="acte" value="exporter">
          {t(warehouseMessages['export.do'])}
        </Button>
      </Form>
      {exported?.problem != null && <ErrorPanel {...exported.problem} />}
      {exported !== null && exported.outputs.length > 0 && (
        <Outputs run={exported} projectId={document.loaded.projectId} />
      )}
      <h3>{t(warehouseMessages['scripts.title'])}</h3>
      {scripts === null || scripts.result === null ? (
        <p className="soft">{t(warehouseMessages['scripts.empty'])}</p>
      ) : (
        scripts.result.scripts.map((script) => (
          <details className="fold" key={script.name}>
            <summary>{script.name}</summary>
            {script.text === null ? (
              <p className="wh-warning">
                {t(warehouseMessages['scripts.refused'], {
                  step: String(script.info.step ?? ''),
                  what: String(script.info.what ?? script.info.message ?? script.code),
                })}
              </p>
            ) : (
              <>
                <p>
                  <a href={outputPath(document.loaded.projectId, scripts.id, script.name)} download>
                    {t(warehouseMessages['scripts.download'], { name: script.name })}
                  </a>
                </p>
                {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by the keyboard */}
                <section tabIndex={0} aria-label={script.name} className="wh-script">
                  <pre>{script.text}</pre>
                </section>
              </>
            )}
          </details>
        ))
      )}
    </section>
  );
}

/** Tables of the store, its DDL and its building, the delivered table, the recipe as scripts. */
export default function Store({ loaderData, actionData }: Route.ComponentProps): JSX.Element {
  const { t } = useWords();
  const document = useDocument(loaderData.document);
  const { tables } = readWarehouse(document.content).schema;
  return (
    <ToolFrame document={document} base={loaderData.base} pending={loaderData.pending} answer={actionData}>
      <div className="wh-two">
        <section aria-labelledby="tables">
          <h2 id="tables">{t(warehouseMessages['tables.title'])}</h2>
          {tables.length === 0 && <p className="soft">{t(warehouseMessages['tables.empty'])}</p>}
          {tables.map((table) => (
            <details className="fold" key={table.id}>
              <summary>
                <strong>{table.name}</strong> · {t(warehouseMessages[`zone.${table.zone}`])} · {table.grain}
              </summary>
              <TableForm view={loaderData} document={document} table={table} />
            </details>
          ))}
          <details className="fold" open={tables.length === 0}>
            <summary>{t(warehouseMessages['table.new'])}</summary>
            <TableForm view={loaderData} document={document} table={null} />
          </details>
        </section>
        <div className="stack">
          <BuildPanel view={loaderData} document={document} />
          <Delivered view={loaderData} document={document} />
          <PostgresPanel view={loaderData} />
        </div>
      </div>
    </ToolFrame>
  );
}
