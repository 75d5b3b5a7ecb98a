import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { measureFiles, writePiece } from './fiche/measure-files.ts';
import type { ReadingRow } from './reading.ts';

const room = mkdtempSync(join(tmpdir(), 'etalon-elsewhere-'));
afterAll(() => rmSync(room, { recursive: true, force: true }));

async function rowsOf(
  files: Readonly<Record<string, string>>,
  instrument: string,
): Promise<readonly ReadingRow[]> {
  const paths = Object.entries(files).map(([name, content]) => writePiece(room, name, content));
  const [reading] = await measureFiles({ caseFolder: null, paths, instruments: [instrument] });
  expect(reading?.stateReason ?? reading?.state).toBe('ok');
  return Array.isArray(reading?.value) ? reading.value : [];
}

const FINDING = {
  id: 'F1',
  questionId: 'Q1',
  modelId: 'M1',
  label: 'écart du soir',
  effect: 7.25,
  lo: 5.1,
  hi: 9.4,
  unit: 'min',
  n: 398,
};
describe('work made elsewhere', () => {
  test.each([
    [
      'I-STA-5',
      'analyse.json',
      JSON.stringify({ findings: [FINDING] }),
      'constats.csv',
      'ID;Label;Effet;Borne inf;Borne sup;Unité;N;Model\nF1;écart du soir;7,25;5,1;9,4;min;398;M1\n',
    ],
    [
      'I-COV-3',
      'risques.json',
      JSON.stringify({ risks: [{ id: 'R1', label: 'Fuite', stride: 'divulgation', mesures: 'M1' }] }),
      'risques.csv',
      'id;label;STRIDE;Mesures\nR1;Fuite;divulgation;M1\n',
    ],
    [
      'I-STO-2',
      'stockage.json',
      JSON.stringify({ storage: [{ id: 'S1', label: 'Brut', volume: 40, growth: 0.25, rpo: '24 h' }] }),
      'stockage.csv',
      'id;Label;Volume;Croissance;RPO\nS1;Brut;40;25 %;24 h\n',
    ],
  ])('%s reads the same in a table as in a document', async (instrument, document, json, table, csv) => {
    const bare = (rows: readonly ReadingRow[]): readonly unknown[] =>
      rows.map(({ path: _, locator: __, ...row }) => row);
    expect(bare(await rowsOf({ [table]: csv }, instrument))).toEqual(
      bare(await rowsOf({ [document]: json }, instrument)),
    );
  });

  test('a test printed by R or by a notebook is read as one written in a note', async () => {
    const cells = [
      {
        cell_type: 'code',
        source: 'x',
        outputs: [{ output_type: 'stream', text: 't(28) = 2.20, p = .010' }],
      },
    ];
    const rows = await rowsOf(
      {
        'note.md': 't(28) = 2,20 ; p = ,010',
        'sortie.out': 't(28) = 2.20, p = .010',
        'a.ipynb': JSON.stringify({ nbformat: 4, cells }),
      },
      'I-STA-1',
    );
    expect(rows.map((row) => [row.path, row.locator, row.state])).toEqual([
      ['note.md', 'paragraphe 1', 'hors de l’intervalle'],
      ['a.ipynb', 'cellule 1', 'hors de l’intervalle'],
      ['sortie.out', 'ligne 1', 'hors de l’intervalle'],
    ]);
  });

  test.each([
    ['requirements.txt', 'pandas==2.1.0\nnumpy>=1.2\n', ['pandas 2.1.0', 'numpy null']],
    [
      'renv.lock',
      '{"Packages":{"dplyr":{"Package":"dplyr","Version":"1.1.4","License":"MIT + file LICENSE"}}}',
      ['dplyr 1.1.4'],
    ],
    ['environment.yml', 'name: x\ndependencies:\n  - numpy=1.26.4\n  - pip\n', ['numpy 1.26.4']],
    ['poetry.lock', '[[package]]\nname = "polars"\nversion = "0.20.1"\n', ['polars 0.20.1']],
    [
      'sessionInfo.txt',
      'other attached packages:\n[1] dplyr_1.1.4 ggplot2_3.5.0\n',
      ['dplyr 1.1.4', 'ggplot2 3.5.0'],
    ],
    [
      'package-lock.json',
      '{"packages":{"":{"name":"x"},"node_modules/d3":{"version":"7.9.0","license":"ISC"}}}',
      ['d3 7.9.0'],
    ],
  ])('libraries are read from %s', async (name, content, expected) => {
    const rows = await rowsOf({ [name]: content }, 'I-LIB-1');
    expect(rows.map((row) => `${row.object} ${row.version}`)).toEqual(expected);
  });
});
