import { isDecided } from '@etalon/core/regulations';
import { EtalonError } from '@etalon/error';
import { type Actor, authorise } from '../authorisation.ts';
import type { Records } from '../ports/records.ts';
import type { Candidacy, ExamSession, Route } from '../ports/session-records.ts';
import { type RecordedEvent, recordEvents } from '../record-event.ts';
import type { Workplace } from '../workplace.ts';
import { type FindResitRefusal, findResitRefusals } from './earlier-attempts.ts';

export interface EnrolmentInput {
  readonly sessionId: string;
  readonly userId: string;
  readonly route: Route;
  readonly blocks: readonly string[];
  readonly extraTimePercent: number;
  readonly nameOnCertificate: boolean;
}

const MAX_EXTRA_TIME_PERCENT = 100;

/** Enrols a person in a session for some blocks; throws when already enrolled or when a block is unknown. */
export async function enrolCandidate(
  workplace: Workplace,
  actor: Actor,
  input: EnrolmentInput,
): Promise<Candidacy> {
  authorise(actor, 'session.write');
  if (input.extraTimePercent < 0 || input.extraTimePercent > MAX_EXTRA_TIME_PERCENT)
    throw new EtalonError('candidacy.extra-time-out-of-range');
  return workplace.records.transaction((records) => addCandidacy(workplace, records, actor, input));
}

/** Enrols within a transaction that is open; throws as `enrolCandidate` does. */
async function addCandidacy(
  workplace: Workplace,
  records: Records,
  actor: Actor,
  input: EnrolmentInput,
): Promise<Candidacy> {
  const session = await records.sessions.findSession(input.sessionId);
  if (session === null) throw new EtalonError('session.not-found');
  const [refusal] = await checkEnrolments(records, session, [input]);
  if (refusal != null) throw refusal;
  const { candidacies, events } = await addCandidacies(workplace, records, [input]);
  const [candidacy] = candidacies;
  if (candidacy === undefined) throw new EtalonError('session.not-found');
  await recordEvents(workplace, records, actor, events);
  return candidacy;
}

/** What stands against each enrolment in a session, in their order; null for nothing. */
export async function checkEnrolments(
  records: Records,
  session: ExamSession,
  inputs: readonly Pick<EnrolmentInput, 'userId' | 'blocks' | 'extraTimePercent'>[],
): Promise<readonly (EtalonError | null)[]> {
  const version = await records.frameworks.findVersion(session.versionId);
  const known = new Set(version?.framework.blocks.map((block) => block.id) ?? []);
  const frozen = (await records.regulations.findVersion(session.regulationsId))?.regulations;
  const userIds = inputs.map(({ userId }) => userId);
  const findResitRefusal: FindResitRefusal =
    frozen === undefined
      ? () => null
      : await findResitRefusals(records, session, { userIds, resits: frozen.resits });
  const already = await records.sessions.listCandidaciesOfUsers(userIds);
  const enrolled = new Set(already.flatMap((row) => (row.sessionId === session.id ? [row.userId] : [])));
  const most = frozen && isDecided(frozen.accommodations) ? frozen.accommodations.extraTimePercent : null;
  return inputs.map((input) => {
    const { userId, blocks, extraTimePercent } = input;
    if (most !== null && extraTimePercent > most)
      return new EtalonError('candidacy.extra-time-over-regulations', { info: { most } });
    const unknown = blocks.filter((block) => !known.has(block));
    if (blocks.length === 0 || unknown.length > 0)
      return new EtalonError('candidacy.unknown-block', { info: { blocks: unknown } });
    if (enrolled.has(userId)) return new EtalonError('candidacy.already-enrolled');
    return findResitRefusal(input);
  });
}

/**
 * Enrols people against whom `checkEnrolments` found nothing, in the transaction that is open; whoever calls writes these events in the
 * journal, with what else happens.
 */
export async function addCandidacies(
  workplace: Workplace,
  records: Records,
  inputs: readonly EnrolmentInput[],
): Promise<{ readonly candidacies: readonly Candidacy[]; readonly events: readonly RecordedEvent[] }> {
  const candidacies = inputs.map((input) => ({
    ...input,
    id: workplace.newId(),
    enrolledAt: workplace.now(),
  }));
  await records.sessions.addCandidacies(candidacies);
  const events = candidacies.map(({ id, sessionId, userId, route, blocks }) => ({
    kind: 'candidacy.enrolled',
    subjects: [id, sessionId, userId],
    facts: { route, blocks },
  }));
  return { candidacies, events };
}
