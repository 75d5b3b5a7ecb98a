import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDuckdb } from '@etalon/duckdb';
import type { Json } from '@etalon/workshop';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { closeIdleRuns, performRun } from '../process/perform-run.ts';

let scratch = '';
beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'etalon-sources-'));
});
afterAll(async () => {
  closeIdleRuns();
  await rm(scratch, { recursive: true, force: true });
});

const bytes = (...parts: readonly (string | readonly [string, BufferEncoding])[]): Buffer =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(...part))));

interface Read {
  readonly result: Json;
  readonly rejects: string;
}

async function ingest(name: string, content: Uint8Array | string | null): Promise<Read> {
  const folder = await mkdtemp(join(scratch, 'run-'));
  const path = join(folder, '..', `${name}-${folder.slice(-6)}`);
  if (content !== null) await writeFile(path, content);
  const inputs = [{ name, path: content === null ? join(scratch, name) : path, sha256: '0'.repeat(64) }];
  const { result } = await performRun({
    kind: 'warehouse.ingest',
    parameters: {},
    inputs,
    folder,
    seed: 's',
  });
  const rejects = await readFile(join(folder, 'rejets.csv'), 'utf8').catch(() => '');
  return { result, rejects };
}

const refusal = (code: string, more: object = {}): object => ({
  kind: 'refused',
  refusal: { code, ...more },
});

/** The bad inputs of the warehouse's specification: what is read all the same says so, the rest is refused at its place. */
const SOURCES: readonly (readonly [string, string, Uint8Array | string, object])[] = [
  [
    'semicolons, quotes and a decimal comma are read',
    'prix.csv',
    'nom;prix\n"Du;pont";1,5\nLee;2 000,25\n',
    {
      kind: 'loaded',
      rows: 2,
      dialect: { delimiter: ';', decimal: ',' },
      columns: [{}, { sqlType: 'DOUBLE' }],
    },
  ],
  [
    'UTF-16 is refused by its name',
    'noms.csv',
    bytes(['\ufeffnom;ville\nÉlan;Nîmes\n', 'utf16le']),
    refusal('E_ENCODING', { info: { encoding: 'utf-16' } }),
  ],
  [
    'two encodings in one file are told with an example',
    'noms.csv',
    bytes('nom;ville\nÉlan;Nîmes\n', ['Hélène;Orléans\n', 'latin1']),
    { kind: 'loaded', rows: 2, warnings: [{ what: 'misread-accents' }] },
  ],
  [
    'a byte order mark is not part of the first name',
    'a.csv',
    '\ufeffid;x\n1;2\n',
    { kind: 'loaded', columns: [{ name: 'id' }, { name: 'x' }] },
  ],
  [
    'two columns of one name are refused at the second',
    'a.csv',
    'id;x;x\n1;2;3\n',
    refusal('E_SCHEMA', { place: 'colonne 3', info: { reason: 'duplicate-header', column: 'x', first: 2 } }),
  ],
  [
    'codes that begin with zero stay texts',
    'cp.csv',
    'cp;n\n01000;1\n75001;2\n',
    { columns: [{ sqlType: 'VARCHAR' }, {}], warnings: [{ what: 'leading-zeros', example: '01000' }] },
  ],
  [
    'identifiers written as powers of ten are told',
    'id.csv',
    'id\n1000000000000001\n1.0E+15\n',
    { warnings: [{ what: 'long-numbers', count: 2 }] },
  ],
  [
    'times with a zone are told',
    't.csv',
    't\n2026-03-29T02:30:00+02:00\n2026-10-25T02:30:00Z\n',
    { warnings: [{ what: 'time-zones', count: 2 }] },
  ],
  [
    'a name that a spreadsheet made a date is told',
    'gene.csv',
    'gene;n\n1-mars;1\nSEPT2;2\n',
    { warnings: [{ what: 'spreadsheet-date', example: '1-mars' }] },
  ],
  ['an empty file is refused', 'a.csv', '', refusal('E_EMPTY')],
  ['a header alone is a table without rows', 'a.csv', 'a;b\n', { kind: 'loaded', rows: 0 }],
  [
    'a web page in place of a table is refused by its name',
    'a.csv',
    '<!DOCTYPE html>\n<html><body>Erreur 404</body></html>',
    refusal('E_UNSUPPORTED', { info: { found: 'page HTML' } }),
  ],
  [
    'a binary file is refused by its name',
    'a.csv',
    Uint8Array.of(0, 1, 2, 3, 255, 0),
    refusal('E_UNSUPPORTED', { info: { found: 'fichier binaire' } }),
  ],
  [
    'a cut JSON is refused at its line',
    'a.json',
    '[{"a":1},{"a":',
    refusal('E_SCHEMA', { place: 'ligne 1' }),
  ],
  [
    'a line that is no JSON is refused at its number',
    'a.jsonl',
    '{"a":1}\n{"a":"x"}\nnon\n',
    refusal('E_SCHEMA', { place: 'ligne 3' }),
  ],
  [
    'a broken workbook is not said to be locked',
    'a.xlsx',
    'PK\u0003\u0004pas un classeur',
    refusal('E_SCHEMA', { info: { reason: 'broken' } }),
  ],
  [
    'a broken Parquet is refused',
    'a.parquet',
    'PAR1xxxxPAR1',
    refusal('E_SCHEMA', { info: { form: 'parquet' } }),
  ],
];

test.each(SOURCES)('%s', async (_, name, content, said) => {
  expect((await ingest(name, content)).result).toMatchObject(said);
});

test('lines with too few or too many fields are kept, and listed with their number', async () => {
  const { result, rejects } = await ingest('a.csv', 'a;b;c\n1;2;3\n4;5\n6;7;8;9\n');
  expect(result).toMatchObject({ kind: 'loaded', rows: 3, raggedRows: 2, firstRaggedLine: 3, rejects: 2 });
  expect(rejects).toContain('3;"c";"trop peu de champs";"4;5"');
});

test('nested types of Parquet are read and named as they are', async () => {
  const duck = await openDuckdb({ allowedFolders: [scratch], memoryMb: 128, threads: 1 });
  await duck.run(
    `COPY (SELECT 1 AS id, {'a': 1} AS s, [1, 2] AS l) TO '${join(scratch, 'n.parquet')}' (FORMAT parquet)`,
  );
  duck.close();
  expect((await ingest('n.parquet', null)).result).toMatchObject({
    kind: 'loaded',
    columns: [{ sqlType: 'INTEGER' }, { sqlType: 'STRUCT(a INTEGER)' }, { sqlType: 'INTEGER[]' }],
  });
});
