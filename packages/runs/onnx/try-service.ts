import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Duckdb, quoteIdentifier } from '@etalon/duckdb';
import {
  answerBody,
  type BodyAnswer,
  checkRows,
  describeService,
  listColumns,
  type ModelPool,
  type OpenedModel,
  openModel,
  openModelPool,
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
import { type ServiceTimings, timeService } from './time-service.ts';
import { type ContractTrial, tryContract } from './try-contract.ts';

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
  /** What the service may cost before it is stopped: seconds of a request, MiB of its process, threads. */
  readonly limits: { readonly seconds: number; readonly mebibytes: number; readonly threads: number };
  readonly contract: ContractTrial;
  /** Milliseconds under which 95 requests in 100 are declared to be answered; null when nothing is declared. */
  readonly objective: { readonly p95: number } | null;
}

/** `essai-service.json`: what belongs to the machine stands apart, under `timings`. */
export type ServiceTrialDocument = ServiceTrial & { readonly timings: ServiceTimings | null };

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
    objective: { type: 'number', exclusiveMinimum: 0, maximum: 600_000 },
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

interface Asked {
  readonly served: ServedModel;
  readonly objective: number | null;
}

function readAsked(parameters: Json, inputs: readonly Pick<RunInput, 'name'>[]): Asked {
  checkInputs(inputs, { min: 2, max: 2 });
  const { objective = null, ...served } = readParameters<ServedModel & { readonly objective?: number }>(
    schema,
    parameters,
  );
  return { served, objective };
}

/** A version started where nothing of before is, asked as a program would ask it, well and badly. */
export const tryService: RunKind = {
  kind: 'models.try-service',
  version: '2.1.0',
  title: { fr: 'Essai de mise en service', en: 'Deployment run' },
  interactive: false,
  check: (parameters, inputs) => {
    readAsked(parameters, inputs);
  },
  perform: async (task, tools) => {
    const asked = readAsked(task.parameters, task.inputs);
    const [model, table] = task.inputs;
    tools.report(0.05, 'runs.step.read');
    const rows = await readRows(await tools.openDuckdb(), task, table, asked.served);
    const bodies = rows.map((row) => JSON.stringify({ rows: [row] }));
    const log: object[] = [];
    tools.report(0.1, 'runs.step.models');
    const first = await tryFirst({ ...asked, model, bodies, log });
    const bad = tryBadBodies(asked.served, rows[0] ?? {}, log);
    tools.report(0.6, 'runs.step.models');
    const anew = await tryAnew(asked.served, model, bodies);
    tools.report(0.7, 'runs.step.models');
    const pool = openModelPool({ ...POOL, most: 1 });
    const contract = await tryContract(asked.served, (text) =>
      answerBody(asked.served, lendOf(pool, model), text),
    ).finally(pool.close);
    const { answers, timings, ...started } = first;
    const trial: ServiceTrial = {
      ...{ name: asked.served.name, version: asked.served.version, sha256: asked.served.sha256 },
      ...{ startedClean: started.startedClean, walls: started.walls, health: started.health },
      asked: rows.length,
      answered: answers.filter((one) => one !== null).length,
      bad,
      sameTwice: started.sameTwice,
      sameAfterStart: JSON.stringify(answers) === JSON.stringify(anew),
      log: { lines: log.length, fields: Object.keys(log[0] ?? {}) },
      limits: {
        seconds: POOL.limits.timeMs / 1000,
        mebibytes: POOL.limits.residentMb,
        threads: POOL.limits.threads,
      },
      contract,
      objective: asked.objective === null ? null : { p95: asked.objective },
    };
    const document: ServiceTrialDocument = { ...trial, timings };
    return {
      result: toJson(document),
      outputs: await write(task, asked.served, { document, log }),
    };
  },
};

function lendOf(pool: ModelPool, input: RunInput | undefined): Parameters<typeof answerBody>[1] {
  const { sha256, path } = input ?? { sha256: '', path: '' };
  return (work) => pool.use({ sha256, path: async () => path }, work);
}

/** The first start: its first answer, the same rows twice, and what it takes. */
async function tryFirst(
  given: Asked & {
    readonly model: RunInput | undefined;
    readonly bodies: readonly string[];
    readonly log: object[];
  },
) {
  const { served, objective, model, bodies, log } = given;
  const from = performance.now();
  const opened = await openModel(model?.path ?? '', POOL.limits);
  try {
    const ask = askOf(served, opened);
    if (bodies[0] !== undefined) await ask(bodies[0]);
    const coldStart = Number((performance.now() - from).toPrecision(4));
    const answers = await askAll(bodies, ask, log);
    const again = await askAll(bodies, ask, []);
    const timed = await timeService({ bodies, ask, objective });
    const peak = await opened.peakMb();
    const peakMebibytes = peak === null ? null : Number(peak.toPrecision(4));
    return {
      startedClean: opened.walls.includes('files'),
      walls: opened.walls,
      health: opened.outputs.includes(served.output),
      answers,
      sameTwice: JSON.stringify(answers) === JSON.stringify(again),
      timings: timed === null ? null : { ...timed, coldStart, peakMebibytes },
    };
  } finally {
    opened.close();
  }
}

async function tryAnew(
  served: ServedModel,
  model: RunInput | undefined,
  bodies: readonly string[],
): Promise<readonly unknown[]> {
  const opened = await openModel(model?.path ?? '', POOL.limits);
  try {
    return await askAll(bodies, askOf(served, opened), []);
  } finally {
    opened.close();
  }
}

function askOf(served: ServedModel, opened: OpenedModel): (text: string) => Promise<BodyAnswer> {
  return (text) => answerBody(served, (work) => work(opened), text);
}

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
  const full = columns.filter(({ canBeEmpty }) => !canBeEmpty);
  const taken = ['true', ...full.map(({ name }) => `${quoteIdentifier(name)} IS NOT NULL`)];
  const found = await duck.rows(
    `SELECT ${cells.join(', ')} FROM ${quoteIdentifier(table.table)}
     WHERE ${taken.join(' AND ')} ORDER BY rowid LIMIT ${MOST_REQUESTS}`,
  );
  const writeCell = (cell: unknown, isText: boolean): string | number | null => {
    if (cell === null || cell === undefined) return null;
    return isText ? String(cell) : Number(cell);
  };
  return found.map((row) =>
    Object.fromEntries(columns.map(({ name, isText }) => [name, writeCell(row[name], isText)])),
  );
}

/** One request for each row, and its answer or null; a line of the log says what was asked, never with what. */
async function askAll(
  bodies: readonly string[],
  ask: (text: string) => Promise<BodyAnswer>,
  log: object[],
): Promise<readonly unknown[]> {
  const answers: unknown[] = [];
  for (const body of bodies) {
    const answered = await ask(body);
    answers.push(answered.status === 200 ? answered.body.predictions : null);
    log.push(line(log.length, answered.status === 200 ? answered.rows : 0, answered.status));
  }
  return answers;
}

const line = (request: number, rows: number, status: number): object => ({
  request: request + 1,
  rows,
  status,
});

/** Bodies that are wrong each in one way, made from a row that is right. */
function tryBadBodies(served: ServedModel, row: ServedRow, log: object[]): ServiceTrial['bad'] {
  const columns = listColumns(served);
  const [column] = columns;
  const full = columns.find(({ canBeEmpty }) => !canBeEmpty);
  const { [column?.name ?? '']: cell, ...short } = row;
  const wrong = column?.isText === true ? 1 : 'texte';
  const bodies: Readonly<Record<string, unknown>> = {
    'no-rows': {},
    'not-a-list': { rows: row },
    empty: { rows: [] },
    'column-missing': { rows: [short] },
    'wrong-type': { rows: [{ ...row, [column?.name ?? '']: wrong }] },
    ...(full === undefined ? {} : { 'null-cell': { rows: [{ ...row, [full.name]: null }] } }),
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
  { document, log }: { readonly document: ServiceTrialDocument; readonly log: readonly object[] },
) {
  const files = {
    'essai-service.json': `${JSON.stringify(document, null, 1)}\n`,
    'openapi.json': `${JSON.stringify(describeService(served, '/'), null, 1)}\n`,
    'journal-service.jsonl': log.map((one) => `${JSON.stringify(one)}\n`).join(''),
  };
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  return Object.keys(files).map((name) => ({ name, mediaType: 'application/json' }));
}
