import type { State } from '@etalon/transform';

/** What a fitted node holds under a name; null when it holds nothing there. */
function readField(state: State | undefined, name: string): State {
  if (typeof state !== 'object' || state === null || Array.isArray(state)) return null;
  return Object.entries(state).find(([key]) => key === name)?.[1] ?? null;
}

const listOf = (state: State | undefined): readonly State[] => (Array.isArray(state) ? state : []);

/** A number that a fitted node holds. */
export const readNumber = (state: State | undefined, name: string): number => Number(readField(state, name));

/** Numbers that a fitted node holds. */
export const readNumbers = (state: State | undefined, name: string): readonly number[] =>
  listOf(readField(state, name)).map(Number);

/** Rows of numbers that a fitted node holds. */
export const readRows = (state: State | undefined, name: string): readonly (readonly number[])[] =>
  listOf(readField(state, name)).map((row) => listOf(row).map(Number));

/** Texts that a fitted node holds. */
export const readTexts = (state: State | undefined, name: string): readonly string[] =>
  listOf(readField(state, name)).map(String);

/** Lists of texts that a fitted node holds. */
export const readTextLists = (state: State | undefined, name: string): readonly (readonly string[])[] =>
  listOf(readField(state, name)).map((list) => listOf(list).map(String));

/** What fills each column: null for one that keeps its holes. */
export const readFills = (state: State | undefined): readonly (string | number | null)[] =>
  listOf(readField(state, 'fill')).map((fill) =>
    typeof fill === 'number' || fill === null ? fill : String(fill),
  );

/** The value of each category, column by column. */
export const readEncodings = (state: State | undefined): readonly ReadonlyMap<string, number>[] =>
  listOf(readField(state, 'encodings')).map(
    (encoding) => new Map(Object.entries(Object(encoding)).map(([name, value]) => [name, Number(value)])),
  );
