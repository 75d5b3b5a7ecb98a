import { createHash } from 'node:crypto';
import { type BlockResult, checkPronouncement, type Pronouncement } from '@etalon/core/deliberation';
import { buildSignedAct, type SignedAct } from '@etalon/core/evidence';
import { hashSha256, writeCanonicalJson } from '@etalon/core/journal';
import { checkJury, hasQuorum } from '@etalon/core/jury';
import { applyBlockRule } from '@etalon/core/regulations';
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
  readonly confirmation: Confirmation;
}

/**
 * The president pronounces the jury's result on a block and signs it. Nothing else sets a result. A second pronouncement
 * supersedes the first, which stays. The journal gets a signed checkpoint. Throws the first problem of `checkPronouncement` as its code.
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
    const { confirmation, ...rest } = input;
    const bare = {
      ...rest,
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
