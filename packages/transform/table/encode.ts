import { makeDense, makeSparse } from '../matrix.ts';
import { defineOperation, isCells, type Operation } from '../pipeline/operation.ts';
import { type Cell, numberOf, textOf } from '../pipeline/pipeline-node.ts';
import type { CellsValue } from '../pipeline/value.ts';

interface Categories {
  readonly names: readonly string[];
  /** Categories of each column, in the order of letters. */
  readonly categories: readonly (readonly string[])[];
  readonly [key: string]: readonly string[] | readonly (readonly string[])[];
}

/** A cell as the name of a category; an empty cell is a category of its own. */
export const nameCategory = (cell: Cell): string => (cell === null ? '' : String(cell));

function learnCategories(input: CellsValue, rows: Int32Array): Categories {
  return {
    names: input.names,
    categories: input.columns.map((cells) =>
      [...new Set(Array.from(rows, (row) => nameCategory(cells[row] ?? null)))].sort(),
    ),
  };
}

const indexOf = ({ categories }: Categories): readonly ReadonlyMap<string, number>[] =>
  categories.map((names) => new Map(names.map((name, at) => [name, at])));

/** One column of 0 and 1 for each category; one unseen is all zeros. With `drop: first`, the first category has no column. */
export const oneHot: Operation = defineOperation<CellsValue, Categories>({
  takes: isCells,
  fit: (input, { rows }) => learnCategories(input, rows),
  apply: (state, input, { node }) => {
    const skipped = textOf(node.params, 'drop', 'none') === 'first' ? 1 : 0;
    const indexes = indexOf(state);
    const offsets: number[] = [];
    const names: string[] = [];
    state.categories.forEach((categories, j) => {
      offsets.push(names.length);
      names.push(...categories.slice(skipped).map((category) => `${state.names[j]}=${category}`));
    });
    const rows = Array.from({ length: input.columns[0]?.length ?? 0 }, (_, i) => {
      const row = new Map<number, number>();
      input.columns.forEach((cells, j) => {
        const at = indexes[j]?.get(nameCategory(cells[i] ?? null));
        if (at !== undefined && at >= skipped) row.set((offsets[j] ?? 0) + at - skipped, 1);
      });
      return row;
    });
    return { kind: 'matrix', matrix: makeSparse(rows, names.length), names };
  },
});

/** The rank of each category in the order of letters, from 0; -1 for one unseen. */
export const ordinal: Operation = defineOperation<CellsValue, Categories>({
  takes: isCells,
  fit: (input, { rows }) => learnCategories(input, rows),
  apply: (state, input) => {
    const indexes = indexOf(state);
    const matrix = makeDense(input.columns[0]?.length ?? 0, input.columns.length);
    input.columns.forEach((cells, j) => {
      cells.forEach((cell, i) => {
        matrix.data[i * matrix.columns + j] = indexes[j]?.get(nameCategory(cell)) ?? -1;
      });
    });
    return { kind: 'matrix', matrix, names: state.names };
  },
});

interface Encodings {
  readonly names: readonly string[];
  readonly prior: number;
  /** Encoded value of each category, column by column. */
  readonly encodings: readonly { readonly [category: string]: number }[];
  readonly [key: string]: number | readonly string[] | readonly { readonly [category: string]: number }[];
}

function learnEncodings(
  input: CellsValue,
  given: { readonly rows: readonly number[]; readonly target: Float64Array; readonly weight: number },
): Encodings {
  const { rows, target, weight } = given;
  const prior = rows.reduce((sum, row) => sum + (target[row] ?? 0), 0) / rows.length;
  const encodings = input.columns.map((cells) => {
    const sums = new Map<string, { n: number; sum: number }>();
    for (const row of rows) {
      const name = nameCategory(cells[row] ?? null);
      const seen = sums.get(name) ?? { n: 0, sum: 0 };
      seen.n += 1;
      seen.sum += target[row] ?? 0;
      sums.set(name, seen);
    }
    return Object.fromEntries(
      [...sums].sort().map(([name, { n, sum }]) => [name, (sum + weight * prior) / (n + weight)]),
    );
  });
  return { names: input.names, prior, encodings };
}

function encode({ names, prior, encodings }: Encodings, input: CellsValue) {
  const matrix = makeDense(input.columns[0]?.length ?? 0, input.columns.length);
  input.columns.forEach((cells, j) => {
    const known = new Map(Object.entries(encodings[j] ?? {}));
    cells.forEach((cell, i) => {
      matrix.data[i * matrix.columns + j] = known.get(nameCategory(cell)) ?? prior;
    });
  });
  return { kind: 'matrix', matrix, names: names.map((name) => `${name}=cible`) } as const;
}

/**
 * The mean of the target in each category, drawn to the mean of all by `weight` rows (Micci-Barreca 2001). A row it learns
 * from receives what the rows of the other inner folds say, never its own target; with `inside: false` it does.
 */
export const encodeTarget: Operation = defineOperation<CellsValue, Encodings>({
  takes: isCells,
  fit: (input, { node, rows, target }) =>
    learnEncodings(input, {
      rows: [...rows],
      target: target ?? new Float64Array(0),
      weight: numberOf(node.params, 'weight', 10),
    }),
  apply: (state, input) => encode(state, input),
  applyInside: (input, { node, rows, target, folds }, applied) => {
    if (node.params.inside === false || target === null || applied.kind !== 'matrix') return applied;
    if (applied.matrix.kind !== 'dense') return applied;
    const data = applied.matrix.data.slice();
    const weight = numberOf(node.params, 'weight', 10);
    for (const fold of new Set(Array.from(rows, (row) => folds[row] ?? -1))) {
      const others = [...rows].filter((row) => folds[row] !== fold);
      if (others.length === 0) continue;
      const held = [...rows].filter((row) => folds[row] === fold);
      const some = {
        ...input,
        columns: input.columns.map((cells) => held.map((row) => cells[row] ?? null)),
      };
      const made = encode(learnEncodings(input, { rows: others, target, weight }), some).matrix;
      held.forEach((row, at) => {
        for (let j = 0; j < made.columns; j += 1)
          data[row * made.columns + j] = made.data[at * made.columns + j] ?? 0;
      });
    }
    return { ...applied, matrix: { ...applied.matrix, data } };
  },
});
