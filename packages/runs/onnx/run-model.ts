import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Duckdb, quoteIdentifier } from '@etalon/duckdb';
import { EtalonError } from '@etalon/error';
import {
  checkClassOrder,
  checkScores,
  compareInference,
  INFERENCE_TOLERANCE,
  type InferenceComparison,
} from '@etalon/evaluation';
import { interpolateQuantile } from '@etalon/numeric';
import {
  cutCall,
  type FedRows,
  feedRows,
  type InputColumns,
  inferRows,
  type OpenedModel,
  openModel,
  type Wall,
} from '@etalon/onnx';
import { loadPredictions, type PredictionTable } from '../models/load-predictions.ts';
import { readCodes, readIds, readNumbers, refuseEmpty } from '../models/read-columns.ts';
import type { RunInput, RunKind, RunTask } from '../run-kind.ts';
import { toJson } from '../statistics/to-json.ts';
import { writeParquet } from '../warehouse/parquet.ts';
import { type InferenceParameters, readInferenceParameters } from './inference-parameters.ts';
import { openRows } from './open-rows.ts';
import { loadCard } from './read-model-card.ts';

/** Something that the predictions of a model show, with its figures; said as a fact. */
export interface InferenceFact {
  readonly code:
    | 'logits'
    | 'sums'
    | 'not-finite'
    | 'class-order'
    | 'sorted-otherwise'
    | 'differs'
    | 'quantised';
  readonly params: Readonly<Record<string, string | number>>;
}

/** What running a model of somebody else on a table gives. */
export interface InferenceDocument {
  readonly model: { readonly file: string; readonly sha256: string };
  readonly task: InferenceParameters['task'];
  readonly n: number;
  readonly truth: string | null;
  readonly id: string | null;
  readonly classes: readonly string[];
  /** Columns of `predictions.parquet`, in the order of the classes. */
  readonly columns: readonly string[];
  readonly inputs: readonly InputColumns[];
  /** Rows of one call that the model wants; null when any number will do. */
  readonly batch: number | null;
  readonly output: string;
  readonly scale: InferenceParameters['scale'];
  readonly comparison:
    | (Omit<InferenceComparison, 'mismatches'> & {
        readonly mismatches: readonly (InferenceComparison['mismatches'][number] & { readonly id: string })[];
      })
    | null;
  readonly facts: readonly InferenceFact[];
  readonly bytes: number;
  readonly parameters: number;
  readonly macs: number;
  readonly walls: readonly Wall[];
}

const WARM_UP = 10;
const TIMED = 200;

/** A model of somebody else run behind walls on the rows of a table, and its answers beside those that were handed in. */
export const runModel: RunKind = {
  kind: 'models.run-onnx',
  version: '1.1.0',
  title: { fr: 'Exécution d’un modèle ONNX', en: 'Running of an ONNX model' },
  interactive: false,
  check: (parameters, inputs) => {
    readInferenceParameters(parameters, inputs);
  },
  perform: async (task, tools) => {
    const parameters = readInferenceParameters(task.parameters, task.inputs);
    const [input, ...tables] = task.inputs;
    const facts = await loadCard(input);
    const duck = await tools.openDuckdb();
    tools.report(0.05, 'runs.step.read');
    const { truth: table, tables: named } = await loadPredictions(
      duck,
      { ...task, inputs: tables },
      parameters.id,
    );
    const handedTable = named.get(tables[1]?.name ?? '') ?? table;
    const left = [parameters.id, parameters.truth, ...(parameters.handed ?? [])].filter(
      (name) => name !== undefined,
    );
    const fed = await feedRows(openRows(duck, table), { facts, wanted: parameters.inputs, left });
    const model = await openModel(input?.path ?? '');
    try {
      const columns = await inferRows(model, fed, {
        ...parameters,
        report: (share) => tools.report(0.1 + 0.8 * share, 'runs.step.models'),
      });
      const timings = await timeModel(model, fed);
      const work = { duck, task, table, handedTable, parameters, columns };
      const comparison = await compareHanded(work);
      const document: InferenceDocument = {
        model: nameModel(input),
        task: parameters.task,
        n: table.rows,
        truth: parameters.truth ?? null,
        id: parameters.id ?? null,
        classes: parameters.classes,
        columns: nameColumns(parameters),
        inputs: fed.inputs.map(({ name, type, columns: own, inner }) => ({
          name,
          type,
          columns: own,
          inner,
        })),
        batch: fed.batch,
        ...{ output: parameters.output, scale: parameters.scale, comparison },
        facts: await listFacts(work, comparison, facts.isQuantised),
        ...{ bytes: facts.bytes, parameters: facts.parameters, macs: facts.macs, walls: model.walls },
      };
      await writeFile(join(task.folder, 'inference.json'), `${JSON.stringify(document, null, 1)}\n`);
      const outputs = [{ name: 'inference.json', mediaType: 'application/json' }, await writeRows(work)];
      return { result: toJson({ ...document, timings }), outputs };
    } finally {
      model.close();
    }
  },
};

interface InferenceWork {
  readonly duck: Duckdb;
  readonly task: RunTask;
  readonly table: PredictionTable;
  readonly handedTable: PredictionTable;
  readonly parameters: InferenceParameters;
  readonly columns: readonly Float64Array[];
}

function nameModel(input: RunInput | undefined): InferenceDocument['model'] {
  return { file: input?.name ?? '', sha256: input?.sha256 ?? '' };
}

function nameColumns({ task, classes }: InferenceParameters): readonly string[] {
  return task === 'regression' ? ['reponse'] : classes.map((name) => `p_${name}`);
}

/** Seconds of one call of one row, or of the rows that the model wants. */
async function timeModel(model: OpenedModel, fed: FedRows): Promise<Readonly<Record<string, number>>> {
  const milliseconds = await model.time(cutCall(fed, 0, fed.batch ?? 1), { warmUp: WARM_UP, count: TIMED });
  const sorted = milliseconds.sort();
  const at = (level: number): number => interpolateQuantile(sorted, level) / 1000;
  return { p50: at(0.5), p95: at(0.95), calls: TIMED };
}

async function compareHanded({
  duck,
  handedTable,
  table,
  parameters,
  columns,
}: InferenceWork): Promise<InferenceDocument['comparison']> {
  const { handed, id } = parameters;
  if (handed === undefined) return null;
  if (handed.length !== columns.length)
    throw new EtalonError('models.scores-count', {
      info: { model: handedTable.input.name, columns: handed.length, classes: columns.length },
    });
  const given: Float64Array[] = [];
  for (const column of handed)
    given.push(
      await readNumbers(duck, handedTable, column, { code: 'models.prediction-empty', model: column }),
    );
  const found = compareInference({ again: columns, handed: given, tolerance: INFERENCE_TOLERANCE });
  const ids = await readIds(
    duck,
    table,
    id,
    found.mismatches.map(({ row }) => row),
  );
  return {
    ...found,
    mismatches: found.mismatches.map((one) => ({ ...one, id: ids.get(one.row) ?? '' })),
  };
}

const round = (value: number): number => Number(value.toPrecision(3));

async function listFacts(
  { duck, table, parameters, columns }: InferenceWork,
  comparison: InferenceDocument['comparison'],
  isQuantised: boolean,
): Promise<readonly InferenceFact[]> {
  const facts: InferenceFact[] = [];
  const faults = checkScores(columns);
  if (faults.notFinite.count > 0) {
    const row = (faults.notFinite.firstRow ?? 0) + table.firstLine;
    facts.push({ code: 'not-finite', params: { count: faults.notFinite.count, row } });
  }
  if (parameters.task === 'classification') {
    if (faults.outside.count > 0) facts.push({ code: 'logits', params: { count: faults.outside.count } });
    else if (faults.sums.count > 0)
      facts.push({
        code: 'sums',
        params: { count: faults.sums.count, sum: round(faults.sums.firstSum ?? 0) },
      });
    const order = await findOrder(duck, table, parameters, columns);
    if (order !== null) facts.push(order);
  }
  if (comparison?.isSortedOtherwise === true)
    facts.push({ code: 'sorted-otherwise', params: { count: comparison.beyond } });
  else if (comparison !== null && comparison.beyond > 0) {
    facts.push({ code: 'differs', params: { count: comparison.beyond, n: comparison.n } });
    if (isQuantised) facts.push({ code: 'quantised', params: {} });
  }
  return facts;
}

async function findOrder(
  duck: Duckdb,
  table: PredictionTable,
  { truth, classes }: InferenceParameters,
  columns: readonly Float64Array[],
): Promise<InferenceFact | null> {
  if (truth === undefined) return null;
  await refuseEmpty(duck, table, truth, { code: 'models.truth-empty' });
  const order = checkClassOrder(columns, await readCodes(duck, table, truth, classes));
  if (order?.isSuspect !== true) return null;
  return {
    code: 'class-order',
    params: {
      named: round(order.asNamed),
      reordered: round(order.reordered),
      order: order.order.map((code) => classes[code] ?? '').join(', '),
    },
  };
}

/** `predictions.parquet`: each row with its name, its truth and what the model answers, as the bench and the instruments read them. */
async function writeRows({ duck, task, table, parameters, columns }: InferenceWork) {
  const places = columns.map((_, at) => `c${at}`);
  await duck.run(
    `CREATE TABLE etalon_inference (row BIGINT${places.map((name) => `, ${name} DOUBLE`).join('')})`,
  );
  await duck.appendRows('etalon_inference', ['row', ...places], iterateRows(table.rows, columns));
  const { id, truth } = parameters;
  const shown = [
    id === undefined ? 't.rowid + 1 AS ligne' : `t.${quoteIdentifier(id)}`,
    ...(truth === undefined ? [] : [`t.${quoteIdentifier(truth)}`]),
    ...nameColumns(parameters).map((name, at) => `p.c${at} AS ${quoteIdentifier(name)}`),
  ];
  return writeParquet(duck, task, {
    sql: `SELECT ${shown.join(', ')} FROM ${quoteIdentifier(table.table)} t
      JOIN etalon_inference p ON p.row = t.rowid ORDER BY t.rowid`,
    name: 'predictions.parquet',
  });
}

function* iterateRows(rows: number, columns: readonly Float64Array[]): Generator<readonly number[]> {
  for (let row = 0; row < rows; row += 1) yield [row, ...columns.map((column) => column[row] ?? Number.NaN)];
}
