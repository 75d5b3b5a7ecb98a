/** Numbers of n rows, column by column; none of them missing, but for an algorithm that takes columns as they are. */
export interface Design {
  readonly rows: number;
  readonly columns: readonly Float64Array[];
  /** Places of the columns that hold codes of categories. */
  readonly categorical?: readonly number[];
}

/** What is learned: a class of each row as a code from 0, or a number when `classes` is 0. */
export interface Target {
  readonly values: Float64Array;
  readonly classes: number;
}

/**
 * What a plan keeps together among rows, by which those followed to stop are kept apart: the group of each row as a code, or its time, its
 * place in the order of time of the table, and the rows of the table left out between what is learned and what is followed.
 */
export type FollowBy =
  | { readonly by: 'group'; readonly groups: Int32Array }
  | {
      readonly by: 'time';
      readonly times: Float64Array;
      readonly places: Float64Array;
      readonly gap: number;
    };

export interface TrainingSet {
  readonly design: Design;
  readonly target: Target;
  /** Without it, rows followed to stop are drawn one by one. */
  readonly followBy?: FollowBy;
}

/** Outputs of a model for a row: a probability by class, or one number. */
export function countOutputs(classes: number): number {
  return Math.max(1, classes);
}

/** The rows among `count` that are chosen, in order. */
export function listRows(count: number, isChosen: (row: number) => boolean): Uint32Array {
  const chosen = new Uint32Array(count);
  let found = 0;
  for (let row = 0; row < count; row += 1) {
    if (!isChosen(row)) continue;
    chosen[found] = row;
    found += 1;
  }
  return chosen.slice(0, found);
}

/** Chosen rows of a column. */
export function takeRows(values: Float64Array, rows: Uint32Array): Float64Array {
  const taken = new Float64Array(rows.length);
  for (let at = 0; at < rows.length; at += 1) taken[at] = values[rows[at] ?? 0] ?? 0;
  return taken;
}

/** Chosen rows of what is followed by. */
export function takeFollowBy(given: FollowBy, rows: Uint32Array): FollowBy {
  if (given.by === 'group')
    return { ...given, groups: Int32Array.from(rows, (row) => given.groups[row] ?? -1) };
  return { ...given, times: takeRows(given.times, rows), places: takeRows(given.places, rows) };
}

/** Chosen rows of a set. */
export function takeSet({ design, target, followBy }: TrainingSet, rows: Uint32Array): TrainingSet {
  return {
    design: { ...design, rows: rows.length, columns: design.columns.map((column) => takeRows(column, rows)) },
    target: { values: takeRows(target.values, rows), classes: target.classes },
    ...(followBy !== undefined && { followBy: takeFollowBy(followBy, rows) }),
  };
}

/** The same numbers row by row: n × p, so that the numbers of a row are neighbours. */
export function writeByRow({ rows, columns }: Design): Float64Array {
  const width = columns.length;
  const table = new Float64Array(rows * width);
  columns.forEach((column, j) => {
    for (let i = 0; i < rows; i += 1) table[i * width + j] = column[i] ?? 0;
  });
  return table;
}
