const FEW = 4_096;
const SAMPLE = 1_024;
const REACH = 64;

/** Median of finite numbers, the middle of both central ones when they are even; NaN when there is none. It does not sort them all. */
export function findMedian(values: Float64Array): number {
  const n = values.length;
  if (n === 0) return Number.NaN;
  if (n % 2 === 1) return pickPlaces(values, (n - 1) / 2).at;
  const { at, next } = pickPlaces(values, n / 2 - 1);
  return at + (next - at) / 2;
}

/**
 * The values at that place, from 0, of the sorted values and at the next one. A regular sample gives two bounds that most
 * likely hold them; only what lies between goes on, and everything is sorted when they do not (Floyd & Rivest 1975).
 */
function pickPlaces(values: Float64Array, place: number): { readonly at: number; readonly next: number } {
  let kept = values;
  let wanted = place;
  while (kept.length > FEW) {
    const { low, high } = boundPlace(kept, wanted);
    const between = new Float64Array(kept.length);
    let below = 0;
    let size = 0;
    for (let row = 0; row < kept.length; row += 1) {
      const value = kept[row] ?? 0;
      below += Number(value < low);
      between[size] = value;
      // Both tests are counted without a branch, which half of the rows would miss.
      size += Number(value >= low) & Number(value <= high);
    }
    const isHeld = wanted >= below && wanted + 1 < below + size;
    if (isHeld && low === high) return { at: low, next: low };
    if (!isHeld || size === kept.length) break;
    wanted -= below;
    kept = between.subarray(0, size);
  }
  const sorted = Float64Array.from(kept).sort();
  const at = sorted[wanted] ?? Number.NaN;
  return { at, next: sorted[wanted + 1] ?? at };
}

function boundPlace(values: Float64Array, place: number): { readonly low: number; readonly high: number } {
  const step = values.length / SAMPLE;
  const sample = Float64Array.from({ length: SAMPLE }, (_, at) => values[Math.floor(at * step)] ?? 0).sort();
  const middle = Math.floor((place / values.length) * SAMPLE);
  return {
    low: sample[Math.max(0, middle - REACH)] ?? 0,
    high: sample[Math.min(SAMPLE - 1, middle + REACH)] ?? 0,
  };
}
