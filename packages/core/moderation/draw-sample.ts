import { EtalonError } from '@etalon/error';
import { orderReading } from '../judgement/order-reading.ts';

export const SAMPLE_REASONS = ['border', 'refusal', 'drawn'] as const;
/** Why a block is in the moderation sample: its margin is 1, it is refused, or it was drawn among the rest. */
export type SampleReason = (typeof SAMPLE_REASONS)[number];

export interface SampleCandidate {
  /** Of the candidacy and the block. */
  readonly id: string;
  /** Marge de règle of the settled levels; null when more changes than searched are needed. */
  readonly margin: number | null;
  readonly refused: boolean;
}

export interface DrawnSample {
  readonly picks: readonly { readonly id: string; readonly reason: SampleReason }[];
  /** Blocks that neither the margin nor a refusal asks for, and how many of them are drawn. */
  readonly rest: number;
  readonly drawn: number;
}

export const MOST_SAMPLE_SEED = 2 ** 32 - 1;

/**
 * The moderation sample of instruments/07 §7.9: every block of margin 1, every refusal, and ⌈√n⌉ of the n others in an order
 * that the seed alone gives. The order of `blocks` never matters. Throws `moderation.seed-unreadable`.
 *
 * @example
 * drawSample([{ id: 'a B2', margin: 1, refused: false }], 7).picks[0]?.reason; // 'border'
 */
export function drawSample(blocks: readonly SampleCandidate[], seed: number): DrawnSample {
  if (!Number.isInteger(seed) || seed < 0 || seed > MOST_SAMPLE_SEED)
    throw new EtalonError('moderation.seed-unreadable');
  const border = blocks.filter(({ margin }) => margin === 1);
  const refusals = blocks.filter(({ margin, refused }) => margin !== 1 && refused);
  const rest = blocks.filter(({ margin, refused }) => margin !== 1 && !refused);
  const drawn = orderReading(['moderation-sample', String(seed)], rest).slice(
    0,
    Math.ceil(Math.sqrt(rest.length)),
  );
  const reasoned = [
    ...border.map(({ id }) => ({ id, reason: 'border' as const })),
    ...refusals.map(({ id }) => ({ id, reason: 'refusal' as const })),
    ...drawn.map(({ id }) => ({ id, reason: 'drawn' as const })),
  ];
  return {
    picks: reasoned.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    rest: rest.length,
    drawn: drawn.length,
  };
}
