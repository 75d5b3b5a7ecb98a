import type { ConformalGap, ConformalScore } from '@etalon/evaluation';
import { conformalMessages } from '@etalon/i18n/messages/conformal';
import { useWords } from '../kit/use-words.ts';

export interface ConformalWords {
  readonly score: (score: ConformalScore) => string;
  readonly about: (score: ConformalScore) => string;
  /** Why no set is made at this level, and what to do. */
  readonly gap: (gap: ConformalGap, level: number) => string;
  /** `90 %`, with a decimal when it has one. */
  readonly level: (level: number) => string;
  readonly fold: (name: string | null) => string;
}

/** The words of conformal intervals and sets. */
export function useConformalWords(): ConformalWords {
  const { t, number } = useWords();
  const level = (share: number): string => {
    const tenths = Math.round(1000 * share);
    return number(share, { percent: true, decimals: tenths % 10 === 0 ? 0 : 1 });
  };
  return {
    score: (score) => t(conformalMessages[`score.${score}`]),
    about: (score) => t(conformalMessages[`score.${score}.about`]),
    gap: ({ code, params }, share) => t(conformalMessages[`gap.${code}`], { ...params, level: level(share) }),
    level,
    fold: (name) =>
      name === null ? t(conformalMessages['half.asked']) : t(conformalMessages['coverage.fold'], { name }),
  };
}
