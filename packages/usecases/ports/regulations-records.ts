import type { Regulations, RegulationsEdit } from '@etalon/core/regulations';

/** A published version: named by its content, never changed. */
export interface RegulationsVersion {
  readonly id: string;
  readonly regulations: Regulations;
  readonly hash: string;
  /** The draft that it was published from; null for one that was taken in whole. */
  readonly draftId: string | null;
  /** The framework whose criteria it names; null for one that was taken in without. */
  readonly frameworkVersionId: string | null;
  /** Id of the version that this one replaces; sessions opened on that one keep it. */
  readonly supersedes: string | null;
  readonly createdBy: string;
  readonly createdAt: string;
}

export interface RegulationsDraft {
  readonly id: string;
  readonly frameworkVersionId: string;
  /** Id of the version that the draft was duplicated from. */
  readonly basedOn: string | null;
  /** What the draft was when opened; its edits are laid over it. */
  readonly start: Regulations;
  readonly createdBy: string;
  readonly createdAt: string;
}

export interface DraftEdit extends RegulationsEdit {
  readonly id: string;
  readonly draftId: string;
  readonly by: string;
  readonly at: string;
}

export interface RegulationsRecords {
  addVersion(version: RegulationsVersion): Promise<void>;
  findVersion(id: string): Promise<RegulationsVersion | null>;
  /** Latest first. */
  listVersions(): Promise<readonly RegulationsVersion[]>;
  addDraft(draft: RegulationsDraft): Promise<void>;
  findDraft(id: string): Promise<RegulationsDraft | null>;
  /** Latest first. */
  listDrafts(): Promise<readonly RegulationsDraft[]>;
  /** Edits of one draft at one time are kept one after the other. */
  addEdit(edit: DraftEdit): Promise<void>;
  /** In order of recording. */
  listEdits(draftId: string): Promise<readonly DraftEdit[]>;
}
