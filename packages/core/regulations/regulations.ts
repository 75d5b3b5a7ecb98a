import type { AccessRoute } from '../candidacy/access-route.ts';
import type { Accommodation } from '../candidacy/accommodation.ts';
import type { ReconciliationPolicy, ThirdExaminerPolicy } from '../judgement/reconcile-grades.ts';
import type { BlockRule } from './block-rule.ts';
import type { Point } from './point.ts';

export const SEVERITY_USES = ['off', 'post_session', 'moderation'] as const;
export const CASTING_VOTES = ['president', 'none'] as const;
export const ANONYMITIES = ['label', 'name'] as const;
export const THIRD_READINGS = ['after-lock', 'as-others'] as const;
export const RESULTS_OPEN = ['at-notification', 'at-pronouncement'] as const;
export const RESIT_SCOPES = ['competences-not-acquired', 'whole-block'] as const;
export const APPEAL_GROUNDS = ['material-error', 'procedure', 'composition', 'instrument'] as const;
export const MISSION_COUNTINGS = ['calendar', 'worked-days', 'hours'] as const;
export const PERIOD_UNITS = ['day', 'month', 'year'] as const;

/** How long something lasts or is kept; `forever` has no end. */
export type Period = 'forever' | { readonly count: number; readonly unit: (typeof PERIOD_UNITS)[number] };

/** A block that is not acquired, presented again (instruments/07 §7.10). */
export interface ResitRule {
  /** Times that a block may be presented again. */
  readonly most: number;
  readonly scope: (typeof RESIT_SCOPES)[number];
  /** On a case that the candidate has not seen. */
  readonly parallelCase: boolean;
  readonly newExaminer: boolean;
  /** Levels of the competences that are not presented again stay. */
  readonly keepLevels: boolean;
}

export interface AppealRule {
  /** Calendar days after notification. */
  readonly delayDays: number;
  readonly grounds: readonly (typeof APPEAL_GROUNDS)[number][];
}

/** How the mission in a company is counted (DOMAIN §3.12: 22 worked days make a month, 7 hours a day, D.124-6). */
export interface MissionRule {
  readonly months: number;
  readonly counting: (typeof MISSION_COUNTINGS)[number];
  /** Several missions add up. */
  readonly several: boolean;
  /** Shortest mission that counts, in days. */
  readonly shortestDays: number;
  /** How many criteria the jury looks at: « la plupart », « l'ensemble », or a number. */
  readonly criteria: 'most' | 'all' | number;
}

export interface AccommodationRule {
  readonly offered: readonly Accommodation[];
  readonly extraTimePercent: number;
  /** Days before the session by which a request is made. */
  readonly requestDays: number;
}

/** What the certifier compares after the results, and why: nothing unless a purpose is written and routes are named. */
export interface EquityRule {
  readonly purpose: string;
  readonly routes: readonly AccessRoute[];
  /** Fewest people of a group that is compared with others. */
  readonly least: number;
}

/** Fewest people that the regulations may ask of a group to compare it. */
export const EQUITY_LEAST = 30;

/** Which matrix a session uses: the one it is opened with, or one named by its hash. */
export type MatrixChoice = 'of-session' | { readonly hash: string };

/** The value that each point carries once decided. */
export interface PointValues {
  readonly levelNames: readonly string[];
  readonly matrix: MatrixChoice;
  readonly rule: BlockRule;
  readonly examiners: number;
  readonly externalShare: number;
  readonly quorum: number;
  readonly castingVote: (typeof CASTING_VOTES)[number];
  readonly anonymity: (typeof ANONYMITIES)[number];
  readonly judgeFirst: boolean;
  readonly reconciliation: Pick<ReconciliationPolicy, 'sameSide'>;
  readonly tolerance: number;
  readonly thirdExaminer: ThirdExaminerPolicy;
  /** When a third reader reads the readings of instruments: once their own judgements are locked, or as the others do. */
  readonly thirdReadings: (typeof THIRD_READINGS)[number];
  readonly severityUse: (typeof SEVERITY_USES)[number];
  readonly accommodations: AccommodationRule;
  readonly resits: ResitRule;
  readonly appeals: AppealRule;
  readonly blockValidity: Period;
  readonly equityReview: EquityRule;
  /** When candidates read what was decided: once they are notified of it, or as soon as it is pronounced. */
  readonly resultsOpen: (typeof RESULTS_OPEN)[number];
  readonly mission: MissionRule;
  readonly keepWork: Period;
  readonly keepGrids: Period;
  readonly keepRegister: Period;
  readonly keepMedical: Period;
  readonly keepNationalId: Period;
  readonly keepSurvey: Period;
}

export type PointKey = keyof PointValues;

/** The texts of the four levels of a criterion, level 0 first; an empty text is not written yet. */
export type LevelDescriptors = readonly [string, string, string, string];

/** What a certifier's règlement fixes before a session; frozen by content hash. */
export type Regulations = {
  readonly label: string;
  /** Where the text comes from: who adopted it, and when. */
  readonly source: string;
  /** True for a set that shows the product and decides nothing real. */
  readonly demonstration: boolean;
  readonly descriptors: Readonly<Record<string, LevelDescriptors>>;
  /** What an examiner may tick as seen, by criterion; none for most. */
  readonly observables: Readonly<Record<string, readonly string[]>>;
} & { readonly [K in PointKey]: Point<PointValues[K]> };
