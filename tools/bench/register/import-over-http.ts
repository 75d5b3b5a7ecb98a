import type { Database } from '@etalon/store';
import { candidacy } from '@etalon/store/schema';
import { like, sql } from 'drizzle-orm';
import type { ServedRegister } from './serve-register.ts';

export interface ImportTimes {
  /** Milliseconds from the file sent to its rows kept. */
  readonly read: number;
  /** Milliseconds to show what each row would become. */
  readonly shown: number;
  /** Milliseconds to enrol everybody. */
  readonly taken: number;
}

/** Opens accounts and writes the file that enrols them: name, first name, birth, sex. */
async function writeCandidates({ db }: Database, count: number): Promise<string> {
  await db.execute(sql`
    insert into "user" (id, name, email)
    select 'i' || n, 'Personne ' || n, 'personne' || n || '@exemple.test'
    from generate_series(1, ${count}::int) as n`);
  const rows = Array.from({ length: count }, (_, at) => {
    const day = String(1 + (at % 28)).padStart(2, '0');
    return `personne${at + 1}@exemple.test;Martin;Camille;1990-05-${day};${at % 2 === 0 ? 'F' : 'M'};75056`;
  });
  return ['Adresse;Nom;Prénom;Né le;Sexe;Code INSEE', ...rows].join('\n');
}

/** Brings a file of people who have accounts, looks at it and takes it, as an officer's browser does. */
export async function importOverHttp(
  served: ServedRegister,
  database: Database,
  input: { readonly officerId: string; readonly sessionId: string; readonly rows: number },
): Promise<ImportTimes> {
  const csv = await writeCandidates(database, input.rows);
  const { origin } = served;
  const headers = { origin, cookie: served.cookieOf(input.officerId) };
  const file = new FormData();
  file.set('sessionId', input.sessionId);
  file.set('file', new File([csv], 'candidats.csv', { type: 'text/csv' }));
  await (await fetch(`${origin}/candidats/importer`, { headers })).text();
  const began = performance.now();
  const brought = await fetch(`${origin}/candidats/importer`, {
    ...{ method: 'POST', headers, body: file },
    redirect: 'manual',
  });
  const path = brought.headers.get('location');
  if (path === null) throw new Error(`the file is not taken: ${(await brought.text()).slice(0, 500)}`);
  const read = performance.now();
  const page = await fetch(origin + path, { headers });
  if (!page.ok) throw new Error(`the rows are not shown: ${page.status}`);
  await page.text();
  const shown = performance.now();
  const taken = await fetch(origin + path, {
    ...{ method: 'POST', headers, body: new URLSearchParams() },
    redirect: 'manual',
  });
  const said = await taken.text();
  if (taken.status !== 302) throw new Error(`the rows are not taken: ${taken.status}`);
  const end = performance.now();
  const enrolled = await database.db.$count(candidacy, like(candidacy.userId, 'i%'));
  if (enrolled !== input.rows)
    throw new Error(`${enrolled} of ${input.rows} are enrolled: ${said.slice(0, 200)}`);
  return { read: read - began, shown: shown - read, taken: end - shown };
}
