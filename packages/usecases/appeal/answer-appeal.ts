import { type AppealOutcome, checkHandler } from '@etalon/core/appeal';
import { buildSignedAct } from '@etalon/core/evidence';
import { hashSha256 } from '@etalon/core/journal';
import { countWords, MIN_SENTENCE_WORDS } from '@etalon/core/judgement';
import { EtalonError } from '@etalon/error';
import { type Actor, authorise } from '../authorisation.ts';
import { keepCheckpoint } from '../journal/keep-checkpoint.ts';
import type { AppealAnswer } from '../ports/appeal-records.ts';
import { recordEvent } from '../record-event.ts';
import type { Confirmation, Workplace } from '../workplace.ts';
import { loadAppeal } from './load-appeal.ts';

/**
 * The officer names who answers an appeal: an examiner or a president who did not judge the block. Naming somebody else
 * supersedes. Throws `appeal.already-answered`, `appeal.handler-lacks-role`, and the problem of `checkHandler`.
 */
export async function assignAppeal(
  workplace: Workplace,
  actor: Actor,
  input: { readonly appealId: string; readonly userId: string },
): Promise<void> {
  await workplace.records.transaction(async (records) => {
    authorise(actor, 'appeal.assign');
    const { appeal } = await loadAppeal(records, actor, input.appealId);
    if (appeal.answer !== null) throw new EtalonError('appeal.already-answered');
    const roles = await records.sessions.listRoles(input.userId);
    if (!roles.includes('examiner') && !roles.includes('president'))
      throw new EtalonError('appeal.handler-lacks-role');
    const candidacy = await records.sessions.findCandidacy(appeal.candidacyId);
    const seats = await records.juries.listSeats(appeal.candidacyId, appeal.block);
    const problem = checkHandler(input.userId, { seats, candidate: candidacy?.userId ?? '' });
    if (problem !== null) throw new EtalonError(problem);
    const at = workplace.now();
    const row = { id: workplace.newId(), ...input, assignedBy: actor.userId, at };
    await records.appeals.addAssignment(row);
    await recordEvent(workplace, records, actor, {
      kind: 'appeal.assigned',
      subjects: [appeal.id, appeal.candidacyId],
      facts: { block: appeal.block },
    });
  });
}

/**
 * Whoever was named answers, once, with the reason, and signs. An appeal that is upheld changes no result: the jury
 * deliberates again and its president pronounces. Throws `appeal.already-answered`, `appeal.motive-too-short`.
 */
export async function answerAppeal(
  workplace: Workplace,
  actor: Actor,
  input: {
    readonly appealId: string;
    readonly outcome: AppealOutcome;
    readonly motive: string;
    readonly confirmation: Confirmation;
  },
): Promise<AppealAnswer> {
  const answered = await workplace.records.transaction(async (records) => {
    const { appeal, standings } = await loadAppeal(records, actor, input.appealId);
    authorise(actor, 'appeal.answer', standings);
    if (appeal.answer !== null) throw new EtalonError('appeal.already-answered');
    const motive = input.motive.trim();
    if (countWords(motive) < MIN_SENTENCE_WORDS) throw new EtalonError('appeal.motive-too-short');
    const at = workplace.now();
    const act = buildSignedAct(
      {
        kind: 'appeal.answered',
        payload: {
          appeal: appeal.id,
          decision: appeal.decisionId,
          outcome: input.outcome,
          motiveSha256: hashSha256(motive),
        },
        signer: actor.userId,
        method: input.confirmation.method,
        at,
      },
      workplace.signer,
    );
    const answer = { outcome: input.outcome, motive, act, answeredBy: actor.userId, at };
    await records.appeals.addAnswer(appeal.id, answer);
    await recordEvent(workplace, records, actor, {
      kind: 'appeal.answered',
      subjects: [appeal.id, appeal.decisionId, appeal.candidacyId],
      facts: { block: appeal.block, outcome: input.outcome },
    });
    return answer;
  });
  await keepCheckpoint(workplace);
  return answered;
}
