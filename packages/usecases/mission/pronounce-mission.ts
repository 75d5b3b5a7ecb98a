import { buildSignedAct, type SignedAct } from '@etalon/core/evidence';
import { hashSha256 } from '@etalon/core/journal';
import { hasQuorum } from '@etalon/core/jury';
import { checkMissionConclusion, MISSION_SUBJECT, type MissionResult } from '@etalon/core/mission';
import { EtalonError } from '@etalon/error';
import { type Actor, authorise } from '../authorisation.ts';
import { hashAct, refuseAbsent, refuseStrangers } from '../deliberation/pronounce-block.ts';
import { keepCheckpoint } from '../journal/keep-checkpoint.ts';
import type { MissionDecision } from '../ports/mission-records.ts';
import { recordEvent } from '../record-event.ts';
import { readStandings } from '../standings.ts';
import type { Confirmation, Workplace } from '../workplace.ts';
import { loadMission } from './load-mission.ts';

export interface MissionPronouncement {
  readonly candidacyId: string;
  readonly result: MissionResult;
  readonly motive: string;
  /** User ids of the members who took part. */
  readonly present: readonly string[];
  readonly confirmation: Confirmation;
}

/**
 * The president pronounces the jury's conclusion on the mission and signs it, with its motive and the criteria looked at. A second
 * pronouncement supersedes the first, which stays. Throws the first problem of `checkMissionConclusion` as its code,
 * `decision.present-not-seated`, `decision.member-marked-absent`.
 */
export async function pronounceMission(
  workplace: Workplace,
  actor: Actor,
  input: MissionPronouncement,
): Promise<MissionDecision> {
  const decided = await workplace.records.transaction(async (records) => {
    const { candidacyId, result, motive, present, confirmation } = input;
    const { candidacy, seats, standings } = await readStandings(records, actor, {
      candidacyId,
      block: MISSION_SUBJECT,
    });
    authorise(actor, 'mission.pronounce', standings);
    const at = workplace.now();
    const loaded = await loadMission(records, candidacyId, at);
    refuseStrangers(seats, present);
    await refuseAbsent(records, { candidacy, present, now: at });
    const quorum = hasQuorum(seats, present, loaded.regulations);
    const problem = checkMissionConclusion({ ...loaded, motive, quorum })[0];
    if (problem !== undefined)
      throw new EtalonError(problem, { info: { findings: loaded.juryFindings.map((row) => row.code) } });
    const supersedes = loaded.decisions.at(-1)?.id ?? null;
    const bare: Omit<MissionDecision, 'act'> = {
      id: workplace.newId(),
      candidacyId,
      result,
      outcome: loaded.outcome,
      duration: loaded.duration,
      share: loaded.share,
      criteria: loaded.looked,
      motive: motive.trim(),
      present,
      supersedes,
      decidedBy: actor.userId,
      at,
    };
    const decision = { ...bare, act: signConclusion(workplace, bare, confirmation) };
    await records.missions.addDecision(decision);
    await recordEvent(workplace, records, actor, {
      kind: supersedes === null ? 'mission.pronounced' : 'mission.superseded',
      subjects: [decision.id, candidacyId, ...(supersedes === null ? [] : [supersedes])],
      facts: { result, criteria: decision.criteria.length, act: hashAct(decision) },
    });
    return decision;
  });
  await keepCheckpoint(workplace);
  return decided;
}

function signConclusion(
  workplace: Workplace,
  decision: Omit<MissionDecision, 'act'>,
  { method }: Confirmation,
): SignedAct {
  const { id, candidacyId, result, outcome, duration, criteria, motive, present, supersedes } = decision;
  return buildSignedAct(
    {
      kind: 'mission.pronounced',
      payload: {
        decision: id,
        candidacy: candidacyId,
        result,
        outcome: outcome.state,
        unmet: outcome.clauses.filter(({ met }) => !met).map(({ code }) => code),
        duration: String(duration.found),
        counting: duration.counting,
        criteria: [...criteria],
        motiveSha256: hashSha256(motive),
        present: [...present],
        supersedes,
      },
      signer: decision.decidedBy,
      method,
      at: decision.at,
    },
    workplace.signer,
  );
}
