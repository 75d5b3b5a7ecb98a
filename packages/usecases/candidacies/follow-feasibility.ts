import { type FeasibilityOutcome, type FeasibilityState, feasibilityState } from '@etalon/core/candidacy';
import { EtalonError } from '@etalon/error';
import { type Actor, authorise } from '../authorisation.ts';
import type { FeasibilityFile } from '../ports/candidacy-records.ts';
import type { Records } from '../ports/records.ts';
import { recordEvent } from '../record-event.ts';
import type { Workplace } from '../workplace.ts';
import { type CandidacyFacts, checkPastDay, loadCandidacy } from './load-candidacy.ts';

/** A VAE feasibility file with where it stands today: decided by a person, or by the silence of the law. */
export interface ShownFeasibility {
  readonly file: FeasibilityFile;
  readonly state: FeasibilityState;
}

export function showFeasibility(file: FeasibilityFile, today: string): ShownFeasibility {
  const { decision } = file;
  const answer = decision && { outcome: decision.outcome, day: decision.decidedAt.slice(0, 10) };
  return { file, state: feasibilityState(file.receivedOn, answer, today) };
}

/** One file for a whole certification in a calendar year; blocks are not counted (code du travail, art. R.6412-3). */
async function hasOneThisYear(records: Records, facts: CandidacyFacts, year: string): Promise<boolean> {
  const isWhole = ({ candidacy, framework }: CandidacyFacts): boolean =>
    framework.blocks.every(({ id }) => candidacy.blocks.includes(id));
  if (!isWhole(facts)) return false;
  for (const { id } of await records.sessions.listCandidaciesOfUser(facts.candidacy.userId)) {
    const other = await loadCandidacy(records, id);
    if (other.framework.title !== facts.framework.title || !isWhole(other)) continue;
    const files = await records.candidacies.listFeasibilities(id);
    if (files.some(({ receivedOn }) => receivedOn.startsWith(year))) return true;
  }
  return false;
}

/**
 * Records the day on which a feasibility file was received: its two months run from there. Throws `feasibility.not-vae`,
 * `feasibility.once-a-year`, `candidacy.bad-day`, `candidacy.day-to-come`.
 */
export async function receiveFeasibility(
  workplace: Workplace,
  actor: Actor,
  input: { readonly candidacyId: string; readonly receivedOn: string },
): Promise<FeasibilityFile> {
  authorise(actor, 'feasibility.write');
  checkPastDay(input.receivedOn, workplace.now().slice(0, 10));
  return workplace.records.transaction(async (records) => {
    const facts = await loadCandidacy(records, input.candidacyId);
    if (facts.candidacy.route !== 'VAE') throw new EtalonError('feasibility.not-vae');
    const year = input.receivedOn.slice(0, 4);
    if (await hasOneThisYear(records, facts, year))
      throw new EtalonError('feasibility.once-a-year', { info: { year } });
    const file = { ...input, id: workplace.newId(), recordedBy: actor.userId, recordedAt: workplace.now() };
    await records.candidacies.addFeasibility(file);
    await recordEvent(workplace, records, actor, {
      kind: 'feasibility.received',
      subjects: [facts.candidacy.id, facts.candidacy.userId, file.id],
      facts: { on: input.receivedOn },
    });
    return { ...file, decision: null };
  });
}

/**
 * An officer pronounces on a feasibility file, within its term. Throws `feasibility.not-found`, `feasibility.already-decided`,
 * `feasibility.term-passed` (silence has made it admissible, art. L.6412-2), `feasibility.motive-missing` for a refusal without motive.
 */
export async function decideFeasibility(
  workplace: Workplace,
  actor: Actor,
  input: { readonly fileId: string; readonly outcome: FeasibilityOutcome; readonly motive: string },
): Promise<void> {
  authorise(actor, 'feasibility.write');
  if (input.outcome === 'inadmissible' && input.motive.trim() === '')
    throw new EtalonError('feasibility.motive-missing');
  await workplace.records.transaction(async (records) => {
    const file = await records.candidacies.findFeasibility(input.fileId);
    if (file === null) throw new EtalonError('feasibility.not-found');
    if (file.decision !== null) throw new EtalonError('feasibility.already-decided');
    const now = workplace.now();
    const { state } = showFeasibility(file, now.slice(0, 10));
    if (state.kind === 'silence')
      throw new EtalonError('feasibility.term-passed', { info: { since: state.since } });
    await records.candidacies.decideFeasibility({ ...input, decidedBy: actor.userId, decidedAt: now });
    await recordEvent(workplace, records, actor, {
      kind: 'feasibility.decided',
      subjects: [file.candidacyId, file.id],
      facts: { outcome: input.outcome },
    });
  });
}
