import { createHash } from 'node:crypto';
import { DatabaseSync } from 'node:sqlite';
import { deflateRawSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { inspectPiece } from './inspect-piece.ts';
import type { PieceSlot } from './piece-content.ts';
import { READER_LIMITS } from './process/reader-limits.ts';
import { documentParts, paragraph, sheetRows, workbookParts, zip } from './testing/office-files.ts';
import { workFolder } from './testing/work-folder.ts';

const { folder, write } = workFolder();
const LIMITS = { ...READER_LIMITS, timeoutMs: 10_000, residentMb: 600, heapMb: 300 };
const ROWS = sheetRows([['a'], ['b']]);
const LAUGHS = `<!DOCTYPE lolz [<!ENTITY a "ha">${'bcdefghij'
  .split('')
  .map((name, index) => `<!ENTITY ${name} "${`&${'abcdefghi'[index]};`.repeat(10)}">`)
  .join('')}]>`;

interface Attack {
  readonly why: string;
  readonly slot: PieceSlot;
  readonly name: string;
  readonly content: () => string | Uint8Array;
  readonly codes: readonly string[];
}

/** A ZIP of one entry whose directory says another size than what is inside. */
function lyingZip(name: string, packed: Buffer, claimed: number): Buffer {
  const entry = Buffer.from(name);
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(20, 0);
  fields.writeUInt16LE(8, 4);
  fields.writeUInt32LE(packed.length, 14);
  fields.writeUInt32LE(claimed, 18);
  fields.writeUInt16LE(entry.length, 22);
  const local = Buffer.concat([Buffer.from('504b0304', 'hex'), fields, entry, packed]);
  const central = Buffer.concat([Buffer.from('504b01021400', 'hex'), fields, Buffer.alloc(14), entry]);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(local.length, 16);
  return Buffer.concat([local, central, end]);
}

const ATTACKS: readonly Attack[] = [
  {
    why: 'a zip bomb in a workbook',
    slot: 'dataset',
    name: 'bombe.xlsx',
    content: () => zip({ ...workbookParts(ROWS), 'xl/media/zeros.bin': new Uint8Array(20 * 1024 * 1024) }),
    codes: ['E_BOMB'],
  },
  {
    why: 'an archive of four thousand megabytes of zeros',
    slot: 'other',
    name: 'bombe.zip',
    content: () => lyingZip('zeros', deflateRawSync(Buffer.alloc(1024)), 0xfffffff0),
    codes: ['E_BOMB'],
  },
  {
    why: 'an archive that hides the size of a bomb',
    slot: 'note',
    name: 'cache.docx',
    content: () => lyingZip('word/document.xml', deflateRawSync(Buffer.alloc(50 * 1024 * 1024)), 100),
    codes: ['E_SCHEMA', 'E_BOMB', 'E_XXE'],
  },
  {
    why: 'a path that climbs',
    slot: 'other',
    name: 'chemin.zip',
    content: () => zip({ '../../etc/cron.d/x': 'mal' }),
    codes: ['E_PATH'],
  },
  {
    why: 'a Windows path',
    slot: 'note',
    name: 'chemin.docx',
    content: () => zip({ ...documentParts(paragraph('x')), 'word\\..\\..\\x.xml': 'mal' }),
    codes: ['E_PATH'],
  },
  {
    why: 'a macro under a plain name',
    slot: 'dataset',
    name: 'sage.xlsx',
    content: () => zip({ ...workbookParts(ROWS), 'xl/vbaProject.bin': 'mal' }),
    codes: ['E_MACRO'],
  },
  {
    why: 'a macro-enabled text',
    slot: 'note',
    name: 'sage.docx',
    content: () =>
      zip({ ...documentParts(paragraph('x')), '[Content_Types].xml': '<Types>macroEnabled.main</Types>' }),
    codes: ['E_MACRO'],
  },
  {
    why: 'a billion laughs in a workbook',
    slot: 'dataset',
    name: 'rires.xlsx',
    content: () => {
      const parts = workbookParts(sheetRows([['&j;']]));
      const sheet = String(parts['xl/worksheets/sheet1.xml']).replace('?>', `?>${LAUGHS}`);
      return zip({ ...parts, 'xl/worksheets/sheet1.xml': sheet });
    },
    codes: ['E_XXE'],
  },
  {
    why: 'a billion laughs in a text',
    slot: 'note',
    name: 'rires.docx',
    content: () => {
      const parts = documentParts(paragraph('&j;'));
      return zip({
        ...parts,
        'word/document.xml': String(parts['word/document.xml']).replace('?>', `?>${LAUGHS}`),
      });
    },
    codes: ['E_XXE'],
  },
  {
    why: 'an outside entity hidden in UTF-16',
    slot: 'note',
    name: 'externe.docx',
    content: () => {
      const text = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>';
      return zip({
        ...documentParts(paragraph('x')),
        'word/styles.xml': Buffer.from(`\ufeff${text}`, 'utf16le'),
      });
    },
    codes: ['E_XXE'],
  },
  {
    why: 'a sheet whose one cell is at the far end',
    slot: 'dataset',
    name: 'loin.xlsx',
    content: () =>
      zip(
        workbookParts(`${ROWS}<row r="1048576"><c r="XFD1048576" t="inlineStr"><is><t>x</t></is></c></row>`),
      ),
    codes: ['E_BOMB'],
  },
  {
    why: 'JSON a hundred thousand levels deep',
    slot: 'anomalies',
    name: 'fond.json',
    content: () => '['.repeat(100_000) + ']'.repeat(100_000),
    codes: ['E_SCHEMA'],
  },
  {
    why: 'a prototype key, escaped',
    slot: 'anomalies',
    name: 'proto.json',
    content: () => '[{"\\u005f_proto__":{"admin":true}}]',
    codes: ['E_SCHEMA'],
  },
  {
    why: 'anomalies larger than 20 MB',
    slot: 'anomalies',
    name: 'gros.json',
    content: () => `[${' '.repeat(21 * 1024 * 1024)}]`,
    codes: ['E_TOO_LARGE'],
  },
  {
    why: 'a line without end in a CSV',
    slot: 'dataset',
    name: 'ligne.csv',
    content: () => Buffer.alloc(12 * 1024 * 1024, 'a,'),
    codes: ['E_SCHEMA'],
  },
  {
    why: 'a SQLite file cut short',
    slot: 'dataset',
    name: 'coupe.db',
    content: () => Buffer.concat([Buffer.from('SQLite format 3\0'), Buffer.alloc(5000, 0xff)]),
    codes: ['E_SCHEMA'],
  },
  {
    why: 'a Parquet file cut short',
    slot: 'dataset',
    name: 'coupe.parquet',
    content: () => Buffer.concat([Buffer.from('PAR1'), Buffer.alloc(500, 0xff), Buffer.from('PAR1')]),
    codes: ['E_SCHEMA'],
  },
];

it.each(ATTACKS)('refuses $why, in bounded time, and lives on', async ({ slot, name, content, codes }) => {
  const path = write(name, content());
  const began = performance.now();
  const found = await inspectPiece({ path, fileName: name, slot }, LIMITS);
  expect(found.kind === 'refused' ? codes : [found.kind]).toContain(
    found.kind === 'refused' ? found.code : '',
  );
  expect(performance.now() - began).toBeLessThan(11_000);
});

it('keeps a Markdown of pathological nesting within its time', async () => {
  for (const text of ['['.repeat(60_000), '*a '.repeat(60_000), '> '.repeat(20_000), '`'.repeat(50_000)]) {
    const path = write('note.md', text);
    const found = await inspectPiece({ path, fileName: 'note.md', slot: 'note' }, LIMITS);
    expect(['note', 'refused']).toContain(found.kind);
  }
});

it('ends a reading that takes too long, and says so', async () => {
  const path = write('long.csv', Buffer.alloc(30 * 1024 * 1024, 'a,b,c,d\n'));
  const found = await inspectPiece(
    { path, fileName: 'long.csv', slot: 'dataset' },
    { ...LIMITS, timeoutMs: 120 },
  );
  expect(found).toMatchObject({ kind: 'refused', code: 'E_TIMEOUT' });
});

it('ends a reading that takes too much memory, native memory included', async () => {
  const database = new DatabaseSync(`${folder}/gros.db`);
  database.exec('CREATE TABLE t(a, b AS (zeroblob(900000000))); INSERT INTO t(a) VALUES (1);');
  database.close();
  const piece = { path: `${folder}/gros.db`, fileName: 'gros.db', slot: 'dataset' } as const;
  const found = await inspectPiece(piece, LIMITS);
  expect(found).toMatchObject({ kind: 'refused' });
  expect(found.kind === 'refused' ? found.code : '').toMatch(/E_BOMB|E_SCHEMA|E_TIMEOUT/);
});

it('leaves the piece as it was', async () => {
  const content = zip(workbookParts(ROWS));
  const path = write('intact.xlsx', content);
  await inspectPiece({ path, fileName: 'intact.xlsx', slot: 'dataset' });
  const { readFileSync } = await import('node:fs');
  const hash = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
  expect(hash(readFileSync(path))).toBe(hash(content));
});
