import {
  DEFAULT_POLICY,
  isQualifiedFor,
  type PoolFacts,
  type QualificationPolicy,
  type TrainingRecord,
} from '@etalon/core/jury';
import type { ExaminerVersion } from '../ports/examiner-records.ts';
import type { Records } from '../ports/records.ts';

export interface Pool extends PoolFacts {
  readonly examiners: ReadonlyMap<string, ExaminerVersion>;
  readonly trainingsOf: (userId: string) => readonly TrainingRecord[];
  readonly policy: QualificationPolicy;
}

/** The pool as it stands, with the policy in force. */
export async function loadPool({ examiners }: Records): Promise<Pool> {
  const [versions, trainings, policy] = await Promise.all([
    examiners.listExaminers(),
    examiners.listTrainings(),
    examiners.findPolicy(),
  ]);
  const byPerson = Map.groupBy(trainings, ({ userId }) => userId);
  const trainingsOf = (userId: string): readonly TrainingRecord[] => byPerson.get(userId) ?? [];
  return {
    examiners: new Map(versions.map((row) => [row.userId, row])),
    trainingsOf,
    isQualified: (userId, block) => isQualifiedFor(trainingsOf(userId), block),
    policy: policy ?? DEFAULT_POLICY,
  };
}
