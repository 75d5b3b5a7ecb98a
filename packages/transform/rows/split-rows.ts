import { EtalonError } from '@etalon/error';
import type { RandomStream } from '@etalon/numeric';
import type { Cell, Table } from '../pipeline/pipeline-node.ts';
import { nameCategory } from '../table/encode.ts';

export const SPLIT_METHODS = ['random', 'stratified', 'grouped', 'time', 'column'] as const;
export type SplitMethod = (typeof SPLIT_METHODS)[number];

/** The wall: how rows go to its training side or its test side. */
export interface SplitRule {
  readonly method: SplitMethod;
  /** Share of the rows that go to test, but with `column`. */
  readonly testShare: number;
  /** Classes (stratified), entities (grouped), instants (time) or sides (column). */
  readonly column: string | null;
  /** With `column`: the value of the rows of test. */
  readonly testValue: string | null;
}

const FOLDS = 5;

/**
 * The side of each row, 0 to train and 1 to test. Stratified keeps each class's share, grouped keeps the rows of an entity
 * together, time puts the latest rows to test, whole instants together. Throws `transform.split-column`, `transform.no-train`.
 */
export function splitRows(table: Table, rule: SplitRule, stream: RandomStream): Uint8Array {
  const parts = new Uint8Array(table.rows);
  const wanted = Math.round(rule.testShare * table.rows);
  const rows = Array.from({ length: table.rows }, (_, at) => at);
  const put = (list: readonly number[]): void => {
    for (const row of list) parts[row] = 1;
  };
  if (rule.method === 'random') put(shuffle(rows, stream).slice(0, wanted));
  else {
    const cells = needColumn(table, rule);
    if (rule.method === 'column')
      put(rows.filter((row) => nameCategory(cells[row] ?? null) === rule.testValue));
    else if (rule.method === 'time') put(takeLatest(rows, cells, wanted));
    else {
      const groups = groupRows(rows, cells);
      if (rule.method === 'stratified')
        for (const group of groups)
          put(shuffle(group, stream).slice(0, Math.round(rule.testShare * group.length)));
      else put(takeGroups(shuffle(groups, stream), wanted));
    }
  }
  if (!parts.includes(0)) throw new EtalonError('transform.no-train', { info: { rows: table.rows } });
  return parts;
}

function needColumn({ columns }: Table, { method, column }: SplitRule): readonly Cell[] {
  const found = column === null ? undefined : columns.get(column);
  if (found === undefined)
    throw new EtalonError('transform.split-column', { info: { method, column: column ?? '' } });
  return found;
}

/** Rows by the value of a column, in the order of letters. */
function groupRows(rows: readonly number[], cells: readonly Cell[]): readonly (readonly number[])[] {
  const groups = new Map<string, number[]>();
  for (const row of rows) {
    const name = nameCategory(cells[row] ?? null);
    const group = groups.get(name) ?? [];
    group.push(row);
    groups.set(name, group);
  }
  return [...groups].sort(([a], [b]) => Number(a > b) - Number(a < b)).map(([, group]) => group);
}

function takeGroups(groups: readonly (readonly number[])[], wanted: number): readonly number[] {
  const taken: number[] = [];
  for (const group of groups) {
    if (taken.length >= wanted) break;
    if (Math.abs(taken.length + group.length - wanted) <= wanted - taken.length) taken.push(...group);
  }
  return taken;
}

function takeLatest(rows: readonly number[], cells: readonly Cell[], wanted: number): readonly number[] {
  const sorted = rows.toSorted((a, b) => compareCells(cells[a] ?? null, cells[b] ?? null) || a - b);
  let from = Math.max(0, sorted.length - wanted);
  const at = (place: number): Cell => cells[sorted[place] ?? 0] ?? null;
  while (from > 0 && from < sorted.length && compareCells(at(from - 1), at(from)) === 0) from += 1;
  return sorted.slice(from);
}

/** Cells in order: numbers by size, texts by letters, empty ones first. */
export function compareCells(a: Cell, b: Cell): number {
  if (a === b) return 0;
  if (a === null) return -1;
  if (b === null) return 1;
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return String(a) < String(b) ? -1 : Number(String(a) > String(b));
}

/** Inner folds of the training rows, as equal as may be; -1 for the others. */
export function drawFolds(parts: Uint8Array, stream: RandomStream): Int8Array {
  const folds = new Int8Array(parts.length).fill(-1);
  const train = [...parts.keys()].filter((row) => parts[row] === 0);
  shuffle(train, stream).forEach((row, at) => {
    folds[row] = at % FOLDS;
  });
  return folds;
}

/** The items in an order drawn from the stream (Fisher & Yates). */
export function shuffle<T>(items: readonly T[], stream: RandomStream): readonly T[] {
  const mixed = [...items];
  for (let at = mixed.length - 1; at > 0; at -= 1) {
    const other = stream.nextBelow(at + 1);
    const [a, b] = [mixed[at], mixed[other]];
    if (a !== undefined && b !== undefined) {
      mixed[at] = b;
      mixed[other] = a;
    }
  }
  return mixed;
}
