import { createHash } from 'node:crypto';
import { type BlockResult, checkPronouncement } from '@etalon/core/deliberation';
import { buildSignedAct } from '@etalon/core/evidence';
import { hashSha256, writeCanonicalJson } from '@etalon/core/journal';
import { checkJury, hasQuorum } from '@etalon/core/jury';
import { applyBlockRule } from '@etalon/core/regulations';
import { EtalonError } from '@etalon/error';
import { type Actor, authorise } from '../authorisation.ts';
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
 * supersedes the first, which stays. Throws the first problem of `checkPronouncement` as its code.
 */
export async function pronounceBlock(
  workplace: Workplace,
  actor: Actor,
  input: PronouncementInput,
): Promise<Decision> {
  return workplace.records.transaction(async (records) => {
    const { candidacy, seats, standings } = await readStandings(records, actor, input);
    authorise(actor, 'decision.pronounce', standings);
    const facts = await readBlockFacts(records, { candidacy, block: input.block });
    if (!facts.allLocked) throw new EtalonError('settlement.before-lock');
    const outcome = applyBlockRule(facts.regulations.rule, { grades: facts.grades, matrix: facts.matrix });
    const supersedes = facts.decision?.id ?? null;
    const problem = checkPronouncement({
      result: input.result,
      motive: input.motive,
      outcome,
      juryFindings: checkJury(seats, candidacy.userId, facts.regulations),
      quorum: hasQuorum(seats, input.present, facts.regulations),
      unsettled: facts.unsettled,
      supersedes,
    })[0];
    if (problem !== undefined)
      throw new EtalonError(problem.code, {
        info:
          'criteria' in problem
            ? { criteria: problem.criteria }
            : 'findings' in problem
              ? { findings: problem.findings.map((row) => row.code) }
              : {},
      });
    const at = workplace.now();
    const id = workplace.newId();
    const grades = Object.fromEntries(
      Object.entries(facts.grades).map(([key, grade]) => [key, String(grade)]),
    );
    const act = buildSignedAct(
      {
        kind: 'block.pronounced',
        payload: {
          decision: id,
          candidacy: candidacy.id,
          block: input.block,
          result: input.result,
          grades,
          rule: outcome.rule,
          outcome: outcome.state,
          motiveSha256: hashSha256(input.motive),
          present: [...input.present],
          supersedes,
        },
        signer: actor.userId,
        method: input.confirmation.method,
        at,
      },
      workplace.signer,
    );
    const decision: Decision = {
      id,
      candidacyId: candidacy.id,
      block: input.block,
      result: input.result,
      outcome,
      grades: facts.grades,
      motive: input.motive,
      present: input.present,
      act,
      supersedes,
      decidedBy: actor.userId,
      at,
    };
    await records.juries.addDecision(decision);
    await recordEvent(workplace, records, actor, {
      kind: supersedes === null ? 'block.pronounced' : 'block.superseded',
      subjects: [id, candidacy.id, ...(supersedes === null ? [] : [supersedes])],
      facts: { block: input.block, result: input.result, act: hashAct(decision) },
    });
    return decision;
  });
}

/** SHA-256 of the signed act of a decision, as the journal and the certificate name it. */
export function hashAct(decision: Pick<Decision, 'act'>): string {
  return createHash('sha256')
    .update(writeCanonicalJson({ ...decision.act.act }))
    .digest('hex');
}
