import { LETTER_OUTCOMES, LETTER_STATES, type LetterRecords, type LetterRow } from '@etalon/usecases';
import { and, asc, count, desc, eq, inArray, sql } from 'drizzle-orm';
import type { Db } from '../database/open-database.ts';
import { letter, letterAttempt, personLanguage } from '../schema/calendar.ts';
import { firstOrNull } from './first-or-null.ts';
import { insertRows } from './insert-rows.ts';
import { isAmong } from './is-among.ts';
import { readLiteral } from './read-literal.ts';

const LANGUAGES = ['fr', 'en'] as const;
const UNSENT = ['waiting', 'failed', 'no-server', 'abandoned'];

/** Letters, their attempts and the language of each person in the database. */
export function makeLetterRecords(db: Db): LetterRecords {
  return { ...makeOutboxRecords(db), ...makeLanguageRecords(db) };
}

/** The last outcome of each letter: one that was sent stays sent, whatever a slower worker writes after. */
function summariseAttempts(db: Db) {
  return db
    .select({
      letterId: letterAttempt.letterId,
      outcome:
        sql<string>`(array_agg(${letterAttempt.outcome} order by ${letterAttempt.outcome} = 'sent' desc, ${letterAttempt.at} desc, ${letterAttempt.id} desc))[1]`.as(
          'outcome',
        ),
      errorCode: sql<
        string | null
      >`(array_agg(${letterAttempt.errorCode} order by ${letterAttempt.at} desc, ${letterAttempt.id} desc))[1]`.as(
        'error_code',
      ),
      attempts: count().as('attempts'),
      lastAt: sql<string | Date>`max(${letterAttempt.at})`.as('last_at'),
    })
    .from(letterAttempt)
    .groupBy(letterAttempt.letterId)
    .as('last');
}

function makeOutboxRecords(db: Db): Omit<LetterRecords, 'findLanguage' | 'addLanguage'> {
  const last = summariseAttempts(db);
  const state = sql<string>`coalesce(${last.outcome}, 'waiting')`;
  const selectRows = () =>
    db
      .select({ letter, state, attempts: last.attempts, lastAt: last.lastAt, errorCode: last.errorCode })
      .from(letter)
      .leftJoin(last, eq(last.letterId, letter.id));
  const readRow = (row: Awaited<ReturnType<typeof selectRows>>[number]): LetterRow => ({
    letter: row.letter,
    state: readLiteral(LETTER_STATES, row.state),
    attempts: Number(row.attempts ?? 0),
    lastAt: row.lastAt === null ? null : new Date(row.lastAt).toISOString(),
    errorCode: row.errorCode,
  });
  return {
    addLetter: async (row) => {
      const added = await db.insert(letter).values(row).onConflictDoNothing().returning({ id: letter.id });
      return added.length > 0;
    },
    addLetters: async (rows) => {
      await insertRows(db, letter, rows, { keepsKnown: true });
      const asked = rows.map(({ id }) => id);
      const added = await db.select({ id: letter.id }).from(letter).where(isAmong(letter.id, asked));
      return added.map(({ id }) => id);
    },
    findLetter: async (id) => firstOrNull(await db.select().from(letter).where(eq(letter.id, id))),
    findLetters: async (keys) =>
      keys.length === 0 ? [] : (await selectRows().where(inArray(letter.key, [...keys]))).map(readRow),
    addAttempt: async (row) => {
      await db.insert(letterAttempt).values(row).onConflictDoNothing();
    },
    listAttempts: async (letterId) => {
      const rows = await db
        .select()
        .from(letterAttempt)
        .where(eq(letterAttempt.letterId, letterId))
        .orderBy(asc(letterAttempt.at), asc(letterAttempt.id));
      return rows.map((row) => ({ ...row, outcome: readLiteral(LETTER_OUTCOMES, row.outcome) }));
    },
    pageLetters: async (page, wanted) => {
      const where = wanted === null ? undefined : eq(state, wanted);
      const rows = await selectRows()
        .where(and(where))
        .orderBy(desc(letter.writtenAt), asc(letter.id))
        .limit(page.limit)
        .offset(page.offset);
      const total = await db
        .select({ total: count() })
        .from(letter)
        .leftJoin(last, eq(last.letterId, letter.id))
        .where(and(where));
      return {
        rows: rows.map(readRow),
        total: total[0]?.total ?? 0,
      };
    },
    countUnsent: async () => {
      const rows = await db
        .select({ total: count() })
        .from(letter)
        .leftJoin(last, eq(last.letterId, letter.id))
        .where(inArray(state, UNSENT));
      return rows[0]?.total ?? 0;
    },
  };
}

function makeLanguageRecords(db: Db): Pick<LetterRecords, 'findLanguage' | 'addLanguage'> {
  return {
    findLanguage: async (userId) => {
      const row = firstOrNull(
        await db
          .select()
          .from(personLanguage)
          .where(eq(personLanguage.userId, userId))
          .orderBy(desc(personLanguage.at), desc(personLanguage.id))
          .limit(1),
      );
      return row && readLiteral(LANGUAGES, row.language);
    },
    addLanguage: async (row) => {
      await db.insert(personLanguage).values(row);
    },
  };
}
