import { openDesk } from '@etalon/usecases';
import type { SignedVisit } from '@etalon/web/answer';

export interface LockLine {
  readonly id: string;
  readonly text: string;
  /** Null while the criterion has no judgement. */
  readonly grade: string | null;
  readonly confidence: number | null;
  readonly anchors: number;
}

export interface LockPage {
  readonly candidate: string;
  readonly lockedAt: string | null;
  readonly missing: readonly string[];
  readonly lines: readonly LockLine[];
}

/** What locking would freeze: the judgement in force of each criterion, in the seat's order. */
export async function loadLock(visit: SignedVisit, seatId: string): Promise<LockPage> {
  const desk = await openDesk(visit.runtime.workplace, visit.actor, seatId);
  const lines = desk.situations
    .flatMap((row) => row.activity.criteria)
    .map(({ id, text }): LockLine => {
      const judgement = desk.judgements.filter((row) => row.criterion === id && row.phase === 'J1').at(-1);
      return {
        id,
        text,
        grade: judgement === undefined ? null : String(judgement.grade),
        confidence: judgement?.confidence ?? null,
        anchors: judgement?.anchors.length ?? 0,
      };
    });
  return { candidate: desk.candidate, lockedAt: desk.seat.lockedAt, missing: desk.missing, lines };
}
