/** Rows of test that are all but the same as one of training, and the first such pair: training, then test. */
export interface NearPairs {
  readonly count: number;
  readonly rows: readonly [number, number];
}

/** Counts the rows of test for which `findTwin` gives a row of training. */
export function countTwins(parts: Uint8Array, findTwin: (row: number) => number | null): NearPairs | null {
  let count = 0;
  let rows: NearPairs['rows'] | null = null;
  parts.forEach((part, row) => {
    const twin = part === 1 ? findTwin(row) : null;
    if (twin === null) return;
    count += 1;
    rows ??= [twin, row];
  });
  return rows === null ? null : { count, rows };
}
