import { EtalonError } from '@etalon/error';
import { seedPcg32, wilsonInterval } from '@etalon/numeric';
import { type Query, quoteName, readNumber } from '../query.ts';
import type { CheckTables, QualityCheck } from './check.ts';
import { countFailures } from './count-failures.ts';
import { DRAW_SPAN } from './draw-span.ts';
import type { Mutant, MutationOperator, MutationReading, OperatorScore } from './mutation.ts';
import { type PlannedMutant, type PlannedOperator, planMutants } from './plan-mutants.ts';
import { listColumns, type PreparedCheck, prepareChecks, readTypes } from './prepare-check.ts';
import { type MutableColumn, profileMutable } from './profile-mutable.ts';
import { CLEAN_TABLE, writeMutant } from './write-mutant.ts';

const INTENSITIES = [0.01, 0.05, 0.2];
const MAX_PER_OPERATOR = 30;
const MUTANT = 'etalon_mutant';

export interface MutationInput {
  /** The clean reference, with the tables that checks refer to. */
  readonly tables: CheckTables;
  readonly checks: readonly QualityCheck[];
  readonly seed: number;
  readonly now: string;
  readonly foreignKeys?: readonly string[];
  readonly labels?: readonly string[];
  readonly operators?: readonly MutationOperator[];
  readonly intensities?: readonly number[];
  readonly maxPerOperator?: number;
  readonly onProgress?: (share: number) => void;
}

/**
 * Mutation score of a policy (DeMillo 1978, applied to data checks): one defect operator at a time is planted in the clean
 * reference at each intensity; a mutant is killed when a check goes from pass to fail. Mutants that change nothing are
 * equivalent and left out. Checks that fail on the clean reference are false alarms: they kill nothing.
 */
export async function measureMutation(query: Query, input: MutationInput): Promise<MutationReading> {
  const { tables, seed } = input;
  await query.run(
    `CREATE OR REPLACE TEMP TABLE ${CLEAN_TABLE} AS SELECT *,
      CAST(md5_number_lower(CAST(etalon_row AS VARCHAR) || ':${seed >>> 0}') % ${DRAW_SPAN} AS INTEGER) AS etalon_draw
      FROM (SELECT row_number() OVER () AS etalon_row, * FROM ${quoteName(tables.table)})`,
  );
  const columns = await profileMutable(query, CLEAN_TABLE);
  const [count] = await query.rows(`SELECT count(*) AS n FROM ${CLEAN_TABLE}`);
  const rows = readNumber(count, 'n');
  if (rows === 0) throw new EtalonError('quality.table-empty', { info: { table: tables.table } });
  const clean = await runClean(query, input);
  const key = tables.key ?? null;
  const intensities = input.intensities ?? INTENSITIES;
  const planned = planMutants(
    columns,
    {
      key,
      intensities,
      maxPerOperator: input.maxPerOperator ?? MAX_PER_OPERATOR,
      ...(input.foreignKeys === undefined ? {} : { foreignKeys: input.foreignKeys }),
      ...(input.labels === undefined ? {} : { labels: input.labels }),
      ...(input.operators === undefined ? {} : { operators: input.operators }),
    },
    seedPcg32({ high: 0, low: seed >>> 0 }, { high: 0, low: 54 }),
  );
  const mutants: Mutant[] = [];
  const total = planned.reduce((sum, one) => sum + one.mutants.length, 0);
  for (const mutant of planned.flatMap((one) => one.mutants)) {
    mutants.push(await killMutant(query, mutant, { columns, key, rows, sound: clean.sound, now: input.now }));
    input.onProgress?.(mutants.length / total);
  }
  await query.run(`DROP VIEW IF EXISTS ${MUTANT}; DROP TABLE ${CLEAN_TABLE}`);
  const operators = planned.map((one) => scoreOperator(one, mutants));
  return {
    rows,
    seed,
    intensities,
    operators,
    mutants,
    falseAlarms: clean.falseAlarms,
    notRun: clean.notRun,
  };
}

interface CleanRun {
  readonly sound: readonly PreparedCheck[];
  readonly falseAlarms: readonly string[];
  readonly notRun: readonly string[];
}

async function runClean(query: Query, input: MutationInput): Promise<CleanRun> {
  const { tables, checks, now } = input;
  const present = [...(await readTypes(query, tables.table)).keys()];
  const prepared = await prepareChecks(query, checks, { tables, present });
  const outcomes = await countFailures(query, prepared, { table: tables.table, now });
  const named = (state: string): readonly string[] =>
    outcomes.filter((one) => one.state === state).map(({ check }) => check);
  const passed = new Set(named('pass'));
  return {
    sound: prepared.filter(({ check }) => passed.has(check.id)),
    falseAlarms: named('fail'),
    notRun: named('not-run'),
  };
}

async function killMutant(
  query: Query,
  mutant: PlannedMutant,
  context: {
    readonly columns: readonly MutableColumn[];
    readonly key: string | null;
    readonly rows: number;
    readonly sound: readonly PreparedCheck[];
    readonly now: string;
  },
): Promise<Mutant> {
  const base = {
    id: mutant.id,
    operator: mutant.operator,
    column: mutant.column?.name ?? null,
    intensity: mutant.intensity,
  };
  const sql = writeMutant(mutant, context);
  if (sql === null) return { ...base, changed: 0, killedBy: [] };
  const [row] = await query.rows(sql.changed);
  const changed = readNumber(row, 'n');
  if (changed === 0) return { ...base, changed, killedBy: [] };
  await query.run(`CREATE OR REPLACE TEMP VIEW ${MUTANT} AS ${sql.select}`);
  const touched = context.sound.filter(({ check }) => mayNotice(check, mutant.column?.name ?? null));
  const outcomes = await countFailures(query, touched, { table: MUTANT, now: context.now });
  const killedBy = outcomes.filter(({ state }) => state === 'fail').map(({ check }) => check);
  return { ...base, changed, killedBy };
}

/** A check of other columns sees nothing of a change in one column. */
function mayNotice(check: QualityCheck, column: string | null): boolean {
  if (column === null || check.rule === 'expression' || check.column === null) return true;
  return listColumns(check).includes(column);
}

function scoreOperator(planned: PlannedOperator, mutants: readonly Mutant[]): OperatorScore {
  const own = mutants.filter(({ operator }) => operator === planned.operator);
  const live = own.filter(({ changed }) => changed > 0);
  const killed = live.filter(({ killedBy }) => killedBy.length > 0).length;
  const isSample = planned.mutants.length < planned.possible;
  return {
    operator: planned.operator,
    mutants: own.length,
    equivalent: own.length - live.length,
    killed,
    possible: planned.possible,
    interval: isSample && live.length > 0 ? wilsonInterval(killed, live.length) : null,
  };
}
