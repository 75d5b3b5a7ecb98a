import type { SignedAct } from '@etalon/core/evidence';
import type { Minutes, MinutesSignature } from '@etalon/core/minutes';

/** Minutes as they were drafted, and what became of them. */
export interface KeptMinutes {
  readonly id: string;
  readonly sessionId: string;
  readonly minutes: Minutes;
  /** SHA-256 of their canonical text: what the members sign. */
  readonly sha256: string;
  readonly draftedBy: string;
  readonly at: string;
  readonly withdrawal: { readonly reason: string; readonly withdrawnBy: string; readonly at: string } | null;
  readonly seal: MinutesSeal | null;
}

export interface MinutesSeal {
  readonly pdfSha256: string;
  readonly pdfBytes: number;
  readonly act: SignedAct;
  readonly sealedBy: string;
  readonly at: string;
}

export interface KeptSignature extends MinutesSignature {
  readonly act: SignedAct;
}

export interface MinutesRecords {
  /** Throws `minutes.drafted-twice` when two people draft the same number at once. */
  addMinutes(row: Omit<KeptMinutes, 'withdrawal' | 'seal'>): Promise<void>;
  findMinutes(id: string): Promise<KeptMinutes | null>;
  /** In order of number, withdrawn ones too. */
  listMinutesOfSession(sessionId: string): Promise<readonly KeptMinutes[]>;
  /** Every session's, latest first. */
  listMinutes(): Promise<readonly KeptMinutes[]>;
  /** Holds minutes until the end of the transaction: one answer, withdrawal or seal at a time. */
  holdMinutes(id: string): Promise<void>;
  addSignature(minutesId: string, signature: KeptSignature): Promise<void>;
  /** In order of signing. */
  listSignatures(minutesId: string): Promise<readonly KeptSignature[]>;
  addWithdrawal(minutesId: string, withdrawal: NonNullable<KeptMinutes['withdrawal']>): Promise<void>;
  addSeal(minutesId: string, seal: MinutesSeal): Promise<void>;
}
