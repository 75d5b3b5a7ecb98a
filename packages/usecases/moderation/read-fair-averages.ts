import { type CandidateAverage, fitSeverity, type SeverityRefusal } from '@etalon/assessment';
import { MISSION_SUBJECT } from '@etalon/core/mission';
import { type Actor, authorise, mayDo } from '../authorisation.ts';
import type { BoardBlock } from '../deliberation/read-board.ts';
import { labelCandidate } from '../desk/name-candidate.ts';
import type { Records } from '../ports/records.ts';
import type { ExamSession } from '../ports/session-records.ts';
import type { Workplace } from '../workplace.ts';
import { findSeverityUse, type SeverityRule } from './find-severity-use.ts';
import { type BlockName, loadJudgedBlock } from './load-judged-block.ts';

/** Between level 1 and level 2, on the scale of means. */
export const MEAN_CUT = 1.5;

/** A hand-in over which the actor presides and that severity gives a reason to have read again. */
export interface FairAverageRow extends Pick<CandidateAverage, 'rawMean' | 'fairAverage' | 'interval'> {
  readonly candidacyId: string;
  readonly candidate: string;
  /** Raw mean and fair average lie on opposite sides of the cut. */
  readonly crosses: boolean;
  /** The 95 % interval of the fair average holds the cut. */
  readonly holdsCut: boolean;
  /** Whether a third examiner sits already, and whether the block is pronounced. */
  readonly third: boolean;
  readonly decided: boolean;
}

export interface FairAverageView {
  readonly session: ExamSession;
  /** Those of the session over which the actor presides. */
  readonly blocks: readonly BlockName[];
  readonly block: BlockName;
  readonly rule: SeverityRule;
  readonly candidates: number;
  readonly locked: number;
  /** How many of the hand-ins presided over give no such reason. */
  readonly others: number;
  readonly components: number;
  /** Null while the regulations or the locks do not let it be read. */
  readonly listed: readonly FairAverageRow[] | { readonly refused: readonly SeverityRefusal[] } | null;
}

/**
 * For the president of a block, where the regulations say `moderation` and every examiner of the block has locked: the
 * hand-ins whose mean level changes side of the cut, or might, once severity is set apart (instruments/07 §7.3). It helps
 * choose a third reading; no level changes and no examiner is described. Throws `session.not-found`,
 * `candidacy.unknown-block`.
 */
export async function readFairAverages(
  workplace: Workplace,
  actor: Actor,
  asked: { readonly sessionId: string; readonly block: string | null },
): Promise<FairAverageView> {
  const { records } = workplace;
  const presided = await listPresided(records, actor, asked.sessionId);
  authorise(actor, 'severity.moderate', presided.length > 0 ? ['presides'] : []);
  const among = new Set(presided.map(({ block }) => block));
  const { session, blocks, block, board, locked, judgements } = await loadJudgedBlock(records, {
    ...asked,
    among,
  });
  const rule = await findSeverityUse(records, session);
  const own = new Set(presided.filter((seat) => seat.block === block.id).map((seat) => seat.candidacyId));
  const readable = rule.use === 'moderation' && board.length > 0 && locked.length === board.length;
  const fit = readable ? fitSeverity({ judgements }) : null;
  const rows =
    fit?.state === 'estimated'
      ? board.flatMap((row) => describeRow(row, fit.candidates)).filter((row) => own.has(row.candidacyId))
      : [];
  const listed = rows.filter(({ crosses, holdsCut }) => crosses || holdsCut);
  return {
    session,
    blocks,
    block: { id: block.id, title: block.title },
    rule,
    candidates: board.length,
    locked: locked.length,
    others: rows.length - listed.length,
    components: fit?.state === 'estimated' ? fit.components.length : 0,
    listed:
      fit === null
        ? null
        : fit.state === 'refused'
          ? { refused: fit.reasons }
          : listed.toSorted((a, b) => (a.candidate < b.candidate ? -1 : 1)),
  };
}

/** Whether there is anything in a session that this person presides over and may choose a third reading for. */
export async function maySeeFairAverages(
  { records }: Workplace,
  actor: Actor,
  sessionId: string,
): Promise<boolean> {
  if (!mayDo(actor, 'severity.moderate', ['presides'])) return false;
  return (await listPresided(records, actor, sessionId)).length > 0;
}

async function listPresided(records: Records, actor: Actor, sessionId: string) {
  const seats = await records.juries.listSeatsOfSession(sessionId);
  return seats.filter(
    (seat) =>
      seat.userId === actor.userId &&
      seat.role === 'president' &&
      seat.recusedAt === null &&
      seat.block !== MISSION_SUBJECT,
  );
}

function describeRow(row: BoardBlock, averages: readonly CandidateAverage[]): readonly FairAverageRow[] {
  const found = averages.find(({ candidate }) => candidate === row.candidacy.id);
  if (found === undefined) return [];
  const { rawMean, fairAverage, interval } = found;
  return [
    {
      candidacyId: row.candidacy.id,
      candidate: labelCandidate(row.candidacy.id),
      rawMean,
      fairAverage,
      interval,
      crosses: rawMean >= MEAN_CUT !== fairAverage >= MEAN_CUT,
      holdsCut: interval.lo <= MEAN_CUT && interval.hi >= MEAN_CUT,
      third: row.seats.some((seat) => seat.role === 'third' && seat.recusedAt === null),
      decided: row.decision !== null,
    },
  ];
}
