const BUCKETS = 8192;
const FEW = 48;

/**
 * Places holding these ranks (from 0) in rising order of a key, ties by place, numbers that are not finite last. Buckets of
 * the keys are opened only where a rank is asked, so that a hundred thousand keys cost a few passes rather than a sort.
 */
export function placesAt(keys: Float64Array, ranks: readonly number[]): readonly number[] {
  const order = new Int32Array(keys.length);
  for (let place = 0; place < order.length; place += 1) order[place] = place;
  const wanted = [...new Set(ranks)].sort((a, b) => a - b);
  arrange(keys, { order, start: 0, end: order.length }, wanted);
  return ranks.map((rank) => order[rank] ?? -1);
}

/** A stretch of the order, from `start` to `end` (excluded), which holds the ranks it will hold at the end. */
interface Stretch {
  readonly order: Int32Array;
  readonly start: number;
  readonly end: number;
}

/** Puts the places of the wanted ranks, rising, where they belong within a stretch. */
function arrange(keys: Float64Array, { order, start, end }: Stretch, wanted: readonly number[]): void {
  if (wanted.length === 0) return;
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (let at = start; at < end; at += 1) {
    const key = keys[order[at] ?? 0] ?? Number.NaN;
    if (key < low) low = key;
    if (key > high) high = key;
  }
  if (low === high && !hasNaN(keys, { order, start, end })) return;
  const scale = BUCKETS / (high - low);
  if (end - start <= FEW || !(scale > 0) || !Number.isFinite(scale)) {
    sortStretch(keys, { order, start, end });
    return;
  }
  const firsts = spread(keys, { order, start, end }, (key) =>
    Number.isNaN(key) ? BUCKETS - 1 : Math.min(BUCKETS - 1, Math.floor((key - low) * scale)),
  );
  let at = 0;
  while (at < wanted.length) {
    const bucket = findBucket(firsts, wanted[at] ?? 0);
    const bounds = { order, start: firsts[bucket] ?? start, end: firsts[bucket + 1] ?? end };
    const inside: number[] = [];
    for (; at < wanted.length && (wanted[at] ?? 0) < bounds.end; at += 1) inside.push(wanted[at] ?? 0);
    arrange(keys, bounds, inside);
  }
}

function hasNaN(keys: Float64Array, { order, start, end }: Stretch): boolean {
  for (let at = start; at < end; at += 1) if (Number.isNaN(keys[order[at] ?? 0])) return true;
  return false;
}

/** By insertion when there are few, as most buckets are; both give the one order there is. */
function sortStretch(keys: Float64Array, stretch: Stretch): void {
  const { order, start, end } = stretch;
  if (end - start > FEW || hasNaN(keys, stretch)) {
    order.subarray(start, end).sort((a, b) => comparePlaces(keys, a, b));
    return;
  }
  for (let i = start + 1; i < end; i += 1) {
    const place = order[i] ?? 0;
    const key = keys[place] ?? 0;
    let at = i;
    while (at > start && (keys[order[at - 1] ?? 0] ?? 0) > key) {
      order[at] = order[at - 1] ?? 0;
      at -= 1;
    }
    order[at] = place;
  }
}

function comparePlaces(keys: Float64Array, a: number, b: number): number {
  const first = keys[a] ?? Number.NaN;
  const second = keys[b] ?? Number.NaN;
  if (first < second || (Number.isNaN(second) && first < Number.POSITIVE_INFINITY)) return -1;
  if (first > second || (Number.isNaN(first) && second < Number.POSITIVE_INFINITY)) return 1;
  return a - b;
}

/** Groups a stretch by bucket, places rising within each; gives where each bucket begins, and the end. */
function spread(
  keys: Float64Array,
  { order, start, end }: Stretch,
  bucketOf: (key: number) => number,
): Int32Array {
  const size = end - start;
  const buckets = new Int16Array(size);
  const firsts = new Int32Array(BUCKETS + 1);
  for (let i = 0; i < size; i += 1) {
    const bucket = bucketOf(keys[order[start + i] ?? 0] ?? Number.NaN);
    buckets[i] = bucket;
    firsts[bucket + 1] = (firsts[bucket + 1] ?? 0) + 1;
  }
  firsts[0] = start;
  for (let bucket = 0; bucket < BUCKETS; bucket += 1)
    firsts[bucket + 1] = (firsts[bucket + 1] ?? 0) + (firsts[bucket] ?? 0);
  const next = firsts.slice();
  const before = order.slice(start, end);
  for (let i = 0; i < size; i += 1) {
    const bucket = buckets[i] ?? 0;
    const at = next[bucket] ?? 0;
    order[at] = before[i] ?? 0;
    next[bucket] = at + 1;
  }
  return firsts;
}

/** The bucket that holds a rank: the last one that begins at or before it. */
function findBucket(firsts: Int32Array, rank: number): number {
  let low = 0;
  let high = firsts.length - 2;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if ((firsts[middle] ?? 0) <= rank) low = middle;
    else high = middle - 1;
  }
  return low;
}
