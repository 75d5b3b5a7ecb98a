import { BLOCK_RESULTS } from '@etalon/core/deliberation';
import { GRADES, type Grade } from '@etalon/core/judgement';
import { SEAT_ROLES, type Seat } from '@etalon/core/jury';
import type { Decision, Settlement } from '@etalon/usecases';
import { eq, getTableColumns, isNull } from 'drizzle-orm';
import type { Db } from '../database/open-database.ts';
import { seatRelock, seatReopening } from '../schema/desk.ts';
import { type decision, seat, seatLock, type settlement } from '../schema/jury.ts';
import { seatReplacement } from '../schema/panel.ts';
import { readLiteral } from './read-literal.ts';

/** Seats, each with the instant of its lock, unless a criterion of it is open again, and of its replacement. */
export function selectSeats(db: Db) {
  const reopened = db
    .selectDistinct({ seatId: seatReopening.seatId })
    .from(seatReopening)
    .leftJoin(seatRelock, eq(seatRelock.reopeningId, seatReopening.id))
    .where(isNull(seatRelock.at))
    .as('reopened');
  return db
    .select({
      ...getTableColumns(seat),
      lockedAt: seatLock.lockedAt,
      replacedAt: seatReplacement.replacedAt,
      reopened: reopened.seatId,
    })
    .from(seat)
    .leftJoin(reopened, eq(reopened.seatId, seat.id))
    .leftJoin(seatLock, eq(seatLock.seatId, seat.id))
    .leftJoin(seatReplacement, eq(seatReplacement.seatId, seat.id));
}

export function readSeat(row: Awaited<ReturnType<typeof selectSeats>>[number]): Seat {
  return {
    id: row.id,
    candidacyId: row.candidacyId,
    block: row.block,
    userId: row.userId,
    role: readLiteral(SEAT_ROLES, row.role),
    external: row.external,
    declaredAt: row.declaredAt,
    recusedAt: row.recusedAt ?? row.replacedAt,
    lockedAt: row.reopened === null ? row.lockedAt : null,
  };
}

export function readSettlement(row: typeof settlement.$inferSelect): Settlement {
  return { ...row, grade: readLiteral(GRADES, row.grade) };
}

export function readDecision(row: typeof decision.$inferSelect): Decision {
  return { ...row, result: readLiteral(BLOCK_RESULTS, row.result), grades: readGrades(row.grades) };
}

/** Levels by criterion, from their texts. */
export function readGrades(texts: Readonly<Record<string, string>>): Readonly<Record<string, Grade>> {
  return Object.fromEntries(Object.entries(texts).map(([id, text]) => [id, readLiteral(GRADES, text)]));
}
