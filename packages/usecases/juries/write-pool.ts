import { dayOf } from '@etalon/core/calendar';
import {
  type AnchorCounts,
  DEFAULT_POLICY,
  type Examiner,
  judgeQualification,
  type QualificationPolicy,
  type TrainingRecord,
} from '@etalon/core/jury';
import { EtalonError } from '@etalon/error';
import { type Actor, authorise } from '../authorisation.ts';
import type { Records } from '../ports/records.ts';
import { recordEvent } from '../record-event.ts';
import type { Workplace } from '../workplace.ts';

const MAX_ANCHORS = 1000;
const MAX_MINUTES = 100 * 60;
const LEGAL_DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Somebody whom a jury may call: `people.not-found`, `jury.person-lacks-role`. */
export async function refuseUnlessMember(records: Records, userId: string): Promise<void> {
  const person = await records.sessions.findPerson(userId);
  if (person === null) throw new EtalonError('people.not-found');
  if (!person.roles.includes('examiner') && !person.roles.includes('president'))
    throw new EtalonError('jury.person-lacks-role');
}

/**
 * Says what the pool knows of an examiner or a president: the row before stays. Throws `people.not-found`,
 * `jury.person-lacks-role`, `jury.employer-missing`, `jury.blocks-missing`.
 */
export async function saveExaminer(workplace: Workplace, actor: Actor, input: Examiner): Promise<void> {
  authorise(actor, 'pool.write');
  const employer = input.employer.trim();
  if (employer === '') throw new EtalonError('jury.employer-missing');
  const blocks = [...new Set(input.blocks)].sort();
  if (blocks.length === 0) throw new EtalonError('jury.blocks-missing');
  await workplace.records.transaction(async (records) => {
    await refuseUnlessMember(records, input.userId);
    const id = workplace.newId();
    await records.examiners.addExaminer({
      ...input,
      employer,
      blocks,
      id,
      setBy: actor.userId,
      setAt: workplace.now(),
    });
    await recordEvent(workplace, records, actor, {
      kind: 'examiner.described',
      subjects: [id, input.userId],
      facts: { blocks, external: input.external, available: input.available },
    });
  });
}

export interface TrainingInput {
  readonly userId: string;
  readonly day: string;
  readonly durationMinutes: number;
  readonly blocks: readonly string[];
  readonly counts: AnchorCounts | null;
}

/**
 * Records a training that took place, with counts on anchors where there were some, held to the policy in force. Throws
 * `jury.training-day`, `jury.training-duration`, `jury.blocks-missing`, `jury.anchor-counts`.
 */
export async function recordTraining(
  workplace: Workplace,
  actor: Actor,
  input: TrainingInput,
): Promise<TrainingRecord> {
  authorise(actor, 'pool.write');
  const now = workplace.now();
  if (!LEGAL_DAY.test(input.day) || input.day > dayOf(now)) throw new EtalonError('jury.training-day');
  const { durationMinutes } = input;
  if (!Number.isInteger(durationMinutes) || durationMinutes < 1 || durationMinutes > MAX_MINUTES)
    throw new EtalonError('jury.training-duration');
  if (input.blocks.length === 0) throw new EtalonError('jury.blocks-missing');
  return workplace.records.transaction(async (records) => {
    await refuseUnlessMember(records, input.userId);
    const found = await records.examiners.findPolicy();
    const policy: QualificationPolicy = found === null ? DEFAULT_POLICY : pickPolicy(found);
    const verdict = input.counts && judgeQualification(input.counts, policy);
    const record: TrainingRecord = {
      ...input,
      blocks: [...new Set(input.blocks)].sort(),
      id: workplace.newId(),
      policy,
      recordedBy: actor.userId,
      recordedAt: now,
    };
    await records.examiners.addTraining(record);
    await recordEvent(workplace, records, actor, {
      kind: verdict === null ? 'examiner.trained' : 'examiner.qualification-recorded',
      subjects: [record.id, input.userId],
      facts: { day: record.day, blocks: record.blocks, met: verdict?.met ?? false },
    });
    return record;
  });
}

function pickPolicy({ anchors, withinOne, sameSide, source }: QualificationPolicy): QualificationPolicy {
  return { anchors, withinOne, sameSide, source };
}

/**
 * Sets what is asked on anchors from now on; records before keep the policy they were held to. Throws `jury.policy-unreadable`
 * for figures out of range, `jury.policy-source-missing`.
 */
export async function setQualificationPolicy(
  workplace: Workplace,
  actor: Actor,
  input: QualificationPolicy,
): Promise<void> {
  authorise(actor, 'pool.write');
  const { anchors, withinOne, sameSide } = input;
  const isShare = (value: number): boolean => value >= 0 && value <= 1;
  if (!Number.isInteger(anchors) || anchors < 1 || anchors > MAX_ANCHORS)
    throw new EtalonError('jury.policy-unreadable');
  if (!isShare(withinOne) || !isShare(sameSide)) throw new EtalonError('jury.policy-unreadable');
  const source = input.source.trim();
  if (source === '') throw new EtalonError('jury.policy-source-missing');
  await workplace.records.transaction(async (records) => {
    const id = workplace.newId();
    const setAt = workplace.now();
    const policy = { anchors, withinOne, sameSide, source };
    await records.examiners.addPolicy({ ...policy, id, setBy: actor.userId, setAt });
    await recordEvent(workplace, records, actor, {
      kind: 'examiner.policy-set',
      subjects: [id],
      facts: { anchors, withinOne, sameSide },
    });
  });
}
