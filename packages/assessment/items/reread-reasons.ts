import type { Interval } from '@etalon/numeric';
import type { FitStatistics } from '../severity/severity-report.ts';
import type { GradeDescription } from './describe-grades.ts';
import type { Association, RelatedPair } from './relate-criteria.ts';

/** Beyond these a criterion is to be read again by the certifier: conventions of instruments/07 §7.3, §7.4 and §7.8. */
export const REREAD_LIMITS = {
  sideShare: 0.95,
  fit: { lo: 0.5, hi: 1.5 } satisfies Interval,
  partial: 0.8,
  residual: 0.3,
  agreement: 0.667,
  /** Judgements at each level beside a step, for its order to be read (Linacre 2002). */
  neighbour: 10,
} as const;

/** Why a criterion is to be read again, with the number that says so. It concludes nothing of the criterion. */
export type RereadReason =
  | { readonly code: 'one-side'; readonly side: 'above-cut' | 'below-cut'; readonly share: number }
  | { readonly code: 'steps'; readonly steps: readonly number[] }
  | { readonly code: 'fit'; readonly statistic: 'infit' | 'outfit'; readonly value: number }
  | { readonly code: 'against-block'; readonly rho: number }
  | { readonly code: 'agreement'; readonly alpha: number; readonly ac2: number }
  | { readonly code: 'redundant'; readonly other: string; readonly value: number }
  | { readonly code: 'dependent'; readonly other: string; readonly value: number };

/** The reasons that a criterion gives, in the order of the table of §7.8. */
export function listRereadReasons(item: {
  readonly criterion: string;
  readonly grades: Pick<GradeDescription, 'aboveCut' | 'levels'>;
  readonly block: Association | null;
  readonly steps: readonly number[] | null;
  readonly fit: FitStatistics | null;
  readonly agreement: { readonly alpha: number | null; readonly ac2: number } | null;
  readonly partials: readonly RelatedPair[];
  readonly residuals: readonly RelatedPair[];
}): readonly RereadReason[] {
  const { block, steps, fit, agreement } = item;
  const { aboveCut, levels } = item.grades;
  const reasons: RereadReason[] = [];
  if (aboveCut !== null && aboveCut.share > REREAD_LIMITS.sideShare)
    reasons.push({ code: 'one-side', side: 'above-cut', share: aboveCut.share });
  if (aboveCut !== null && 1 - aboveCut.share > REREAD_LIMITS.sideShare)
    reasons.push({ code: 'one-side', side: 'below-cut', share: 1 - aboveCut.share });
  if (block !== null && block.rho < 0) reasons.push({ code: 'against-block', rho: block.rho });
  if (steps !== null && isOutOfOrder(steps, levels)) reasons.push({ code: 'steps', steps });
  for (const statistic of ['infit', 'outfit'] as const) {
    const value = fit?.[statistic];
    if (value !== undefined && (value < REREAD_LIMITS.fit.lo || value > REREAD_LIMITS.fit.hi))
      reasons.push({ code: 'fit', statistic, value });
  }
  const { alpha = null, ac2 = 1 } = agreement ?? {};
  // α alone falls where one side is prevalent, however much examiners agree (§7.4): AC2 must be low too.
  if (alpha !== null && Math.max(alpha, ac2) < REREAD_LIMITS.agreement)
    reasons.push({ code: 'agreement', alpha, ac2 });
  const push = (code: 'redundant' | 'dependent', pairs: readonly RelatedPair[], limit: number): void => {
    for (const { first, second, value } of pairs) {
      if (value <= limit || (first !== item.criterion && second !== item.criterion)) continue;
      reasons.push({ code, other: first === item.criterion ? second : first, value });
    }
  };
  push('redundant', item.partials, REREAD_LIMITS.partial);
  push('dependent', item.residuals, REREAD_LIMITS.residual);
  return reasons;
}

/** A level skipped between two that are used: where a neighbour is rarer than ten, the prior alone would order the steps. */
function isOutOfOrder(steps: readonly number[], levels: readonly number[]): boolean {
  const isUsed = (level: number): boolean => (levels[level] ?? 0) >= REREAD_LIMITS.neighbour;
  return steps.some(
    (step, k) => step > (steps[k + 1] ?? Number.POSITIVE_INFINITY) && isUsed(k) && isUsed(k + 2),
  );
}
