import type { SliceColumn } from '@etalon/evaluation';
import { interpolateQuantile } from '@etalon/numeric';
import { writeNumber } from '../build-reading.ts';
import type { AnswerSet } from './answer-set.ts';
import { codeColumn } from './code-column.ts';
import { type KnownFeatures, parseNumber } from './read-features.ts';

/** Columns crossed two by two at most, and names of a column from which it is not cut. */
export const MOST_CUT = 16;
export const MOST_NAMES = 20;
const FEW = 4;
/** Codes of crossed columns held together at most: many rows cross fewer columns. */
const MOST_CODES = 20_000_000;
const QUARTILES = [0.25, 0.5, 0.75] as const;

export interface RowCuts {
  readonly single: readonly SliceColumn[];
  readonly pairs: readonly SliceColumn[];
  /** Numbers cut at the quartiles of the rows learned from, and of the rows measured when none is known. */
  readonly atLearned: readonly string[];
  readonly atMeasured: readonly string[];
  /** Columns not cut: too many names, and beyond the number of columns. */
  readonly named: readonly string[];
  readonly beyond: readonly string[];
}

interface Cuttable {
  readonly name: string;
  readonly cells: readonly (string | null)[];
  /** Cells of the rows learned from; empty when they are not known. */
  readonly learned: readonly (string | null)[];
}

/** Every slice that one column or two make of the rows of a set: those of the case and of the measure first. */
export function cutRows(set: AnswerSet, known: KnownFeatures | null): RowCuts {
  const given = set.slices.filter(({ names }) => names.length <= MOST_NAMES);
  const taken = new Set(given.map(({ column }) => column));
  const single: SliceColumn[] = [...given];
  const left = { named: set.slices.filter((one) => !given.includes(one)).map(({ column }) => column) };
  const [atLearned, atMeasured]: [string[], string[]] = [[], []];
  for (const column of listCuttable(set, known)) {
    if (taken.has(column.name)) continue;
    taken.add(column.name);
    const found = cutColumn(column);
    if (found === null) left.named.push(column.name);
    else {
      single.push(found.slices);
      if (found.at === 'learned') atLearned.push(column.name);
      if (found.at === 'measured') atMeasured.push(column.name);
    }
  }
  const varied = single.filter(({ names }) => names.length > 1);
  const kept = varied.slice(0, countCrossed(set.rows));
  return {
    single: kept,
    pairs: kept.flatMap((one, at) => kept.slice(at + 1).map((other) => crossColumns(one, other))),
    ...{ atLearned, atMeasured, named: left.named },
    beyond: varied.slice(kept.length).map(({ column }) => column),
  };
}

/** The most columns whose pairs hold in memory. */
function countCrossed(rows: number): number {
  let columns = MOST_CUT;
  while (columns > 2 && ((columns * (columns - 1)) / 2) * rows > MOST_CODES) columns -= 1;
  return columns;
}

function listCuttable(set: AnswerSet, known: KnownFeatures | null): readonly Cuttable[] {
  const own = set.named.others.map((name): Cuttable => {
    const cells = set.table.cells.get(name) ?? [];
    return { name, cells: set.places.map((row) => cells[row] ?? null), learned: [] };
  });
  const beside = (known?.columns ?? []).map(
    ({ name, train, test }): Cuttable => ({ name, cells: test, learned: train }),
  );
  // The rows learned from are known of a column that stands beside, not of one of the predictions.
  return [...beside, ...own];
}

/** A column as slices: names as they are, numbers at quartiles; null for too many names. */
function cutColumn({
  name,
  cells,
  learned,
}: Cuttable): { readonly slices: SliceColumn; readonly at: 'names' | 'learned' | 'measured' } | null {
  const present = cells.filter((cell) => cell !== null && cell !== '');
  const distinct = new Set(present);
  const areNumbers = present.length > 0 && present.every((cell) => !Number.isNaN(parseNumber(cell)));
  if (distinct.size <= (areNumbers ? FEW : MOST_NAMES))
    return { slices: codeColumn(name, cells), at: 'names' };
  if (!areNumbers) return null;
  const known = learned.map(parseNumber).filter((value) => !Number.isNaN(value));
  const from = known.length > 0 ? known : present.map(parseNumber);
  const sorted = Float64Array.from(from).sort();
  const limits = [...new Set(QUARTILES.map((share) => interpolateQuantile(sorted, share)))];
  const slices = {
    column: name,
    names: [
      ...limits.map((limit, at) =>
        at === 0
          ? `au plus ${writeNumber(limit)}`
          : `${writeNumber(limits[at - 1] ?? 0)} à ${writeNumber(limit)}`,
      ),
      `plus de ${writeNumber(limits.at(-1) ?? 0)}`,
    ],
    codes: Int32Array.from(cells, (cell) => {
      const value = parseNumber(cell);
      if (Number.isNaN(value)) return -1;
      const place = limits.findIndex((limit) => value <= limit);
      return place < 0 ? limits.length : place;
    }),
  };
  return { slices, at: known.length > 0 ? 'learned' : 'measured' };
}

/** The slices of two columns together; one that holds the same rows as a slice of either alone is left to it. */
function crossColumns(one: SliceColumn, other: SliceColumn): SliceColumn {
  const width = other.names.length;
  const codes = one.codes.map((code, row) => {
    const second = other.codes[row] ?? -1;
    return code < 0 || second < 0 ? -1 : code * width + second;
  });
  const [first, second, both] = [count(one.codes), count(other.codes), count(codes)];
  const isAlone = (code: number): boolean =>
    both.get(code) === first.get(Math.floor(code / width)) || both.get(code) === second.get(code % width);
  return {
    column: `${one.column} × ${other.column}`,
    names: one.names.flatMap((name) => other.names.map((beside) => `${name} × ${beside}`)),
    codes: codes.map((code) => (code < 0 || isAlone(code) ? -1 : code)),
  };
}

function count(codes: Int32Array): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const code of codes) counts.set(code, (counts.get(code) ?? 0) + 1);
  return counts;
}
