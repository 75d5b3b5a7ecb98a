import type { HandInReceipt, Piece } from '@etalon/core/evidence';
import type { PieceInspection } from '@etalon/evidence';

export interface HandIn {
  readonly id: string;
  readonly candidacyId: string;
  readonly situation: string;
  readonly openedAt: string;
  readonly seal: { readonly root: string; readonly receipt: HandInReceipt; readonly sealedAt: string } | null;
}

/** A piece with what its reader found in it; withdrawn before sealing when the candidate replaced it. */
export interface HandInPiece extends Piece {
  readonly handInId: string;
  readonly inspection: PieceInspection;
  readonly withdrawnAt: string | null;
}

export const RUN_STATES = ['queued', 'running', 'done', 'failed', 'cancelled'] as const;
export type RunState = (typeof RUN_STATES)[number];

/** `visible` reads what the candidate may know; `sealed` also reads the hidden truth. */
export type MeasureScope = 'visible' | 'sealed';

/** What a replay found: readings made again with the same bytes, and instruments whose bytes differ. */
export interface ReplayOutcome {
  readonly same: number;
  readonly different: readonly string[];
}

export interface Run {
  readonly id: string;
  readonly kind: 'measure' | 'replay';
  /** The hand-in measured. */
  readonly subjectId: string;
  readonly scope: MeasureScope;
  readonly state: RunState;
  /** Share done, between 0 and 1. */
  readonly progress: number;
  readonly step: string;
  readonly errorCode: string | null;
  readonly inputsSha256: string;
  readonly requestedBy: string;
  readonly requestedAt: string;
  readonly startedAt: string | null;
  readonly endedAt: string | null;
  readonly cancelledBy: string | null;
  readonly replayOf: string | null;
  readonly outcome: ReplayOutcome | null;
}

export interface StoredReading {
  readonly id: string;
  readonly runId: string;
  readonly handInId: string;
  readonly scope: MeasureScope;
  readonly instrument: string;
  readonly version: string;
  /** Canonical JSON text of the reading. */
  readonly body: string;
  readonly sha256: string;
  readonly durationMs: number;
  readonly position: number;
}

export interface ElementMatch {
  readonly id: string;
  readonly handInId: string;
  readonly itemId: string;
  readonly elementId: string | null;
  readonly verdict: 'sure' | 'possible' | 'none';
  readonly decidedBy: string;
  readonly decidedAt: string;
}

/** A measure that opened the hidden labels of a case. */
export interface HiddenLook {
  readonly runId: string;
  readonly handInId: string;
  readonly caseSha256: string;
  /** 1 for the first look of the hand-in. */
  readonly rank: number;
  readonly lookedAt: string;
  readonly lookedBy: string;
}

export interface EvidenceRecords {
  /** Waits for whoever holds the work of this name, and holds it until the transaction ends. */
  hold(work: string): Promise<void>;
  addHandIn(handIn: Omit<HandIn, 'seal'>): Promise<void>;
  findHandIn(id: string): Promise<HandIn | null>;
  /** The hand-in of a candidacy for a situation, or null before it is opened. */
  findHandInOf(candidacyId: string, situation: string): Promise<HandIn | null>;
  /** Sealed hand-ins for which no sealed measure has ended well; a mission is not measured. */
  countSealedWithoutReadings(): Promise<number>;
  sealHandIn(handInId: string, seal: NonNullable<HandIn['seal']>): Promise<void>;
  addPiece(piece: HandInPiece): Promise<void>;
  withdrawPiece(pieceId: string, at: string): Promise<void>;
  findPiece(id: string): Promise<HandInPiece | null>;
  /** Pieces in order of arrival, withdrawn ones included. */
  listPieces(handInId: string): Promise<readonly HandInPiece[]>;
  addRun(run: Run): Promise<void>;
  findRun(id: string): Promise<Run | null>;
  /** Latest first. */
  listRuns(subjectId: string): Promise<readonly Run[]>;
  /** Moves a run on, unless it already ended; says whether it did. */
  updateRun(
    id: string,
    change: Partial<
      Pick<
        Run,
        'state' | 'progress' | 'step' | 'errorCode' | 'startedAt' | 'endedAt' | 'cancelledBy' | 'outcome'
      >
    >,
  ): Promise<boolean>;
  addLook(look: HiddenLook): Promise<void>;
  /** The looks of a hand-in at the hidden labels, in order. */
  listLooks(handInId: string): Promise<readonly HiddenLook[]>;
  addReadings(readings: readonly StoredReading[]): Promise<void>;
  findReading(id: string): Promise<StoredReading | null>;
  listReadingsOfRun(runId: string): Promise<readonly StoredReading[]>;
  /** Readings of the last measure that ended well in this scope. */
  listReadings(handInId: string, scope: MeasureScope): Promise<readonly StoredReading[]>;
  addMatch(match: ElementMatch): Promise<void>;
  /** The last verdict for each item, in order of decision. */
  listMatches(handInId: string): Promise<readonly ElementMatch[]>;
}
