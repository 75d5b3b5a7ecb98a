import { keyOfMedia, type Media } from '../media/media.ts';
import { findNearPictures, findSameDigests } from '../near/find-near-pictures.ts';
import { findNearTexts } from '../near/find-near-texts.ts';
import type { NearPairs } from '../near/near-pairs.ts';
import { writeKey } from '../rows/filter-rows.ts';
import { compareCells } from '../rows/split-rows.ts';
import { nameCategory } from '../table/encode.ts';
import { type Cell, OPERATIONS, type PipelineNode, type Table } from './pipeline-node.ts';

export const LEAK_CODES = [
  'no-test',
  'fitted-on-both-sides',
  'augmented-before-split',
  'target-as-feature',
  'target-copied',
  'target-without-folds',
  'known-after',
  'same-rows',
  'near-texts',
  'near-pictures',
  'same-files',
  'same-entity',
  'later-in-training',
] as const;
export type LeakCode = (typeof LEAK_CODES)[number];

/** What lets the test side be known to the training side, and where (Kapoor & Narayanan 2023). */
export interface Leak {
  readonly code: LeakCode;
  /** Its type in the taxonomy: L1.1 … L3.2. */
  readonly type: string;
  /** Id of a node; null when it is of the rows. */
  readonly node: string | null;
  readonly column: string | null;
  readonly count: number;
  /** Lines of the file of a first example: of training, then of test. */
  readonly lines: readonly number[];
}

export interface LeakInput {
  readonly table: Table;
  readonly parts: Uint8Array;
  readonly nodes: readonly PipelineNode[];
  readonly target: string | null;
  readonly entity: string | null;
  readonly time: string | null;
  /** Columns that are known only after the prediction is asked. */
  readonly knownAfter: readonly string[];
  /** Copies of test rows that each augmentation put into training. */
  readonly copiesOfTest: ReadonlyMap<string, number>;
  /** Pictures and sounds that rows name; none by default. */
  readonly media?: Media;
}

const TYPES: Readonly<Record<LeakCode, string>> = {
  'no-test': 'L1.1',
  'fitted-on-both-sides': 'L1.2',
  'augmented-before-split': 'L1.2',
  'target-as-feature': 'L2',
  'target-copied': 'L2',
  'target-without-folds': 'L2',
  'known-after': 'L2',
  'same-rows': 'L1.4',
  'near-texts': 'L1.4',
  'near-pictures': 'L1.4',
  'same-files': 'L1.4',
  'same-entity': 'L3.2',
  'later-in-training': 'L3.1',
};

function leak(code: LeakCode, rest: Partial<Omit<Leak, 'code' | 'type'>> = {}): Leak {
  return { code, type: TYPES[code], node: null, column: null, count: 1, lines: [], ...rest };
}

/** Every leak of a pipeline and its rows, those of its nodes first. */
export function findLeaks(input: LeakInput): readonly Leak[] {
  return [...input.nodes.flatMap((node) => findNodeLeaks(node, input)), ...findRowLeaks(input)];
}

function findNodeLeaks(node: PipelineNode, input: LeakInput): readonly Leak[] {
  const { table, parts, target, knownAfter, copiesOfTest } = input;
  const shape = OPERATIONS[node.op];
  const found: Leak[] = [];
  const tests = parts.reduce((sum, part) => sum + part, 0);
  if (shape?.learns === true && node.fitsOn === 'all' && tests > 0)
    found.push(leak('fitted-on-both-sides', { node: node.id, count: tests }));
  const copies = copiesOfTest.get(node.id) ?? 0;
  if (copies > 0) found.push(leak('augmented-before-split', { node: node.id, count: copies }));
  if (node.op === 'target' && node.params.inside === false)
    found.push(leak('target-without-folds', { node: node.id, count: table.rows - tests }));
  if (shape?.stage !== 'node') return found;
  for (const column of node.columns) {
    if (column === target) found.push(leak('target-as-feature', { node: node.id, column }));
    else if (target !== null && isCopy(table, column, target))
      found.push(leak('target-copied', { node: node.id, column, count: table.rows }));
    if (knownAfter.includes(column)) found.push(leak('known-after', { node: node.id, column }));
  }
  return found;
}

/** Whether a column says the target over again, name for name. */
function isCopy({ columns, rows }: Table, column: string, target: string): boolean {
  const there = new Map<string, string>();
  const back = new Map<string, string>();
  for (let row = 0; row < rows; row += 1) {
    const a = nameCategory(columns.get(column)?.[row] ?? null);
    const b = nameCategory(columns.get(target)?.[row] ?? null);
    if ((there.get(a) ?? b) !== b || (back.get(b) ?? a) !== a) return false;
    there.set(a, b);
    back.set(b, a);
  }
  return there.size > 1 && there.size < rows / 2;
}

function findRowLeaks(input: LeakInput): readonly Leak[] {
  const { table, parts, nodes, entity, time } = input;
  if (!parts.includes(1)) return [leak('no-test', { count: table.rows })];
  const used = [...new Set(nodes.flatMap(({ columns }) => columns))]
    .map((name) => table.columns.get(name))
    .filter((cells) => cells !== undefined);
  const same = used.length === 0 ? null : findShared(input, (row) => writeKey(used, row));
  const cells = entity === null ? undefined : table.columns.get(entity);
  const shared = cells === undefined ? null : findShared(input, (row) => nameShared(cells[row] ?? null));
  const instants = time === null ? undefined : table.columns.get(time);
  const later = instants === undefined ? null : findLater(input, instants);
  return [
    ...(same === null ? [] : [leak('same-rows', same)]),
    ...findNearLeaks(input),
    ...(shared === null ? [] : [leak('same-entity', { ...shared, column: entity })]),
    ...(later === null ? [] : [leak('later-in-training', { ...later, column: time })]),
  ];
}

const nameShared = (cell: Cell): string | null => (cell === null || cell === '' ? null : String(cell));

const readsTexts = ({ op }: PipelineNode): boolean => op === 'tokenise' || op === 'encoder';

/** Texts, pictures and files that are all but the same on both sides, column by column: texts once, at the first node that reads them. */
function findNearLeaks({ table, parts, nodes, media }: LeakInput): readonly Leak[] {
  return nodes.flatMap((node, at) => {
    const [column = ''] = node.columns;
    const cells = table.columns.get(column);
    if (cells === undefined) return [];
    const told = (code: LeakCode, pairs: NearPairs | null): readonly Leak[] =>
      pairs === null
        ? []
        : [
            leak(code, {
              node: node.id,
              column,
              count: pairs.count,
              lines: pairs.rows.map((row) => table.lines[row] ?? 0),
            }),
          ];
    if (readsTexts(node)) {
      const isTold = nodes.slice(0, at).some((one) => readsTexts(one) && one.columns[0] === column);
      return isTold ? [] : told('near-texts', findNearTexts(cells, parts));
    }
    if (node.op !== 'image' && node.op !== 'sound') return [];
    const digests = cells.map((cell) => media?.digests.get(String(cell ?? '')) ?? null);
    const pictures = media?.pictures.get(keyOfMedia(node));
    const found = cells.map((cell) => pictures?.get(String(cell ?? '')) ?? null);
    return [
      ...told('same-files', findSameDigests(digests, parts)),
      ...(node.op === 'image' ? told('near-pictures', findNearPictures(found, parts)) : []),
    ];
  });
}

/** Test rows whose key a training row has, and the lines of the first pair; null when there is none. */
function findShared(
  { table, parts }: LeakInput,
  keyOf: (row: number) => string | null,
): { readonly count: number; readonly lines: readonly number[] } | null {
  const first = new Map<string, number>();
  for (let row = 0; row < table.rows; row += 1) {
    const key = parts[row] === 0 ? keyOf(row) : null;
    if (key !== null && !first.has(key)) first.set(key, row);
  }
  let count = 0;
  let lines: readonly number[] = [];
  for (let row = 0; row < table.rows; row += 1) {
    const key = parts[row] === 1 ? keyOf(row) : null;
    const twin = key === null ? undefined : first.get(key);
    if (twin === undefined) continue;
    count += 1;
    if (count === 1) lines = [table.lines[twin] ?? 0, table.lines[row] ?? 0];
  }
  return count === 0 ? null : { count, lines };
}

/** Training rows later than the first of test. */
function findLater(
  { table, parts }: LeakInput,
  instants: readonly Cell[],
): { readonly count: number; readonly lines: readonly number[] } | null {
  let first: number | null = null;
  for (let row = 0; row < table.rows; row += 1) {
    const cell = instants[row] ?? null;
    if (parts[row] !== 1 || cell === null) continue;
    if (first === null || compareCells(cell, instants[first] ?? null) < 0) first = row;
  }
  if (first === null) return null;
  const start = instants[first] ?? null;
  const late = [...parts.keys()].filter(
    (row) => parts[row] === 0 && compareCells(instants[row] ?? null, start) > 0,
  );
  const [example] = late;
  if (example === undefined) return null;
  return { count: late.length, lines: [table.lines[example] ?? 0, table.lines[first] ?? 0] };
}
