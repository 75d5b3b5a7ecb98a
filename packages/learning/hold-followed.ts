import type { RandomStream } from '@etalon/numeric';
import { holdGroupsOut, holdLastOut, holdOut } from './hold-out.ts';
import { type FollowBy, listRows, type Target, type TrainingSet, takeSet } from './training-set.ts';

/** Share of the training rows that early stopping looks at. */
const FOLLOWED_SHARE = 0.1;
const LEAST_LEARNED = 2;

type Parts = ReturnType<typeof holdOut>;

/**
 * The rows learned from, and a tenth followed to stop, kept apart as `followBy` says: whole groups, the last ones in time less the gap, or
 * drawn one by one. Nothing is followed without a patience, nor where groups or times would leave less than two rows to learn from, or a
 * class without any: every round is then made.
 */
export function holdFollowed(
  set: TrainingSet,
  patience: number,
  stream: RandomStream,
): { readonly train: TrainingSet; readonly followed: TrainingSet | null } {
  if (patience === 0) return { train: set, followed: null };
  const { train, test } = holdRows(set, stream);
  return { train: takeSet(set, train), followed: test.length === 0 ? null : takeSet(set, test) };
}

function holdRows({ target, followBy }: TrainingSet, stream: RandomStream): Parts {
  if (followBy === undefined) return holdOut(target, FOLLOWED_SHARE, stream);
  const parts =
    followBy.by === 'group'
      ? holdGroupsOut(followBy.groups, FOLLOWED_SHARE, stream)
      : holdLatest(followBy, target.values.length);
  if (canLearn(target, parts.train)) return parts;
  return { train: listRows(target.values.length, () => true), test: new Uint32Array() };
}

/** The last ones in time, and before them those that are at the gap at least, counted on the rows of the table: a part drawn from them is not cut by it more than they are. */
function holdLatest({ times, places, gap }: Extract<FollowBy, { by: 'time' }>, rows: number): Parts {
  const { train, test } = holdLastOut(times, FOLLOWED_SHARE, 0);
  const first = test.reduce((least, row) => Math.min(least, places[row] ?? rows), Number.POSITIVE_INFINITY);
  return { train: train.filter((row) => (places[row] ?? 0) < first - gap), test };
}

function canLearn({ values, classes }: Target, train: Uint32Array): boolean {
  const left = new Set(Array.from(train, (row) => values[row]));
  return train.length >= LEAST_LEARNED && (classes === 0 || left.size === classes);
}
