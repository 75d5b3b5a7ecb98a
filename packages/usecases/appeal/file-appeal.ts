import { type AppealGround, checkAppeal } from '@etalon/core/appeal';
import { EtalonError } from '@etalon/error';
import { type Actor, authorise } from '../authorisation.ts';
import { openResults } from '../notification/open-results.ts';
import type { Appeal } from '../ports/appeal-records.ts';
import { recordEvent } from '../record-event.ts';
import { readStandings } from '../standings.ts';
import type { Workplace } from '../workplace.ts';
import { readState } from './load-appeal.ts';
import { readAppealWindow } from './read-appeal-window.ts';

export interface AppealInput {
  readonly candidacyId: string;
  readonly block: string;
  readonly ground: AppealGround;
  readonly statement: string;
}

/**
 * A candidate contests the decision in force on a block, once. Throws `decision.not-found` before it is pronounced, and the
 * problem of `checkAppeal` as its code.
 */
export async function fileAppeal(workplace: Workplace, actor: Actor, input: AppealInput): Promise<Appeal> {
  return workplace.records.transaction(async (records) => {
    const { candidacy, standings } = await readStandings(records, actor, input);
    authorise(actor, 'appeal.file', standings);
    const mayKnow = await openResults(records, candidacy, standings);
    const decisions = await records.juries.listDecisions(candidacy.id, input.block);
    const decision = decisions.findLast(({ id }) => mayKnow(id));
    if (decision === undefined) throw new EtalonError('decision.not-found', { info: { block: input.block } });
    const earlier = await records.appeals.findAppealOfDecision(decision.id);
    const now = workplace.now();
    const statement = input.statement.trim();
    const problem = checkAppeal({
      ground: input.ground,
      statement,
      now,
      window: await readAppealWindow(records, candidacy, decision),
      earlier: earlier && (await readState(records, earlier)),
    });
    if (problem !== null) throw new EtalonError(problem);
    const appeal = {
      ...input,
      id: workplace.newId(),
      statement,
      decisionId: decision.id,
      filedBy: actor.userId,
      filedAt: now,
    };
    await records.appeals.addAppeal(appeal);
    await recordEvent(workplace, records, actor, {
      kind: 'appeal.filed',
      subjects: [appeal.id, decision.id, candidacy.id],
      facts: { block: input.block, ground: input.ground },
    });
    return { ...appeal, assignment: null, answer: null };
  });
}
