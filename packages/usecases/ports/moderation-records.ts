import type { Grade } from '@etalon/core/judgement';
import type { SampleReason } from '@etalon/core/moderation';

export const BORDER_ANSWERS = ['opened', 'declined'] as const;

/** What whoever presides made of a block in the border zone, before it is deliberated. */
export interface BorderAnswer {
  readonly id: string;
  readonly candidacyId: string;
  readonly block: string;
  readonly kind: (typeof BORDER_ANSWERS)[number];
  /** Criteria to read a third time, or those that could flip the outcome and are not read again. */
  readonly criteria: readonly string[];
  /** The third reader's seat; null when no reading is opened. */
  readonly seatId: string | null;
  /** Why there is no third reading; empty when one is opened. */
  readonly reason: string;
  readonly answeredBy: string;
  readonly at: string;
}

/** A draw of the moderation sample of a session, with the seed that gives it again. */
export interface SampleDraw {
  readonly id: string;
  readonly sessionId: string;
  readonly seed: number;
  /** Blocks that nothing asked for, and how many of them were drawn. */
  readonly rest: number;
  readonly drawn: number;
  readonly drawnBy: string;
  readonly at: string;
}

/** A block of the sample. */
export interface SamplePick {
  readonly id: string;
  readonly drawId: string;
  readonly candidacyId: string;
  readonly block: string;
  readonly reason: SampleReason;
}

/** Who moderates a block of the sample; the last one is in force. */
export interface SampleAssignment {
  readonly id: string;
  readonly pickId: string;
  readonly userId: string;
  readonly assignedBy: string;
  readonly at: string;
}

/** A block of the sample with its moderator in force; null while nobody could be given it. */
export interface AssignedPick extends SamplePick {
  readonly moderatorId: string | null;
}

export const SAMPLE_VERDICTS = ['agrees', 'differs'] as const;
export type SampleVerdict = (typeof SAMPLE_VERDICTS)[number];

/** What a moderator found on a criterion; the last one of a pick and criterion is in force. */
export interface SampleReading {
  readonly id: string;
  readonly pickId: string;
  readonly criterion: string;
  readonly verdict: SampleVerdict;
  /** The moderator's own level, and the settled one that it was read beside. */
  readonly grade: Grade;
  readonly settled: Grade;
  readonly sentence: string;
  readonly readBy: string;
  readonly at: string;
}

/** Third readings of the border zone and the moderation sample: everything is added, nothing rewritten. */
export interface ModerationRecords {
  addBorderAnswer(answer: BorderAnswer): Promise<void>;
  /** In order of answering. */
  listBorderAnswers(candidacyIds: readonly string[]): Promise<readonly BorderAnswer[]>;
  addDraw(draw: SampleDraw, picks: readonly SamplePick[]): Promise<void>;
  /** In order of drawing. */
  listDraws(sessionId: string): Promise<readonly SampleDraw[]>;
  listPicks(sessionId: string): Promise<readonly AssignedPick[]>;
  /** Those that a person moderates now. */
  listPicksOfModerator(userId: string): Promise<readonly AssignedPick[]>;
  findPick(id: string): Promise<AssignedPick | null>;
  addAssignments(assignments: readonly SampleAssignment[]): Promise<void>;
  addReading(reading: SampleReading): Promise<void>;
  /** In order of recording. */
  listReadings(pickIds: readonly string[]): Promise<readonly SampleReading[]>;
}
