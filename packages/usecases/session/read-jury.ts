import { EtalonError } from '@etalon/error';
import { type Actor, authorise, mayDo } from '../authorisation.ts';
import { readBlockFacts } from '../deliberation/read-block-facts.ts';
import type { Candidacy, ExamSession, Person } from '../ports/session-records.ts';
import type { Workplace } from '../workplace.ts';
import { type CandidacyBlockRow, readBlockRow } from './read-session.ts';

export interface JuryView {
  readonly session: ExamSession;
  readonly candidacy: Candidacy;
  readonly person: Person | null;
  readonly jury: CandidacyBlockRow;
  /** Criteria for which the first two members are two levels apart and a third one is called. */
  readonly thirdCalledFor: readonly string[];
  /** People who may be appointed: the candidate and those who sit already are not among them. */
  readonly people: readonly Person[];
}

/** The jury of one candidacy and block, with those who may join it; throws `candidacy.unknown-block`. */
export async function readJury(
  workplace: Workplace,
  actor: Actor,
  target: { readonly candidacyId: string; readonly block: string },
): Promise<JuryView> {
  authorise(actor, 'session.read');
  const { records } = workplace;
  const candidacy = await records.sessions.findCandidacy(target.candidacyId);
  const session = candidacy && (await records.sessions.findSession(candidacy.sessionId));
  if (!candidacy || !session) throw new EtalonError('candidacy.not-found');
  if (!candidacy.blocks.includes(target.block)) throw new EtalonError('candidacy.unknown-block');
  const jury = await readBlockRow(records, candidacy, target.block);
  const facts = await readBlockFacts(records, { candidacy, block: target.block });
  const seated = new Set([candidacy.userId, ...jury.seats.map((row) => row.seat.userId)]);
  const people = mayDo(actor, 'seat.write') ? await records.sessions.listPeople() : [];
  return {
    session,
    candidacy,
    person: await records.sessions.findPerson(candidacy.userId),
    jury,
    thirdCalledFor: facts.criteria
      .filter((row) => row.reconciliation?.state === 'third-juror')
      .map((row) => row.criterion),
    people: people.filter((person) => !seated.has(person.userId)),
  };
}
