import { EtalonError } from '@etalon/error';
import { workshopMessages } from '@etalon/i18n/messages/workshop';
import { startRun } from '@etalon/usecases';
import { answer } from '@etalon/web/answer';
import { isJsonList, isJsonObject, type Json, type JsonObject } from '@etalon/workshop';
import type { JSX } from 'react';
import { DataTable } from '../kit/data-table.tsx';
import { Page } from '../kit/page.tsx';
import { readTableState } from '../kit/table-state.ts';
import { useWords } from '../kit/use-words.ts';
import type { Route } from './+types/table-preview';
import { projectPath } from './document-address.ts';
import './workshop.css';

const SIZE = 50;

export function loader(args: Route.LoaderArgs) {
  return answer(args, async ({ actor, runtime }) => {
    const { projectId, sha256 } = args.params;
    const url = new URL(args.request.url);
    const name = url.searchParams.get('nom') ?? 'table.parquet';
    const sorted = (url.searchParams.get('tri') ?? '').replace(/^-/, '');
    const rules = { sortable: sorted === '' ? [] : [sorted], sort: '', filters: ['nom'], size: SIZE };
    const state = readTableState(url, rules);
    const order = state.sort === '' ? {} : { orderBy: state.sort, descending: state.direction === 'desc' };
    const run = await startRun(runtime.workplace, actor, {
      projectId,
      documentId: null,
      kind: 'table.preview',
      parameters: { offset: (state.page - 1) * SIZE, limit: SIZE, ...order },
      inputs: [{ name, sha256 }],
    });
    if (run.state !== 'done') throw new EtalonError(run.errorCode ?? 'runs.failed');
    const project = await runtime.workplace.records.workshop.findProject(projectId);
    return { projectId, projectTitle: project?.title ?? '', name, state, ...readResult(run.result) };
  });
}

interface Shown {
  readonly total: number;
  readonly columns: readonly { readonly name: string; readonly type: string }[];
  readonly rows: readonly JsonObject[];
}

function readResult(result: Json): Shown {
  const { total, columns, rows } = isJsonObject(result) ? result : {};
  return {
    total: Number(total ?? 0),
    columns: (isJsonList(columns) ? columns : [])
      .filter(isJsonObject)
      .map((column) => ({ name: String(column.name), type: String(column.type) })),
    rows: (isJsonList(rows) ? rows : []).filter(isJsonObject),
  };
}

function writeCell(value: Json | undefined): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** A table of the project, page by page, sorted by the engine. */
export default function TablePreview({ loaderData }: Route.ComponentProps): JSX.Element {
  const { t, number } = useWords();
  const { projectId, projectTitle, name, state, total, columns, rows } = loaderData;
  const isNumber = ({ type }: { readonly type: string }): boolean => /INT|DOUBLE|FLOAT|DECIMAL/.test(type);
  return (
    <Page
      title={name}
      width="wide"
      lead={t(workshopMessages['preview.lead'], {
        rows: number(total),
        count: total,
        columns: number(columns.length),
      })}
      crumbs={[
        { label: t(workshopMessages['crumb.workshop']), to: '/atelier' },
        { label: projectTitle, to: projectPath(projectId) },
      ]}
    >
      <DataTable
        caption={t(workshopMessages['preview.caption'], { name })}
        columns={columns.map((column) => ({
          id: column.name,
          header: column.name,
          sortable: true,
          end: isNumber(column),
          cell: (row: (typeof rows)[number]) =>
            row[column.name] === null ? (
              <span className="soft">{t(workshopMessages['preview.null'])}</span>
            ) : (
              writeCell(row[column.name])
            ),
        }))}
        rows={rows}
        total={total}
        state={state}
        rowKey={(row) => String(rows.indexOf(row))}
      />
      <details className="fold">
        <summary>{t(workshopMessages['preview.types'])}</summary>
        <ul className="column-list">
          {columns.map((column) => (
            <li key={column.name}>
              <code>{column.name}</code> <span className="soft">{column.type}</span>
            </li>
          ))}
        </ul>
      </details>
    </Page>
  );
}
