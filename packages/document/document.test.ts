import { Readable } from 'node:stream';
import { PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib';
import type { DocumentTable } from '@etalon/workshop';
import { strFromU8, unzipSync } from 'fflate';
import mammoth from 'mammoth';
import readExcelFile from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import type { LaidDocument } from './block.ts';
import { layOutTables } from './lay-out-tables.ts';
import { readMarkdown } from './read-markdown.ts';
import { neutraliseFormula, writeCsvTable } from './write-csv.ts';
import { writeCsvArchive } from './write-csv-archive.ts';
import { writeDocx } from './write-docx.ts';
import { writeOfficialPdf } from './write-official-pdf.ts';
import { writePdf } from './write-pdf.ts';
import { writeXlsxTables } from './write-xlsx.ts';

const TABLE: DocumentTable = {
  name: 'risques',
  title: { fr: 'Risques', en: 'Risks' },
  columns: [
    { key: 'name', title: { fr: 'Nom', en: 'Name' } },
    { key: 'level', title: { fr: 'Niveau', en: 'Level' } },
    { key: 'kept', title: { fr: 'Retenu', en: 'Kept' } },
  ],
  rows: [
    { name: 'Fuite ; « données », été', level: 2.5, kept: true },
    { name: '=cmd|calc', level: -3, kept: null },
    { name: 'deux\nlignes', level: null, kept: false },
  ],
};

const TEXT = [
  'Un *mot* en **gras**, un [lien](https://exemple.fr), du `code`.',
  '',
  '- un',
  '- deux',
  '  1. dedans',
  '',
  '> cité',
  '',
  '```',
  'x = 1',
  '```',
  '',
  '| a | b |',
  '|---|---|',
  '| 1 | 2 |',
].join('\n');

const DOCUMENT: LaidDocument = {
  title: 'Analyse des vols d’été',
  language: 'fr',
  facts: [{ label: 'Projet', value: 'Vols 2001' }],
  at: '2026-03-04T05:06:07.000Z',
  blocks: [
    { kind: 'heading', level: 2, text: 'Sources' },
    ...readMarkdown(TEXT),
    ...layOutTables([TABLE], 'fr'),
  ],
};

describe('tables as CSV', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['+33 6', "'+33 6"],
    ['-2,5', '-2,5'],
    ['-cmd', "'-cmd"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    ['texte', 'texte'],
    ['1e-9', '1e-9'],
  ])('writes %j as %j, which no spreadsheet runs', (text, written) => {
    expect(neutraliseFormula(text)).toBe(written);
  });

  it('quotes what needs it and leaves empty what is not there', () => {
    expect(writeCsvTable(TABLE, 'fr')).toBe(
      'Nom,Niveau,Retenu\r\n"Fuite ; « données », été",2.5,true\r\n\'=cmd|calc,-3,\r\n"deux\nlignes",,false\r\n',
    );
    expect(writeCsvTable(TABLE, 'keys').startsWith('name,level,kept\r\n')).toBe(true);
  });

  it('packs one file a table, the same bytes each time', () => {
    const archive = writeCsvArchive([TABLE, { ...TABLE, name: 'autres' }], 'en');
    expect(Object.keys(unzipSync(archive))).toEqual(['autres.csv', 'risques.csv']);
    expect(writeCsvArchive([TABLE, { ...TABLE, name: 'autres' }], 'en')).toEqual(archive);
  });
});

describe('tables as a workbook', () => {
  it('keeps types, and texts that look like formulas stay texts', async () => {
    const options = { language: 'fr', at: DOCUMENT.at } as const;
    const bytes = await writeXlsxTables([TABLE, TABLE], options);
    const sheets = await readExcelFile(Readable.from([Buffer.from(bytes)]));
    expect(JSON.stringify(sheets)).toContain('=cmd|calc');
    const files = unzipSync(bytes);
    expect(strFromU8(files['xl/workbook.xml'] ?? new Uint8Array())).toContain('Risques 2');
    expect(Object.values(files).some((file) => strFromU8(file).includes('<f>'))).toBe(false);
    expect(await writeXlsxTables([TABLE, TABLE], options)).toEqual(bytes);
  });
});

describe('a document laid out', () => {
  it('reads Markdown into blocks, HTML being text and unsafe addresses no links', () => {
    expect(readMarkdown('<b>x</b> [y](javascript:alert(1))')).toEqual([
      { kind: 'paragraph', runs: [{ text: '<b>x</b> [y](javascript:alert(1))' }] },
    ]);
    expect(readMarkdown(TEXT).map(({ kind }) => kind)).toEqual([
      'paragraph',
      'item',
      'item',
      'item',
      'quote',
      'code',
      'grid',
    ]);
  });

  it('tells a table of many columns row by row', () => {
    const columns = Array.from({ length: 9 }, (_, at) => ({
      key: `k${at}`,
      title: { fr: `C${at}`, en: `C${at}` },
    }));
    const blocks = layOutTables([{ ...TABLE, columns, rows: [{ k0: 'Un', k8: 4 }, {}] }], 'fr');
    expect(blocks[1]).toEqual({ kind: 'heading', level: 3, text: '1. Un' });
    expect(blocks[2]).toMatchObject({
      rows: [
        ['C0', 'Un'],
        ['C8', 4],
      ],
    });
  });

  it('is a Word file with real headings, lists and tables, the same bytes each time', async () => {
    const bytes = await writeDocx(DOCUMENT);
    const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) });
    expect(value).toContain('<h2>Sources</h2>');
    expect(value).toContain('<strong>gras</strong>');
    expect(value).toContain('href="https://exemple.fr"');
    expect(value).toContain('<li>un</li>');
    expect(value).toContain('<th');
    expect(value).toContain('2,5');
    expect(await writeDocx(DOCUMENT)).toEqual(bytes);
    expect(strFromU8(unzipSync(bytes)['docProps/core.xml'] ?? new Uint8Array())).toContain(
      '2026-03-04T05:06:07Z',
    );
  });

  it('is a tagged PDF, dated by its revision, the same bytes each time', () => {
    const bytes = writePdf(DOCUMENT);
    const text = Buffer.from(bytes).toString('latin1');
    expect(text.startsWith('%PDF-1.')).toBe(true);
    expect(text).toContain('/StructTreeRoot');
    expect(text).toContain('pdfuaid');
    expect(writePdf(DOCUMENT)).toEqual(bytes);
    const rows = Array.from({ length: 2000 }, () => TABLE.rows[0] ?? {});
    expect(
      writePdf({ ...DOCUMENT, blocks: layOutTables([{ ...TABLE, rows }], 'fr') }).length,
    ).toBeGreaterThan(bytes.length);
  });

  it('is, when official, archivable and accessible in one file, and carries its record', async () => {
    const record = {
      name: 'registre.json',
      text: '{"empreinte":"été"}',
      mimeType: 'application/json',
      description: 'Texte signé',
    };
    const bytes = await writeOfficialPdf(DOCUMENT, record);
    const file = await PDFDocument.load(bytes, { updateMetadata: false });
    const xmp = file.catalog.lookup(PDFName.of('Metadata'));
    const text = xmp instanceof PDFRawStream ? Buffer.from(xmp.getContents()).toString('utf8') : '';
    expect(text).toContain('<pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>');
    expect(text).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(file.getTitle()).toBe(DOCUMENT.title);
    const [attached] = file.getAttachments();
    expect(attached).toMatchObject({ name: record.name, mimeType: record.mimeType });
    expect(strFromU8(attached?.data ?? new Uint8Array())).toBe(record.text);
    expect(await writeOfficialPdf(DOCUMENT, record)).toEqual(bytes);
  });
});
