import { EtalonError } from '@etalon/error';
import { type BcaResult, limitBca, seedPcg32 } from '@etalon/numeric';
import { type Query, quoteName, quoteText, readNumber } from '../query.ts';
import { type DownstreamFeature, encodeRows, fitEncoder, readNumbers } from './encode-rows.ts';
import { fitLearner, measureLosses, type TargetKind } from './fit-learner.ts';

const TEST_SHARE = 0.3;
const TEST_SPAN = 1_000_000;
const MOST_ROWS = 50_000;
const MOST_TEST_ROWS = 10_000;
const REPLICATES = 2000;
const LEAST_ROWS = 30;
const LEAST_CLASS = 10;
const TEST_TABLE = 'etalon_downstream_test';
const TRAINING_TABLE = 'etalon_downstream_training';

export interface DownstreamInput {
  /** The table as it was found, the one delivered, and the hidden truth, which also holds the test rows. */
  readonly dirty: string;
  readonly delivered: string;
  readonly truth: string;
  readonly key: string;
  readonly target: { readonly column: string; readonly kind: TargetKind };
  readonly features: readonly DownstreamFeature[];
  readonly seed: number;
}

export interface TrainedOn {
  /** Training rows kept, and those left out for want of a target. */
  readonly rows: number;
  readonly withoutTarget: number;
  /** Mean loss on the hidden test: squared error in the unit of the target, or log loss in nats. */
  readonly loss: number;
}

export type DownstreamReading =
  | {
      readonly state: 'insufficient';
      readonly reason: 'test-rows' | 'training-rows' | 'class-rows';
      readonly rows: number;
    }
  | {
      readonly state: 'ok';
      readonly testRows: number;
      readonly metric: 'squared-error' | 'log-loss';
      readonly dirty: TrainedOn;
      readonly delivered: TrainedOn;
      readonly clean: TrainedOn;
      /** Mean loss of the dirty training minus that of the delivered one, paired on the test rows; above 0, cleaning helped. */
      readonly gain: BcaResult & { readonly value: number };
      /** The same for the clean truth: what cleaning could bring at most with this learner. */
      readonly room: BcaResult & { readonly value: number };
      /** gain / room; null when the room's interval holds zero. */
      readonly position: number | null;
    };

/**
 * What cleaning changes for a fixed simple learner (CleanML, Li 2021, in its simplest form): the same learner, the same
 * split by a hash of the key, trained on the dirty, the delivered and the true rows, judged on hidden true rows. Numbers
 * missing take the training median. One learner, one task. Throws `quality.table-column-missing`.
 */
export async function measureDownstream(query: Query, input: DownstreamInput): Promise<DownstreamReading> {
  const { target } = input;
  await requireColumns(query, input);
  const test = await keepRows(query, {
    table: TEST_TABLE,
    source: input.truth,
    where: `${isTest(input)} AND ${hasTarget(target)}`,
    key: input.key,
    limit: MOST_TEST_ROWS,
  });
  const testTarget = await readNumbers(query, test, target.column);
  if (testTarget.length < LEAST_ROWS)
    return { state: 'insufficient', reason: 'test-rows', rows: testTarget.length };
  const smallClass = countSmallClass(testTarget, target.kind);
  if (smallClass < LEAST_CLASS) return { state: 'insufficient', reason: 'class-rows', rows: smallClass };
  const trained: { readonly summary: TrainedOn; readonly losses: Float64Array }[] = [];
  for (const table of [input.dirty, input.delivered, input.truth]) {
    const one = await trainOn(query, table, { input, test, testTarget });
    if ('reason' in one) return { state: 'insufficient', ...one };
    trained.push(one);
  }
  await query.run(`DROP TABLE ${TEST_TABLE}; DROP TABLE ${TRAINING_TABLE}`);
  const [dirty, delivered, clean] = trained;
  if (dirty === undefined || delivered === undefined || clean === undefined)
    return { state: 'insufficient', reason: 'training-rows', rows: 0 };
  const gain = bootstrapDifference(dirty.losses, delivered.losses, input.seed);
  const room = bootstrapDifference(dirty.losses, clean.losses, input.seed);
  return {
    state: 'ok',
    testRows: testTarget.length,
    metric: target.kind === 'number' ? 'squared-error' : 'log-loss',
    dirty: dirty.summary,
    delivered: delivered.summary,
    clean: clean.summary,
    gain,
    room,
    position: room.lo > 0 || room.hi < 0 ? gain.value / room.value : null,
  };
}

async function requireColumns(query: Query, input: DownstreamInput): Promise<void> {
  const wanted = [input.key, input.target.column, ...input.features.map(({ name }) => name)];
  for (const table of [input.dirty, input.delivered, input.truth]) {
    const rows = await query.rows(`DESCRIBE ${quoteName(table)}`);
    const present = rows.map((row) => String(row.column_name));
    const missing = wanted.find((name) => !present.includes(name));
    if (missing !== undefined)
      throw new EtalonError('quality.table-column-missing', { info: { column: missing, table, present } });
  }
}

/** Three rows in ten, by MD5 of key and seed: the same rows whatever the table and the machine. */
function isTest(input: DownstreamInput): string {
  const key = `CAST(${quoteName(input.key)} AS VARCHAR)`;
  return `md5_number_lower(${key} || ${quoteText(`:${input.seed}`)}) % ${TEST_SPAN} < ${TEST_SHARE * TEST_SPAN}`;
}

function hasTarget({ column, kind }: DownstreamInput['target']): string {
  const cell = `TRY_CAST(CAST(${quoteName(column)} AS VARCHAR) AS DOUBLE)`;
  return kind === 'binary' ? `coalesce(${cell} IN (0, 1), false)` : `coalesce(isfinite(${cell}), false)`;
}

/** One row per key, the first of the table; of too many, those whose key has the smallest MD5. */
async function keepRows(
  query: Query,
  rows: {
    readonly table: string;
    readonly source: string;
    readonly where: string;
    readonly key: string;
    readonly limit: number;
  },
): Promise<string> {
  await query.run(
    `CREATE OR REPLACE TEMP TABLE ${rows.table} AS SELECT * EXCLUDE (etalon_order) FROM
      (SELECT CAST(${quoteName(rows.key)} AS VARCHAR) AS etalon_key, row_number() OVER () AS etalon_order, * FROM ${quoteName(rows.source)})
      WHERE ${rows.where} QUALIFY row_number() OVER (PARTITION BY etalon_key ORDER BY etalon_order) = 1
      ORDER BY md5_number_lower(etalon_key), etalon_key LIMIT ${rows.limit}`,
  );
  return rows.table;
}

async function trainOn(
  query: Query,
  table: string,
  context: { readonly input: DownstreamInput; readonly test: string; readonly testTarget: Float64Array },
): Promise<
  | { readonly summary: TrainedOn; readonly losses: Float64Array }
  | { readonly reason: 'training-rows' | 'class-rows'; readonly rows: number }
> {
  const { input, test, testTarget } = context;
  const { target } = input;
  const all = `${quoteName(table)} WHERE ${quoteName(input.key)} IS NOT NULL AND NOT (${isTest(input)})`;
  const kept = await keepRows(query, {
    table: TRAINING_TABLE,
    source: table,
    where: `${quoteName(input.key)} IS NOT NULL AND NOT (${isTest(input)}) AND ${hasTarget(target)}`,
    key: input.key,
    limit: MOST_ROWS,
  });
  const [count] = await query.rows(`SELECT count(*) FILTER (NOT ${hasTarget(target)}) AS n FROM ${all}`);
  const labels = await readNumbers(query, kept, target.column);
  if (labels.length < LEAST_ROWS) return { reason: 'training-rows', rows: labels.length };
  const smallClass = countSmallClass(labels, target.kind);
  if (smallClass < LEAST_CLASS) return { reason: 'class-rows', rows: smallClass };
  const encoders = [];
  for (const feature of input.features) encoders.push(await fitEncoder(query, kept, feature));
  const coefficients = fitLearner(await encodeRows(query, kept, encoders), labels, target.kind);
  const testRows = await encodeRows(query, test, encoders);
  const losses = measureLosses(testRows, testTarget, { coefficients, kind: target.kind });
  const loss = losses.reduce((sum, one) => sum + one, 0) / losses.length;
  return { summary: { rows: labels.length, withoutTarget: readNumber(count, 'n'), loss }, losses };
}

/** Rows of the smaller class; every row when the target is a number. */
function countSmallClass(target: Float64Array, kind: TargetKind): number {
  const ones = target.filter((y) => y === 1).length;
  return kind === 'number' ? target.length : Math.min(ones, target.length - ones);
}

/** Mean of first − second over the same rows, with its BCa interval on resampled rows. */
function bootstrapDifference(
  first: Float64Array,
  second: Float64Array,
  seed: number,
): BcaResult & { readonly value: number } {
  const n = first.length;
  const differences = first.map((loss, i) => loss - (second[i] ?? 0));
  const sum = differences.reduce((total, one) => total + one, 0);
  const stream = seedPcg32({ high: 0, low: seed >>> 0 }, { high: 0, low: 54 });
  const replicates = Float64Array.from({ length: REPLICATES }, () => {
    let drawn = 0;
    for (let i = 0; i < n; i += 1) drawn += differences[stream.nextBelow(n)] ?? 0;
    return drawn / n;
  });
  const jackknife = differences.map((one) => (sum - one) / (n - 1));
  return { ...limitBca({ estimate: sum / n, replicates, jackknife }), value: sum / n };
}
