const [BLOCK, LOOP, END, BR, BR_IF] = [0x02, 0x03, 0x0b, 0x0c, 0x0d];
const [GET, SET, CONST] = [0x20, 0x21, 0x41];
const [ADD, SUBTRACT, MULTIPLY, LESS] = [0x6a, 0x6b, 0x6c, 0x48];
const [I32, F32, V128, NOTHING] = [0x7f, 0x7d, 0x7b, 0x40];
const F32_LOAD = [0x2a, 0x02];
const F32_STORE = [0x38, 0x02];
const V_LOAD = [0xfd, 0x00, 0x02];
const V_SPLAT = [0xfd, 0x09, 0x02];
const V_STORE = [0xfd, 0x0b, 0x02];

type Code = readonly number[];

/** LEB128 of an unsigned integer. */
function encode(value: number): Code {
  const low = value & 0x7f;
  return value > 0x7f ? [low | 0x80, ...encode(value >>> 7)] : [low];
}

const get = (local: number): Code => [GET, ...encode(local)];
const set = (local: number): Code => [SET, ...encode(local)];
/** A small constant: below 64 its signed and unsigned LEB128 are one. */
const number = (value: number): Code => [CONST, value];

const [A, A_DOWN, A_ACROSS, B, B_DOWN, C, C_DOWN, ROWS, INNER, WIDTH] = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];
const PARAMETERS = 10;
const [I, J, K, P, Q, T] = [10, 11, 12, 13, 14, 15];
const FIRST_VECTOR = 16;
const VECTORS = 11;
const FIRST_SCALAR = FIRST_VECTOR + VECTORS;
const SCALARS = 6;

/** What a tile of the product keeps in registers: rows, and columns by vectors of four, or one column at a time. */
interface Tile {
  readonly rows: number;
  readonly vectors: number;
}

function chooseUnits({ vectors }: Tile) {
  const isVector = vectors > 0;
  const first = isVector ? FIRST_VECTOR : FIRST_SCALAR;
  return {
    across: isVector ? vectors : 1,
    bytes: isVector ? 16 : 4,
    first,
    last: first + (isVector ? VECTORS : SCALARS) - 1,
    load: isVector ? V_LOAD : F32_LOAD,
    store: isVector ? V_STORE : F32_STORE,
    splat: isVector ? V_SPLAT : F32_LOAD,
    add: isVector ? [0xfd, 0xe4, 0x01] : [0x92],
    multiply: isVector ? [0xfd, 0xe6, 0x01] : [0x94],
  };
}

/** T = C + (I + r)·C_DOWN + 4·J. */
const placeTarget = (row: number): Code => [
  ...get(C),
  ...[...get(I), ...number(row), ADD, ...get(C_DOWN), MULTIPLY, ADD],
  ...[...get(J), ...number(4), MULTIPLY, ADD],
  ...set(T),
];

/** One tile: its sums read from the target, all its products added in order, then written back. */
function writeTile(tile: Tile): Code {
  const { across, bytes, first, last, load, store, splat, add, multiply } = chooseUnits(tile);
  const places = Array.from({ length: tile.rows }, (_, row) => row);
  const columns = Array.from({ length: across }, (_, column) => column);
  const sum = (row: number, column: number): number => first + row * across + column;
  const factor = (column: number): number => last - 1 - column;
  const reads = places.flatMap((row) => [
    ...placeTarget(row),
    ...columns.flatMap((column) => [...get(T), ...load, ...encode(bytes * column), ...set(sum(row, column))]),
  ]);
  const products = places.flatMap((row) => [
    ...[...get(T), ...splat, 0, ...set(last)],
    ...(row < tile.rows - 1 ? [...get(T), ...get(A_DOWN), ADD, ...set(T)] : []),
    ...columns.flatMap((column) => [
      ...[...get(sum(row, column)), ...get(last), ...get(factor(column)), ...multiply, ...add],
      ...set(sum(row, column)),
    ]),
  ]);
  const writes = places.flatMap((row) => [
    ...placeTarget(row),
    ...columns.flatMap((column) => [
      ...get(T),
      ...get(sum(row, column)),
      ...store,
      ...encode(bytes * column),
    ]),
  ]);
  return [
    ...reads,
    ...[...get(A), ...get(I), ...get(A_DOWN), MULTIPLY, ADD, ...set(P)],
    ...[...get(B), ...get(J), ...number(4), MULTIPLY, ADD, ...set(Q)],
    ...[...get(INNER), ...set(K)],
    ...[BLOCK, NOTHING, LOOP, NOTHING],
    ...[...get(K), ...number(1), LESS, BR_IF, 1],
    ...columns.flatMap((column) => [...get(Q), ...load, ...encode(bytes * column), ...set(factor(column))]),
    ...[...get(P), ...set(T)],
    ...products,
    ...[...get(P), ...get(A_ACROSS), ADD, ...set(P)],
    ...[...get(Q), ...get(B_DOWN), ADD, ...set(Q)],
    ...[...get(K), ...number(1), SUBTRACT, ...set(K), BR, 0],
    ...[END, END],
    ...writes,
  ];
}

/** Repeats a body while `step` more fit between a counter and its limit. */
const writeLoop = (counter: number, limit: number, step: number, body: Code): Code => [
  ...[BLOCK, NOTHING, LOOP, NOTHING],
  ...[...get(limit), ...get(counter), SUBTRACT, ...number(step), LESS, BR_IF, 1],
  ...body,
  ...[...get(counter), ...number(step), ADD, ...set(counter), BR, 0],
  ...[END, END],
];

const writeRows = (rows: number): Code =>
  writeLoop(I, ROWS, rows, [
    ...[...number(0), ...set(J)],
    ...[2, 1, 0].flatMap((vectors) =>
      writeLoop(J, WIDTH, vectors === 0 ? 1 : 4 * vectors, writeTile({ rows, vectors })),
    ),
  ]);

const section = (id: number, content: Code): Code => [id, ...encode(content.length), ...content];
const text = (word: string): Code => [...encode(word.length), ...new TextEncoder().encode(word)];

/**
 * A WebAssembly module that imports `e.m`, a memory, and exports `p`: target += a·b on 32-bit numbers, four rows and eight
 * columns at a time. Parameters, in bytes but the last three: a, a down, a across, b, b down, target, target down, rows,
 * inner, width. Each sum is made in the order of the inner side, so its bits depend on no machine.
 */
export function assembleProduct(): Uint8Array<ArrayBuffer> {
  const locals = [3, ...[...encode(FIRST_VECTOR - PARAMETERS), I32], ...[VECTORS, V128], ...[SCALARS, F32]];
  const body = [...locals, ...number(0), ...set(I), ...writeRows(4), ...writeRows(1), END];
  return Uint8Array.from([
    ...[0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00],
    ...section(1, [1, 0x60, PARAMETERS, ...new Array<number>(PARAMETERS).fill(I32), 0]),
    ...section(2, [1, ...text('e'), ...text('m'), 0x02, 0x00, 0x01]),
    ...section(3, [1, 0]),
    ...section(7, [1, ...text('p'), 0x00, 0]),
    ...section(10, [1, ...encode(body.length), ...body]),
  ]);
}
