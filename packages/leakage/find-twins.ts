import { countBits } from './hash-image.ts';
import {
  type LeakCell,
  type LeakPlace,
  type LeakReport,
  type LeakRoles,
  type LeakRows,
  placeAt,
  reportPlaces,
  reportUntested,
} from './leak-input.ts';
import { isEmptyCell, listVariables } from './list-variables.ts';
import { listBandKeys, listShingles, measureJaccard } from './min-hash.ts';

export const LEAST_JACCARD = 0.9;
export const MOST_BITS = 4;
/** A hash is cut in five: two that differ by four bits at most share a whole part. */
const CUTS = [
  [0n, 13n],
  [13n, 13n],
  [26n, 13n],
  [39n, 13n],
  [52n, 12n],
] as const;

const LEAST_APART = 0.5;

type TwinRule = 'same-row' | 'near-text' | 'near-image' | 'near-sound';

interface Twin {
  readonly train: number;
  readonly value: number;
}

/**
 * L1.4: test rows that are also learned from or looked at: same cells (entity and time among them), near texts, near images, near
 * sounds. Cells are compared when they tell rows apart: at least half of the rows learned from must differ from all others.
 */
export function findTwins(rows: LeakRows, roles: LeakRoles): LeakReport {
  const variables = listVariables(rows, roles);
  const texts = variables.filter(({ kind }) => kind === 'text');
  const isMedia = rows.hashes !== null || rows.soundHashes !== null;
  if (variables.length === 0 && !isMedia) return reportUntested('L1.4', 'no-variable');
  const tests = rows.parts.flatMap((part, row) => (part === 'test' ? [row] : []));
  const others = rows.parts.flatMap((part, row) => (part === 'train' || part === 'validation' ? [row] : []));
  const found = new Map<number, LeakPlace>();
  const keep = (rule: TwinRule, twins: ReadonlyMap<number, Twin>, column: string | null = null): void => {
    for (const [test, { train, value }] of twins) {
      const lines = [rows.lines[train] ?? 0, rows.lines[test] ?? 0];
      if (!found.has(test)) found.set(test, placeAt(rule, { lines, value, column }));
    }
  };
  const compared = [
    ...variables.map(({ cells }) => cells),
    ...[roles.entity, roles.time].flatMap((name) => {
      const cells = name === null ? undefined : rows.columns.get(name);
      return cells === undefined ? [] : [cells];
    }),
  ];
  const keyOf = makeKeys(compared.filter((cells) => tests.some((row) => !isEmptyCell(cells[row]))));
  const tellsApart = new Set(others.map(keyOf)).size >= others.length * LEAST_APART;
  if (!tellsApart && texts.length === 0 && !isMedia) return reportUntested('L1.4', 'common-rows');
  if (tellsApart) keep('same-row', findSame(keyOf, tests, others));
  for (const { name, cells } of texts) keep('near-text', findNearTexts(cells, tests, others), name);
  if (rows.hashes !== null) {
    const prints = rows.hashes.map((hash) => (hash === null ? null : [hash]));
    keep('near-image', findNearPrints(prints, tests, others));
  }
  if (rows.soundHashes !== null) keep('near-sound', findNearPrints(rows.soundHashes, tests, others));
  return reportPlaces('L1.4', [...found.values()]);
}

function makeKeys(columns: readonly (readonly LeakCell[])[]): (row: number) => string | null {
  return (row) => {
    const cells = columns.map((own) => own[row] ?? null);
    return cells.every((cell) => cell === null) ? null : JSON.stringify(cells);
  };
}

function findSame(
  keyOf: (row: number) => string | null,
  tests: readonly number[],
  others: readonly number[],
): ReadonlyMap<number, Twin> {
  const first = new Map<string, number>();
  for (const row of others) {
    const key = keyOf(row);
    if (key !== null && !first.has(key)) first.set(key, row);
  }
  return new Map(
    tests.flatMap((row): readonly (readonly [number, Twin])[] => {
      const train = first.get(keyOf(row) ?? '');
      return train === undefined ? [] : [[row, { train, value: 1 }]];
    }),
  );
}

function findNearTexts(
  cells: readonly unknown[],
  tests: readonly number[],
  others: readonly number[],
): ReadonlyMap<number, Twin> {
  const shingles = new Map([...tests, ...others].map((row) => [row, listShingles(String(cells[row] ?? ''))]));
  const empty: ReadonlySet<number> = new Set();
  const byBand = Map.groupBy(
    others.flatMap((row) => listBandKeys(shingles.get(row) ?? empty).map((key) => ({ key, row }))),
    ({ key }) => key,
  );
  const twins = new Map<number, Twin>();
  for (const test of tests) {
    const own = shingles.get(test) ?? empty;
    const near = new Set(listBandKeys(own).flatMap((key) => byBand.get(key)?.map(({ row }) => row) ?? []));
    for (const train of near) {
      const value = measureJaccard(own, shingles.get(train) ?? empty);
      if (value >= LEAST_JACCARD && value > (twins.get(test)?.value ?? 0)) twins.set(test, { train, value });
    }
  }
  return twins;
}

/** Rows of which every hash differs by four bits at most; the value is how many in all. */
function findNearPrints(
  prints: readonly (readonly bigint[] | null)[],
  tests: readonly number[],
  others: readonly number[],
): ReadonlyMap<number, Twin> {
  const partsOf = (hash: bigint): readonly string[] =>
    CUTS.map(([from, size], at) => `${at}:${(hash >> from) & ((1n << size) - 1n)}`);
  const listed = others.flatMap((row) => {
    const print = prints[row] ?? null;
    return print === null ? [] : partsOf(print[0] ?? 0n).map((key) => ({ key, row, print }));
  });
  const byPart = Map.groupBy(listed, ({ key }) => key);
  const twins = new Map<number, Twin>();
  for (const test of tests) {
    const print = prints[test] ?? null;
    if (print === null) continue;
    for (const key of partsOf(print[0] ?? 0n))
      for (const other of byPart.get(key) ?? []) {
        const bits = print.map((hash, at) => countBits(hash, other.print[at] ?? 0n));
        const value = bits.reduce((sum, count) => sum + count, 0);
        if (
          bits.every((count) => count <= MOST_BITS) &&
          value < (twins.get(test)?.value ?? Number.POSITIVE_INFINITY)
        )
          twins.set(test, { train: other.row, value });
      }
  }
  return twins;
}
