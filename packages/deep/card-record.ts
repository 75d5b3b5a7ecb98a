/** How far a graphics card is from the processor on the first batches of a training. */
export interface CardComparison {
  readonly batches: number;
  /** Largest |difference| of the loss of a batch, over the larger of the two; null when one of them is no number. */
  readonly loss: number | null;
  /** Largest |difference| of a weight, over the largest |weight|; null when one of them is no number. */
  readonly weights: number | null;
  /** Whether the card gave the same bits twice. */
  readonly repeats: boolean;
}

/** The card on which epochs were computed, as the browser named it, and how far it was from the processor. */
export interface CardRecord extends CardComparison {
  readonly name: string;
  /** Whether the card is made of software, as the browser says. */
  readonly software: boolean;
}

const LONGEST_NAME = 200;

/** Reads a record that a browser wrote; null for anything else. */
export function readCardRecord(value: unknown): CardRecord | null {
  if (typeof value !== 'object' || value === null) return null;
  const { name, software, batches, loss, weights, repeats }: Partial<Record<keyof CardRecord, unknown>> =
    value;
  const isFit =
    typeof name === 'string' &&
    name.length <= LONGEST_NAME &&
    typeof software === 'boolean' &&
    typeof batches === 'number' &&
    isDifference(loss) &&
    isDifference(weights) &&
    typeof repeats === 'boolean';
  return isFit ? { name, software, batches, loss, weights, repeats } : null;
}

const isDifference = (value: unknown): value is number | null =>
  value === null || (typeof value === 'number' && value >= 0);
