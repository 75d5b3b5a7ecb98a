import { buildSignedAct } from '@etalon/core/evidence';
import { type Contribution, type ContributionVerdict, checkContribution } from '@etalon/core/group';
import { EtalonError } from '@etalon/error';
import { type Actor, authorise } from '../authorisation.ts';
import { loadSituation, type SituationFacts } from '../hand-in/load-situation.ts';
import type { Records } from '../ports/records.ts';
import { recordEvent } from '../record-event.ts';
import type { Confirmation, Workplace } from '../workplace.ts';
import { holdWork } from './hold-work.ts';
import { type GroupWork, loadGroupWork } from './load-group-work.ts';

interface GroupTarget {
  readonly candidacyId: string;
  readonly situation: string;
}

const MAX_CHARACTERS = 4000;

/**
 * Keeps what a member says of their own part; a later version supersedes the one before. Throws the problem of
 * `checkContribution`, `group.contribution-too-long`, `group.not-found` for somebody who works alone, `group.member-sealed`
 * once somebody of the group handed in, `hand-in.closed` after the hours.
 */
export async function writeContribution(
  workplace: Workplace,
  actor: Actor,
  input: GroupTarget & Pick<Contribution, 'roles' | 'text'>,
): Promise<void> {
  await workplace.records.transaction(async (records) => {
    const { work, facts } = await loadOwnWork(workplace, records, { actor, target: input });
    const problem = checkContribution(input);
    if (problem !== null) throw new EtalonError(problem);
    const text = input.text.trim();
    if (text.length > MAX_CHARACTERS)
      throw new EtalonError('group.contribution-too-long', { info: { max: MAX_CHARACTERS } });
    for (const candidacyId of work.members)
      if ((await records.evidence.findHandInOf(candidacyId, input.situation))?.seal != null)
        throw new EtalonError('group.member-sealed', { info: { situation: input.situation } });
    const id = workplace.newId();
    await records.groups.addContribution({
      id,
      groupId: work.group.id,
      situation: input.situation,
      candidacyId: facts.candidacy.id,
      roles: input.roles,
      text,
      writtenAt: workplace.now(),
    });
    await recordEvent(workplace, records, actor, {
      kind: 'group.contribution-written',
      subjects: [id, work.group.id, facts.candidacy.id],
      facts: { situation: input.situation, roles: Object.keys(input.roles) },
    });
  });
}

export interface StatementAnswerInput extends GroupTarget {
  /** Of the statement that the person read. */
  readonly sha256: string;
  readonly verdict: ContributionVerdict;
  /** Why it is disputed. */
  readonly reason: string;
  readonly confirmation: Confirmation;
}

/**
 * A member signs who did what on which files, or disputes it and says why: an act, kept with the whole statement. Throws
 * `group.parts-missing` until everybody wrote, `group.statement-changed` when it is not what was read,
 * `group.dispute-needs-reason`, and as `writeContribution` does of the group and the hours.
 */
export async function answerStatement(
  workplace: Workplace,
  actor: Actor,
  input: StatementAnswerInput,
): Promise<void> {
  await workplace.records.transaction(async (records) => {
    const { work, facts } = await loadOwnWork(workplace, records, { actor, target: input });
    if (work.state.silent.length > 0)
      throw new EtalonError('group.parts-missing', { info: { missing: work.state.silent.length } });
    if (work.sha256 !== input.sha256) throw new EtalonError('group.statement-changed');
    const reason = input.verdict === 'disputed' ? input.reason.trim() : '';
    if (input.verdict === 'disputed' && reason === '') throw new EtalonError('group.dispute-needs-reason');
    const { contributions, files } = work.statement;
    const at = workplace.now();
    const act = buildSignedAct(
      {
        kind: `contributions.${input.verdict}`,
        payload: {
          group: work.group.id,
          situation: input.situation,
          candidacy: facts.candidacy.id,
          sha256: work.sha256,
          contributions: contributions.map(({ candidacyId, roles, text }) => ({
            candidacyId,
            roles: { ...roles },
            text,
          })),
          files: files.map(({ slot, sha256 }) => ({ slot, sha256 })),
          reason,
        },
        signer: actor.userId,
        method: input.confirmation.method,
        at,
      },
      workplace.signer,
    );
    const id = workplace.newId();
    await records.groups.addAnswer({
      id,
      groupId: work.group.id,
      situation: input.situation,
      candidacyId: facts.candidacy.id,
      sha256: work.sha256,
      verdict: input.verdict,
      reason,
      act,
      at,
    });
    await recordEvent(workplace, records, actor, {
      kind: 'group.statement-answered',
      subjects: [id, work.group.id, facts.candidacy.id],
      facts: { situation: input.situation, verdict: input.verdict, sha256: work.sha256 },
    });
  });
}

async function loadOwnWork(
  workplace: Workplace,
  records: Records,
  { actor, target }: { readonly actor: Actor; readonly target: GroupTarget },
): Promise<{ readonly work: GroupWork; readonly facts: SituationFacts }> {
  await holdWork(records, target);
  const facts = await loadSituation(records, actor, target);
  authorise(actor, 'contribution.write', facts.standings);
  const work = await loadGroupWork(records, { ...target, handIn: facts.handIn });
  if (work === null) throw new EtalonError('group.not-found');
  const now = workplace.now();
  if (now < facts.opensAt || now > facts.deadline)
    throw new EtalonError('hand-in.closed', {
      info: { opensAt: facts.opensAt, deadline: facts.deadline },
    });
  return { work, facts };
}

/** The hash of the statement that this member answered as it stands, or null for somebody who works alone. Throws `group.answer-missing`. */
export async function findAnsweredStatement(records: Records, facts: SituationFacts): Promise<string | null> {
  const work = await loadGroupWork(records, {
    candidacyId: facts.candidacy.id,
    situation: facts.situation.situation,
    handIn: facts.handIn,
  });
  if (work === null) return null;
  if (work.state.silent.length > 0 || work.state.awaited.includes(facts.candidacy.id))
    throw new EtalonError('group.answer-missing');
  return work.sha256;
}
