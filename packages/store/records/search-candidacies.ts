import {
  type CandidacySearch,
  type FoundCandidacy,
  IDENTITY_STATES,
  type Paged,
  type Place,
} from '@etalon/usecases';
import { and, asc, count, desc, eq, gt, ilike, or, type SQL, sql } from 'drizzle-orm';
import type { Db } from '../database/open-database.ts';
import { user } from '../schema/auth.ts';
import { candidacy, examSession } from '../schema/session.ts';
import { CANDIDACY_COLUMNS, ROUTE_IN_FORCE, readCandidacyRow } from './enrolment-records.ts';
import { readLiteral } from './read-literal.ts';

/** State of the identity in force: absent, written, or confirmed by the person. */
const IDENTITY_STATE: SQL<string> = sql<string>`coalesce((
  select case when content.version_id is null then 'absent'
              when confirmation.version_id is null then 'to-confirm' else 'confirmed' end
  from identity_version v
  left join identity_content content on content.version_id = v.id
  left join identity_confirmation confirmation on confirmation.version_id = v.id
  where v.user_id = "candidacy"."user_id"
  order by v.written_at desc, v.id desc limit 1), 'absent')`;

function follows({ at, id }: Place): SQL | undefined {
  return or(gt(candidacy.enrolledAt, at), and(eq(candidacy.enrolledAt, at), gt(candidacy.id, id)));
}

/** Candidacies by name, session, route and state of the identity: sorted, narrowed and paged by the database. */
export async function searchCandidacies(db: Db, search: CandidacySearch): Promise<Paged<FoundCandidacy>> {
  const pattern = `%${search.text.replace(/[\\%_]/g, (char) => `\\${char}`)}%`;
  const where = and(
    search.text === '' ? undefined : or(ilike(user.name, pattern), ilike(user.email, pattern)),
    search.sessionId === null ? undefined : eq(candidacy.sessionId, search.sessionId),
    search.route === null ? undefined : eq(ROUTE_IN_FORCE, search.route),
    search.identity === null ? undefined : eq(IDENTITY_STATE, search.identity),
    search.after === undefined ? undefined : follows(search.after),
  );
  const order = search.descending ? desc : asc;
  const rows = await db
    .select({
      candidacy: CANDIDACY_COLUMNS,
      name: user.name,
      email: user.email,
      sessionLabel: examSession.label,
      identity: IDENTITY_STATE.as('identity_state'),
    })
    .from(candidacy)
    .innerJoin(user, eq(user.id, candidacy.userId))
    .innerJoin(examSession, eq(examSession.id, candidacy.sessionId))
    .where(where)
    .orderBy(
      order(search.sort === 'name' ? sql`lower(${user.name})` : candidacy.enrolledAt),
      asc(candidacy.id),
    )
    .limit(search.page.limit)
    .offset(search.page.offset);
  const total = await db
    .select({ total: count() })
    .from(candidacy)
    .innerJoin(user, eq(user.id, candidacy.userId))
    .where(where);
  return {
    rows: rows.map((row) => ({
      ...row,
      candidacy: readCandidacyRow(row.candidacy),
      identity: readLiteral(IDENTITY_STATES, row.identity),
    })),
    total: total[0]?.total ?? 0,
  };
}
