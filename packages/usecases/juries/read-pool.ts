import {
  type ConflictOfInterest,
  foldName,
  judgeQualification,
  type QualificationPolicy,
  type QualificationVerdict,
  type TrainingRecord,
} from '@etalon/core/jury';
import { EtalonError } from '@etalon/error';
import { type Actor, authorise, mayDo } from '../authorisation.ts';
import type { ExaminerVersion } from '../ports/examiner-records.ts';
import type { Records } from '../ports/records.ts';
import type { Person } from '../ports/session-records.ts';
import type { Workplace } from '../workplace.ts';
import { listPoolSubjects, type PoolSubject } from './list-pool-subjects.ts';
import { loadPool } from './load-pool.ts';

export interface PoolRow {
  readonly person: Person;
  /** Null for somebody who has the role and of whom the pool says nothing yet. */
  readonly examiner: ExaminerVersion | null;
  /** Blocks whose anchors they met. */
  readonly qualifiedFor: readonly string[];
  readonly conflicts: number;
}

export interface PoolView {
  readonly policy: QualificationPolicy;
  readonly rows: readonly PoolRow[];
  readonly writes: boolean;
}

/** Everybody who may sit, in order of name, with the policy in force. */
export async function readPool(workplace: Workplace, actor: Actor): Promise<PoolView> {
  authorise(actor, 'pool.read');
  const { records } = workplace;
  const pool = await loadPool(records);
  const conflicts = Map.groupBy(await records.examiners.listConflicts(), ({ examinerId }) => examinerId);
  const people = (await records.sessions.listPeople()).filter(
    ({ roles }) => roles.includes('examiner') || roles.includes('president'),
  );
  return {
    policy: pool.policy,
    writes: mayDo(actor, 'pool.write'),
    rows: people.map((person) => {
      const examiner = pool.examiners.get(person.userId) ?? null;
      return {
        person,
        examiner,
        qualifiedFor: (examiner?.blocks ?? []).filter((block) => pool.isQualified(person.userId, block)),
        conflicts: conflicts.get(person.userId)?.length ?? 0,
      };
    }),
  };
}

export interface ShownTraining extends TrainingRecord {
  /** Null without anchors. */
  readonly verdict: QualificationVerdict | null;
}

export interface ShownConflict extends ConflictOfInterest {
  /** The candidate chosen, or the name stated; null once that person is erased. */
  readonly name: string | null;
  /** True when some candidate of the register has this name. */
  readonly known: boolean;
  /** The actor declared it, and may take it back. */
  readonly own: boolean;
}

export interface ExaminerView {
  readonly person: Person;
  /** In force first. */
  readonly versions: readonly ExaminerVersion[];
  /** Latest first. */
  readonly trainings: readonly ShownTraining[];
  readonly conflicts: readonly ShownConflict[];
  readonly policy: QualificationPolicy;
  /** Blocks of every framework, and the missions that they ask for. */
  readonly blocks: readonly PoolSubject[];
  readonly candidates: readonly Person[];
  readonly writes: boolean;
}

/** One person of the pool, with all that is recorded. Throws `people.not-found`. */
export async function readExaminer(
  workplace: Workplace,
  actor: Actor,
  userId: string,
): Promise<ExaminerView> {
  authorise(actor, 'pool.read');
  const { records } = workplace;
  const person = await records.sessions.findPerson(userId);
  if (person === null) throw new EtalonError('people.not-found');
  const pool = await loadPool(records);
  const versions = await records.frameworks.listVersions();
  const people = await records.sessions.listPeople();
  return {
    person,
    versions: await records.examiners.listExaminerVersions(userId),
    trainings: showTrainings(pool.trainingsOf(userId)),
    conflicts: await showConflicts(records, actor, { userId, people }),
    policy: pool.policy,
    blocks: listPoolSubjects(versions.map(({ framework }) => framework)),
    candidates: people.filter((row) => row.roles.includes('candidate') && row.userId !== userId),
    writes: mayDo(actor, 'pool.write'),
  };
}

function showTrainings(records: readonly TrainingRecord[]): readonly ShownTraining[] {
  return records
    .map((row) => ({ ...row, verdict: row.counts && judgeQualification(row.counts, row.policy) }))
    .toReversed();
}

async function showConflicts(
  records: Records,
  actor: Actor,
  { userId, people }: { readonly userId: string; readonly people: readonly Person[] },
): Promise<readonly ShownConflict[]> {
  const candidates = people.filter(({ roles }) => roles.includes('candidate'));
  const folded = new Set(candidates.map(({ name }) => foldName(name)));
  const nameOf = new Map(people.map((row) => [row.userId, row.name]));
  return (await records.examiners.listConflicts())
    .filter(({ examinerId }) => examinerId === userId)
    .map((row) => ({
      ...row,
      name: row.candidateId === null ? row.statedName : (nameOf.get(row.candidateId) ?? null),
      known: row.candidateId !== null || (row.statedName !== null && folded.has(foldName(row.statedName))),
      own: row.declaredBy === actor.userId,
    }));
}

/** What the actor declared themself: never whether it names a candidate. */
export async function listOwnConflicts(
  records: Records,
  userId: string,
): Promise<readonly Pick<ConflictOfInterest, 'id' | 'statedName' | 'ground' | 'declaredAt'>[]> {
  return (await records.examiners.listConflicts())
    .filter(({ examinerId, declaredBy }) => examinerId === userId && declaredBy === userId)
    .map(({ id, statedName, ground, declaredAt }) => ({ id, statedName, ground, declaredAt }));
}
