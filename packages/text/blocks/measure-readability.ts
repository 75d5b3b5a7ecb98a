export interface TextCounts {
  readonly words: number;
  readonly sentences: number;
  /** Words of more than six letters. */
  readonly longWords: number;
  readonly syllables: number;
}

export interface Readability {
  readonly lix: number;
  /** 207 − 1.015·ASL − 73.6·ASW. */
  readonly flesch207: number;
  /** 209 − 1.15·ASL − 68·ASW; never compared with the other. */
  readonly flesch209: number;
}

/** LIX (Björnsson 1968) and the two French parameterisations of Flesch that circulate, from counts; NaN without words. */
export function measureReadability({ words, sentences, longWords, syllables }: TextCounts): Readability {
  const length = words / sentences;
  const weight = syllables / words;
  return {
    lix: length + (100 * longWords) / words,
    flesch207: 207 - 1.015 * length - 73.6 * weight,
    flesch209: 209 - 1.15 * length - 68 * weight,
  };
}
