import type { PanelPlan, PresenceState, ReplacementGround } from '@etalon/core/jury';

/** A plan that was seated, with the seed that gives it again. */
export interface KeptPlan {
  readonly id: string;
  readonly sessionId: string;
  readonly seed: number;
  /** Of the plan as it was shown. */
  readonly sha256: string;
  readonly plan: PanelPlan;
  readonly seatedBy: string;
  readonly seatedAt: string;
}

/** A member called to sit: which seats, and until when they answer. */
export interface JuryConvocation {
  readonly id: string;
  readonly sessionId: string;
  readonly userId: string;
  readonly seats: readonly string[];
  readonly answerBy: string;
  readonly convenedBy: string;
  readonly convenedAt: string;
  /** What the member answered, once. */
  readonly answer: ConvocationAnswer | null;
}

export interface ConvocationAnswer {
  readonly state: 'confirmed' | 'refused';
  /** Why they refuse; only the officer reads it. */
  readonly reason: string;
  readonly at: string;
}

/** A seat given to somebody else: the row of the seat stays, and all that was written from it. */
export interface SeatReplacement {
  readonly seatId: string;
  readonly successorId: string;
  readonly ground: ReplacementGround;
  readonly reason: string;
  readonly replacedBy: string;
  readonly replacedAt: string;
}

/** Whether a member was there on a day; the last row for a member and a day is in force. */
export interface JuryPresence {
  readonly id: string;
  readonly sessionId: string;
  readonly userId: string;
  /** Legal day, `YYYY-MM-DD`. */
  readonly day: string;
  readonly state: PresenceState;
  readonly markedBy: string;
  readonly markedAt: string;
}

/** How the juries of a session were composed, called and attended. */
export interface PanelRecords {
  addPlan(plan: KeptPlan): Promise<void>;
  /** Latest first. */
  listPlans(sessionId: string): Promise<readonly KeptPlan[]>;
  addConvocation(convocation: Omit<JuryConvocation, 'answer'>): Promise<void>;
  findConvocation(id: string): Promise<JuryConvocation | null>;
  /** In order of convening. */
  listConvocations(sessionId: string): Promise<readonly JuryConvocation[]>;
  listConvocationsOfUser(userId: string): Promise<readonly JuryConvocation[]>;
  /** Throws `jury.already-answered`. */
  addAnswer(convocationId: string, answer: ConvocationAnswer): Promise<void>;
  /** Throws `jury.already-replaced`. */
  addReplacement(replacement: SeatReplacement): Promise<void>;
  /** In order of time. */
  listReplacements(sessionId: string): Promise<readonly SeatReplacement[]>;
  addPresence(presence: JuryPresence): Promise<void>;
  /** In force, in order of day and member. */
  listPresence(sessionId: string): Promise<readonly JuryPresence[]>;
}
