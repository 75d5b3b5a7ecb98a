import { DatabaseSync } from 'node:sqlite';
import { expect, it } from 'vitest';
import { inspectPiece } from './inspect-piece.ts';
import type { PieceSlot } from './piece-content.ts';
import {
  documentParts,
  externalRelation,
  paragraph,
  sheetRows,
  workbookParts,
  zip,
} from './testing/office-files.ts';
import { pdf } from './testing/pdf-files.ts';
import { workFolder } from './testing/work-folder.ts';

const { folder, write } = workFolder();
const SENTENCE = 'Une note assez longue pour avoir une couche de texte lisible.';
const ANOMALY = {
  id: 'a1',
  type: 'manquant',
  place: { kind: 'cell', file: 'vols.csv', row: 3, column: 'retard' },
  evidence: 'cellule vide',
  cause: null,
};

function inspect(slot: PieceSlot, fileName: string, content: string | Uint8Array) {
  return inspectPiece({ path: write(fileName, content), fileName, slot });
}

it('reads a French CSV in latin-1 and counts ragged rows without dropping them', async () => {
  const text =
    'date;retard;ville\r\n01/02/2024;1,5;Orléans\r\n15/02/2024;2,25;"a;b"\r\n\r\n16/02/2024;3,5\r\n1;2;3;4\r\n';
  expect(await inspect('dataset', 'vols.csv', Buffer.from(text, 'latin1'))).toMatchObject({
    kind: 'dataset',
    form: 'csv',
    rows: 4,
    raggedRows: 2,
    firstRaggedLine: 5,
    dialect: { delimiter: ';', encoding: 'latin-1', decimal: ',', dateOrder: 'dmy' },
  });
});

it('reads a UTF-8 file with a byte order mark, and takes the reader at its word on the dialect', async () => {
  const path = write('bom.csv', '\ufeffcode,valeur\n00501,"1,5"\n00502,"2,5"\n');
  const sniffed = await inspectPiece({ path, fileName: 'bom.csv', slot: 'dataset' });
  expect(sniffed).toMatchObject({
    rows: 2,
    columns: [
      { name: 'code', type: 'text' },
      { name: 'valeur', type: 'decimal' },
    ],
  });
  const told = await inspectPiece({ path, fileName: 'bom.csv', slot: 'dataset', dialect: { decimal: '.' } });
  expect(told).toMatchObject({ columns: [{ type: 'text' }, { name: 'valeur', type: 'text' }] });
});

it('reads a workbook: text codes stay text, links and hidden sheets are surfaced', async () => {
  const rows = sheetRows([
    ['code', 'retard'],
    ['00501', 1.5],
    ['00502', 2],
  ]);
  const parts = {
    ...workbookParts(rows, ' state="hidden"'),
    'xl/worksheets/_rels/sheet1.xml.rels': `<Relationships>${externalRelation}</Relationships>`,
  };
  expect(await inspect('dataset', 'vols.xlsx', zip(parts))).toMatchObject({
    form: 'xlsx',
    rows: 2,
    tables: ['Vols'],
    columns: [
      { name: 'code', type: 'text' },
      { name: 'retard', type: 'decimal' },
    ],
    findings: [
      { what: 'external-links', count: 1 },
      { what: 'hidden-sheets', count: 1 },
    ],
  });
});

it('reads a SQLite file without running its views and triggers', async () => {
  const database = new DatabaseSync(`${folder}/vols.db`);
  database.exec(`CREATE TABLE vols(id INTEGER, retard REAL); INSERT INTO vols VALUES (1, 2.5), (2, NULL);
    CREATE VIEW piege AS WITH RECURSIVE t(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM t) SELECT n FROM t;`);
  database.close();
  expect(
    await inspectPiece({ path: `${folder}/vols.db`, fileName: 'vols.db', slot: 'dataset' }),
  ).toMatchObject({
    form: 'sqlite',
    rows: 2,
    tables: ['vols'],
    findings: [{ what: 'views-ignored', count: 1 }],
  });
});

it.each([
  { name: 'rows.json', content: '[{"a":1,"b":"x"},{"a":2.5}]' },
  { name: 'rows.jsonl', content: '{"a":1,"b":"x"}\n\n{"a":2.5}\n' },
])('reads $name as a table', async ({ name, content }) => {
  expect(await inspect('dataset', name, content)).toMatchObject({
    rows: 2,
    columns: [
      { name: 'a', type: 'decimal' },
      { name: 'b', type: 'text' },
    ],
  });
});

it.each([
  { name: 'note.pdf', content: pdf([SENTENCE, '']), facts: { form: 'pdf', pages: 2, words: 11 } },
  { name: 'note.md', content: `# Titre\n\n${SENTENCE}\n`, facts: { form: 'markdown', words: 12 } },
  { name: 'note.docx', content: zip(documentParts(paragraph(SENTENCE))), facts: { form: 'docx', words: 11 } },
])('reads the note $name', async ({ name, content, facts }) => {
  expect(await inspect('note', name, content)).toMatchObject({ kind: 'note', ...facts });
});

it('reads anomalies and flags fields it does not know', async () => {
  const text = JSON.stringify([
    { ...ANOMALY, humeur: 'bonne' },
    { ...ANOMALY, id: 'a2', type: 'unite' },
  ]);
  expect(await inspect('anomalies', 'anomalies.json', text)).toMatchObject({
    kind: 'anomalies',
    count: 2,
    byType: { manquant: 1, unite: 1 },
    findings: [{ what: 'unknown-fields', count: 1, place: '/0/humeur' }],
  });
});

it('reads a recipe', async () => {
  const steps = [
    { id: 's1', reason: 'lire', op: 'load', file: 'vols.csv', columns: { id: 'id' } },
    { id: 's2', reason: 'médiane', op: 'fill', column: 'retard', method: 'median', by: ['ville'] },
    { id: 's3', reason: 'bornes', op: 'drop_rows', where: 'retard > 3000' },
  ];
  expect(await inspect('recipe', 'recette.json', JSON.stringify({ table: 'vols', steps }))).toMatchObject({
    kind: 'recipe',
    table: 'vols',
    steps: 3,
    files: ['vols.csv'],
  });
});

it.each<{
  why: string;
  slot: PieceSlot;
  name: string;
  content: string | Uint8Array;
  code: string;
  place: string | null;
}>([
  { why: 'an empty file', slot: 'dataset', name: 'e.csv', content: '', code: 'E_EMPTY', place: null },
  {
    why: 'a repeated header',
    slot: 'dataset',
    name: 'd.csv',
    content: 'id;ID\n1;2\n',
    code: 'E_SCHEMA',
    place: 'colonne 2',
  },
  {
    why: 'a quote never closed',
    slot: 'dataset',
    name: 'q.csv',
    content: 'a,b\n1,"x\n2,3\n',
    code: 'E_SCHEMA',
    place: 'ligne 2',
  },
  {
    why: 'UTF-16',
    slot: 'dataset',
    name: 'u.csv',
    content: Buffer.from('\ufeffa;b\n', 'utf16le'),
    code: 'E_ENCODING',
    place: null,
  },
  {
    why: 'a pickle',
    slot: 'dataset',
    name: 'p.csv',
    content: Buffer.from('80049500', 'hex'),
    code: 'E_PICKLE',
    place: null,
  },
  {
    why: 'a PDF as dataset',
    slot: 'dataset',
    name: 'd.csv',
    content: pdf([SENTENCE]),
    code: 'E_UNSUPPORTED',
    place: null,
  },
  {
    why: 'a picture as note',
    slot: 'note',
    name: 'n.pdf',
    content: Buffer.from('89504e470d0a1a0a00', 'hex'),
    code: 'E_UNSUPPORTED',
    place: null,
  },
  {
    why: 'a scanned PDF',
    slot: 'note',
    name: 's.pdf',
    content: pdf(['', '']),
    code: 'E_NO_TEXT',
    place: 'page 1',
  },
  {
    why: 'a locked PDF',
    slot: 'note',
    name: 'l.pdf',
    content: pdf([SENTENCE], true),
    code: 'E_ENCRYPTED',
    place: null,
  },
  {
    why: 'a broken PDF',
    slot: 'note',
    name: 'b.pdf',
    content: '%PDF-1.4 rien',
    code: 'E_SCHEMA',
    place: null,
  },
  {
    why: 'an unknown type',
    slot: 'anomalies',
    name: 'a.json',
    content: JSON.stringify([{ ...ANOMALY, type: 'bizarre' }]),
    code: 'E_SCHEMA',
    place: '/0/type',
  },
  {
    why: 'a row from zero',
    slot: 'anomalies',
    name: 'a.json',
    content: JSON.stringify([ANOMALY, { ...ANOMALY, id: 'b', place: { kind: 'row', file: 'f', row: 0 } }]),
    code: 'E_SCHEMA',
    place: '/1/place/row',
  },
  {
    why: 'a missing field',
    slot: 'anomalies',
    name: 'a.json',
    content: JSON.stringify([{ id: 'a' }]),
    code: 'E_SCHEMA',
    place: '/0/type',
  },
  {
    why: 'a repeated id',
    slot: 'anomalies',
    name: 'a.json',
    content: JSON.stringify([ANOMALY, ANOMALY]),
    code: 'E_DUP_ID',
    place: '/1/id',
  },
  {
    why: 'JSON that stops',
    slot: 'anomalies',
    name: 'a.json',
    content: '[\n{"id":\n',
    code: 'E_SCHEMA',
    place: 'ligne 3',
  },
  {
    why: 'an unknown step',
    slot: 'recipe',
    name: 'r.json',
    content: '{"table":"t","steps":[{"id":"1","reason":"","op":"exec"}]}',
    code: 'E_SCHEMA',
    place: '/steps/0',
  },
  {
    why: 'a table name with SQL',
    slot: 'recipe',
    name: 'r.json',
    content: '{"table":"t; drop","steps":[{"id":"1","reason":"","op":"drop_column","column":"c"}]}',
    code: 'E_SCHEMA',
    place: '/table',
  },
])('refuses $why with its place', async ({ slot, name, content, code, place }) => {
  expect(await inspect(slot, name, content)).toMatchObject({ kind: 'refused', code, place, fileName: name });
});

it('names what a misplaced file is and what the slot waits for', async () => {
  expect(await inspect('dataset', 'donnees.csv', pdf([SENTENCE]))).toMatchObject({
    info: { found: 'PDF', accepted: 'CSV, JSON, JSON Lines, Parquet, XLSX, SQLite, Arrow' },
  });
});
