import { isDecided } from '@etalon/core/regulations';
import { EtalonError } from '@etalon/error';
import { type Actor, authorise } from '../authorisation.ts';
import type { Records } from '../ports/records.ts';
import type { Candidacy, Route } from '../ports/session-records.ts';
import { recordEvent } from '../record-event.ts';
import type { Workplace } from '../workplace.ts';
import { refuseResit } from './earlier-attempts.ts';

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
export async function addCandidacy(
  workplace: Workplace,
  records: Records,
  actor: Actor,
  input: EnrolmentInput,
): Promise<Candidacy> {
  const session = await records.sessions.findSession(input.sessionId);
  if (session === null) throw new EtalonError('session.not-found');
  await refuseBeyondRegulations(records, session.regulationsId, input.extraTimePercent);
  const version = await records.frameworks.findVersion(session.versionId);
  const known = new Set(version?.framework.blocks.map((block) => block.id) ?? []);
  const unknown = input.blocks.filter((block) => !known.has(block));
  if (input.blocks.length === 0 || unknown.length > 0)
    throw new EtalonError('candidacy.unknown-block', { info: { blocks: unknown } });
  const resits = (await records.regulations.findVersion(session.regulationsId))?.regulations.resits;
  if (resits !== undefined) await refuseResit(records, session, { ...input, resits });
  const already = await records.sessions.listCandidaciesOfUser(input.userId);
  if (already.some((row) => row.sessionId === input.sessionId))
    throw new EtalonError('candidacy.already-enrolled');
  const candidacy: Candidacy = { ...input, id: workplace.newId(), enrolledAt: workplace.now() };
  await records.sessions.addCandidacy(candidacy);
  await recordEvent(workplace, records, actor, {
    kind: 'candidacy.enrolled',
    subjects: [candidacy.id, input.sessionId, input.userId],
    facts: { route: input.route, blocks: input.blocks },
  });
  return candidacy;
}

async function refuseBeyondRegulations(
  records: Records,
  regulationsId: string,
  extraTimePercent: number,
): Promise<void> {
  const frozen = await records.regulations.findVersion(regulationsId);
  const accommodations = frozen?.regulations.accommodations;
  if (accommodations === undefined || !isDecided(accommodations)) return;
  if (extraTimePercent > accommodations.extraTimePercent)
    throw new EtalonError('candidacy.extra-time-over-regulations', {
      info: { most: accommodations.extraTimePercent },
    });
}
