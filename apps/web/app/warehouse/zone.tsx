import { shellMessages } from '@etalon/i18n/messages/shell';
import { warehouseMessages } from '@etalon/i18n/messages/warehouse';
import { answer } from '@etalon/web/answer';
import { readWarehouse } from '@etalon/workshop/warehouse';
import type { JSX } from 'react';
import { Form } from 'react-router';
import { Button } from '../kit/button.tsx';
import { ErrorPanel } from '../kit/error-panel.tsx';
import { SelectField, TextField } from '../kit/field.tsx';
import { TableRegion } from '../kit/table-region.tsx';
import { useWords } from '../kit/use-words.ts';
import { DOCUMENT_KEYS } from '../workshop/document-frame.tsx';
import { useDocument } from '../workshop/use-document.ts';
import type { Route } from './+types/zone';
import { actOnWarehouse } from './act-on-warehouse.ts';
import { DeedForm } from './deed-form.tsx';
import { loadWarehouse } from './load-warehouse.ts';
import { listZone, loadZone, type ZoneView } from './load-zone.ts';
import { findMessage } from './name-operation.ts';
import type { ManifestResult } from './run-results.ts';
import { ToolFrame } from './tool-frame.tsx';

export const handle = { keys: DOCUMENT_KEYS };

export function loader(args: Route.LoaderArgs) {
  return answer(args, async (visit) => loadZone(await loadWarehouse(visit, args.params)));
}

export function action(args: Route.ActionArgs) {
  return actOnWarehouse<null>(args, {
    lister: async (visit, form) => {
      await listZone(await loadWarehouse(visit, args.params), form);
      return null;
    },
  });
}

function Chooser({ view }: { readonly view: ZoneView }): JSX.Element {
  const { t, bytes } = useWords();
  const none = { value: '', label: '—' };
  return (
    <Form method="post" className="stack" preventScrollReset>
      <fieldset className="wh-actions">
        <legend>{t(warehouseMessages['zone.files'])}</legend>
        <ul className="wh-files">
          {view.files.map((file) => (
            <li key={file.id}>
              <label>
                <input
                  type="checkbox"
                  name="fichier"
                  value={file.id}
                  defaultChecked={!/\.(md|json)$/i.test(file.name)}
                />{' '}
                {file.name} <span className="soft">{bytes(file.bytes)}</span>
              </label>
            </li>
          ))}
        </ul>
      </fieldset>
      <div className="ws-line">
        <SelectField
          name="manifest"
          label={t(warehouseMessages['zone.manifest'])}
          value=""
          choices={[none, ...view.manifests.map(({ name }) => ({ value: name, label: name }))]}
        />
        <TextField name="link" label={t(warehouseMessages['zone.link'])} value="" list="wh-zone-columns" />
        <TextField
          name="linkPattern"
          label={t(warehouseMessages['zone.pattern'])}
          value=""
          spellCheck={false}
        />
        <SelectField
          name="keys"
          label={t(warehouseMessages['zone.keys'])}
          value=""
          choices={[none, ...view.keys.map(({ name }) => ({ value: name, label: name }))]}
        />
        <TextField
          name="keyColumn"
          label={t(warehouseMessages['zone.key-column'])}
          value=""
          list="wh-zone-columns"
        />
      </div>
      <datalist id="wh-zone-columns">
        {[...new Set([...view.manifests, ...view.keys].flatMap((one) => one.columns))].map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <Button name="acte" value="lister">
        {t(warehouseMessages['zone.do'])}
      </Button>
    </Form>
  );
}

function Compared({ result }: { readonly result: ManifestResult }): JSX.Element {
  const { t, number, bytes } = useWords();
  return (
    <>
      <p className="figures">
        {t(warehouseMessages['zone.found'], {
          files: number(result.files),
          bytes: bytes(result.bytes),
          linked: number(result.linked),
          faults: number(result.faultCount),
        })}
      </p>
      {result.faults.length > 0 && (
        <TableRegion label={t(shellMessages['table.region'], { title: t(warehouseMessages['zone.faults']) })}>
          <table className="table">
            <caption>{t(warehouseMessages['zone.faults'])}</caption>
            <thead>
              <tr>
                <th scope="col">{t(warehouseMessages['zone.path'])}</th>
                <th scope="col">{t(warehouseMessages['reconcile.difference'])}</th>
                <th scope="col">{t(warehouseMessages['zone.declared'])}</th>
                <th scope="col">{t(warehouseMessages['zone.read'])}</th>
              </tr>
            </thead>
            <tbody>
              {result.faults.map((fault) => (
                <tr key={`${fault.path} ${fault.fault}`}>
                  <td>{fault.path}</td>
                  <td>{t(findMessage(`fault.${fault.fault}`) ?? { fr: fault.fault, en: fault.fault })}</td>
                  <td>{fault.declared ?? '—'}</td>
                  <td>{fault.found ?? '—'}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableRegion>
      )}
      <details className="fold">
        <summary>{t(warehouseMessages['zone.lines'])}</summary>
        <TableRegion label={t(shellMessages['table.region'], { title: t(warehouseMessages['zone.lines']) })}>
          <table className="table">
            <caption className="visually-hidden">{t(warehouseMessages['zone.lines'])}</caption>
            <thead>
              <tr>
                <th scope="col">{t(warehouseMessages['zone.path'])}</th>
                <th scope="col">MIME</th>
                <th scope="col" className="end">
                  {t(warehouseMessages['zone.bytes'])}
                </th>
                <th scope="col">{t(warehouseMessages['zone.link'])}</th>
                <th scope="col">SHA-256</th>
              </tr>
            </thead>
            <tbody>
              {result.shown.map((line) => (
                <tr key={line.path}>
                  <td>{line.path}</td>
                  <td>{line.mime ?? '—'}</td>
                  <td className="end">{number(line.bytes)}</td>
                  <td>{line.link ?? '—'}</td>
                  <td className="hash">{line.sha256.slice(0, 12)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableRegion>
      </details>
    </>
  );
}

/** Images, sounds and texts with their manifest: path, hash, type read in the bytes, size, structured key. */
export default function Zone({ loaderData, actionData }: Route.ComponentProps): JSX.Element {
  const { t, number } = useWords();
  const document = useDocument(loaderData.document);
  const kept = readWarehouse(document.content).manifestUnstructured;
  const { run } = loaderData;
  return (
    <ToolFrame document={document} base={loaderData.base} pending={loaderData.pending} answer={actionData}>
      <section aria-labelledby="zone">
        <h2 id="zone">{t(warehouseMessages['zone.title'])}</h2>
        <p>{t(warehouseMessages['zone.text'])}</p>
        {loaderData.files.length === 0 ? (
          <p className="soft">{t(warehouseMessages['zone.empty'])}</p>
        ) : (
          <Chooser view={loaderData} />
        )}
      </section>
      {run?.problem != null && <ErrorPanel {...run.problem} />}
      {run?.result != null && (
        <section aria-labelledby="manifeste">
          <h2 id="manifeste">{t(warehouseMessages['zone.manifest.title'])}</h2>
          <Compared result={run.result} />
          <DeedForm document={document} label={t(warehouseMessages['zone.keep'])}>
            <input type="hidden" name="lines" value={JSON.stringify(loaderData.lines)} />
            <Button name="acte" value="manifeste-consigner">
              {t(warehouseMessages['zone.keep'])}
            </Button>
          </DeedForm>
          <p className="soft">
            {t(warehouseMessages['zone.kept'], { lines: number(kept.length), count: kept.length })}
          </p>
        </section>
      )}
    </ToolFrame>
  );
}
