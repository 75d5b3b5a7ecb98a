import type { SignedAct } from '@etalon/core/evidence';
import type { Correction, Diagnostic, Framework, QMatrix } from '@etalon/core/framework';

export interface FrameworkDraft {
  readonly id: string;
  readonly fileName: string;
  readonly sourceSha256: string;
  /** Null when the document was too broken to be understood. */
  readonly framework: Framework | null;
  readonly diagnostics: readonly Diagnostic[];
  readonly createdBy: string;
  readonly createdAt: string;
}

export interface DraftCorrection extends Correction {
  readonly draftId: string;
}

export interface FrameworkVersion {
  readonly id: string;
  readonly label: string;
  /** SHA-256 of the framework as canonical JSON: the identity of a version. */
  readonly hash: string;
  readonly framework: Framework;
  readonly draftId: string | null;
  readonly publishedBy: string;
  readonly publishedAt: string;
}

export interface FrameworkReplacement {
  readonly id: string;
  readonly previousVersionId: string;
  readonly nextVersionId: string;
  readonly previousItem: string;
  readonly nextItem: string;
  /** False when a person refused the proposal. */
  readonly confirmed: boolean;
  readonly decidedBy: string;
  readonly decidedAt: string;
}

export interface MatrixRevision {
  readonly id: string;
  readonly versionId: string;
  readonly matrix: QMatrix;
  readonly hash: string;
  readonly note: string;
  readonly createdBy: string;
  readonly createdAt: string;
  readonly signature: {
    readonly act: SignedAct;
    readonly signedBy: string;
    readonly signedAt: string;
  } | null;
}

export interface FrameworkRecords {
  addDraft(draft: FrameworkDraft): Promise<void>;
  findDraft(id: string): Promise<FrameworkDraft | null>;
  listDrafts(): Promise<readonly FrameworkDraft[]>;
  addCorrection(correction: DraftCorrection): Promise<void>;
  withdrawCorrection(id: string, by: string, at: string): Promise<void>;
  listCorrections(draftId: string): Promise<readonly DraftCorrection[]>;
  addVersion(version: FrameworkVersion): Promise<void>;
  findVersion(id: string): Promise<FrameworkVersion | null>;
  findVersionByHash(hash: string): Promise<FrameworkVersion | null>;
  /** Latest first. */
  listVersions(): Promise<readonly FrameworkVersion[]>;
  addReplacement(replacement: FrameworkReplacement): Promise<void>;
  listReplacements(
    previousVersionId: string,
    nextVersionId: string,
  ): Promise<readonly FrameworkReplacement[]>;
  addMatrix(revision: Omit<MatrixRevision, 'signature'>): Promise<void>;
  signMatrix(revisionId: string, signature: NonNullable<MatrixRevision['signature']>): Promise<void>;
  findMatrix(id: string): Promise<MatrixRevision | null>;
  /** Latest first. */
  listMatrices(versionId: string): Promise<readonly MatrixRevision[]>;
}
