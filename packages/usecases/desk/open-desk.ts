import { type Activity, type CompetencyBlock, listBlockCriteria, listCriteria } from '@etalon/core/framework';
import type { Judgement } from '@etalon/core/judgement';
import { isBlindThird, type Seat } from '@etalon/core/jury';
import { orderReading } from '@etalon/core/order-reading';
import type { SessionRules } from '@etalon/core/regulations';
import type { Actor } from '../authorisation.ts';
import { makeNameMask } from '../hand-in/mask-pieces.ts';
import { listReadings, type ShownReading } from '../measurement/read-readings.ts';
import { mayReadMission } from '../mission/may-read-mission.ts';
import type { HandOver, OpinionRequest, SeatReopening } from '../ports/desk-records.ts';
import type { HandIn, HandInPiece, Run } from '../ports/evidence-records.ts';
import type { JudgementDraft } from '../ports/jury-records.ts';
import type { Records } from '../ports/records.ts';
import type { Candidacy, ExamSession } from '../ports/session-records.ts';
import type { Workplace } from '../workplace.ts';
import { enterDesk } from './enter-desk.ts';
import { listOpinionsInForce } from './list-opinions.ts';
import { listMissing, listPending } from './list-pending.ts';
import { nameCandidate } from './name-candidate.ts';

export interface DeskSituation {
  readonly activity: Activity;
  readonly handIn: HandIn | null;
  readonly pieces: readonly HandInPiece[];
  readonly runs: readonly Run[];
  /** Readings for the whole situation; the page shows those of a criterion once its first impression is given. */
  readonly readings: readonly ShownReading[];
}

/** A criterion that is open again, with the words it has now. */
export interface ReopenedCriterion {
  readonly criterion: string;
  readonly text: string;
  readonly reason: string;
  readonly openedAt: string;
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
  /** Criteria that a locked seat judges again by other words; empty mostly. */
  readonly reopened: readonly ReopenedCriterion[];
  /** Second opinions that this seat asks for. */
  readonly opinions: readonly OpinionRequest[];
  /** What this seat asked of the officer, last first. */
  readonly handOvers: readonly HandOver[];
  /** True for a third reader who judges without readings until their seat is locked. */
  readonly blind: boolean;
  /** Whether the candidate's mission is there for the actor to read beside the block. */
  readonly readsMission: boolean;
}

async function loadSituations(
  records: Records,
  { seat, block, hides }: { readonly seat: Seat; readonly block: CompetencyBlock; readonly hides: boolean },
): Promise<readonly Omit<DeskSituation, 'readings'>[]> {
  return Promise.all(
    orderReading([seat.id], block.activities).map(async (activity) => {
      const handIn = await records.evidence.findHandInOf(seat.candidacyId, activity.id);
      if (handIn === null || handIn.seal === null) return { activity, handIn: null, pieces: [], runs: [] };
      const pieces = await records.evidence.listPieces(handIn.id);
      const runs = await records.evidence.listRuns(handIn.id);
      return {
        activity,
        handIn,
        pieces: (hides ? pieces.map(makeNameMask(pieces).hide) : pieces).filter(
          (piece) => piece.withdrawnAt === null,
        ),
        runs: runs.filter((run) => run.scope === 'sealed'),
      };
    }),
  );
}

async function describeReopened(
  records: Records,
  pending: readonly SeatReopening[],
): Promise<readonly ReopenedCriterion[]> {
  return Promise.all(
    pending.map(async ({ criterion, reason, nextVersionId, nextItem, openedAt }) => {
      const version = await records.frameworks.findVersion(nextVersionId);
      const items = version === null ? [] : listCriteria(version.framework);
      const text = items.find((row) => row.criterion.id === nextItem)?.criterion.text ?? '';
      return { criterion, reason, text, openedAt };
    }),
  );
}

/**
 * The desk of one seat. Readings of a criterion are given only once this seat's first impression of it is recorded, when
 * the regulations say so; judgements of other seats never are.
 */
export async function openDesk(workplace: Workplace, actor: Actor, seatId: string): Promise<DeskView> {
  const { records } = workplace;
  const { seat, session, block, candidacy, rules, judgements } = await enterDesk(workplace, actor, seatId);
  const hides = rules.anonymity === 'label' && seat.lockedAt === null;
  const bare = await loadSituations(records, { seat, block, hides });
  const situations = await Promise.all(
    bare.map(async (row): Promise<DeskSituation> => {
      if (row.handIn === null) return { ...row, readings: [] };
      const readings = await listReadings(workplace, actor, { handInId: row.handIn.id, scope: 'sealed' });
      return { ...row, readings };
    }),
  );
  const pending = listPending(await records.desk.listReopenings([seat.id]));
  return {
    seat,
    candidacy,
    candidate: await nameCandidate(records, candidacy, rules.anonymity),
    session,
    block,
    regulations: rules,
    situations,
    judgements,
    drafts: await records.juries.listDrafts(seat.id),
    missing: listMissing(listBlockCriteria(block), judgements, pending),
    reopened: await describeReopened(records, pending),
    opinions: listOpinionsInForce(await records.desk.listOpinionRequests([seat.id])),
    handOvers: (await records.desk.listHandOversOfSeat(seat.id)).toReversed(),
    blind: isBlindThird(seat, rules),
    readsMission: await mayReadMission(records, actor, candidacy),
  };
}
