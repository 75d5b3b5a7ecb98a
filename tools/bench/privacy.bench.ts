import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Duckdb, openDuckdb } from '@etalon/duckdb';
import { findPersonalData, measureAnonymity, type PiiCorpus, scanPersonalData } from '@etalon/privacy';
import { type BenchRow, makeRow, median } from './bench-row.ts';

export const name = 'privacy';

const ROOT = resolve(import.meta.dirname, '../..');
const FLIGHTS = resolve(ROOT, 'node_modules/vega-datasets/data/flights-3m.parquet');
const CORPUS = resolve(ROOT, 'content/privacy/corpus-fr.json');
const REPEATS = 3;
const TEXT_MB = 4;

/** People of a table of `rows` rows: identifiers with keys, free text, and columns that hold nothing. */
async function makePeople(duck: Duckdb, rows: number): Promise<void> {
  const key =
    "CAST(97 - (CAST('18505780' || lpad(CAST(i % 100000 AS VARCHAR), 5, '0') AS BIGINT) % 97) AS VARCHAR)";
  await duck.run(`CREATE OR REPLACE TABLE gens AS SELECT i AS id,
    '18505780' || lpad(CAST(i % 100000 AS VARCHAR), 5, '0') || lpad(${key}, 2, '0') AS assure,
    'personne' || i || '@exemple.fr' AS courriel, '06 39 98 ' || lpad(CAST(i % 100 AS VARCHAR), 2, '0') || ' 12' AS joindre,
    'Dossier suivi depuis ' || (2000 + i % 25) || ', rappeler au 01 99 00 12 ' || lpad(CAST(i % 100 AS VARCHAR), 2, '0') || ' avant midi' AS note,
    ['Lyon', 'Brest', 'Lille'][1 + i % 3] AS ville, (i * 7919) % 100003 AS montant FROM range(${rows}) r(i)`);
}

async function timeSeconds(work: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let turn = 0; turn < REPEATS; turn += 1) {
    const began = performance.now();
    await work();
    times.push((performance.now() - began) / 1000);
  }
  return median(times);
}

function readTexts(): Promise<BenchRow> {
  const corpus: PiiCorpus = JSON.parse(readFileSync(CORPUS, 'utf8'));
  const texts = corpus.texts.map((text) => text.replaceAll(/\[[a-z0-9/-]+\|([^\]]+)\]/g, '$1'));
  const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  const rounds = Math.ceil((TEXT_MB * 1e6) / bytes);
  return timeSeconds(async () => {
    for (let round = 0; round < rounds; round += 1) for (const text of texts) findPersonalData(text);
  }).then((seconds) =>
    makeRow('personal data in French texts, per MB', seconds / ((rounds * bytes) / 1e6), 's', null),
  );
}

/** Scan of a table of people, whole and sampled; texts by the megabyte; classes of three million rows. */
export async function run(): Promise<readonly BenchRow[]> {
  const duck = await openDuckdb({ allowedFolders: [resolve(FLIGHTS, '..')], memoryMb: 1024, threads: 2 });
  try {
    await makePeople(duck, 1_000_000);
    const sampled = await timeSeconds(() => scanPersonalData(duck, { table: 'gens', seed: 1 }));
    await makePeople(duck, 100_000);
    const [size] = await duck.rows(
      'SELECT sum(strlen(assure) + strlen(courriel) + strlen(joindre) + strlen(note) + strlen(ville)) / 1e6 AS mb FROM gens',
    );
    const whole = await timeSeconds(() =>
      scanPersonalData(duck, { table: 'gens', seed: 1, sampleRows: 100_000 }),
    );
    await duck.run(`CREATE TABLE vols AS SELECT * FROM '${FLIGHTS}'`);
    const columns = (await duck.rows('DESCRIBE vols')).map((row) => String(row.column_name));
    const candidates = columns.slice(0, 4);
    const classes = await timeSeconds(() =>
      measureAnonymity(duck, { table: 'vols', candidates, sensitive: columns.slice(-1) }),
    );
    return [
      makeRow('personal data scan, 1 M rows × 7, sampled 20,000', sampled, 's', null),
      makeRow(
        `personal data scan, 100,000 rows × 7 whole (${Number(size?.mb).toFixed(1)} MB)`,
        whole,
        's',
        null,
      ),
      await readTexts(),
      makeRow(`k and l of 14 sets of ${candidates.join(', ')}, 3 M rows`, classes, 's', null),
    ];
  } finally {
    duck.close();
  }
}
