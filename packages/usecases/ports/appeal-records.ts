import type { AppealGround, AppealOutcome } from '@etalon/core/appeal';
import type { SignedAct } from '@etalon/core/evidence';

/** What a candidate contests in a decision, and what became of it. */
export interface Appeal {
  readonly id: string;
  readonly decisionId: string;
  readonly candidacyId: string;
  readonly block: string;
  readonly ground: AppealGround;
  readonly statement: string;
  readonly filedBy: string;
  readonly filedAt: string;
  /** Who answers it; null until the officer names somebody. */
  readonly assignment: { readonly userId: string; readonly at: string } | null;
  readonly answer: AppealAnswer | null;
}

export interface AppealAnswer {
  readonly outcome: AppealOutcome;
  readonly motive: string;
  readonly act: SignedAct;
  readonly answeredBy: string;
  readonly at: string;
}

export interface AppealRecords {
  /** Throws `appeal.already-filed` when the decision has one. */
  addAppeal(appeal: Omit<Appeal, 'assignment' | 'answer'>): Promise<void>;
  findAppeal(id: string): Promise<Appeal | null>;
  findAppealOfDecision(decisionId: string): Promise<Appeal | null>;
  /** In order of filing. */
  listAppealsOfCandidacy(candidacyId: string): Promise<readonly Appeal[]>;
  /** Every appeal, latest first. */
  listAppeals(): Promise<readonly Appeal[]>;
  addAssignment(row: {
    readonly id: string;
    readonly appealId: string;
    readonly userId: string;
    readonly assignedBy: string;
    readonly at: string;
  }): Promise<void>;
  /** Throws `appeal.already-answered`. */
  addAnswer(appealId: string, answer: AppealAnswer): Promise<void>;
}
