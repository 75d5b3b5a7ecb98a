import { inArray, sql } from 'drizzle-orm';
import type { Db } from '../database/open-database.ts';
import { piece } from '../schema/evidence.ts';
import { frameworkDraft } from '../schema/framework.ts';
import { minutesSeal } from '../schema/minutes.ts';
import { trackingLine } from '../schema/tracking.ts';
import { projectFile } from '../schema/workshop.ts';

const AT_ONCE = 500;

/**
 * Those of these contents that nothing names any more: no piece but those erased at term, no file or run of a project, kept or tracked, no
 * sealed minutes, no document of a framework.
 */
export async function listUnnamed(db: Db, sha256s: readonly string[]): Promise<readonly string[]> {
  const unnamed: string[] = [];
  for (let start = 0; start < sha256s.length; start += AT_ONCE) {
    const asked = [...new Set(sha256s.slice(start, start + AT_ONCE))];
    const named = await findNamed(db, asked);
    unnamed.push(...asked.filter((sha256) => !named.has(sha256)));
  }
  return unnamed;
}

async function findNamed(db: Db, asked: string[]): Promise<ReadonlySet<string>> {
  const erased = sql`EXISTS (SELECT 1 FROM retention_erasure e JOIN hand_in h ON h.candidacy_id = e.candidacy_id WHERE h.id = ${piece.handInId})`;
  const pieces = await db
    .selectDistinct({ sha256: piece.sha256 })
    .from(piece)
    .where(sql`${inArray(piece.sha256, asked)} AND NOT ${erased}`);
  const files = await db
    .selectDistinct({ sha256: projectFile.sha256 })
    .from(projectFile)
    .where(inArray(projectFile.sha256, asked));
  const seals = await db
    .select({ sha256: minutesSeal.pdfSha256 })
    .from(minutesSeal)
    .where(inArray(minutesSeal.pdfSha256, asked));
  const drafts = await db
    .select({ sha256: frameworkDraft.sourceSha256 })
    .from(frameworkDraft)
    .where(inArray(frameworkDraft.sourceSha256, asked));
  const list = sql.join(
    asked.map((sha256) => sql`${sha256}`),
    sql`, `,
  );
  const runs = await db
    .selectDistinct({ sha256: sql<string>`f ->> 'sha256'` })
    .from(sql`workshop_run, jsonb_array_elements(outputs || inputs) f`)
    .where(sql`f ->> 'sha256' IN (${list})`);
  const ofScript = sql<string>`${trackingLine.change} ->> 'sha256'`;
  const tracked = await db
    .selectDistinct({ sha256: ofScript })
    .from(trackingLine)
    .where(sql`${trackingLine.kind} = 'artifact' AND ${ofScript} IN (${list})`);
  return new Set([...pieces, ...files, ...seals, ...drafts, ...runs, ...tracked].map(({ sha256 }) => sha256));
}
