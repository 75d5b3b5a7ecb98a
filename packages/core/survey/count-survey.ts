import { isAtWork, type SurveyAnswer } from './survey-answer.ts';

/** Fewer than this are never told apart. */
export const SMALLEST_SHOWN = 5;

/** A count out of a total; null where either side of it is too small to be shown. */
export interface ShownShare {
  readonly count: number | null;
  readonly total: number;
}

export interface SurveyCounts {
  /** Holders whom the campaign asked: the denominator of the response rate. */
  readonly asked: number;
  readonly answered: number;
  readonly refused: number;
  /** Out of those who answered; nobody is imputed. */
  readonly atWork: ShownShare;
  /** In a job that the certification aims at, out of those who answered. */
  readonly inTargetJob: ShownShare;
}

/**
 * Hides a count between 1 and 4, and one that leaves between 1 and 4 on the other side: it would be read off the total.
 * A total below five hides everything.
 */
export function hideSmall(count: number, total: number): ShownShare {
  const rest = total - count;
  const small = (part: number): boolean => part > 0 && part < SMALLEST_SHOWN;
  return { count: total < SMALLEST_SHOWN || small(count) || small(rest) ? null : count, total };
}

/** What the answers of one campaign say together. A refusal is a refusal, and a silence a silence. */
export function countSurvey(campaign: {
  readonly asked: number;
  readonly refused: number;
  readonly answers: readonly SurveyAnswer[];
}): SurveyCounts {
  const { asked, refused, answers } = campaign;
  const answered = answers.length;
  const target = answers.filter((answer) => isAtWork(answer) && answer.targetJob === true);
  return {
    asked,
    answered,
    refused,
    atWork: hideSmall(answers.filter(isAtWork).length, answered),
    inTargetJob: hideSmall(target.length, answered),
  };
}
