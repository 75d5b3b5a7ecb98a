import type { ConflictOfInterest, Examiner, QualificationPolicy, TrainingRecord } from '@etalon/core/jury';

/** What the pool says of a person, as it was set; the last one is in force. */
export interface ExaminerVersion extends Examiner {
  readonly id: string;
  readonly setBy: string;
  readonly setAt: string;
}

export interface PolicyVersion extends QualificationPolicy {
  readonly id: string;
  readonly setBy: string;
  readonly setAt: string;
}

export interface ConflictWithdrawal {
  readonly conflictId: string;
  readonly reason: string;
  readonly withdrawnBy: string;
  readonly withdrawnAt: string;
}

/** The pool of those who may sit: fields, trainings on anchors, links with candidates. */
export interface ExaminerRecords {
  addExaminer(version: ExaminerVersion): Promise<void>;
  /** In force, one for each person, in order of id. */
  listExaminers(): Promise<readonly ExaminerVersion[]>;
  /** Of one person, latest first. */
  listExaminerVersions(userId: string): Promise<readonly ExaminerVersion[]>;
  addTraining(record: TrainingRecord): Promise<void>;
  /** Of everybody, or of one person, in order of day and recording. */
  listTrainings(userId?: string): Promise<readonly TrainingRecord[]>;
  addPolicy(policy: PolicyVersion): Promise<void>;
  /** In force; null while the certifier has set none. */
  findPolicy(): Promise<PolicyVersion | null>;
  addConflict(conflict: ConflictOfInterest): Promise<void>;
  /** Not withdrawn; null for one that is, or that never was. */
  findConflict(id: string): Promise<ConflictOfInterest | null>;
  /** Not withdrawn, in order of declaration. */
  listConflicts(): Promise<readonly ConflictOfInterest[]>;
  withdrawConflict(withdrawal: ConflictWithdrawal): Promise<void>;
  /** Forgets the names stated in these conflicts; the conflicts stay. */
  eraseStatedNames(conflictIds: readonly string[]): Promise<void>;
}
