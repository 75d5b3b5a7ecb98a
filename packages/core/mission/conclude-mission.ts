import { countWords } from '../judgement/judgement.ts';
import type { JuryFinding } from '../jury/check-jury.ts';
import type { MissionDuration } from './compute-mission-duration.ts';
import type { CriteriaShareOutcome } from './measure-criteria-share.ts';

/** What a jury pronounces of the mission, in the words it uses of a block. */
export const MISSION_RESULTS = ['acquis', 'non-acquis', 'en-attente'] as const;
export type MissionResult = (typeof MISSION_RESULTS)[number];

export const MISSION_CLAUSES = [
  'duration',
  'attested',
  'validated',
  'report',
  'defence',
  'criteria-share',
] as const;
export type MissionClauseCode = (typeof MISSION_CLAUSES)[number];

export interface MissionClause {
  readonly code: MissionClauseCode;
  readonly met: boolean;
}

/** What the règlement asks of a mission, clause by clause; it proposes no result. */
export interface MissionOutcome {
  readonly state: 'met' | 'not-met';
  readonly clauses: readonly MissionClause[];
}

/** What is recorded of the missions of one candidacy, once those that do not count are left out. */
export interface MissionRecord {
  readonly duration: MissionDuration;
  /** Agreements in force, and how many of them the tutor attested and the officer validated. */
  readonly agreements: number;
  readonly attested: number;
  readonly validated: number;
  readonly reportSealed: boolean;
  readonly defended: boolean;
  readonly share: CriteriaShareOutcome;
}

/** Whether each thing asked of the mission is there. */
export function applyMissionRule(record: MissionRecord): MissionOutcome {
  const some = record.agreements > 0;
  const clauses: readonly MissionClause[] = [
    { code: 'duration', met: some && record.duration.met },
    { code: 'attested', met: some && record.attested === record.agreements },
    { code: 'validated', met: some && record.validated === record.agreements },
    { code: 'report', met: record.reportSealed },
    { code: 'defence', met: record.defended },
    { code: 'criteria-share', met: record.share.met },
  ];
  return { state: clauses.every(({ met }) => met) ? 'met' : 'not-met', clauses };
}

export interface MissionConclusion {
  readonly motive: string;
  readonly record: MissionRecord;
  readonly juryFindings: readonly JuryFinding[];
  readonly quorum: boolean;
}

export type MissionConclusionProblem =
  | 'decision.jury-not-lawful'
  | 'decision.quorum-not-met'
  | 'mission.conclusion-before-seal'
  | 'mission.conclusion-before-defence'
  | 'mission.conclusion-without-criteria'
  | 'mission.conclusion-needs-motive';

const MIN_MOTIVE_WORDS = 10;

/**
 * What stops the president from pronouncing on the mission; empty when nothing does. A clause that is not met stops nothing: the
 * jury decides, and its motive, always asked, says why.
 */
export function checkMissionConclusion(input: MissionConclusion): readonly MissionConclusionProblem[] {
  const { record, juryFindings, quorum, motive } = input;
  const problems: MissionConclusionProblem[] = [];
  if (juryFindings.length > 0) problems.push('decision.jury-not-lawful');
  if (!quorum) problems.push('decision.quorum-not-met');
  if (!record.reportSealed) problems.push('mission.conclusion-before-seal');
  if (!record.defended) problems.push('mission.conclusion-before-defence');
  if (record.share.looked === 0) problems.push('mission.conclusion-without-criteria');
  if (countWords(motive) < MIN_MOTIVE_WORDS) problems.push('mission.conclusion-needs-motive');
  return problems;
}
