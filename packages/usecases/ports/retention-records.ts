import type { SignedAct } from '@etalon/core/evidence';
import type { Period } from '@etalon/core/regulations';

/** Nothing of a candidacy is erased while it is held, whatever its term: a dispute, a control. */
export interface RetentionHold {
  readonly id: string;
  readonly candidacyId: string;
  readonly reason: string;
  readonly heldBy: string;
  readonly at: string;
  readonly end: { readonly by: string; readonly at: string } | null;
}

/** What a candidacy still holds that goes at its term. */
export interface HeldContents {
  readonly pieces: number;
  readonly bytes: number;
  /** Lines written of its orals. */
  readonly oralLines: number;
  /** Drafts of judgements. */
  readonly drafts: number;
  /** Letters written to the candidate for this session. */
  readonly letters: number;
}

export interface ErasedContent {
  readonly pieceId: string;
  readonly situation: string;
  readonly sha256: string;
  readonly bytes: number;
}

/** An erasure at term: who confirmed it, on what ground, what went, and the hashes that stay. */
export interface RetentionErasure {
  readonly id: string;
  readonly candidacyId: string;
  readonly sessionId: string;
  readonly basis: { readonly closedOn: string; readonly lastDay: string; readonly period: Period };
  readonly erased: HeldContents & { readonly tutors: number; readonly ownProjects: boolean };
  /** Each piece whose content went: what proves that a copy is the piece. */
  readonly contents: readonly ErasedContent[];
  readonly act: SignedAct;
  readonly confirmedBy: string;
  readonly at: string;
}

export interface RetentionRecords {
  addHold(hold: Omit<RetentionHold, 'end'>): Promise<void>;
  /** Ended ones too, in order of time. */
  listHolds(): Promise<readonly RetentionHold[]>;
  endHold(holdId: string, end: NonNullable<RetentionHold['end']>): Promise<void>;
  /** Throws `retention.already-erased`. */
  addErasure(erasure: RetentionErasure): Promise<void>;
  findErasure(candidacyId: string): Promise<RetentionErasure | null>;
  /** Latest first. */
  listErasures(): Promise<readonly RetentionErasure[]>;
  countContents(candidacyId: string): Promise<HeldContents>;
  /** Pieces of a candidacy, withdrawn ones too. */
  listContents(candidacyId: string): Promise<readonly ErasedContent[]>;
  /** Deletes lines of orals, drafts of judgements and letters of a candidacy. */
  eraseTraces(candidacyId: string): Promise<void>;
  /** Those of these contents that nothing names any more; a piece erased at term names nothing. */
  listUnnamed(sha256s: readonly string[]): Promise<readonly string[]>;
}
