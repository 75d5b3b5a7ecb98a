import { readFileSync } from 'node:fs';
import { measureMoments } from '@etalon/numeric';
import { openR, type RSession } from '@etalon/webr';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runAnalysis } from '../run-analysis.ts';
import type { ModelTerm } from '../spec/model-spec.ts';
import type { DataTable } from '../table/data-table.ts';

interface LinearSet {
  readonly x?: readonly number[];
  readonly columns?: readonly (readonly number[])[];
  readonly y: readonly number[];
  readonly degree?: number;
  readonly intercept: boolean;
  readonly estimates: readonly number[];
  readonly sds: readonly number[];
  readonly residualSd: number;
  readonly r2: number;
}
interface AnovaSet {
  readonly betweenSs: number;
  readonly withinSs: number;
  readonly f: number;
  readonly groups?: readonly (readonly number[])[];
  readonly first?: readonly number[];
  readonly odd?: readonly number[];
  readonly even?: readonly number[];
  readonly replicates?: number;
}
interface UnivariateSet {
  readonly values?: readonly number[];
  readonly generated?: {
    readonly first: number;
    readonly odd: number;
    readonly even: number;
    readonly count: number;
  };
  readonly mean: number;
  readonly sd: number;
  readonly r1: number;
}

function readSets<T>(name: string): Readonly<Record<string, T>> {
  const file = new URL(`../../../references/nist/${name}.json`, import.meta.url);
  const read: { readonly datasets: Readonly<Record<string, T>> } = JSON.parse(readFileSync(file, 'utf8'));
  return read.datasets;
}

const LINEAR = readSets<LinearSet>('linear');
const ANOVA = readSets<AnovaSet>('anova');
const UNIVARIATE = readSets<UnivariateSet>('univariate');

/** Digits in common with the certified value, at most 15. */
function digits(found: number | null | undefined, certified: number): number {
  if (found === null || found === undefined) return 0;
  const gap = certified === 0 ? Math.abs(found) : Math.abs((found - certified) / certified);
  return gap === 0 ? 15 : Math.max(0, Math.min(15, -Math.log10(gap)));
}

const numbers = (values: readonly number[]): DataTable['columns'][string] => ({
  kind: 'number',
  values: Float64Array.from(values),
});

let session: RSession;
beforeAll(async () => {
  session = await openR();
});
afterAll(async () => {
  await session.close();
});

async function fitSet(set: LinearSet) {
  const names = set.columns?.map((_, j) => `x${j + 1}`) ?? ['x'];
  const columns = Object.fromEntries(
    names.map((name, j) => [name, numbers(set.columns?.[j] ?? set.x ?? [])]),
  );
  const table: DataTable = { rows: set.y.length, columns: { ...columns, y: numbers(set.y) } };
  const terms: readonly ModelTerm[] =
    set.columns === undefined
      ? Array.from({ length: set.degree ?? 1 }, (_, k) => ({ columns: ['x'], power: k + 1 }))
      : names.map((name) => ({ columns: [name] }));
  return runAnalysis(
    session,
    table,
    { spec: { kind: 'linear-model', outcome: { column: 'y' }, terms, intercept: set.intercept } },
    { pictures: false },
  );
}

/** Digits that must be had: estimates, their standard deviations, residual standard deviation. */
const LINEAR_FLOORS: readonly (readonly [string, number, number, number])[] = [
  ['Norris', 12, 13, 13],
  ['Pontius', 11, 12, 12],
  ['NoInt1', 14, 14, 14],
  ['NoInt2', 14, 14, 14],
  ['Longley', 12, 13, 14],
  ['Wampler1', 9, 9, 9],
  ['Wampler2', 13, 14, 14],
  ['Wampler3', 9, 13, 14],
  ['Wampler4', 7, 13, 14],
  ['Wampler5', 5, 13, 14],
  ['Filip', 7, 7, 8],
];

test.each(LINEAR_FLOORS)(
  '%s has %i certified digits of estimates, %i and %i of deviations',
  async (name, estimates, sds, sigma) => {
    const set = LINEAR[name];
    if (set === undefined) throw new Error(name);
    const found = await fitSet(set);
    const reached = [
      Math.min(...set.estimates.map((value, j) => digits(found.estimates[j]?.estimate, value))),
      Math.min(...set.sds.map((value, j) => digits(found.estimates[j]?.se, value))),
      digits(found.fit.sigma, set.residualSd),
    ];
    expect(reached[0]).toBeGreaterThanOrEqual(estimates);
    expect(reached[1]).toBeGreaterThanOrEqual(sds);
    expect(reached[2]).toBeGreaterThanOrEqual(sigma);
  },
);

/** From the seventh on, a double holds the data themselves to three or four digits of their spread. */
const ANOVA_FLOORS: readonly (readonly [string, number])[] = [
  ['SiRstv', 12],
  ['AtmWtAg', 9],
  ['SmLs01', 13],
  ['SmLs02', 13],
  ['SmLs03', 12],
  ['SmLs04', 9],
  ['SmLs05', 9],
  ['SmLs06', 9],
  ['SmLs07', 3],
  ['SmLs08', 3],
  ['SmLs09', 3],
];

function listGroups(set: AnovaSet): readonly (readonly number[])[] {
  if (set.groups !== undefined) return set.groups;
  return (set.first ?? []).map((first, g) => [
    first,
    ...Array.from(
      { length: (set.replicates ?? 1) - 1 },
      (_, i) => (i % 2 === 0 ? set.odd : set.even)?.[g] ?? Number.NaN,
    ),
  ]);
}

test.each(ANOVA_FLOORS)(
  '%s has %i certified digits of F and of both sums of squares',
  async (name, floor) => {
    const set = ANOVA[name];
    if (set === undefined) throw new Error(name);
    const groups = listGroups(set);
    const table: DataTable = {
      rows: groups.reduce((sum, one) => sum + one.length, 0),
      columns: {
        y: numbers(groups.flat()),
        g: {
          kind: 'factor',
          codes: Int32Array.from(groups.flatMap((one, g) => one.map(() => g))),
          levels: groups.map((_, g) => `t${g + 1}`),
        },
      },
    };
    const found = await runAnalysis(session, table, {
      spec: { kind: 'anova-one-way', column: 'y', group: 'g' },
    });
    const ss = found.tables.find(({ id }) => id === 'anova')?.rows.map((row) => row[2]) ?? [];
    const read = (cell: unknown): number => (typeof cell === 'number' ? cell : Number.NaN);
    const reached = [
      digits(found.tests[0]?.statistic, set.f),
      digits(read(ss[0]), set.betweenSs),
      digits(read(ss[1]), set.withinSs),
    ];
    expect(Math.min(...reached)).toBeGreaterThanOrEqual(floor);
  },
);

const UNIVARIATE_FLOORS: readonly (readonly [string, number, number, number])[] = [
  ['Lew', 15, 14, 13],
  ['Lottery', 14, 14, 13],
  ['Mavro', 15, 12, 12],
  ['Michelso', 15, 12, 12],
  ['NumAcc1', 15, 15, 15],
  ['NumAcc2', 14, 14, 12],
  ['NumAcc3', 15, 9, 9],
  ['NumAcc4', 15, 8, 8],
];

test.each(UNIVARIATE_FLOORS)(
  '%s has %i certified digits of the mean, %i of the deviation, %i of the autocorrelation',
  async (name, mean, sd, r1) => {
    const set = UNIVARIATE[name];
    if (set === undefined) throw new Error(name);
    const { generated } = set;
    const values =
      generated === undefined
        ? (set.values ?? [])
        : Array.from({ length: generated.count }, (_, i) =>
            i === 0 ? generated.first : i % 2 === 1 ? generated.odd : generated.even,
          );
    const moments = measureMoments(Float64Array.from(values));
    const lag = await runAnalysis(
      session,
      { rows: values.length, columns: { y: numbers(values) } },
      { spec: { kind: 'autocorrelation', column: 'y', lags: 1 } },
    );
    const reached = [
      digits(moments.mean, set.mean),
      digits(Math.sqrt(moments.variance), set.sd),
      digits(lag.estimates[0]?.estimate, set.r1),
    ];
    expect(reached[0]).toBeGreaterThanOrEqual(mean - 0.001);
    expect(reached[1]).toBeGreaterThanOrEqual(sd);
    expect(reached[2]).toBeGreaterThanOrEqual(r1);
  },
);
