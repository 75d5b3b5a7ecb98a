import type { Activity, CompetencyBlock } from '@etalon/core/framework';
import { MISSION_SUBJECT } from '@etalon/core/mission';
import { EtalonError } from '@etalon/error';
import type { Actor, Standing } from '../authorisation.ts';
import { loadSessionDates, readWindow } from '../calendar/read-window.ts';
import { makeMissionBlock } from '../mission/mission-block.ts';
import type { HandIn } from '../ports/evidence-records.ts';
import type { FrameworkVersion } from '../ports/framework-records.ts';
import type { Records } from '../ports/records.ts';
import type { Candidacy, CaseVersion, ExamSession, SessionSituation } from '../ports/session-records.ts';
import { readStandings } from '../standings.ts';

export interface SituationFacts {
  readonly candidacy: Candidacy;
  readonly session: ExamSession;
  readonly version: FrameworkVersion;
  readonly block: CompetencyBlock;
  readonly activity: Activity;
  readonly situation: SessionSituation;
  readonly caseVersion: CaseVersion | null;
  readonly handIn: HandIn | null;
  readonly standings: readonly Standing[];
  /** ISO 8601 instant from which pieces are taken. */
  readonly opensAt: string;
  /** ISO 8601 instant after which nothing more is taken, extra time and extension included. */
  readonly deadline: string;
}

/** Everything around one situation of a candidacy, with how the actor stands to it; throws `situation.not-found`. */
export async function loadSituation(
  records: Records,
  actor: Actor,
  target: { readonly candidacyId: string; readonly situation: string },
): Promise<SituationFacts> {
  const candidacy = await records.sessions.findCandidacy(target.candidacyId);
  if (candidacy === null) throw new EtalonError('candidacy.not-found');
  const session = await records.sessions.findSession(candidacy.sessionId);
  const situation = await records.sessions.findSituation(candidacy.sessionId, target.situation);
  if (session === null || situation === null) throw new EtalonError('situation.not-found');
  const version = await records.frameworks.findVersion(session.versionId);
  const ofMission = target.situation === MISSION_SUBJECT;
  const blocks = version === null ? [] : version.framework.blocks;
  const block =
    version !== null && ofMission
      ? makeMissionBlock(version.framework)
      : blocks.find((row) => row.activities.some((activity) => activity.id === target.situation));
  const activity = block?.activities.find((row) => row.id === target.situation);
  if (version === null || block === undefined || activity === undefined)
    throw new EtalonError('situation.not-found');
  if (!ofMission && !candidacy.blocks.includes(block.id)) throw new EtalonError('situation.not-found');
  const { standings } = await readStandings(records, actor, { candidacyId: candidacy.id, block: block.id });
  const caseVersion =
    situation.caseVersionId === null ? null : await records.sessions.findCase(situation.caseVersionId);
  const handIn = await records.evidence.findHandInOf(candidacy.id, target.situation);
  const dates = await loadSessionDates(records, session);
  const { opensAt, deadline } = readWindow(dates, candidacy, target.situation);
  return {
    candidacy,
    session,
    version,
    block,
    activity,
    situation,
    caseVersion,
    handIn,
    standings,
    opensAt,
    deadline,
  };
}

/** The same, found from a hand-in; throws `hand-in.not-found`. */
export async function loadHandIn(
  records: Records,
  actor: Actor,
  handInId: string,
): Promise<SituationFacts & { readonly handIn: HandIn }> {
  const handIn = await records.evidence.findHandIn(handInId);
  if (handIn === null) throw new EtalonError('hand-in.not-found');
  const facts = await loadSituation(records, actor, handIn);
  return { ...facts, handIn };
}
