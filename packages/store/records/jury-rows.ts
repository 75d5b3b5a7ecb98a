import { BLOCK_RESULTS } from '@etalon/core/deliberation';
import { GRADES, type Grade } from '@etalon/core/judgement';
import { SEAT_ROLES, type Seat } from '@etalon/core/jury';
import type { Decision, Settlement } from '@etalon/usecases';
import { getTableColumns, sql } from 'drizzle-orm';
import type { Db } from '../database/open-database.ts';
import { type decision, seat, seatLock, type settlement } from '../schema/jury.ts';
import { seatReplacement } from '../schema/panel.ts';
import { readLiteral } from './read-literal.ts';

/*
 * Asked for each seat, by its key: joined, these tables are read whole as soon as some thousands of seats are asked for. Names
 * are written out: a query on one table would leave out whose `id` it is.
 */
const LOCKED_AT = sql<string | null>`(
  select l.locked_at from seat_lock l where l.seat_id = "seat"."id")`.mapWith(seatLock.lockedAt);
const REPLACED_AT = sql<string | null>`(
  select r.replaced_at from seat_replacement r where r.seat_id = "seat"."id")`.mapWith(
  seatReplacement.replacedAt,
);
const IS_REOPENED = sql<boolean>`exists (
  select from seat_reopening o left join seat_relock c on c.reopening_id = o.id
  where o.seat_id = "seat"."id" and c.at is null)`;

/** Seats, each with the instant of its lock, unless a criterion of it is open again, and of its replacement. */
export function selectSeats(db: Db) {
  return db
    .select({
      ...getTableColumns(seat),
      lockedAt: LOCKED_AT.as('locked_at'),
      replacedAt: REPLACED_AT.as('replaced_at'),
      isReopened: IS_REOPENED.as('is_reopened'),
    })
    .from(seat);
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
    lockedAt: row.isReopened ? null : row.lockedAt,
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
