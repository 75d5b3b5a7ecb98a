export interface Bar {
  /** Left side and width, in percent of the whole width. */
  readonly x: number;
  readonly width: number;
  /** Pixels. */
  readonly height: number;
}

const MOST_BARS = 25;

/** Bins joined two by two (or more) until there are few enough to be told apart. */
function joinBins(counts: readonly number[]): readonly number[] {
  const size = Math.ceil(counts.length / MOST_BARS);
  if (size <= 1) return counts;
  return Array.from({ length: Math.ceil(counts.length / size) }, (_, index) =>
    counts.slice(index * size, (index + 1) * size).reduce((sum, count) => sum + count, 0),
  );
}

/** Bars of a small histogram; a bin with at least one value is never invisible. */
export function layoutBars(counts: readonly number[], height: number): readonly Bar[] {
  const bins = joinBins(counts);
  const most = bins.reduce((max, count) => Math.max(max, count), 0);
  if (most === 0) return [];
  const width = 100 / bins.length;
  return bins.flatMap((count, index) =>
    count === 0
      ? []
      : [
          {
            x: Number((index * width).toFixed(3)),
            width: Number((width * 0.9).toFixed(3)),
            height: Math.max(1, (height * count) / most),
          },
        ],
  );
}
