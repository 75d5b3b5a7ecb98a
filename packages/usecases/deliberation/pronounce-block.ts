import { createHash } from 'node:crypto';
import {
  type BlockResult,
  checkPronouncement,
  checkVotes,
  countVotes,
  type Pronouncement,
  type Vote,
  type VoteProblem,
  type VoteRules,
} from '@etalon/core/deliberation';
import { buildSignedAct, type SignedAct } from '@etalon/core/evidence';
import { hashSha256, writeCanonicalJson } from '@etalon/core/journal';
import { checkJury, hasQuorum } from '@etalon/core/jury';
import type { Resit } from '@etalon/core/minutes';
import { applyBlockRule, type SessionRules } from '@etalon/core/regulations';
import { EtalonError } from '@etalon/error';
import { type Actor, authorise } from '../authorisation.ts';
import { keepCheckpoint } from '../journal/keep-checkpoint.ts';
import type { Decision } from '../ports/jury-records.ts';
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
 * `checkVotes` as its code, `decision.resit-not-due` and `decision.resit-unknown-situation`.
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
      juryFindings: checkJury(seats, candidacy.userId, facts.regulations),
      quorum: hasQuorum(seats, input.present, facts.regulations),
      unsettled: facts.unsettled,
      supersedes,
    });
    const { confirmation, votes = [], resit = null, ...rest } = input;
    refuseUnlessVoted(checkVotes({ ...rest, votes }, readVoteRules(facts.regulations, actor.userId)));
    if (resit !== null) checkResit(resit, { result: input.result, situations: facts.situations });
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
    const decision: Decision = { ...bare, act: signDecision(workplace, bare, confirmation) };
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

function refuseUnlessVoted([problem]: readonly VoteProblem[]): void {
  if (problem === undefined) return;
  const info =
    'members' in problem
      ? { members: problem.members.length }
      : 'decided' in problem
        ? { decided: problem.decided }
        : {};
  throw new EtalonError(problem.code, { info });
}

function checkResit(
  resit: Resit,
  block: { readonly result: BlockResult; readonly situations: readonly string[] },
): void {
  if (block.result !== 'non-acquis') throw new EtalonError('decision.resit-not-due');
  const unknown = resit.situations.filter((id) => !block.situations.includes(id));
  if (unknown.length > 0)
    throw new EtalonError('decision.resit-unknown-situation', { info: { situations: unknown } });
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
  decision: Omit<Decision, 'act'>,
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
        votes: countVotes(decision.votes, { president: decision.decidedBy, castingVote: false }).counts,
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
  return createHash('sha256')
    .update(writeCanonicalJson({ ...decision.act.act }))
    .digest('hex');
}
