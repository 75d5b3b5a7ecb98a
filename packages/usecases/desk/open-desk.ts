import type { Activity, CompetencyBlock } from '@etalon/core/framework';
import { currentJudgement, type Judgement } from '@etalon/core/judgement';
import { listOpeningRefusals, type Seat } from '@etalon/core/jury';
import { MISSION_SUBJECT } from '@etalon/core/mission';
import { readSessionRules, type SessionRules } from '@etalon/core/regulations';
import { EtalonError } from '@etalon/error';
import { type Actor, authorise } from '../authorisation.ts';
import { checkWholeJury } from '../juries/check-whole-jury.ts';
import { listReadings, type ShownReading } from '../measurement/read-readings.ts';
import { mayReadMission } from '../mission/may-read-mission.ts';
import { findJuryBlock } from '../mission/mission-block.ts';
import type { HandIn, HandInPiece, Run } from '../ports/evidence-records.ts';
import type { JudgementDraft } from '../ports/jury-records.ts';
import type { Records } from '../ports/records.ts';
import type { Candidacy, ExamSession } from '../ports/session-records.ts';
import { readStandings } from '../standings.ts';
import type { Workplace } from '../workplace.ts';
import { orderForSeat } from './order-criteria.ts';

export interface QueueEntry {
  readonly seat: Seat;
  readonly session: ExamSession;
  readonly block: CompetencyBlock;
  /** Label of the candidate for the jury: stable, without a name. */
  readonly candidate: string;
  readonly handedIn: boolean;
  readonly judged: number;
  readonly criteria: number;
}

export interface DeskSituation {
  readonly activity: Activity;
  readonly handIn: HandIn | null;
  readonly pieces: readonly HandInPiece[];
  readonly runs: readonly Run[];
  /** Readings for the whole situation; the page shows those of a criterion once its first impression is given. */
  readonly readings: readonly ShownReading[];
}

export interface DeskView {
  readonly seat: Seat;
  readonly candidacy: Candidacy;
  readonly candidate: string;
  readonly session: ExamSession;
  readonly block: CompetencyBlock;
  readonly regulations: SessionRules;
  /** Every situation of the block, in the seat's own stable order. */
  readonly situations: readonly DeskSituation[];
  /** This seat's judgements only: no other seat's is in here. */
  readonly judgements: readonly Judgement[];
  readonly drafts: readonly JudgementDraft[];
  readonly missing: readonly string[];
  /** Whether the candidate's mission is there for the actor to read beside the block. */
  readonly readsMission: boolean;
}

/** How the jury names a candidate: the first characters of the candidacy's id. */
export function labelCandidate(candidacyId: string): string {
  return candidacyId
    .replace(/[^a-z0-9]/gi, '')
    .slice(-6)
    .toUpperCase();
}

/** The examiner's queue: one entry for each seat that was not given up. */
export async function listQueue(workplace: Workplace, actor: Actor): Promise<readonly QueueEntry[]> {
  authorise(actor, 'desk.queue');
  const { records } = workplace;
  const seats = (await records.juries.listSeatsOfUser(actor.userId)).filter(
    (seat) => seat.role !== 'president' && seat.recusedAt === null && seat.block !== MISSION_SUBJECT,
  );
  return Promise.all(
    seats.map(async (seat): Promise<QueueEntry> => {
      const { session, block } = await loadSeatBlock(workplace, seat);
      const situations = await loadSituations(workplace, seat, block);
      const judgements = await records.juries.listJudgements(seat.id);
      const criteria = situations.flatMap((row) => row.activity.criteria);
      return {
        seat,
        session,
        block,
        candidate: labelCandidate(seat.candidacyId),
        handedIn: situations.some((row) => row.handIn?.seal != null),
        judged: criteria.filter((row) => currentJudgement(judgements, row.id, 'J1') !== null).length,
        criteria: criteria.length,
      };
    }),
  );
}

/** The session and the block that a seat is about. */
export async function loadSeatBlock(
  workplace: Workplace,
  seat: Seat,
): Promise<{ readonly session: ExamSession; readonly block: CompetencyBlock }> {
  const { records } = workplace;
  const candidacy = await records.sessions.findCandidacy(seat.candidacyId);
  const session = candidacy && (await records.sessions.findSession(candidacy.sessionId));
  const version = session && (await records.frameworks.findVersion(session.versionId));
  const block = version && findJuryBlock(version.framework, seat.block);
  if (!session || !block) throw new EtalonError('session.not-found');
  return { session, block };
}

async function loadSituations(
  workplace: Workplace,
  seat: Seat,
  block: CompetencyBlock,
): Promise<readonly Omit<DeskSituation, 'readings'>[]> {
  const { records } = workplace;
  return Promise.all(
    orderForSeat(seat.id, block.activities).map(async (activity) => {
      const handIn = await records.evidence.findHandInOf(seat.candidacyId, activity.id);
      if (handIn === null || handIn.seal === null) return { activity, handIn: null, pieces: [], runs: [] };
      const pieces = await records.evidence.listPieces(handIn.id);
      const runs = await records.evidence.listRuns(handIn.id);
      return {
        activity,
        handIn,
        pieces: pieces.filter((piece) => piece.withdrawnAt === null),
        runs: runs.filter((run) => run.scope === 'sealed'),
      };
    }),
  );
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

/** The criteria of these situations. */
export function listAssessedCriteria(
  situations: readonly Pick<DeskSituation, 'activity'>[],
): readonly string[] {
  return situations.flatMap((row) => row.activity.criteria.map((criterion) => criterion.id));
}

/**
 * A jury opens once its composition stands: nobody reads before. It stays open once somebody has begun, so that a member who
 * leaves stops nobody else's reading; pronouncing asks for a whole jury again. Throws `jury.not-open`.
 */
async function refuseUnlessOpen(
  records: Records,
  {
    seat,
    candidacy,
    rules,
  }: { readonly seat: Seat; readonly candidacy: Candidacy; readonly rules: SessionRules },
): Promise<void> {
  const rows = await records.blocks.listSeatLevels([candidacy.id]);
  const jury = rows.filter((row) => row.seat.block === seat.block);
  if (jury.some(({ started }) => started)) return;
  const findings = await checkWholeJury(records, {
    candidacy,
    block: seat.block,
    seats: jury.map((row) => row.seat),
    rules,
  });
  const refusals = listOpeningRefusals(findings);
  if (refusals.length > 0)
    throw new EtalonError('jury.not-open', { info: { findings: refusals.map(({ code }) => code) } });
}

/**
 * The desk of one seat. Readings of a criterion are given only once this seat's first impression of it is recorded, when
 * the regulations say so; judgements of other seats never are.
 */
export async function openDesk(workplace: Workplace, actor: Actor, seatId: string): Promise<DeskView> {
  const seat = await loadOwnSeat(workplace, actor, seatId);
  if (seat.declaredAt === null)
    throw new EtalonError('jury.declaration-missing', { info: { seat: seat.id } });
  const { records } = workplace;
  const { session, block } = await loadSeatBlock(workplace, seat);
  const candidacy = await records.sessions.findCandidacy(seat.candidacyId);
  const regulations = await records.regulations.findVersion(session.regulationsId);
  if (candidacy === null || regulations === null) throw new EtalonError('session.not-found');
  const judgements = await records.juries.listJudgements(seat.id);
  const rules = readSessionRules(regulations.regulations);
  if (judgements.length === 0) await refuseUnlessOpen(records, { seat, candidacy, rules });
  const bare = await loadSituations(workplace, seat, block);
  const situations = await Promise.all(
    bare.map(async (row): Promise<DeskSituation> => {
      if (row.handIn === null) return { ...row, readings: [] };
      const readings = await listReadings(workplace, actor, { handInId: row.handIn.id, scope: 'sealed' });
      return { ...row, readings };
    }),
  );
  const criteria = listAssessedCriteria(situations);
  return {
    seat,
    candidacy,
    candidate: labelCandidate(candidacy.id),
    session,
    block,
    regulations: rules,
    situations,
    judgements,
    drafts: await records.juries.listDrafts(seat.id),
    missing: criteria.filter((id) => currentJudgement(judgements, id, 'J1') === null),
    readsMission: await mayReadMission(records, actor, candidacy),
  };
}
