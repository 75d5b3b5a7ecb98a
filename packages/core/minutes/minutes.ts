import type { AccessRoute } from '../candidacy/access-route.ts';
import type { BlockResult } from '../deliberation/check-pronouncement.ts';
import type { Vote, VoteCount } from '../deliberation/count-votes.ts';
import type { Resit } from '../deliberation/resit.ts';
import type { Grade } from '../judgement/grade.ts';
import type { Seat, SeatRole } from '../jury/seat.ts';
import type { ReadingOutcome } from '../moderation/compare-reading.ts';
import type { SampleReason } from '../moderation/draw-sample.ts';
import type { RuleClause, RuleOutcome } from '../regulations/apply-block-rule.ts';

/** One criterion of the annexed grid: every level given after the readings, and the level settled. */
export interface GridLine {
  readonly criterion: string;
  readonly given: readonly { readonly userId: string; readonly grade: Grade | null }[];
  readonly settled: Grade;
  readonly how: 'equal' | 'policy' | 'agreed';
  /** Why the jury agreed on that level; '' where nothing was agreed. */
  readonly motive: string;
}

/** What is recorded of a block that was pronounced. */
export interface PronouncedBlock {
  readonly candidacyId: string;
  readonly block: string;
  readonly decisionId: string;
  /** SHA-256 of the president's signed act. */
  readonly actSha256: string;
  readonly supersedes: string | null;
  readonly result: BlockResult;
  readonly motive: string;
  readonly outcome: RuleOutcome;
  readonly present: readonly string[];
  readonly votes: readonly Vote[];
  readonly resit: Resit | null;
  readonly at: string;
  readonly seats: readonly Seat[];
  readonly grid: readonly GridLine[];
}

/** A candidacy with every decision in force, from this session or before it. */
export interface EnrolledCandidacy {
  readonly candidacyId: string;
  readonly route: AccessRoute;
  readonly extraTimePercent: number;
  readonly blocks: readonly string[];
  readonly decisions: readonly {
    readonly block: string;
    readonly decisionId: string;
    readonly result: BlockResult;
    readonly resit: Resit | null;
  }[];
}

/** What whoever presides made of a block of margin 1 before it was deliberated; null when nothing was answered. */
export interface MinutedBorder {
  readonly candidacyId: string;
  readonly block: string;
  readonly answer: {
    readonly kind: 'opened' | 'declined';
    readonly criteria: readonly string[];
    readonly reason: string;
  } | null;
}

/** A pronounced block of the moderation sample, with how its criteria were found. */
export interface MinutedSample {
  readonly candidacyId: string;
  readonly block: string;
  readonly reason: SampleReason;
  readonly seed: number;
  readonly criteria: number;
  readonly counts: Readonly<Record<ReadingOutcome, number>>;
  readonly differing: readonly {
    readonly criterion: string;
    readonly settled: Grade;
    readonly grade: Grade;
    readonly outcome: ReadingOutcome;
    readonly sentence: string;
  }[];
}

/** What was read again, and what was not; absent from minutes that nothing of it concerns. */
export interface MinutedModeration {
  readonly border: readonly MinutedBorder[];
  readonly sample: readonly MinutedSample[];
}

/** What the minutes rest on: the same for all of their decisions. */
export interface MinutesBasis {
  readonly session: {
    readonly id: string;
    readonly label: string;
    readonly place: string;
    readonly opensAt: string;
    readonly closesAt: string;
  };
  readonly certifier: string;
  readonly framework: { readonly versionId: string; readonly title: string; readonly hash: string };
  readonly regulations: {
    readonly id: string;
    readonly label: string;
    readonly hash: string;
    readonly quorum: number;
    readonly castingVote: boolean;
  };
  readonly matrixId: string;
}

export interface MinutesFacts extends MinutesBasis {
  /** From 1 in each session. */
  readonly number: number;
  readonly president: string;
  readonly decided: readonly PronouncedBlock[];
  readonly candidacies: readonly EnrolledCandidacy[];
  readonly moderation?: MinutedModeration;
  /** What happened that the record does not show, in the president's words; '' when nothing did. */
  readonly incidents: string;
  readonly draftedAt: string;
}

export interface MinutesMember {
  readonly userId: string;
  readonly roles: readonly SeatRole[];
  readonly external: boolean;
  /** Took part in at least one of the decisions: whoever did is asked to sign. */
  readonly present: boolean;
  readonly recused: boolean;
}

export interface MinutedBlock {
  readonly candidacyId: string;
  readonly block: string;
  readonly decisionId: string;
  readonly actSha256: string;
  readonly supersedes: string | null;
  readonly result: BlockResult;
  readonly motive: string;
  readonly rule: RuleOutcome['rule'];
  readonly outcome: RuleOutcome['state'];
  /** Clauses of the rule that did not hold. */
  readonly unmet: readonly RuleClause['code'][];
  readonly departs: boolean;
  readonly present: readonly string[];
  readonly absent: readonly string[];
  readonly votes: VoteCount;
  readonly resit: Resit | null;
  readonly at: string;
  readonly grid: readonly GridLine[];
}

/** Where a candidate stands once the minutes are read: every block is in exactly one of the four lists. */
export interface CandidacyStanding {
  readonly candidacyId: string;
  readonly route: AccessRoute;
  readonly extraTimePercent: number;
  readonly held: readonly string[];
  /** Not acquired, with what the jury prescribes. */
  readonly owed: readonly { readonly block: string; readonly resit: Resit | null }[];
  readonly waiting: readonly string[];
  readonly undecided: readonly string[];
}

/** The minutes of a jury as their members sign them: ids, no name. */
export interface Minutes extends MinutesBasis {
  readonly schema: 'etalon-minutes/1';
  readonly number: number;
  readonly president: string;
  readonly draftedAt: string;
  /** First and last pronouncement. */
  readonly from: string;
  readonly to: string;
  readonly members: readonly MinutesMember[];
  readonly decisions: readonly MinutedBlock[];
  readonly candidacies: readonly CandidacyStanding[];
  readonly moderation?: MinutedModeration;
  readonly incidents: string;
}
