/** One measured figure, beside that of a peer or of a limit when there is one. */
export interface BenchRow {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** Another program that did the same work, or `limit` for what the product promises; null when there is none. */
  readonly peer: string | null;
  readonly peerValue: number | null;
  /** How many times better than the peer: above 1 is better; null without a peer. */
  readonly ratio: number | null;
}

/** A figure of which less is better, beside the limit it must keep. */
export function makeRow(name: string, value: number, unit: string, limit: number | null): BenchRow {
  const rounded = roundThreeDigits(value);
  if (limit === null) return { name, value: rounded, unit, peer: null, peerValue: null, ratio: null };
  return {
    name,
    value: rounded,
    unit,
    peer: 'limit',
    peerValue: limit,
    ratio: roundThreeDigits(limit / value),
  };
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const high = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? high : ((sorted[middle - 1] ?? Number.NaN) + high) / 2;
}

function roundThreeDigits(value: number): number {
  return Number(value.toPrecision(3));
}
