import { dayOf } from '@etalon/core/calendar';
import {
  type BlockResult,
  checkPronouncement,
  checkResit,
  checkVotes,
  countVotes,
  type Pronouncement,
  type Resit,
  type ResitProblem,
  type Vote,
  type VoteCount,
  type VoteProblem,
  type VoteRules,
} from '@etalon/core/deliberation';
import { buildSignedAct, type SignedAct } from '@etalon/core/evidence';
import { hashPlain, hashSha256 } from '@etalon/core/journal';
import { hasQuorum, type Seat } from '@etalon/core/jury';
import { applyBlockRule, type SessionRules } from '@etalon/core/regulations';
import { EtalonError } from '@etalon/error';
import { type Actor, authorise } from '../authorisation.ts';
import { keepCheckpoint } from '../journal/keep-checkpoint.ts';
import { checkWholeJury } from '../juries/check-whole-jury.ts';
import type { Decision } from '../ports/jury-records.ts';
import type { Records } from '../ports/records.ts';
import type { Candidacy } from '../ports/session-records.ts';
import { recordEvent } from '../record-event.ts';
import { readStandings } from '../standings.ts';
import type { Confirmation, Workplace } from '../workplace.ts';
import { readBlockFacts } from './read-block-facts.ts';

export interface PronouncementInput {
  readonly candidacyId: string;
  readonly block: string;
  readonly result: BlockResult;
  readonly motive: string;
  /** User ids of the members who took part. */
  readonly present: readonly string[];
  /** None when the jury agreed without a vote. */
  readonly votes?: readonly Vote[];
  /** What is prescribed with a block that is not acquired. */
  readonly resit?: Resit | null;
  readonly confirmation: Confirmation;
}

/**
 * The president pronounces the jury's result on a block and signs it. Nothing else sets a result. A second pronouncement
 * supersedes the first, which stays. The journal gets a signed checkpoint. Throws the first problem of `checkPronouncement` or
 * `checkVotes`, that of `checkResit`, or `decision.present-not-seated`.
 */
export async function pronounceBlock(
  workplace: Workplace,
  actor: Actor,
  input: PronouncementInput,
): Promise<Decision> {
  const decided = await workplace.records.transaction(async (records) => {
    const { candidacy, seats, standings } = await readStandings(records, actor, input);
    authorise(actor, 'decision.pronounce', standings);
    const facts = await readBlockFacts(records, { candidacy, block: input.block });
    if (!facts.allLocked) throw new EtalonError('settlement.before-lock');
    const outcome = applyBlockRule(facts.regulations.rule, { grades: facts.grades, matrix: facts.matrix });
    const supersedes = facts.decision?.id ?? null;
    refuseUnlessSound({
      result: input.result,
      motive: input.motive,
      outcome,
      juryFindings: await checkWholeJury(records, {
        candidacy,
        block: input.block,
        seats,
        rules: facts.regulations,
      }),
      quorum: hasQuorum(seats, input.present, facts.regulations),
      unsettled: facts.unsettled,
      supersedes,
    });
    const { confirmation, votes = [], resit = null, ...rest } = input;
    refuseStrangers(seats, input.present);
    await refuseAbsent(records, { candidacy, present: input.present, now: workplace.now() });
    const rules = readVoteRules(facts.regulations, actor.userId);
    refuse(checkVotes({ ...rest, votes }, rules)[0] ?? null);
    refuse(checkResit(resit, { result: input.result, situations: facts.situations }));
    const bare = {
      ...rest,
      votes,
      resit,
      id: workplace.newId(),
      outcome,
      grades: facts.grades,
      supersedes,
      decidedBy: actor.userId,
      at: workplace.now(),
    };
    const { counts } = countVotes(votes, rules);
    const decision: Decision = { ...bare, act: signDecision(workplace, { ...bare, counts }, confirmation) };
    await records.juries.addDecision(decision);
    await recordEvent(workplace, records, actor, {
      kind: supersedes === null ? 'block.pronounced' : 'block.superseded',
      subjects: [decision.id, candidacy.id, ...(supersedes === null ? [] : [supersedes])],
      facts: { block: input.block, result: input.result, act: hashAct(decision) },
    });
    return decision;
  });
  await keepCheckpoint(workplace);
  return decided;
}

/** How the votes of a jury are counted under its regulations. */
export function readVoteRules({ castingVote }: SessionRules, president: string): VoteRules {
  return { president, castingVote: castingVote === 'president' };
}

/** Only members who sit take part. */
export function refuseStrangers(seats: readonly Seat[], present: readonly string[]): void {
  const sitting = seats.filter((seat) => seat.recusedAt === null).map((seat) => seat.userId);
  if (present.some((id) => !sitting.includes(id))) throw new EtalonError('decision.present-not-seated');
}

/** Nobody takes part on a day for which they were marked absent. */
export async function refuseAbsent(
  records: Records,
  {
    candidacy,
    present,
    now,
  }: { readonly candidacy: Candidacy; readonly present: readonly string[]; readonly now: string },
): Promise<void> {
  const day = dayOf(now);
  const marked = await records.panels.listPresence(candidacy.sessionId);
  const absent = marked.filter(
    (row) => row.day === day && row.state === 'absent' && present.includes(row.userId),
  );
  if (absent.length > 0)
    throw new EtalonError('decision.member-marked-absent', { info: { count: absent.length } });
}

function refuse(problem: VoteProblem | ResitProblem | null): void {
  if (problem === null) return;
  const { code, ...info } = problem;
  throw new EtalonError(code, {
    info: 'members' in info ? { members: info.members.length } : { ...info },
  });
}

function refuseUnlessSound(pronouncement: Pronouncement): void {
  const problem = checkPronouncement(pronouncement)[0];
  if (problem === undefined) return;
  const info =
    'criteria' in problem
      ? { criteria: problem.criteria }
      : 'findings' in problem
        ? { findings: problem.findings.map((row) => row.code) }
        : {};
  throw new EtalonError(problem.code, { info });
}

function signDecision(
  workplace: Workplace,
  decision: Omit<Decision, 'act'> & Pick<VoteCount, 'counts'>,
  confirmation: Confirmation,
): SignedAct {
  const grades = Object.entries(decision.grades).map(([id, grade]) => [id, String(grade)] as const);
  return buildSignedAct(
    {
      kind: 'block.pronounced',
      payload: {
        decision: decision.id,
        candidacy: decision.candidacyId,
        block: decision.block,
        result: decision.result,
        grades: Object.fromEntries(grades),
        rule: decision.outcome.rule,
        outcome: decision.outcome.state,
        motiveSha256: hashSha256(decision.motive),
        present: [...decision.present],
        votes: decision.counts,
        resit: decision.resit === null ? null : [...decision.resit.situations],
        supersedes: decision.supersedes,
      },
      signer: decision.decidedBy,
      method: confirmation.method,
      at: decision.at,
    },
    workplace.signer,
  );
}

/** SHA-256 of the signed act of a decision, as the journal and the certificate name it. */
export function hashAct(decision: Pick<Decision, 'act'>): string {
  return hashPlain(decision.act.act);
}
