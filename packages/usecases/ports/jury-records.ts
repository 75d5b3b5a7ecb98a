import type { BlockResult, Resit, Vote } from '@etalon/core/deliberation';
import type { SignedAct } from '@etalon/core/evidence';
import type { Grade, Judgement } from '@etalon/core/judgement';
import type { Seat } from '@etalon/core/jury';
import type { RuleOutcome } from '@etalon/core/regulations';

/** The level agreed by the jury for a criterion (J2), with its motive. */
export interface Settlement {
  readonly id: string;
  readonly candidacyId: string;
  readonly block: string;
  readonly criterion: string;
  readonly grade: Grade;
  readonly motive: string;
  readonly decidedBy: string;
  readonly at: string;
}

export interface Decision {
  readonly id: string;
  readonly candidacyId: string;
  readonly block: string;
  readonly result: BlockResult;
  readonly outcome: RuleOutcome;
  readonly grades: Readonly<Record<string, Grade>>;
  readonly motive: string;
  /** User ids of the members present. */
  readonly present: readonly string[];
  /** Empty when the jury agreed without a vote. */
  readonly votes: readonly Vote[];
  /** What is prescribed with a block that is not acquired; null when nothing is. */
  readonly resit: Resit | null;
  readonly act: SignedAct;
  readonly supersedes: string | null;
  readonly decidedBy: string;
  readonly at: string;
}

export interface JudgementDraft {
  readonly seatId: string;
  readonly criterion: string;
  readonly body: Readonly<Record<string, unknown>>;
  readonly updatedAt: string;
}

export interface JuryRecords {
  addSeat(seat: Seat, appointed: { readonly by: string; readonly at: string }): Promise<void>;
  /** Seats of many juries at once. */
  addSeats(seats: readonly Seat[], appointed: { readonly by: string; readonly at: string }): Promise<void>;
  declareSeat(seatId: string, at: string): Promise<void>;
  recuseSeat(seatId: string, reason: string, at: string): Promise<void>;
  /** A seat given to somebody else reads as one that was given up at that instant. */
  findSeat(id: string): Promise<Seat | null>;
  listSeats(candidacyId: string, block: string): Promise<readonly Seat[]>;
  /** Every seat of a session's candidacies, in order of appointment. */
  listSeatsOfSession(sessionId: string): Promise<readonly Seat[]>;
  listSeatsOfUser(userId: string): Promise<readonly Seat[]>;
  /** Holds back every other writer of this seat until the transaction ends. */
  holdSeat(seatId: string): Promise<void>;
  addJudgement(judgement: Judgement): Promise<void>;
  /** In order of recording. */
  listJudgements(seatId: string): Promise<readonly Judgement[]>;
  saveDraft(draft: JudgementDraft): Promise<void>;
  listDrafts(seatId: string): Promise<readonly JudgementDraft[]>;
  lockSeat(seatId: string, at: string): Promise<void>;
  addSettlement(settlement: Settlement): Promise<void>;
  listSettlements(candidacyId: string, block: string): Promise<readonly Settlement[]>;
  addDecision(decision: Decision): Promise<void>;
  findDecision(id: string): Promise<Decision | null>;
  /** Every decision, oldest first: the last one is in force. */
  listDecisions(candidacyId: string, block: string): Promise<readonly Decision[]>;
  /** The decisions in force of a session's candidacies, in order of pronouncement. */
  listDecisionsOfSession(sessionId: string): Promise<readonly Decision[]>;
  /** Decisions in force that award a block and have no credential yet. */
  listAwardable(): Promise<readonly Decision[]>;
}
