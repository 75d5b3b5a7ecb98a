import type { SignedAct } from '@etalon/core/evidence';

/** A second opinion that an examiner asks for on a criterion, or no longer asks for. */
export interface OpinionRequest {
  readonly id: string;
  readonly seatId: string;
  readonly criterion: string;
  readonly asked: boolean;
  /** Empty when it is taken back. */
  readonly reason: string;
  readonly at: string;
}

export const HAND_OVER_STATES = ['accepted', 'declined', 'withdrawn'] as const;
export type HandOverState = (typeof HAND_OVER_STATES)[number];

export interface HandOverAnswer {
  readonly state: HandOverState;
  readonly reason: string;
  /** The seat of who takes over; null unless accepted. */
  readonly successorId: string | null;
  readonly answeredBy: string;
  readonly at: string;
}

/** An examiner who must leave and asks that a colleague take their seat. */
export interface HandOver {
  readonly id: string;
  readonly seatId: string;
  readonly reason: string;
  readonly askedAt: string;
  readonly answer: HandOverAnswer | null;
}

/** A locked seat that judges one criterion again, signed by the officer; over once it is locked again. */
export interface SeatReopening {
  readonly id: string;
  readonly seatId: string;
  readonly criterion: string;
  /** Where the new words are: a version of the framework and an item of it. */
  readonly nextVersionId: string;
  readonly nextItem: string;
  readonly reason: string;
  readonly act: SignedAct;
  readonly openedBy: string;
  readonly openedAt: string;
  readonly relockedAt: string | null;
}

/** What examiners ask for from their desk, beside their judgements. */
export interface DeskRecords {
  addOpinionRequest(request: OpinionRequest): Promise<void>;
  /** Of these seats, in order of asking: the last of a seat and criterion is in force. */
  listOpinionRequests(seatIds: readonly string[]): Promise<readonly OpinionRequest[]>;
  addHandOver(request: Omit<HandOver, 'answer'>): Promise<void>;
  findHandOver(id: string): Promise<HandOver | null>;
  /** In order of asking. */
  listHandOversOfSeat(seatId: string): Promise<readonly HandOver[]>;
  listHandOversOfSession(sessionId: string): Promise<readonly HandOver[]>;
  addReopening(reopening: Omit<SeatReopening, 'relockedAt'>): Promise<void>;
  /** Of these seats, in order of opening. */
  listReopenings(seatIds: readonly string[]): Promise<readonly SeatReopening[]>;
  addRelock(reopeningId: string, at: string): Promise<void>;
  /** Throws `jury.hand-over-answered`. */
  addHandOverAnswer(handOverId: string, answer: HandOverAnswer): Promise<void>;
}
