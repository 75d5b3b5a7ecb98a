import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Duckdb, quoteIdentifier } from '@etalon/duckdb';
import { interpolateQuantile } from '@etalon/numeric';
import {
  answerRows,
  checkRows,
  describeService,
  listColumns,
  type OpenedModel,
  openModel,
  POOL,
  SCALES,
  type ServedModel,
  type ServedRow,
  type Wall,
} from '@etalon/onnx';
import type { Json } from '@etalon/workshop';
import { loadTable, needColumn } from '../models/load-predictions.ts';
import { readParameters } from '../read-parameters.ts';
import type { RunInput, RunKind, RunTask } from '../run-kind.ts';
import { toJson } from '../statistics/to-json.ts';
import { checkInputs, closed, nameRule, namesRule } from '../warehouse/parameters.ts';

/** What was tried on a service before anybody uses it (I-ML-16). */
export interface ServiceTrial {
  readonly name: string;
  readonly version: number;
  readonly sha256: string;
  /** It started where nothing of a former run was. */
  readonly startedClean: boolean;
  readonly walls: readonly Wall[];
  readonly health: boolean;
  readonly asked: number;
  readonly answered: number;
  /** Bodies that a service must refuse, with the place and rule that it gave. */
  readonly bad: readonly {
    readonly code: string;
    readonly refused: boolean;
    readonly pointer: string;
    readonly rule: string;
  }[];
  /** The same rows asked twice, and once more after a second start, gave the same bytes. */
  readonly sameTwice: boolean;
  readonly sameAfterStart: boolean;
  /** Lines of the log that it leaves, and the names of what each holds. */
  readonly log: { readonly lines: number; readonly fields: readonly string[] };
}

const MOST_REQUESTS = 100;
const schema = closed(
  {
    name: nameRule,
    version: { type: 'integer', minimum: 1 },
    sha256: { type: 'string', pattern: '^[0-9a-f]{64}$' },
    task: { enum: ['classification', 'regression'] },
    output: nameRule,
    scale: { enum: SCALES },
    classes: namesRule,
    batch: { anyOf: [{ type: 'integer', minimum: 1 }, { type: 'null' }] },
    inputs: {
      type: 'array',
      minItems: 1,
      maxItems: 200,
      items: closed(
        {
          name: nameRule,
          type: nameRule,
          columns: namesRule,
          inner: { type: 'array', items: { type: 'integer' } },
        },
        ['name', 'type', 'columns', 'inner'],
      ),
    },
  },
  ['name', 'version', 'sha256', 'task', 'output', 'scale', 'classes', 'batch', 'inputs'],
);

function readServed(parameters: Json, inputs: readonly Pick<RunInput, 'name'>[]): ServedModel {
  checkInputs(inputs, { min: 2, max: 2 });
  return readParameters<ServedModel>(schema, parameters);
}

/** A version started where nothing of before is, asked as a program would ask it, well and badly. */
export const tryService: RunKind = {
  kind: 'models.try-service',
  version: '1.0.0',
  title: { fr: 'Essai de mise en service', en: 'Deployment run' },
  interactive: false,
  check: (parameters, inputs) => {
    readServed(parameters, inputs);
  },
  perform: async (task, tools) => {
    const served = readServed(task.parameters, task.inputs);
    const [model, table] = task.inputs;
    tools.report(0.05, 'runs.step.read');
    const rows = await readRows(await tools.openDuckdb(), task, table, served);
    const first = await start(model);
    const log: object[] = [];
    try {
      const asked = await askRows(first.opened, served, rows, log);
      const again = await askRows(first.opened, served, rows, []);
      tools.report(0.6, 'runs.step.models');
      const bad = tryBadBodies(served, rows[0] ?? {}, log);
      const second = await start(model);
      try {
        const anew = await askRows(second.opened, served, rows, []);
        const trial: ServiceTrial = {
          ...{ name: served.name, version: served.version, sha256: served.sha256 },
          startedClean: first.opened.walls.includes('files'),
          walls: first.opened.walls,
          health: first.opened.outputs.includes(served.output),
          asked: rows.length,
          answered: asked.answers.filter((one) => one !== null).length,
          bad,
          sameTwice: JSON.stringify(asked.answers) === JSON.stringify(again.answers),
          sameAfterStart: JSON.stringify(asked.answers) === JSON.stringify(anew.answers),
          log: { lines: log.length, fields: Object.keys(log[0] ?? {}) },
        };
        const seconds = { coldStart: first.seconds, secondStart: second.seconds, ...asked.seconds };
        return {
          result: toJson({ ...trial, timings: seconds }),
          outputs: await write(task, served, { trial, log }),
        };
      } finally {
        second.opened.close();
      }
    } finally {
      first.opened.close();
    }
  },
};

async function readRows(
  duck: Duckdb,
  task: RunTask,
  input: RunInput | undefined,
  served: ServedModel,
): Promise<readonly ServedRow[]> {
  const table = await loadTable(duck, task, input ?? { name: '', path: '', sha256: '' }, 'lignes');
  const columns = listColumns(served);
  for (const { name } of columns) needColumn(table, name);
  const cells = columns.map(({ name, isText }) => {
    const cell = quoteIdentifier(name);
    return `${isText ? `CAST(${cell} AS VARCHAR)` : `CAST(${cell} AS DOUBLE)`} AS ${cell}`;
  });
  const found = await duck.rows(
    `SELECT ${cells.join(', ')} FROM ${quoteIdentifier(table.table)}
     WHERE ${columns.map(({ name }) => `${quoteIdentifier(name)} IS NOT NULL`).join(' AND ')}
     ORDER BY rowid LIMIT ${MOST_REQUESTS}`,
  );
  return found.map((row) =>
    Object.fromEntries(
      columns.map(({ name, isText }) => [name, isText ? String(row[name]) : Number(row[name])]),
    ),
  );
}

async function start(
  model: RunInput | undefined,
): Promise<{ readonly opened: OpenedModel; readonly seconds: number }> {
  const from = performance.now();
  const opened = await openModel(model?.path ?? '', POOL.limits);
  return { opened, seconds: (performance.now() - from) / 1000 };
}

/** One request for each row; a line of the log says what was asked, never with what. */
async function askRows(opened: OpenedModel, served: ServedModel, rows: readonly ServedRow[], log: object[]) {
  const seconds = new Float64Array(rows.length);
  const answers: unknown[] = [];
  for (const [at, row] of rows.entries()) {
    const from = performance.now();
    const checked = checkRows(served, { rows: [row] });
    const answer = checked.kind === 'rows' ? await answerRows(opened, served, checked.rows) : null;
    seconds[at] = (performance.now() - from) / 1000;
    answers.push(answer);
    log.push(line(log.length, 1, answer === null ? 400 : 200));
  }
  const sorted = seconds.sort();
  const at = (level: number): number => (sorted.length === 0 ? 0 : interpolateQuantile(sorted, level));
  return { answers, seconds: { p50: at(0.5), p95: at(0.95) } };
}

const line = (request: number, rows: number, status: number): object => ({
  request: request + 1,
  rows,
  status,
});

/** Bodies that are wrong each in one way, made from a row that is right. */
function tryBadBodies(served: ServedModel, row: ServedRow, log: object[]): ServiceTrial['bad'] {
  const [column] = listColumns(served);
  const { [column?.name ?? '']: cell, ...short } = row;
  const wrong = column?.isText === true ? 1 : 'texte';
  const bodies: Readonly<Record<string, unknown>> = {
    'no-rows': {},
    'not-a-list': { rows: row },
    empty: { rows: [] },
    'column-missing': { rows: [short] },
    'wrong-type': { rows: [{ ...row, [column?.name ?? '']: wrong }] },
    'null-cell': { rows: [{ ...row, [column?.name ?? '']: null }] },
    'unknown-column': { rows: [{ ...row, '‹inconnue›': cell ?? 0 }] },
    'too-many-rows': { rows: Array.from({ length: 1001 }, () => row) },
  };
  return Object.entries(bodies).map(([code, body]) => {
    const checked = checkRows(served, body);
    log.push(line(log.length, 0, checked.kind === 'faults' ? 400 : 200));
    const fault = checked.kind === 'faults' ? checked.faults[0] : undefined;
    return { code, refused: fault !== undefined, pointer: fault?.pointer ?? '', rule: fault?.rule ?? '' };
  });
}

async function write(
  { folder }: RunTask,
  served: ServedModel,
  { trial, log }: { readonly trial: ServiceTrial; readonly log: readonly object[] },
) {
  const files = {
    'essai-service.json': `${JSON.stringify(trial, null, 1)}\n`,
    'openapi.json': `${JSON.stringify(describeService(served, '/'), null, 1)}\n`,
    'journal-service.jsonl': log.map((one) => `${JSON.stringify(one)}\n`).join(''),
  };
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  return Object.keys(files).map((name) => ({ name, mediaType: 'application/json' }));
}
