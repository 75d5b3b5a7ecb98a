import { checkSiret } from './check-siret.ts';
import { stepMonths, toDayNumber } from './civil-day.ts';
import type { MissionProblem } from './errors.ts';

/** Name of the situation, and of the jury's seats, that are about the mission rather than about a block. */
export const MISSION_SUBJECT = 'mission';

/** How the candidate is in the organisation, in the order of the framework's own list. */
export const MISSION_ROUTES = [
  'internship',
  'apprenticeship',
  'employment',
  'immersion',
  'freelance',
] as const;
export type MissionRoute = (typeof MISSION_ROUTES)[number];

/** Why a mission stopped for some days. An absence has no further reason: health is nobody's business here. */
export const INTERRUPTION_KINDS = ['closure', 'leave', 'suspension', 'absence'] as const;
export type InterruptionKind = (typeof INTERRUPTION_KINDS)[number];

/** Civil days, both included, during which the mission did not run. */
export interface MissionInterruption {
  readonly start: string;
  readonly end: string;
  readonly kind: InterruptionKind;
}

export type OrganisationIdentifier =
  | { readonly kind: 'siret'; readonly value: string }
  /** `country` is ISO 3166-1 alpha-2. */
  | { readonly kind: 'foreign'; readonly country: string; readonly value: string };

/** One agreement of mission, as its parties wrote it. */
export interface MissionTerms {
  readonly organisation: string;
  readonly identifier: OrganisationIdentifier;
  readonly route: MissionRoute;
  /** First and last civil days, `YYYY-MM-DD`, both included. */
  readonly start: string;
  readonly end: string;
  /** Hours of presence a week, taken as spread over five days. */
  readonly weeklyHours: number;
  readonly interruptions: readonly MissionInterruption[];
  /** The AI project piloted, and the candidate's part in it. */
  readonly subject: string;
}

const MAX_MONTHS = 60;
/** Longest week of work, hours (Labour code, art. L.3121-20). */
const MAX_WEEKLY_HOURS = 48;

/** What stands against an agreement, in the order of its form; throws `mission.bad-date`. */
export function checkMissionTerms(terms: MissionTerms): readonly MissionProblem[] {
  const problems: MissionProblem[] = [];
  if (terms.organisation.trim() === '') problems.push('mission.organisation-missing');
  problems.push(...checkIdentifier(terms.identifier));
  const start = toDayNumber(terms.start);
  const end = toDayNumber(terms.end);
  if (end < start) problems.push('mission.dates-reversed');
  else if (end >= stepMonths(start, MAX_MONTHS)) problems.push('mission.too-long');
  if (!(terms.weeklyHours > 0 && terms.weeklyHours <= MAX_WEEKLY_HOURS))
    problems.push('mission.hours-out-of-range');
  for (const interruption of terms.interruptions) {
    const from = toDayNumber(interruption.start);
    const to = toDayNumber(interruption.end);
    if (to < from) problems.push('mission.interruption-reversed');
    else if (from < start || to > end) problems.push('mission.interruption-outside');
  }
  if (terms.subject.trim() === '') problems.push('mission.subject-missing');
  return problems;
}

function checkIdentifier(identifier: OrganisationIdentifier): readonly MissionProblem[] {
  if (identifier.kind === 'siret') {
    const problem = checkSiret(identifier.value);
    return problem === null ? [] : [problem];
  }
  const problems: MissionProblem[] = [];
  if (!/^[A-Z]{2}$/.test(identifier.country) || identifier.country === 'FR')
    problems.push('mission.country-missing');
  if (identifier.value.trim() === '') problems.push('mission.identifier-missing');
  return problems;
}
