import type { Database } from '@etalon/store';
import { sql } from 'drizzle-orm';

export interface LargeSession {
  readonly sessionId: string;
  /** Starts every id, so that several sessions live in one database. */
  readonly prefix: string;
  readonly candidates: number;
  readonly examiners: number;
  readonly presidents: number;
  /** Blocks with their criteria and situations, as the framework of the session has them. */
  readonly blocks: readonly {
    readonly id: string;
    readonly criteria: readonly string[];
    readonly situations: readonly string[];
  }[];
  /** Candidates whose seats stay open: their desks can be worked at. */
  readonly open: number;
}

/**
 * Writes a generated session straight into the tables: every candidate asks for every block, every block is handed in,
 * two examiners judge every criterion twice (J0, J1) and lock. Levels are drawn by the database from a fixed seed.
 */
export async function fillSession({ db }: Database, made: LargeSession): Promise<void> {
  const { prefix, sessionId, candidates, examiners, presidents, open } = made;
  const blocks = JSON.stringify(made.blocks);
  const asked = JSON.stringify(made.blocks.map(({ id }) => id));
  await db.execute(sql`select setseed(0.42)`);
  await db.execute(sql`
    insert into "user" (id, name, email)
    select ${prefix} || kind || n, kind || ' ' || n, ${prefix} || kind || n || '@exemple.test'
    from (select 'c' as kind, generate_series(1, ${candidates}::int) as n
      union all select 'x', generate_series(1, ${examiners}::int)
      union all select 'p', generate_series(1, ${presidents}::int)) people`);
  await db.execute(sql`
    insert into role_grant (id, user_id, role, granted_by, granted_at)
    select 'g' || id, id, case when id like ${`${prefix}c%`} then 'candidate'
      when id like ${`${prefix}x%`} then 'examiner' else 'president' end, id, now()
    from "user" where id like ${`${prefix}%`}`);
  await db.execute(sql`
    insert into candidacy (id, session_id, user_id, route, blocks, extra_time_percent, name_on_certificate, enrolled_at)
    select ${prefix} || 'k' || n, ${sessionId}, ${prefix} || 'c' || n, 'FI', ${asked}::jsonb, 0, false, now()
    from generate_series(1, ${candidates}::int) as n`);
  await db.execute(sql`
    insert into hand_in (id, candidacy_id, situation, opened_at)
    select ${prefix} || 'h' || n || s, ${prefix} || 'k' || n, s, now()
    from generate_series(1, ${candidates}::int) as n,
      jsonb_array_elements(${blocks}::jsonb) as b, jsonb_array_elements_text(b -> 'situations') as s`);
  await db.execute(sql`
    insert into hand_in_seal (hand_in_id, root, receipt, sealed_at)
    select id, '', '{}'::jsonb, now() from hand_in where id like ${`${prefix}h%`}`);
  await db.execute(sql`
    insert into seat (id, candidacy_id, block, user_id, role, external, appointed_by, appointed_at, declared_at)
    select ${prefix} || 's' || n || (b ->> 'id') || r, ${prefix} || 'k' || n, b ->> 'id',
      case when r = 0 then ${prefix} || 'p' || (1 + (n - 1) % ${presidents}::int)
        else ${prefix} || 'x' || (1 + (2 * n + rank + r) % ${examiners}::int) end,
      case when r = 0 then 'president' else 'examiner' end, r >= 1, 'bench', now(), now()
    from generate_series(1, ${candidates}::int) as n,
      jsonb_array_elements(${blocks}::jsonb) with ordinality as t(b, rank), generate_series(0, 2) as r`);
  await db.execute(sql`
    insert into judgement (id, seat_id, criterion, phase, grade, confidence, anchors, sentence, readings_seen, elapsed_ms, at)
    select seat.id || c || phase, seat.id, c, phase, 1 + floor(random() * 2.6)::int, 2,
      case when phase = 'J1' then '[{"pieceId":"p","locator":"ligne 12"}]'::jsonb else '[]'::jsonb end,
      case when phase = 'J1' then 'La pièce citée montre ce que le critère demande, avec une justification écrite et relue.' else '' end,
      '[]'::jsonb, 90000, now()
    from seat
      join jsonb_array_elements(${blocks}::jsonb) as b on b ->> 'id' = seat.block,
      jsonb_array_elements_text(b -> 'criteria') as c, unnest(array['J0', 'J1']) as phase
    where seat.role = 'examiner' and seat.id like ${`${prefix}s%`}
      and substring(seat.candidacy_id from ${`${prefix}k(.*)`})::int > ${open}::int`);
  await db.execute(sql`
    insert into seat_lock (seat_id, locked_at)
    select id, now() from seat where role = 'examiner' and id like ${`${prefix}s%`}
      and substring(candidacy_id from ${`${prefix}k(.*)`})::int > ${open}::int`);
  await db.execute(sql`vacuum analyze`);
  // What was filled reaches the disk now, not while what is measured runs.
  await db.execute(sql`checkpoint`);
}
