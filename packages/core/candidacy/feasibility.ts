export const FEASIBILITY_OUTCOMES = ['admissible', 'inadmissible'] as const;
export type FeasibilityOutcome = (typeof FEASIBILITY_OUTCOMES)[number];

/** Months within which the certifier answers (code du travail, art. L.6412-2). */
const ANSWER_MONTHS = 2;

export interface FeasibilityAnswer {
  readonly outcome: FeasibilityOutcome;
  /** Day of the decision, `YYYY-MM-DD`. */
  readonly day: string;
}

/** Where a feasibility file stands: what an officer decided, or what the silence of the law did. */
export type FeasibilityState =
  | { readonly kind: 'waiting'; readonly dueOn: string; readonly daysLeft: number }
  | {
      readonly kind: 'decided';
      readonly dueOn: string;
      readonly outcome: FeasibilityOutcome;
      readonly day: string;
    }
  /** Nobody answered in time: the file is admissible since that day, by the law alone. */
  | { readonly kind: 'silence'; readonly since: string };

/**
 * Last day to answer a feasibility file received on `day` (`YYYY-MM-DD`): the same day two months later, or the last day of that month
 * when it is shorter. A term that falls on a day off is not moved on: the reading least in favour of the certifier.
 *
 * @example
 * feasibilityTerm('2026-12-31'); // '2027-02-28'
 */
export function feasibilityTerm(day: string): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month - 1 + ANSWER_MONTHS + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + ANSWER_MONTHS, Math.min(date, last))).toISOString().slice(0, 10);
}

const DAY_MS = 86_400_000;

/**
 * The state of a feasibility file on the day `today`. Silence beyond the term makes it admissible (art. L.6412-2); an answer given after
 * the term changes nothing to that.
 */
export function feasibilityState(
  receivedOn: string,
  answer: FeasibilityAnswer | null,
  today: string,
): FeasibilityState {
  const dueOn = feasibilityTerm(receivedOn);
  if (answer !== null && answer.day <= dueOn)
    return { kind: 'decided', dueOn, outcome: answer.outcome, day: answer.day };
  if (today > dueOn)
    return { kind: 'silence', since: new Date(Date.parse(dueOn) + DAY_MS).toISOString().slice(0, 10) };
  return { kind: 'waiting', dueOn, daysLeft: Math.round((Date.parse(dueOn) - Date.parse(today)) / DAY_MS) };
}
