import { type Actor, authorise, mayDo } from '../authorisation.ts';
import { labelCandidate } from '../desk/name-candidate.ts';
import type { HeldContents } from '../ports/retention-records.ts';
import type { Workplace } from '../workplace.ts';
import { findObstacle, gatherRetention, type RetainedCandidacy } from './gather-retention.ts';

export interface RetentionRow extends RetainedCandidacy {
  /** By name for those who may read people, else the jury’s label. */
  readonly candidate: string;
}

export interface DueRow extends RetentionRow {
  /** What is there to erase. */
  readonly contents: HeldContents;
}

export interface RetentionView {
  /** At their term and free to go. */
  readonly due: readonly DueRow[];
  /** Held back by an appeal or by the officer, at their term or not. */
  readonly held: readonly RetentionRow[];
  /** What runs, the nearest term first; what waits for a decision, or for the regulations to say how long, comes last. */
  readonly running: readonly RetentionRow[];
  /** Latest first. */
  readonly erased: readonly RetentionRow[];
  readonly mayErase: boolean;
  readonly mayHold: boolean;
}

/** What is kept and until when, what may go, what is held back and what went. Nothing is erased by reading it. */
export async function listRetention(workplace: Workplace, actor: Actor): Promise<RetentionView> {
  authorise(actor, 'retention.read');
  const { records } = workplace;
  const found = await gatherRetention(records, workplace.now());
  const people = mayDo(actor, 'people.read')
    ? await records.sessions.findPeople(found.map(({ candidacy }) => candidacy.userId))
    : [];
  const nameOf = new Map(people.map(({ userId, name }) => [userId, name]));
  const rows = found.map((row) => ({
    ...row,
    candidate: nameOf.get(row.candidacy.userId) ?? labelCandidate(row.candidacy.id),
  }));
  const due = rows.filter((row) => findObstacle(row) === null);
  const isHeld = (row: RetentionRow): boolean =>
    row.erasure === null && (row.hold !== null || row.appealUnderWay);
  const lastDayOf = ({ term }: RetentionRow): string => ('lastDay' in term ? term.lastDay : '9');
  return {
    due: await Promise.all(
      due.map(async (row) => ({
        ...row,
        contents: await records.retention.countContents(row.candidacy.id),
      })),
    ),
    held: rows.filter(isHeld),
    running: rows
      .filter((row) => findObstacle(row) === 'retention.not-due')
      .toSorted((a, b) => lastDayOf(a).localeCompare(lastDayOf(b))),
    erased: rows
      .filter(({ erasure }) => erasure !== null)
      .toSorted((a, b) => (b.erasure?.at ?? '').localeCompare(a.erasure?.at ?? '')),
    mayErase: mayDo(actor, 'retention.erase'),
    mayHold: mayDo(actor, 'retention.hold'),
  };
}
