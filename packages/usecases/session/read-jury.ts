import { EtalonError } from '@etalon/error';
import { type Actor, authorise } from '../authorisation.ts';
import { readBlockFacts } from '../deliberation/read-block-facts.ts';
import type { Candidacy, ExamSession, Person } from '../ports/session-records.ts';
import type { Workplace } from '../workplace.ts';
import { type PanelView, readPanel } from './read-panel.ts';
import { type CandidacyBlockRow, readBlockRow } from './read-session.ts';

export interface JuryView extends PanelView {
  readonly session: ExamSession;
  readonly candidacy: Candidacy;
  readonly person: Person | null;
  readonly jury: CandidacyBlockRow;
  /** Criteria for which the first two members are two levels apart and a third one is called. */
  readonly thirdCalledFor: readonly string[];
}

/** The jury of one candidacy and block, with those who may join it; throws `candidacy.unknown-block`. */
export async function readJury(
  workplace: Workplace,
  actor: Actor,
  target: { readonly candidacyId: string; readonly block: string },
): Promise<JuryView> {
  authorise(actor, 'session.read');
  const { records } = workplace;
  const { block } = target;
  const candidacy = await records.sessions.findCandidacy(target.candidacyId);
  const session = candidacy && (await records.sessions.findSession(candidacy.sessionId));
  if (!candidacy || !session) throw new EtalonError('candidacy.not-found');
  if (!candidacy.blocks.includes(block)) throw new EtalonError('candidacy.unknown-block');
  const jury = await readBlockRow(records, candidacy, block);
  const facts = await readBlockFacts(records, { candidacy, block });
  const panel = await readPanel(records, actor, {
    ...{ session, candidacy, block },
    seats: jury.seats.map(({ seat }) => seat),
    decided: facts.decision !== null,
    rules: facts.regulations,
  });
  return {
    ...panel,
    session,
    candidacy,
    person: await records.sessions.findPerson(candidacy.userId),
    jury,
    thirdCalledFor: facts.criteria
      .filter((row) => row.reconciliation?.state === 'third-juror')
      .map((row) => row.criterion),
  };
}
