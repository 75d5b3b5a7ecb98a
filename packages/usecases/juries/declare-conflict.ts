import { type ConflictGround, type ConflictOfInterest, foldName } from '@etalon/core/jury';
import { EtalonError } from '@etalon/error';
import { type Actor, authorise, mayDo } from '../authorisation.ts';
import type { Records } from '../ports/records.ts';
import { recordEvent } from '../record-event.ts';
import type { Workplace } from '../workplace.ts';
import { refuseUnlessMember } from './write-pool.ts';

const MAX_NAME = 200;

/**
 * The officer says that somebody of the pool has a link with a candidate. Throws `people.not-found`,
 * `jury.person-lacks-role`, `jury.conflict-with-self`.
 */
export async function declareConflict(
  workplace: Workplace,
  actor: Actor,
  input: { readonly examinerId: string; readonly candidateId: string; readonly ground: ConflictGround },
): Promise<void> {
  authorise(actor, 'pool.write');
  if (input.examinerId === input.candidateId) throw new EtalonError('jury.conflict-with-self');
  await workplace.records.transaction(async (records) => {
    await refuseUnlessMember(records, input.examinerId);
    if ((await records.sessions.findPerson(input.candidateId)) === null)
      throw new EtalonError('people.not-found');
    await keepConflict(workplace, records, actor, { ...input, statedName: null });
  });
}

/**
 * A member says whom they know, by name: a jury knows candidates by a label, and what is declared here is never answered by
 * whether that person is a candidate. Throws `jury.conflict-name-missing`.
 */
export async function declareOwnConflict(
  workplace: Workplace,
  actor: Actor,
  input: { readonly name: string; readonly ground: ConflictGround },
): Promise<void> {
  authorise(actor, 'convocation.own');
  const statedName = input.name.trim().slice(0, MAX_NAME);
  if (foldName(statedName) === '') throw new EtalonError('jury.conflict-name-missing');
  await workplace.records.transaction((records) =>
    keepConflict(workplace, records, actor, {
      examinerId: actor.userId,
      candidateId: null,
      statedName,
      ground: input.ground,
    }),
  );
}

async function keepConflict(
  workplace: Workplace,
  records: Records,
  actor: Actor,
  stated: Omit<ConflictOfInterest, 'id' | 'declaredBy' | 'declaredAt'>,
): Promise<void> {
  const id = workplace.newId();
  const declaredAt = workplace.now();
  await records.examiners.addConflict({ ...stated, id, declaredBy: actor.userId, declaredAt });
  await recordEvent(workplace, records, actor, {
    kind: 'examiner.conflict-declared',
    subjects: [id, stated.examinerId],
    facts: { ground: stated.ground, named: stated.statedName !== null },
  });
}

/**
 * Whoever declared a link takes it back, with the reason: nobody takes back what another declared. Throws
 * `jury.conflict-not-found`, `jury.conflict-reason-missing`.
 */
export async function withdrawConflict(
  workplace: Workplace,
  actor: Actor,
  input: { readonly conflictId: string; readonly reason: string },
): Promise<void> {
  if (!mayDo(actor, 'pool.write')) authorise(actor, 'convocation.own');
  await workplace.records.transaction(async (records) => {
    const found = await records.examiners.findConflict(input.conflictId);
    if (found === null || found.declaredBy !== actor.userId) throw new EtalonError('jury.conflict-not-found');
    const reason = input.reason.trim();
    if (reason === '') throw new EtalonError('jury.conflict-reason-missing');
    await records.examiners.withdrawConflict({
      conflictId: found.id,
      reason,
      withdrawnBy: actor.userId,
      withdrawnAt: workplace.now(),
    });
    await recordEvent(workplace, records, actor, {
      kind: 'examiner.conflict-withdrawn',
      subjects: [found.id, found.examinerId],
      facts: { ground: found.ground },
    });
  });
}
