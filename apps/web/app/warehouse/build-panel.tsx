import { shellMessages } from '@etalon/i18n/messages/shell';
import { warehouseMessages } from '@etalon/i18n/messages/warehouse';
import { readWarehouse } from '@etalon/workshop/warehouse';
import type { JSX } from 'react';
import { Form, Link } from 'react-router';
import { Button } from '../kit/button.tsx';
import { ErrorPanel } from '../kit/error-panel.tsx';
import { TextArea } from '../kit/field.tsx';
import { TableRegion } from '../kit/table-region.tsx';
import { useWords } from '../kit/use-words.ts';
import type { OpenDocument } from '../workshop/use-document.ts';
import { DeedForm } from './deed-form.tsx';
import type { ShownRun, StoreView } from './load-store.ts';
import { outputPath } from './name-source.ts';
import type { BuildResult } from './run-results.ts';

export interface StorePanelProps {
  readonly view: StoreView;
  readonly document: OpenDocument;
}

/** Files that a run left: each can be downloaded, and sealed as a piece. */
export function Outputs(props: { readonly run: ShownRun<unknown>; readonly projectId: string }): JSX.Element {
  const { t, bytes } = useWords();
  const { run, projectId } = props;
  return (
    <ul className="list">
      {run.outputs.map((file) => (
        <li key={file.name}>
          <a href={outputPath(projectId, run.id, file.name)} download>
            {file.name}
          </a>{' '}
          <span className="soft">{bytes(file.bytes)}</span>{' '}
          {file.name !== 'rejets.csv' && (
            <Link
              to={`/atelier/${projectId}/calculs/${run.id}/sceller?sortie=${encodeURIComponent(file.name)}`}
              aria-label={t(warehouseMessages['output.seal.of'], { name: file.name })}
            >
              {t(warehouseMessages['output.seal'])}
            </Link>
          )}
        </li>
      ))}
    </ul>
  );
}

function Built({ result }: { readonly result: BuildResult }): JSX.Element {
  const { t, number } = useWords();
  return (
    <TableRegion label={t(shellMessages['table.region'], { title: t(warehouseMessages['build.title']) })}>
      <table className="table figures">
        <caption>{t(warehouseMessages['build.caption'], { violations: number(result.violations) })}</caption>
        <thead>
          <tr>
            <th scope="col">{t(warehouseMessages['lineage.table'])}</th>
            <th scope="col" className="end">
              {t(warehouseMessages['build.in'])}
            </th>
            <th scope="col" className="end">
              {t(warehouseMessages['build.out'])}
            </th>
            <th scope="col" className="end">
              {t(warehouseMessages['build.rejects'])}
            </th>
          </tr>
        </thead>
        <tbody>
          {result.tables.map((table) => (
            <tr key={table.name}>
              <th scope="row">{table.name}</th>
              <td className="end">{number(table.rowsIn)}</td>
              <td className="end">{number(table.rows)}</td>
              <td className="end">{number(table.rejects)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableRegion>
  );
}

/** DDL, then the store itself: its rows in and out, its rejects, its file. */
export function BuildPanel({ view, document }: StorePanelProps): JSX.Element {
  const { t } = useWords();
  const { ddl, tables } = readWarehouse(document.content).schema;
  const { build } = view;
  return (
    <section aria-labelledby="construction">
      <h2 id="construction">{t(warehouseMessages['build.title'])}</h2>
      <DeedForm document={document} label={t(warehouseMessages['build.ddl'])} className="stack" key={ddl}>
        <TextArea
          name="ddl"
          label={t(warehouseMessages['build.ddl'])}
          value={ddl}
          rows={10}
          spellCheck={false}
          hint={t(warehouseMessages['build.ddl.hint'])}
        />
        <div className="row">
          <Button name="acte" value="ddl-ecrire" disabled={tables.length === 0}>
            {t(warehouseMessages['build.ddl.write'])}
          </Button>
          <Button name="acte" value="ddl-changer">
            {t(warehouseMessages['build.ddl.keep'])}
          </Button>
        </div>
      </DeedForm>
      <Form method="post" preventScrollReset>
        <Button name="acte" value="construire" tone="plain" disabled={ddl === '' || tables.length === 0}>
          {t(warehouseMessages['build.do'])}
        </Button>
      </Form>
      {build?.problem != null && <ErrorPanel {...build.problem} />}
      {build?.result != null && (
        <>
          <Built result={build.result} />
          <Outputs run={build} projectId={document.loaded.projectId} />
          <DeedForm document={document} label={t(warehouseMessages['build.record'])}>
            <input type="hidden" name="loads" value={JSON.stringify(view.loads)} />
            <input type="hidden" name="trace" value={JSON.stringify(view.trace)} />
            <Button name="acte" value="construction-consigner" small>
              {t(warehouseMessages['build.record'])}
            </Button>
          </DeedForm>
        </>
      )}
    </section>
  );
}
