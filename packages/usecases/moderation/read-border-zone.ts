import { MISSION_SUBJECT } from '@etalon/core/mission';
import { type BorderMargin, type BorderZone, isDecided } from '@etalon/core/regulations';
import { EtalonError } from '@etalon/error';
import { type Actor, authorise, mayDo } from '../authorisation.ts';
import { measureBorder, measureMargin } from '../deliberation/measure-border.ts';
import { type BlockTarget, type BoardBlock, readBoard } from '../deliberation/read-board.ts';
import { labelCandidate } from '../desk/name-candidate.ts';
import { findConflicts } from '../juries/find-conflicts.ts';
import type { BorderAnswer } from '../ports/moderation-records.ts';
import type { Records } from '../ports/records.ts';
import { type ExamSession, WHOLE_SESSION } from '../ports/session-records.ts';
import type { Workplace } from '../workplace.ts';

export const BORDER_STATES = ['to-answer', 'reading', 'read', 'declined', 'pronounced'] as const;
/** What was made of a block of margin 1; `pronounced` when it was decided and nothing had been answered. */
export type BorderState = (typeof BORDER_STATES)[number];

/** One block whose examiners have locked, with how near the rule is to flipping. */
export interface BorderRow<Zone extends BorderMargin = BorderZone> {
  readonly candidacyId: string;
  readonly candidate: string;
  readonly block: { readonly id: string; readonly title: string };
  readonly zone: Zone;
  /** Null where the margin is not 1: nothing is asked. */
  readonly state: BorderState | null;
  readonly answer: BorderAnswer | null;
}

export interface BorderView {
  readonly session: ExamSession;
  readonly rows: readonly BorderRow[];
  /** Blocks over which the actor presides whose examiners have not all locked: nothing is shown of them. */
  readonly unlocked: number;
}

/** Somebody of the pool who may read a block a third time. */
export interface ThirdReader {
  readonly userId: string;
  readonly name: string;
  readonly external: boolean;
}

export interface BlockBorder extends BorderRow {
  readonly mayAnswer: boolean;
  /** Whether the regulations call a third examiner at all. */
  readonly callsThird: boolean;
  /** Empty unless the actor may answer. */
  readonly readers: readonly ThirdReader[];
}

/**
 * The border zone of a session before deliberation (instruments/07 §7.6), for whoever presides, of their blocks, and for an
 * auditor, of all: arithmetic on the levels that examiners gave, shown once they have all locked and never to one of them.
 * It is not a result. Throws `session.not-found`.
 */
export async function readBorderZone(
  workplace: Workplace,
  actor: Actor,
  sessionId: string,
): Promise<BorderView> {
  const { records } = workplace;
  const session = await records.sessions.findSession(sessionId);
  const { rows } = await records.sessions.listCandidaciesOfSession(sessionId, WHOLE_SESSION);
  const seats = await records.juries.listSeatsOfSession(sessionId);
  const own = seats.filter(({ userId, recusedAt }) => userId === actor.userId && recusedAt === null);
  const presided = own.filter(({ role, block }) => role === 'president' && block !== MISSION_SUBJECT);
  authorise(actor, 'border.read', presided.length > 0 ? ['presides'] : []);
  if (session === null) throw new EtalonError('session.not-found');
  const keyOf = (candidacyId: string, block: string): string => `${candidacyId} ${block}`;
  const judged = new Set(
    own.filter(({ role }) => role !== 'president').map((seat) => keyOf(seat.candidacyId, seat.block)),
  );
  const among = new Set(presided.map((seat) => keyOf(seat.candidacyId, seat.block)));
  const all = mayDo(actor, 'border.read');
  const targets = rows.flatMap((candidacy) =>
    candidacy.blocks
      .map((block): BlockTarget => ({ candidacy, block }))
      .filter(
        ({ block }) =>
          !judged.has(keyOf(candidacy.id, block)) && (all || among.has(keyOf(candidacy.id, block))),
      ),
  );
  const board = await readBoard(records, targets);
  const described = await describeBoard(records, board);
  return { session, rows: described, unlocked: board.length - described.length };
}

/** The border zone of each block and what was made of it. Those not locked are left out. */
export function describeBoard(records: Records, board: readonly BoardBlock[]): Promise<readonly BorderRow[]> {
  return describeRows(records, board, measureBorder);
}

/** What the board of a session shows beside a block: the same with the margin alone. */
export function describeMargins(
  records: Records,
  board: readonly BoardBlock[],
): Promise<readonly BorderRow<BorderMargin>[]> {
  return describeRows(records, board, measureMargin);
}

async function describeRows<Zone extends BorderMargin>(
  records: Records,
  board: readonly BoardBlock[],
  measure: (row: BoardBlock) => Zone | null,
): Promise<readonly BorderRow<Zone>[]> {
  const answers = await records.moderation.listBorderAnswers([
    ...new Set(board.map(({ candidacy }) => candidacy.id)),
  ]);
  return board.flatMap((row): readonly BorderRow<Zone>[] => {
    const zone = measure(row);
    if (zone === null) return [];
    const { candidacy, block } = row;
    const answer =
      answers.findLast((one) => one.candidacyId === candidacy.id && one.block === block.id) ?? null;
    return [
      {
        candidacyId: candidacy.id,
        candidate: labelCandidate(candidacy.id),
        block: { id: block.id, title: block.title },
        zone,
        state: zone.state === 'measured' && zone.changes === 1 ? readState(row, answer) : null,
        answer,
      },
    ];
  });
}

function readState(row: BoardBlock, answer: BorderAnswer | null): BorderState {
  const third = row.seats.find(({ role, recusedAt }) => role === 'third' && recusedAt === null);
  if (third !== undefined) return third.lockedAt === null ? 'reading' : 'read';
  if (answer?.kind === 'declined') return 'declined';
  return row.decision === null ? 'to-answer' : 'pronounced';
}

/**
 * The border zone of one block and who may read it a third time; null before its examiners have all locked. Throws
 * `candidacy.not-found`, `candidacy.unknown-block`.
 */
export async function readBlockBorder(
  workplace: Workplace,
  actor: Actor,
  target: { readonly candidacyId: string; readonly block: string },
): Promise<BlockBorder | null> {
  const { records } = workplace;
  const candidacy = await records.sessions.findCandidacy(target.candidacyId);
  const seats = await records.juries.listSeats(target.candidacyId, target.block);
  const own = seats.filter(({ userId, recusedAt }) => userId === actor.userId && recusedAt === null);
  const standings = own.some(({ role }) => role === 'president') ? (['presides'] as const) : [];
  authorise(actor, 'border.read', standings);
  if (candidacy === null) throw new EtalonError('candidacy.not-found');
  if (!candidacy.blocks.includes(target.block)) throw new EtalonError('candidacy.unknown-block');
  if (own.some(({ role }) => role !== 'president')) return null;
  const board = await readBoard(records, [{ candidacy, block: target.block }]);
  const [row] = await describeBoard(records, board);
  const session = await records.sessions.findSession(candidacy.sessionId);
  const regulations = session && (await records.regulations.findVersion(session.regulationsId));
  if (row === undefined || !regulations) return null;
  const { thirdExaminer } = regulations.regulations;
  const callsThird = isDecided(thirdExaminer) && thirdExaminer !== 'none';
  const mayAnswer = mayDo(actor, 'border.answer', standings) && isOpen(row.state);
  return {
    ...row,
    mayAnswer,
    callsThird,
    readers:
      mayAnswer && callsThird
        ? await listThirdReaders(records, { ...target, candidateId: candidacy.userId })
        : [],
  };
}

/** Whether something may still be answered of a block in this state. */
export const isOpen = (state: BorderState | null): boolean => state === 'to-answer' || state === 'declined';

/** Those of the pool who are called, know the block, never sat in this jury, are not the candidate and have no link with them. */
async function listThirdReaders(
  records: Records,
  about: { readonly candidacyId: string; readonly block: string; readonly candidateId: string },
): Promise<readonly ThirdReader[]> {
  const [pool, seats, conflictedOf] = await Promise.all([
    records.examiners.listExaminers(),
    records.juries.listSeats(about.candidacyId, about.block),
    findConflicts(records, [about.candidateId]),
  ]);
  const linked = conflictedOf(about.candidateId);
  const sat = new Set(seats.map(({ userId }) => userId));
  const free = pool.filter(
    ({ userId, available, blocks }) =>
      available &&
      blocks.includes(about.block) &&
      userId !== about.candidateId &&
      !sat.has(userId) &&
      !linked.has(userId),
  );
  const people = await records.sessions.findPeople(free.map(({ userId }) => userId));
  return free
    .flatMap(({ userId, external }) => {
      const person = people.find((one) => one.userId === userId);
      return person?.roles.includes('examiner') ? [{ userId, name: person.name, external }] : [];
    })
    .toSorted((a, b) => a.name.localeCompare(b.name, 'fr'));
}
