import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { openDuckdb } from '@etalon/duckdb';
import {
  columnFromArray,
  dateDay,
  dictionary,
  int32,
  tableFromColumns,
  tableToIPC,
  timestamp,
  utf8,
} from '@uwdata/flechette';
import { describe, expect, it } from 'vitest';
import { inspectMedia } from './inspect-media.ts';
import { inspectPiece } from './inspect-piece.ts';
import { loadDataset } from './load-dataset.ts';
import { previewPiece } from './preview-piece.ts';
import { workbookParts, zip } from './testing/office-files.ts';
import { workFolder } from './testing/work-folder.ts';

const { folder, write: writeNamed } = workFolder();
let written = 0;
const write = (content: string | Uint8Array): string => {
  written += 1;
  return writeNamed(`piece-${written}`, content);
};

function arrow(format: 'file' | 'stream'): Uint8Array {
  const table = tableFromColumns({
    n: columnFromArray([1, null, 3]),
    ville: columnFromArray(['Orléans', 'Tours', null], dictionary(utf8(), int32())),
    jour: columnFromArray([new Date('2024-02-29'), null, new Date(0)], dateDay()),
    maj: columnFromArray(
      [new Date('2024-03-31T01:00:00.500Z'), new Date('2024-03-31T01:00:00Z'), null],
      timestamp(2),
    ),
    grand: columnFromArray([9007199254740993n, 1n, null]),
    liste: columnFromArray([[1, 2], [3], null]),
  });
  const bytes = tableToIPC(table, { format });
  if (bytes === null) throw new Error('no bytes');
  return bytes;
}

describe('an Arrow file', () => {
  it.each(['file', 'stream'] as const)('as a %s is read with its types as text', async (format) => {
    const piece = { path: write(arrow(format)), fileName: 'vols.arrow', slot: 'dataset' } as const;
    expect(await inspectPiece(piece)).toMatchObject({ kind: 'dataset', form: 'arrow', rows: 3 });
    expect(await previewPiece(piece, { offset: 0, limit: 5 })).toMatchObject({
      rows: [
        ['1', 'Orléans', '2024-02-29', '2024-03-31T01:00:00.500', '9007199254740993', '[1,2]'],
        [null, 'Tours', null, '2024-03-31T01:00:00', '1', '[3]'],
        ['3', null, '1970-01-01', null, null, null],
      ],
    });
  });

  it('is loaded like any other table', async () => {
    const duck = await openDuckdb({ allowedFolders: [folder], memoryMb: 128, threads: 1 });
    const path = write(arrow('file'));
    const loaded = await loadDataset(duck, { path, fileName: 'v.arrow', tableName: 'v', workFolder: folder });
    expect(loaded).toMatchObject({ kind: 'loaded', rows: 3 });
    expect(await duck.rows('SELECT n, jour, ville FROM v_typed')).toEqual([
      { n: 1, jour: '2024-02-29', ville: 'Orléans' },
      { n: null, jour: null, ville: 'Tours' },
      { n: 3, jour: '1970-01-01', ville: null },
    ]);
    duck.close();
  });

  it('that is cut is refused', async () => {
    const path = write(arrow('file').subarray(0, 200));
    expect(await inspectPiece({ path, fileName: 'v.arrow', slot: 'dataset' })).toMatchObject({
      kind: 'refused',
      code: 'E_SCHEMA',
      info: { form: 'arrow' },
    });
  });
});

describe('tables that hurt a warehouse', () => {
  it('keeps the leading zeros of a postal code in a CSV', async () => {
    const path = write('code;n\n05001;1\n37000;2\n');
    const facts = await inspectPiece({ path, fileName: 'c.csv', slot: 'dataset' });
    expect(facts).toMatchObject({
      columns: [
        { name: 'code', type: 'text' },
        { name: 'n', type: 'integer' },
      ],
    });
  });

  it('reads a CSV of mixed encodings without losing a row, its UTF-8 accents shown as they were misread', async () => {
    const path = write(
      Buffer.concat([Buffer.from('v;n\nOrléans;1\n'), Buffer.from('Orl\xe9ans;2\n', 'latin1')]),
    );
    const piece = { path, fileName: 'm.csv', slot: 'dataset' } as const;
    expect(await inspectPiece(piece)).toMatchObject({ rows: 2, dialect: { encoding: 'latin-1' } });
    expect(await previewPiece(piece, { offset: 0, limit: 5 })).toMatchObject({
      rows: [
        ['OrlÃ©ans', '1'],
        ['Orléans', '2'],
      ],
    });
  });

  it('shows the nested types of a Parquet file as text', async () => {
    const duck = await openDuckdb({ allowedFolders: [folder], memoryMb: 128, threads: 1 });
    const path = join(folder, 'nested.parquet');
    await duck.run(
      `COPY (SELECT {'a': 1, 'b': ['x', 'y']} AS s, MAP {'k': 2} AS m) TO '${path}' (FORMAT parquet)`,
    );
    duck.close();
    const piece = { path, fileName: 'n.parquet', slot: 'dataset' } as const;
    expect(await inspectPiece(piece)).toMatchObject({ form: 'parquet', rows: 1 });
    expect(await previewPiece(piece, { offset: 0, limit: 1 })).toMatchObject({
      rows: [["{'a': 1, 'b': [x, y]}", '{k=2}']],
    });
  });

  it('keeps a gene name as the text it is in a workbook', async () => {
    const cell = (at: string, text: string): string =>
      `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`;
    const rows = `<row r="1">${cell('A1', 'gene')}${cell('B1', 'code')}</row><row r="2">${cell('A2', '1-mars')}${cell('B2', '00501')}</row>`;
    const path = write(zip(workbookParts(rows)));
    const piece = { path, fileName: 'g.xlsx', slot: 'dataset' } as const;
    expect(await previewPiece(piece, { offset: 0, limit: 1 })).toMatchObject({ rows: [['1-mars', '00501']] });
  });
});

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const WAV = Buffer.concat([Buffer.from('RIFF$\0\0\0WAVEfmt '), Buffer.alloc(28)]);

describe('a folder of images, sounds and texts', () => {
  const inspect = (parts: Readonly<Record<string, string | Uint8Array>>) =>
    inspectMedia({ path: write(zip(parts)), fileName: 'zone.zip' });

  it('is read with the type of each file by its bytes, whatever its name, and its manifest', async () => {
    const sha = createHash('sha256').update(PNG).digest('hex');
    const found = await inspect({
      'images/a.txt': PNG,
      'sons/b.wav': WAV,
      'textes/c.txt': 'Retard à Orléans',
      'images/vide.png': '',
      'binaire.dat': Buffer.from([0, 1, 2, 255]),
      'manifeste.csv': `chemin;sha256;type;taille;cle\nimages/a.txt;${sha};image/png;${PNG.length};V1\n"sons/b.wav";;audio/wav;;"V;2"\n`,
    });
    expect(found).toMatchObject({
      kind: 'media',
      emptyFiles: ['images/vide.png'],
      manifest: {
        name: 'manifeste.csv',
        lines: [
          { path: 'images/a.txt', sha256: sha, mime: 'image/png', bytes: PNG.length, link: 'V1' },
          { path: 'sons/b.wav', sha256: null, mime: 'audio/wav', bytes: null, link: 'V;2' },
        ],
      },
    });
    expect(found.kind === 'media' && found.files.map(({ path, mime, bytes }) => [path, mime, bytes])).toEqual(
      [
        ['images/a.txt', 'image/png', PNG.length],
        ['sons/b.wav', 'audio/wav', WAV.length],
        ['textes/c.txt', 'text/plain', 18],
        ['images/vide.png', null, 0],
        ['binaire.dat', null, 4],
      ],
    );
  });

  it('takes a manifest in JSON or JSON Lines, and says when there is none', async () => {
    const line = { path: 'a', bytes: 1, link: 'k' };
    for (const [name, text] of [
      ['manifest.json', JSON.stringify({ files: [line] })],
      ['manifest.jsonl', `${JSON.stringify(line)}\n`],
    ] as const)
      expect(await inspect({ a: 'x', [name]: text })).toMatchObject({
        manifest: { lines: [{ path: 'a', bytes: 1, link: 'k', sha256: null }] },
      });
    expect(await inspect({ a: 'x' })).toMatchObject({ manifest: null, files: [{ path: 'a' }] });
  });

  it.each([
    ['a path that climbs', { '../a.png': PNG }, 'E_PATH', '../a.png'],
    [
      'a manifest line without path',
      { a: 'x', 'manifest.csv': 'taille\n3\n' },
      'E_SCHEMA',
      'manifest.csv, ligne 1',
    ],
    ['a manifest that is no list', { a: 'x', 'manifest.json': '{"a":1}' }, 'E_SCHEMA', 'manifest.json'],
  ])('refuses %s with its place', async (_, parts, code, place) => {
    expect(await inspect(parts)).toMatchObject({ kind: 'refused', code, place });
  });
});

it('reads a recipe of every operation, and refuses one whose parameters are wrong', async () => {
  const step = (id: string, rest: object): object => ({ id, reason: 'parce que', ...rest });
  const steps = [
    step('1', { op: 'load', file: 'a.csv', columns: { x: 'x' } }),
    step('2', { op: 'append', file: 'b.csv', columns: { x: 'x' } }),
    step('3', {
      op: 'join',
      file: 'c.csv',
      kind: 'left',
      keys: [{ left: 'x', right: 'y' }],
      columns: { z: 'z' },
    }),
    step('4', { op: 'rename_column', column: 'x', to: 'w' }),
    step('5', {
      op: 'cast',
      column: 'w',
      type: 'date',
      formats: ['%d/%m/%Y'],
      unreadable: 'null',
      timeZone: 'Europe/Paris',
    }),
    step('6', { op: 'normalise_text', column: 'z', actions: ['trim', 'title'] }),
    step('7', { op: 'replace_text', column: 'z', pattern: 'a+', replacement: '' }),
    step('8', { op: 'merge_values', column: 'z', groups: [{ to: 'A', from: ['a', 'à'] }] }),
    step('9', { op: 'fill', column: 'z', method: 'mice', from: ['w'], rounds: 5, seed: 1 }),
    step('10', { op: 'clip', column: 'z', min: 0 }),
    step('11', { op: 'convert_unit', column: 'z', from: 'mi', to: 'km', factor: 1.609344 }),
    step('12', { op: 'sentinel_to_null', column: 'z', values: ['-999'] }),
    step('13', { op: 'split_column', column: 'z', separator: '-', into: ['a', 'b'] }),
    step('14', { op: 'keep_latest', keys: ['a'], by: 'w' }),
    step('15', { op: 'keep_columns', columns: ['a'] }),
    step('16', { op: 'derive', column: 'd', value: 'a' }),
  ];
  const inspect = (list: readonly object[]) =>
    inspectPiece({
      path: write(JSON.stringify({ table: 't', steps: list })),
      fileName: 'recette.json',
      slot: 'recipe',
    });
  expect(await inspect(steps)).toMatchObject({ steps: 16, files: ['a.csv', 'b.csv', 'c.csv'], findings: [] });
  for (const wrong of [
    { op: 'cast', column: 'x', type: 'jour' },
    { op: 'fill', column: 'x', method: 'devine' },
    { op: 'join', file: 'c', kind: 'cross', keys: [], columns: { z: 'z' } },
    { op: 'clip', column: 'x', min: '0' },
  ])
    expect(await inspect([step('1', wrong)])).toMatchObject({ kind: 'refused', code: 'E_SCHEMA' });
});
