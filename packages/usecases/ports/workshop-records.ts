import type { PieceInspection } from '@etalon/evidence';
import type { Conflict, Edit, Json, JsonObject } from '@etalon/workshop';
import type { RunState } from './evidence-records.ts';

/** Where a candidate or a group works, across situations. */
export interface Project {
  readonly id: string;
  readonly title: string;
  readonly createdBy: string;
  readonly createdAt: string;
}

export interface ProjectMember {
  readonly projectId: string;
  readonly userId: string;
  readonly addedBy: string;
  readonly addedAt: string;
  readonly leftAt: string | null;
}

/** A file brought into a project: from the person's machine, from the case, or from a connector. Never changed. */
export interface ProjectFile {
  readonly id: string;
  readonly projectId: string;
  readonly name: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly origin: 'upload' | 'case' | 'connector';
  /** Where it came from, in words: a case and its version, an address without secrets. */
  readonly source: string;
  /** What a reader found in it; null for a file of the case, which its author made. */
  readonly inspection: PieceInspection | null;
  readonly addedBy: string;
  readonly addedAt: string;
  readonly withdrawnAt: string | null;
}

export interface WorkshopDocument {
  readonly id: string;
  readonly projectId: string;
  readonly kind: string;
  readonly title: string;
  readonly createdBy: string;
  readonly createdAt: string;
  readonly archivedAt: string | null;
}

/** One state of a document; revision 1 is the empty one. Two authors write revisions one after the other. */
export interface DocumentRevision {
  readonly id: string;
  readonly documentId: string;
  readonly number: number;
  readonly schemaVersion: number;
  readonly content: JsonObject;
  /** What its author did to the previous revision. */
  readonly edits: readonly Edit[];
  readonly conflicts: readonly Conflict[];
  /** SHA-256 of the content as canonical JSON. */
  readonly sha256: string;
  readonly author: string;
  readonly at: string;
  /** The revision that this one brought back, if it did. */
  readonly restores: number | null;
}

/** A revision in a history, without its content. */
export type RevisionEntry = Omit<DocumentRevision, 'content'>;

export interface RunFile {
  readonly name: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly mediaType: string;
}

/** A computation of the workshop. Its inputs are files by SHA-256, so that the same run gives the same bytes. */
export interface WorkshopRun {
  readonly id: string;
  readonly projectId: string;
  readonly documentId: string | null;
  readonly kind: string;
  readonly version: string;
  readonly parameters: Json;
  readonly inputs: readonly { readonly name: string; readonly sha256: string }[];
  /** SHA-256 over kind, version, parameters and inputs: the key of the cache. */
  readonly inputsSha256: string;
  readonly state: RunState;
  /** Share done, between 0 and 1. */
  readonly progress: number;
  readonly step: string;
  readonly errorCode: string | null;
  readonly errorInfo: Json;
  readonly result: Json;
  readonly outputs: readonly RunFile[];
  readonly requestedBy: string;
  readonly requestedAt: string;
  readonly startedAt: string | null;
  readonly endedAt: string | null;
  readonly replayOf: string | null;
  /** For a replay: true when result and outputs have the same bytes as the run replayed. */
  readonly sameBytes: boolean | null;
}

/** Which piece of a hand-in came from which state of the workshop. */
export interface PieceOrigin {
  readonly pieceId: string;
  readonly projectId: string;
  readonly source: 'revision' | 'run';
  readonly sourceId: string;
}

export interface WorkshopRecords {
  addProject(project: Project): Promise<void>;
  findProject(id: string): Promise<Project | null>;
  /** Projects of which the person is a member, latest first. */
  listProjectsOf(userId: string): Promise<readonly Project[]>;
  addMember(member: Omit<ProjectMember, 'leftAt'>): Promise<void>;
  endMember(projectId: string, userId: string, at: string): Promise<void>;
  /** Present members alone. */
  listMembers(projectId: string): Promise<readonly ProjectMember[]>;
  addFile(file: Omit<ProjectFile, 'withdrawnAt'>): Promise<void>;
  withdrawFile(fileId: string, at: string): Promise<void>;
  findFile(id: string): Promise<ProjectFile | null>;
  /** Files in order of arrival, those that were withdrawn left out. */
  listFiles(projectId: string): Promise<readonly ProjectFile[]>;
  /** Those of these SHA-256 that are neither a file of the project nor an output of one of its runs. */
  listForeign(projectId: string, sha256s: readonly string[]): Promise<readonly string[]>;
  addDocument(document: Omit<WorkshopDocument, 'archivedAt'>): Promise<void>;
  archiveDocument(documentId: string, at: string | null): Promise<void>;
  findDocument(id: string): Promise<WorkshopDocument | null>;
  listDocuments(projectId: string): Promise<readonly WorkshopDocument[]>;
  /** Fails with `store.conflict` when that number is taken: the caller reads again and tries again. */
  addRevision(revision: DocumentRevision): Promise<void>;
  findLastRevision(documentId: string): Promise<DocumentRevision | null>;
  findRevision(documentId: string, number: number): Promise<DocumentRevision | null>;
  findRevisionById(id: string): Promise<RevisionEntry | null>;
  /** Latest first. */
  listRevisions(
    documentId: string,
    page: { readonly offset: number; readonly limit: number },
  ): Promise<{ readonly rows: readonly RevisionEntry[]; readonly total: number }>;
  /**
   * Among the last `window` revisions, those from the first that told a disagreement on, latest first; none when none did:
   * what is needed to know which disagreements are still open, and no more.
   */
  listSinceDisagreement(documentId: string, window: number): Promise<readonly RevisionEntry[]>;
  addRun(run: WorkshopRun): Promise<void>;
  findRun(id: string): Promise<WorkshopRun | null>;
  /** The last run of the project that ended well with these inputs, or that still waits or works. */
  findRunByInputs(projectId: string, inputsSha256: string): Promise<WorkshopRun | null>;
  /** Latest first; of one document when given. */
  listRuns(
    projectId: string,
    filter: { readonly documentId?: string; readonly limit: number },
  ): Promise<readonly WorkshopRun[]>;
  /** Moves a run on, unless it already ended; says whether it did. */
  updateRun(
    id: string,
    change: Partial<
      Pick<
        WorkshopRun,
        | 'state'
        | 'progress'
        | 'step'
        | 'errorCode'
        | 'errorInfo'
        | 'result'
        | 'outputs'
        | 'startedAt'
        | 'endedAt'
        | 'sameBytes'
      >
    >,
  ): Promise<boolean>;
  addOrigin(origin: PieceOrigin): Promise<void>;
  findOrigin(pieceId: string): Promise<PieceOrigin | null>;
  /** Pieces sealed or about to be from this project. */
  listOrigins(projectId: string): Promise<readonly PieceOrigin[]>;
  /**
   * Deletes the work of the projects where this person is, or was the last to be, alone: files, documents, runs, but the
   * states that pieces come from, which go too where `keepsSources` is false. The person leaves every project. Gives the SHA-256
   * of contents that nothing names any more.
   */
  eraseWork(
    userId: string,
    erasure: { readonly at: string; readonly keepsSources: boolean },
  ): Promise<readonly string[]>;
}
