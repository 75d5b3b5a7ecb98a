import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { pieceOf } from '../fiche/measure-files.ts';
import { labelOf, listOf, numberOf, textOf } from './list-item.ts';
import type { ListName } from './lists.ts';
import { readList } from './read-list.ts';
import { readTexts } from './read-texts.ts';
import { type MeasurePiece, openWorkbench, roleOfPiece } from './workbench.ts';

const room = mkdtempSync(join(tmpdir(), 'etalon-lists-'));
afterAll(() => rmSync(room, { recursive: true, force: true }));

function written(fileName: string, content: string, slot = ''): MeasurePiece {
  const path = join(mkdtempSync(join(room, 'p-')), fileName);
  writeFileSync(path, content);
  return { ...pieceOf(path), slot };
}

async function listFrom(name: ListName, ...pieces: readonly MeasurePiece[]): ReturnType<typeof readList> {
  const bench = await openWorkbench({ pieces, caseFolder: null, matches: [], threads: 1 });
  try {
    return await readList(bench, name);
  } finally {
    bench.close();
  }
}

const RISK = { id: 'R1', label: 'Accès illégitime', measures: ['M1', 'M2'], severity: '3,5' };

test.each([
  ['a bare list', 'risques.json', JSON.stringify([RISK]), '/0'],
  ['a member', 'risques.json', JSON.stringify({ schema: 'x', risks: [RISK] }), '/risks/0'],
  [
    'a whole document',
    'protection.json',
    JSON.stringify({ content: { risques: [RISK] } }),
    '/content/risques/0',
  ],
  ['a CSV', 'risques.csv', 'ID;Libellé;Mesures;Severity\nR1;Accès illégitime;M1, M2;3,5\n', 'ligne 1'],
])('the same risk is read from %s', async (_, fileName, content, locator) => {
  const [item, ...more] = await listFrom('risks', written(fileName, content));
  expect(more).toEqual([]);
  if (item === undefined) throw new Error('no item');
  expect([item.id, item.path, item.locator]).toEqual(['R1', fileName, locator]);
  expect(labelOf(item)).toBe('Accès illégitime');
  expect(listOf(item, 'measures', 'mesures')).toEqual(['M1', 'M2']);
  expect(numberOf(item, 'severity')).toBe(3.5);
  expect(textOf(item, 'owner')).toBe('');
});

test('a piece that is no list of that kind gives nothing, a broken one its place', async () => {
  expect(await listFrom('measures', written('risques.json', JSON.stringify([RISK])))).toEqual([]);
  await expect(listFrom('risks', written('risques.json', '[{"id":'))).rejects.toMatchObject({
    code: 'E_SCHEMA',
    info: { fileName: 'risques.json' },
  });
});

test.each([
  ['', 'carnet.ipynb', 'notebook'],
  ['notebook', 'x.ipynb', 'notebook'],
  ['note', 'rapport.pdf', 'note'],
  ['warehouse', 'doc.json', 'warehouse'],
  ['warehouse', 'base.sqlite', 'store'],
  ['', 'entrepot.sqlite', 'store'],
  ['', 'vols.csv', 'dataset'],
  ['', 'risques.xlsx', 'risks'],
  ['', 'requirements.txt', 'environment'],
  ['', 'bench.csv', 'bench'],
  ['', 'references.bib', 'sources'],
  ['', '.env', 'settings'],
  ['', 'photo.png', null],
])('slot « %s » and file %s play the part %s', (slot, fileName, role) => {
  expect(roleOfPiece({ slot, fileName })).toBe(role);
});

test('texts come from notes, notebooks and printed outputs, each with its place', async () => {
  const notebook = JSON.stringify({
    nbformat: 4,
    cells: [
      { cell_type: 'markdown', source: '# Titre' },
      { cell_type: 'code', source: 'x', outputs: [{ output_type: 'stream', text: 't(28) = 2.20\n' }] },
    ],
  });
  const pieces = [
    written('note.md', '# Plan\n\nUne phrase.\n'),
    written('a.ipynb', notebook),
    written('sortie.out', 'ligne\n\nautre\n'),
  ];
  const bench = await openWorkbench({ pieces, caseFolder: null, matches: [], threads: 1 });
  try {
    const texts = await readTexts(bench, ['note', 'notebook', 'output']);
    expect(texts.flatMap((text) => text.blocks.map((block) => [block.locator, block.text]))).toEqual([
      ['paragraphe 1', 'Plan'],
      ['paragraphe 2', 'Une phrase.'],
      ['cellule 1', 'Titre'],
      ['cellule 2', 't(28) = 2.20'],
      ['ligne 1', 'ligne'],
      ['ligne 3', 'autre'],
    ]);
  } finally {
    bench.close();
  }
});
