import type { CompetencyBlock } from '@etalon/core/framework';
import type { Seat } from '@etalon/core/jury';
import { MISSION_SUBJECT } from '@etalon/core/mission';
import { readSessionRules, type SessionRules } from '@etalon/core/regulations';
import { EtalonError } from '@etalon/error';
import { type Actor, authorise } from '../authorisation.ts';
import { findJuryBlock } from '../mission/mission-block.ts';
import type { Records } from '../ports/records.ts';
import type { Candidacy, ExamSession } from '../ports/session-records.ts';
import { readStandings } from '../standings.ts';
import type { Workplace } from '../workplace.ts';

/** What a seat is about, and whether the regulations let its holder know whom they read. */
export interface SeatBlock {
  readonly session: ExamSession;
  readonly block: CompetencyBlock;
  readonly candidacy: Candidacy;
  readonly rules: SessionRules;
  readonly anonymity: SessionRules['anonymity'];
}

/** The session and the block that a seat is about. */
export async function loadSeatBlock(records: Records, seat: Seat): Promise<SeatBlock> {
  const candidacy = await records.sessions.findCandidacy(seat.candidacyId);
  const session = candidacy && (await records.sessions.findSession(candidacy.sessionId));
  const version = session && (await records.frameworks.findVersion(session.versionId));
  const regulations = session && (await records.regulations.findVersion(session.regulationsId));
  const block = version && findJuryBlock(version.framework, seat.block);
  if (!session || !block || !candidacy || !regulations) throw new EtalonError('session.not-found');
  const rules = readSessionRules(regulations.regulations);
  return {
    session,
    block: await narrowToAsked(records, seat, block),
    candidacy,
    rules,
    anonymity: rules.anonymity,
  };
}

/** A third examiner called for some criteria reads these and nothing else, whoever takes the seat over. */
async function narrowToAsked(
  records: Records,
  { role, candidacyId, block: blockId }: Seat,
  block: CompetencyBlock,
): Promise<CompetencyBlock> {
  if (role !== 'third') return block;
  const answers = await records.moderation.listBorderAnswers([candidacyId]);
  const opened = answers.findLast((row) => row.block === blockId && row.kind === 'opened');
  if (opened === undefined) return block;
  const activities = block.activities.map((activity) => ({
    ...activity,
    criteria: activity.criteria.filter(({ id }) => opened.criteria.includes(id)),
  }));
  return { ...block, activities: activities.filter(({ criteria }) => criteria.length > 0) };
}

/** A seat of the actor, or `access.refused`. */
export async function loadOwnSeat(workplace: Workplace, actor: Actor, seatId: string): Promise<Seat> {
  const seat = await workplace.records.juries.findSeat(seatId);
  if (
    seat === null ||
    seat.userId !== actor.userId ||
    seat.role === 'president' ||
    seat.block === MISSION_SUBJECT
  )
    throw new EtalonError('access.refused');
  const { standings } = await readStandings(workplace.records, actor, seat);
  authorise(actor, 'judgement.write', standings);
  return seat;
}
