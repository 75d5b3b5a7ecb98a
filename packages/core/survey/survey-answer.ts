/** Months after the award at which the national statistics ask what became of holders (DOMAIN §3.8). */
export const SURVEY_HORIZONS = [6, 24] as const;
export type SurveyHorizon = (typeof SURVEY_HORIZONS)[number];

export const WORK_STATUSES = ['employed', 'self-employed', 'seeking', 'studying', 'other'] as const;
export type WorkStatus = (typeof WORK_STATUSES)[number];

export const WORK_CONTRACTS = ['permanent', 'fixed-term', 'apprenticeship', 'temporary', 'other'] as const;
export type WorkContract = (typeof WORK_CONTRACTS)[number];

/** Gross a year, in thousands of euros: lower bound included, upper one not. */
export const SALARY_BANDS = ['under-25', '25-35', '35-45', '45-60', 'over-60'] as const;
export type SalaryBand = (typeof SALARY_BANDS)[number];

/** What a holder says of their work on a day; only the status is asked for, all else may stay empty. */
export interface SurveyAnswer {
  readonly status: WorkStatus;
  readonly jobTitle: string;
  /** Code of the ROME, for instance `M1805`; '' when not given. */
  readonly rome: string;
  readonly contract: WorkContract | null;
  readonly salaryBand: SalaryBand | null;
  /** Whether the job is one that the certification aims at; null when not given. */
  readonly targetJob: boolean | null;
  /** The day that the answer speaks of, `YYYY-MM-DD`. */
  readonly situationOn: string;
}

/** At work, for somebody else or for oneself. */
export function isAtWork({ status }: Pick<SurveyAnswer, 'status'>): boolean {
  return status === 'employed' || status === 'self-employed';
}

export type SurveyProblem = 'survey.bad-rome' | 'survey.date-ahead' | 'survey.title-too-long';

const ROME = /^[A-N]\d{4}$/;
export const MAX_TITLE_CHARACTERS = 120;

/** What stops an answer from being kept; null when nothing does. */
export function checkSurveyAnswer(answer: SurveyAnswer, today: string): SurveyProblem | null {
  if (answer.rome !== '' && !ROME.test(answer.rome)) return 'survey.bad-rome';
  if (answer.jobTitle.length > MAX_TITLE_CHARACTERS) return 'survey.title-too-long';
  return answer.situationOn > today ? 'survey.date-ahead' : null;
}

/** The answer with nothing said of a job by somebody who has none. */
export function cleanSurveyAnswer(answer: SurveyAnswer): SurveyAnswer {
  const said = { ...answer, jobTitle: answer.jobTitle.trim(), rome: answer.rome.trim().toUpperCase() };
  return isAtWork(said)
    ? said
    : { ...said, jobTitle: '', rome: '', contract: null, salaryBand: null, targetJob: null };
}
