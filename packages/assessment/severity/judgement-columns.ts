import type { JudgedLevel } from '../judged-level.ts';

/** Judgements as columns of numbers, in order of candidate; names in order of first appearance. */
export interface JudgementColumns {
  readonly candidates: readonly string[];
  readonly examiners: readonly string[];
  readonly criteria: readonly string[];
  readonly candidate: Int32Array;
  readonly examiner: Int32Array;
  readonly criterion: Int32Array;
  readonly level: Int32Array;
  /** Place of each row in the judgements as given. */
  readonly place: Int32Array;
  /** Where the rows of each candidate begin, with the end as last entry. */
  readonly starts: Int32Array;
}

/** Puts judgements in columns, sorted by candidate. */
export function columnJudgements(judgements: readonly JudgedLevel[]): JudgementColumns {
  const candidates = indexNames(judgements.map((row) => row.candidate));
  const examiners = indexNames(judgements.map((row) => row.examiner));
  const criteria = indexNames(judgements.map((row) => row.criterion));
  const starts = new Int32Array(candidates.names.length + 1);
  for (const of of candidates.indices) starts[of + 1] = (starts[of + 1] ?? 0) + 1;
  for (let n = 1; n < starts.length; n += 1) starts[n] = (starts[n] ?? 0) + (starts[n - 1] ?? 0);
  const next = starts.slice();
  const place = new Int32Array(judgements.length);
  candidates.indices.forEach((of, row) => {
    const target = next[of] ?? 0;
    place[target] = row;
    next[of] = target + 1;
  });
  return {
    candidates: candidates.names,
    examiners: examiners.names,
    criteria: criteria.names,
    candidate: place.map((row) => candidates.indices[row] ?? 0),
    examiner: place.map((row) => examiners.indices[row] ?? 0),
    criterion: place.map((row) => criteria.indices[row] ?? 0),
    level: place.map((row) => judgements[row]?.level ?? 0),
    place,
    starts,
  };
}

function indexNames(values: readonly string[]): {
  readonly names: readonly string[];
  readonly indices: Int32Array;
} {
  const found = new Map<string, number>();
  const indices = Int32Array.from(values, (value) => {
    const known = found.get(value);
    if (known !== undefined) return known;
    found.set(value, found.size);
    return found.size - 1;
  });
  return { names: [...found.keys()], indices };
}
