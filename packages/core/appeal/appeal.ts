import { addDays, dayOf, type LegalDay } from '../calendar/legal-day.ts';
import { countWords, MIN_SENTENCE_WORDS } from '../judgement/judgement.ts';
import type { Seat } from '../jury/seat.ts';
import type { APPEAL_GROUNDS } from '../regulations/regulations.ts';

/** What an appeal may rest on: never the jury's appreciation itself (instruments/07 §7.10). */
export type AppealGround = (typeof APPEAL_GROUNDS)[number];

/** Upheld: the jury deliberates again. Inadmissible: the appeal rests on none of the grounds, or came too late. */
export const APPEAL_OUTCOMES = ['upheld', 'rejected', 'inadmissible'] as const;
export type AppealOutcome = (typeof APPEAL_OUTCOMES)[number];

export interface AppealFacts {
  readonly filedAt: string;
  readonly assignedTo: string | null;
  readonly outcome: AppealOutcome | null;
  /** True once a decision supersedes the one appealed against. */
  readonly decidedAgain: boolean;
}

export const APPEAL_STATES = [
  'filed',
  'in-review',
  'upheld',
  'decided-again',
  'rejected',
  'inadmissible',
] as const;
export type AppealState = (typeof APPEAL_STATES)[number];

/** Where an appeal stands, derived from what is recorded: it is never stored. */
export function readAppealState(facts: AppealFacts): AppealState {
  if (facts.outcome === 'upheld') return facts.decidedAgain ? 'decided-again' : 'upheld';
  if (facts.outcome !== null) return facts.outcome;
  return facts.assignedTo === null ? 'filed' : 'in-review';
}

/** What the regulations of a session say of appeals. */
export interface AppealWindow {
  /** Instant of the notification of the decision in force; of its pronouncement where it was never notified. */
  readonly runsFrom: string;
  /** Days that the regulations leave to appeal; null where they set no limit. */
  readonly delayDays: number | null;
  readonly grounds: readonly AppealGround[];
}

/**
 * The last day in Paris on which an appeal is received, null where the regulations set no limit: the day of the
 * notification is not counted and the last one is whole (CPC, art. 641 and 642).
 */
export function findLastAppealDay({
  runsFrom,
  delayDays,
}: Pick<AppealWindow, 'runsFrom' | 'delayDays'>): LegalDay | null {
  return delayDays === null ? null : addDays(dayOf(runsFrom), delayDays);
}

export type AppealProblem =
  | 'appeal.too-late'
  | 'appeal.ground-not-received'
  | 'appeal.already-filed'
  | 'appeal.statement-too-short';

/** What stops a candidate from filing an appeal; null when nothing does. */
export function checkAppeal(appeal: {
  readonly ground: AppealGround;
  readonly statement: string;
  readonly now: string;
  readonly window: AppealWindow;
  /** State of an earlier appeal against the same decision. */
  readonly earlier: AppealState | null;
}): AppealProblem | null {
  if (appeal.earlier !== null) return 'appeal.already-filed';
  const lastDay = findLastAppealDay(appeal.window);
  if (lastDay !== null && dayOf(appeal.now) > lastDay) return 'appeal.too-late';
  if (!appeal.window.grounds.includes(appeal.ground)) return 'appeal.ground-not-received';
  return countWords(appeal.statement) < MIN_SENTENCE_WORDS ? 'appeal.statement-too-short' : null;
}

export type HandlerProblem = 'appeal.handler-sat' | 'appeal.handler-is-candidate';

/** Whoever answers an appeal has not judged what it is about, and is not the candidate. */
export function checkHandler(
  handler: string,
  block: { readonly seats: readonly Seat[]; readonly candidate: string },
): HandlerProblem | null {
  if (handler === block.candidate) return 'appeal.handler-is-candidate';
  return block.seats.some((seat) => seat.userId === handler) ? 'appeal.handler-sat' : null;
}
