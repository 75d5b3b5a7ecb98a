import { splitSentences } from '../blocks/split-sentences.ts';
import type { TextBlock } from '../blocks/text-block.ts';

export interface ReportedMean {
  readonly mean: number;
  readonly decimals: number;
  readonly n: number;
  /** Items averaged for each unit; 1 when the text does not say. */
  readonly items: number;
  readonly shown: string;
  readonly locator: string;
}

/** `possible` when some whole total gives the printed mean; null when n·items has too many units for the printed decimals to tell. */
export function checkGrim({
  mean,
  decimals,
  n,
  items,
}: Pick<ReportedMean, 'mean' | 'decimals' | 'n' | 'items'>): boolean | null {
  const units = n * items;
  if (units >= 10 ** decimals) return null;
  const half = 0.5 * 10 ** -decimals * (1 + 1e-9);
  return [Math.floor(mean * units), Math.ceil(mean * units)].some(
    (total) => Math.abs(total / units - mean) <= half,
  );
}

const MEAN = /(?<![\p{L}\p{N}])(?:M|moyenne|mean|moy\.?)\s*(?:=|:|de)\s*([-−]?\d+[.,]\d+)/giu;
const COUNT = /(?<![\p{L}\p{N}])[Nn]\s*=\s*(\d[\d \u00a0\u202f]*)/u;

/** Means printed beside their n in one sentence, as « M = 5,19 (N = 28) ». */
export function extractMeans(blocks: readonly TextBlock[]): readonly ReportedMean[] {
  return blocks.flatMap(({ text, locator }) =>
    splitSentences(text).flatMap((sentence) => {
      const n = Number(COUNT.exec(sentence)?.[1]?.replace(/\D/g, '') ?? Number.NaN);
      if (!Number.isInteger(n) || n < 1) return [];
      return [...sentence.matchAll(MEAN)].map(([shown, mean = '']) => ({
        mean: Number(mean.replace(',', '.').replace('−', '-')),
        decimals: /[.,](\d+)/.exec(mean)?.[1]?.length ?? 0,
        n,
        items: 1,
        shown: `${shown.trim()}, n = ${n}`,
        locator,
      }));
    }),
  );
}
