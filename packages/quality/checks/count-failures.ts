import { measureWasserstein } from '@etalon/numeric';
import { type Query, quoteName, readNumber } from '../query.ts';
import type { CheckOutcome, QualityCheck, Refusal } from './check.ts';
import type { CompiledCheck } from './compile-check.ts';
import { describe, type PreparedCheck, readTypes } from './prepare-check.ts';

export type Counted = Omit<CheckOutcome, 'examples'>;
export interface RunnableCheck {
  readonly check: QualityCheck;
  readonly compiled: CompiledCheck;
}
type RowCheck = RunnableCheck & { readonly compiled: Extract<CompiledCheck, { readonly kind: 'rows' }> };

const HOUR_SECONDS = 3600;

/** Counts of each check on one table; checks of rows share one scan, and fall back to their own when one of them fails. */
export async function countFailures(
  query: Query,
  prepared: readonly PreparedCheck[],
  { table, now }: { readonly table: string; readonly now: string },
): Promise<readonly Counted[]> {
  const runnable = prepared.flatMap((one) => ('compiled' in one ? [one] : []));
  const ofRows = runnable.flatMap(asRowCheck);
  const shared = await countRows(query, ofRows, table).catch(() => null);
  const counted = new Map<string, Counted>();
  for (const one of prepared) if ('refusal' in one) counted.set(one.check.id, notRun(one.check, one.refusal));
  for (const one of runnable) {
    const ready = shared?.get(one.check.id);
    counted.set(one.check.id, ready ?? (await countOne(query, one, { table, now })));
  }
  return prepared.flatMap(({ check }) => counted.get(check.id) ?? []);
}

function asRowCheck({ check, compiled }: RunnableCheck): readonly RowCheck[] {
  return compiled.kind === 'rows' ? [{ check, compiled }] : [];
}

async function countRows(
  query: Query,
  checks: readonly RowCheck[],
  table: string,
): Promise<ReadonlyMap<string, Counted>> {
  if (checks.length === 0) return new Map();
  const columns = checks.flatMap(({ compiled }, i) => [
    `count(*) FILTER (${compiled.asked}) AS a${i}`,
    `count(*) FILTER ((${compiled.asked}) AND (${compiled.fails})) AS f${i}`,
  ]);
  const [row] = await query.rows(`SELECT ${columns.join(', ')} FROM ${quoteName(table)}`);
  return new Map(
    checks.map(({ check }, i) => [
      check.id,
      judgeShare(check, readNumber(row, `a${i}`), readNumber(row, `f${i}`)),
    ]),
  );
}

async function countOne(
  query: Query,
  one: RunnableCheck,
  context: { readonly table: string; readonly now: string },
): Promise<Counted> {
  try {
    const { check, compiled } = one;
    if (compiled.kind === 'rows') {
      const alone = await countRows(query, asRowCheck(one), context.table);
      return alone.get(check.id) ?? notRun(check, refuseRun(check, ''));
    }
    return await measureTable(query, { check, compiled }, context);
  } catch (error) {
    const detail = describe(error).slice(0, 300);
    return notRun(one.check, refuseRun(one.check, detail));
  }
}

type TableCheck = Exclude<CompiledCheck, { readonly kind: 'rows' }>;

async function measureTable(
  query: Query,
  { check, compiled }: { readonly check: QualityCheck; readonly compiled: TableCheck },
  { table, now }: { readonly table: string; readonly now: string },
): Promise<Counted> {
  const from = quoteName(table);
  switch (compiled.kind) {
    case 'unique': {
      const keys = compiled.keys.map(quoteName);
      const [row] = await query.rows(
        `SELECT coalesce(sum(n), 0) AS a, coalesce(sum(n) FILTER (n > 1), 0) AS f FROM
          (SELECT count(*) AS n FROM ${from} WHERE ${keys.map((key) => `${key} IS NOT NULL`).join(' AND ')} GROUP BY ${keys.join(', ')})`,
      );
      return judgeShare(check, readNumber(row, 'a'), readNumber(row, 'f'));
    }
    case 'rowCount': {
      const [row] = await query.rows(`SELECT count(*) AS n FROM ${from}`);
      const rows = readNumber(row, 'n');
      return judgeFigure(check, rows, rows >= compiled.min && rows <= compiled.max);
    }
    case 'columns': {
      const present = [...(await readTypes(query, table)).keys()];
      const absent = compiled.names.filter((name) => !present.includes(name));
      const extra = compiled.others ? [] : present.filter((name) => !compiled.names.includes(name));
      return judgeFigure(check, absent.length + extra.length, absent.length + extra.length === 0);
    }
    case 'freshness': {
      const [row] = await query.rows(
        `SELECT epoch(CAST(? AS TIMESTAMP)) - epoch(max(TRY_CAST(CAST(${quoteName(compiled.column)} AS VARCHAR) AS TIMESTAMP))) AS age FROM ${from}`,
        [now.replace(/Z$/, '')],
      );
      const hours = readNumber(row, 'age') / HOUR_SECONDS;
      return judgeFigure(check, hours, hours <= compiled.maxAgeHours);
    }
    case 'distribution': {
      const distance = await measureDistance(query, compiled, from);
      return judgeFigure(check, distance, distance <= compiled.max);
    }
    default: {
      const never: never = compiled;
      return never;
    }
  }
}

async function measureDistance(
  query: Query,
  compiled: Extract<CompiledCheck, { readonly kind: 'distribution' }>,
  from: string,
): Promise<number> {
  const column = quoteName(compiled.column);
  const other = quoteName(compiled.reference.column);
  const reference = quoteName(compiled.reference.table);
  if (compiled.distance === 'total-variation') {
    const shares = (name: string, source: string): string =>
      `(SELECT CAST(${name} AS VARCHAR) AS v, count(*) / sum(count(*)) OVER () AS p FROM ${source} GROUP BY ALL)`;
    const [row] = await query.rows(
      `SELECT sum(abs(coalesce(a.p, 0) - coalesce(b.p, 0))) / 2 AS d
       FROM ${shares(column, from)} a FULL JOIN ${shares(other, reference)} b ON a.v IS NOT DISTINCT FROM b.v`,
    );
    return readNumber(row, 'd');
  }
  const numbers = (name: string, source: string): Promise<Float64Array> =>
    query.numbers(
      `SELECT x FROM (SELECT TRY_CAST(CAST(${name} AS VARCHAR) AS DOUBLE) AS x FROM ${source}) WHERE x IS NOT NULL AND isfinite(x)`,
    );
  const expected = await numbers(other, reference);
  const mean = expected.reduce((sum, x) => sum + x, 0) / expected.length;
  const variance = expected.reduce((sum, x) => sum + (x - mean) ** 2, 0) / (expected.length - 1);
  return measureWasserstein(await numbers(column, from), expected) / Math.sqrt(variance);
}

function judgeShare(check: QualityCheck, executed: number, failed: number): Counted {
  const mostly = check.mostly ?? 1;
  const share = executed === 0 ? null : (executed - failed) / executed;
  // The least failing count that breaks `mostly`, in whole rows: 0.95 of 20 rows allows one failure exactly.
  const allowed = Math.floor((1 - mostly) * executed + 1e-9);
  return {
    check: check.id,
    state: failed <= allowed ? 'pass' : 'fail',
    executed,
    failed,
    share,
    mostly,
    measured: null,
    refusal: null,
  };
}

function judgeFigure(check: QualityCheck, measured: number, holds: boolean): Counted {
  const known = Number.isFinite(measured);
  return {
    check: check.id,
    state: known && holds ? 'pass' : 'fail',
    executed: 1,
    failed: known && holds ? 0 : 1,
    share: known && holds ? 1 : 0,
    mostly: 1,
    measured: known ? measured : null,
    refusal: null,
  };
}

function refuseRun(check: QualityCheck, detail: string): Refusal {
  return { code: 'quality.check-not-run', info: { check: check.id, detail } };
}

function notRun(check: QualityCheck, refusal: Refusal): Counted {
  return {
    check: check.id,
    state: 'not-run',
    executed: 0,
    failed: 0,
    share: null,
    mostly: check.mostly ?? 1,
    measured: null,
    refusal,
  };
}
