import type { OralRecords, OralTarget } from '@etalon/usecases';
import { and, asc, eq, inArray } from 'drizzle-orm';
import type { Db } from '../database/open-database.ts';
import { oralEntry, oralSeal } from '../schema/desk.ts';
import { candidacy } from '../schema/session.ts';

/** Orals in the database. */
export function makeOralRecords(db: Db): OralRecords {
  const isOf = (table: typeof oralEntry | typeof oralSeal, { candidacyId, situation }: OralTarget) =>
    and(eq(table.candidacyId, candidacyId), eq(table.situation, situation));
  return {
    hold: async (candidacyId) => {
      await db
        .select({ id: candidacy.id })
        .from(candidacy)
        .where(eq(candidacy.id, candidacyId))
        .for('no key update');
    },
    addEntries: async (rows) => {
      if (rows.length > 0) await db.insert(oralEntry).values([...rows]);
    },
    findEntries: (ids) =>
      db
        .select()
        .from(oralEntry)
        .where(inArray(oralEntry.id, [...ids])),
    listEntries: (target) =>
      db
        .select()
        .from(oralEntry)
        .where(isOf(oralEntry, target))
        .orderBy(asc(oralEntry.at), asc(oralEntry.id)),
    addSeal: async (row) => {
      await db.insert(oralSeal).values(row);
    },
    listSeals: (target) =>
      db.select().from(oralSeal).where(isOf(oralSeal, target)).orderBy(asc(oralSeal.number)),
  };
}
