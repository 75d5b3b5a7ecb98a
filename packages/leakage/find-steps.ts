import {
  type BatteryInput,
  type FittedStatistic,
  type LeakPlace,
  type LeakReport,
  type LeakRows,
  placeAt,
  reportPlaces,
  reportUntested,
} from './leak-input.ts';

const SELECTS = /select|k-?best|lasso|rfe|boruta|importance|variance-threshold/i;
/** Relative distance under which a stored statistic is the one computed again. */
const SAME = 1e-6;

/** L1.1: rows without a test side, or code that never shares them. */
export function findMissingTest({ rows, calls }: BatteryInput): LeakReport {
  const hasSides = rows?.parts.some((part) => part !== null) ?? false;
  if (!hasSides && calls === null) return reportUntested('L1.1', rows === null ? 'no-rows' : 'no-side');
  if (hasSides) {
    const lacks = rows?.parts.every((part) => part !== 'test') ?? false;
    return reportPlaces('L1.1', lacks ? [placeAt('no-test-row')] : []);
  }
  const fits = calls?.filter(({ kind }) => kind === 'fit') ?? [];
  const [first] = fits;
  const isShared = calls?.some(({ kind }) => kind === 'split') ?? false;
  return reportPlaces(
    'L1.1',
    isShared || first === undefined ? [] : [placeAt('no-split-call', { code: first })],
  );
}

/** L1.2: nodes said to be fitted on both sides, stored statistics that are those of all rows, fits that stand before the split. */
export function findFitsOnAll(input: BatteryInput): LeakReport {
  const { nodes, fitted, calls, rows } = input;
  if (nodes === null && fitted === null && calls === null) return reportUntested('L1.2', 'no-steps');
  return reportPlaces('L1.2', [
    ...(nodes ?? [])
      .filter(({ learns, fitsOn, op }) => learns && fitsOn === 'all' && !SELECTS.test(op))
      .map(({ id }) => placeAt('node-fitted-on-all', { node: id })),
    ...(rows === null ? [] : (fitted ?? []).flatMap((one) => compareStatistic(one, rows))),
    ...listCallsBeforeSplit(input, 'fit'),
  ]);
}

/** L1.3: selections of variables on both sides, or that stand before the split. */
export function findSelectionsOnAll(input: BatteryInput): LeakReport {
  if (input.nodes === null && input.calls === null) return reportUntested('L1.3', 'no-steps');
  return reportPlaces('L1.3', [
    ...(input.nodes ?? [])
      .filter(({ op, fitsOn }) => SELECTS.test(op) && fitsOn === 'all')
      .map(({ id }) => placeAt('selection-on-all', { node: id })),
    ...listCallsBeforeSplit(input, 'select'),
  ]);
}

/** Calls that stand before the first split of the same file; a file that never splits is left to L1.1. */
function listCallsBeforeSplit({ calls }: BatteryInput, kind: 'fit' | 'select'): readonly LeakPlace[] {
  const byFile = Map.groupBy(calls ?? [], ({ path }) => path);
  return [...byFile.values()].flatMap((own) => {
    const split = own.findIndex((call) => call.kind === 'split');
    return own
      .slice(0, Math.max(0, split))
      .filter((call) => call.kind === kind)
      .map(({ path, locator, name }) =>
        placeAt(kind === 'fit' ? 'fit-before-split' : 'selection-before-split', {
          code: { path, locator, name },
        }),
      );
  });
}

function compareStatistic(one: FittedStatistic, { columns, parts }: LeakRows): readonly LeakPlace[] {
  const cells = columns.get(one.column);
  if (cells === undefined) return [];
  const keep = (isKept: (row: number) => boolean): readonly number[] =>
    cells.filter((cell, row): cell is number => typeof cell === 'number' && isKept(row));
  const all = measure(
    keep((row) => parts[row] !== null),
    one,
  );
  const train = measure(
    keep((row) => parts[row] === 'train'),
    one,
  );
  const isOfAll = isNear(one.value, all) && !isNear(one.value, train);
  return isOfAll
    ? [placeAt('statistic-of-all-rows', { node: one.node, column: one.column, value: one.value })]
    : [];
}

const isNear = (a: number, b: number): boolean =>
  Math.abs(a - b) <= SAME * Math.max(1e-9, Math.abs(a), Math.abs(b));

/** The statistic of some values, the standard deviation over n. */
function measure(values: readonly number[], { statistic }: FittedStatistic): number {
  if (values.length === 0) return Number.NaN;
  if (statistic === 'min' || statistic === 'max')
    return values.reduce((a, b) => (statistic === 'min' ? Math.min(a, b) : Math.max(a, b)));
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  if (statistic === 'mean') return mean;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
}
