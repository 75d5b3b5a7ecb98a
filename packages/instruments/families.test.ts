import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { INSTRUMENTS, listForActivity } from './catalogue.ts';
import { measureFiles, writePiece } from './fiche/measure-files.ts';
import { findForbidden } from './forbidden-words.ts';
import type { Reading, ReadingRow } from './reading.ts';
import { serialiseReading } from './serialise-reading.ts';

const room = mkdtempSync(join(tmpdir(), 'etalon-families-'));
afterAll(() => rmSync(room, { recursive: true, force: true }));

async function measure(
  files: Readonly<Record<string, string>>,
  instruments: readonly string[],
): Promise<readonly Reading[]> {
  const paths = Object.entries(files).map(([name, content]) => writePiece(room, name, content));
  return measureFiles({ caseFolder: null, paths, instruments });
}

async function rowsOf(
  files: Readonly<Record<string, string>>,
  instrument: string,
): Promise<readonly ReadingRow[]> {
  const [reading] = await measure(files, [instrument]);
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
const DOSSIER: Readonly<Record<string, string>> = {
  'analyse.json': JSON.stringify({
    questions: [{ id: 'Q1', label: 'Faut-il décaler ?', threshold: 5 }],
    models: [{ id: 'M1', questionId: 'Q1', formula: 'retard ~ heure' }],
    findings: [FINDING],
    actions: [{ id: 'A1', findingId: 'F1', decision: 'Décaler', owner: 'direction' }],
  }),
  'note.md': '# Note\n\nL’écart du soir est de 7,25 min, t(28) = 2,20 ; p = ,036.\n',
  'risques.json': JSON.stringify({
    risks: [{ id: 'R1', label: 'Fuite', stride: 'divulgation', measures: ['M1'] }],
  }),
  'politique.json': JSON.stringify({ measures: [{ id: 'M1', label: 'Rôles' }] }),
  'rgpd.json': JSON.stringify({ processings: [{ id: 'T1', purpose: 'suivre les incidents' }] }),
  'stockage.json': JSON.stringify([{ id: 'S1', label: 'Brut', volume: 40, growth: 0.25 }]),
  'outils.json': JSON.stringify({
    tools: [{ id: 'O1', tool: 'DuckDB', need: 'lire', alternatives: ['a', 'b'] }],
  }),
  'requirements.txt': 'pandas==2.1.0\n',
  'carnet.ipynb': JSON.stringify({
    nbformat: 4,
    cells: [{ cell_type: 'code', source: 'df.describe()', execution_count: 1, outputs: [] }],
  }),
  'references.bib': '@article{a, title={Une source}, year={2020}}\n',
  'affirmations.json': JSON.stringify({ claims: [{ id: 'C1', text: 'vrai', sourceIds: ['a'] }] }),
  'bench.csv': `tool;seconds\n${'duckdb;1,2\n'.repeat(5)}`,
};

describe('a whole dossier without a case', () => {
  test('gives every instrument a reading that keeps the contract, the same bytes twice', async () => {
    const ids = INSTRUMENTS.map((entry) => entry.id);
    const readings = await measure(DOSSIER, ids);
    expect(readings.map((reading) => reading.instrument)).toEqual(ids);
    for (const reading of readings) {
      const name = reading.instrument;
      expect([
        name,
        findForbidden(
          [reading.sentence, reading.measurand, reading.stateReason, ...reading.limits].join(' '),
        ),
      ]).toEqual([name, []]);
      expect([name, reading.state === 'error']).toEqual([name, false]);
      if (reading.state !== 'ok') {
        expect([name, reading.value, (reading.stateReason ?? '').length > 20]).toEqual([name, null, true]);
        continue;
      }
      expect([name, reading.uncertainty.kind]).toEqual([
        name,
        INSTRUMENTS.find((entry) => entry.id === name)?.uncertainty,
      ]);
      expect([name, reading.limits.some((limit) => limit.startsWith('Peut être contourné'))]).toEqual([
        name,
        true,
      ]);
      const paths = reading.evidence.map((place) => place.path);
      for (const row of Array.isArray(reading.value) ? reading.value : []) {
        expect([name, typeof row.locator]).toEqual([name, 'string']);
        if (typeof row.path === 'string' && row.path !== '')
          expect([name, paths.includes(row.path)]).toEqual([name, true]);
      }
    }
    const again = await measure(DOSSIER, ids);
    expect(again.map(serialiseReading)).toEqual(readings.map(serialiseReading));
  });

  test('what needs the case says that there is none', async () => {
    const readings = await measure(DOSSIER, ['I-DQ-4.repair', 'I-COV-1', 'I-COV-1.risks', 'I-TXT-2']);
    for (const reading of readings)
      expect([reading.state, reading.stateReason]).toEqual([
        'not_applicable',
        'Aucun dossier de cas n’est rattaché à cette situation.',
      ]);
  });

  test.each([
    ['A1.2', ['I-DQ-1', 'I-SEC-1', 'I-STO-2', 'I-EDA-1'], ['I-STA-1', 'I-COV-3']],
    ['A2.2', ['I-STA-1', 'I-STA-6', 'I-NUM-1', 'I-COV-4'], ['I-DQ-1', 'I-SEC-1']],
    ['A3.1', ['I-COV-1.risks', 'I-COV-3', 'I-COV-5', 'I-TXT-1'], ['I-STA-1', 'I-STO-2']],
    ['A9.9', [], ['I-DQ-1']],
  ])('activity %s has its own instruments', (activity, some, none) => {
    const ids = listForActivity(activity).map((entry) => entry.id);
    expect(ids).toEqual(expect.arrayContaining(some));
    expect(ids.filter((id) => none.includes(id))).toEqual([]);
  });
});

describe('pieces that are empty, foreign or broken', () => {
  test.each([
    ['I-COV-3', { 'risques.json': '[{"id": ' }, 'invalid_evidence', /risques\.json.*ligne 1/],
    ['I-COV-3', { 'risques.json': '[]' }, 'not_applicable', /Aucun risque/],
    ['I-COV-3', { 'risques.csv': '' }, 'invalid_evidence', /risques\.csv/],
    ['I-COV-4', { 'analyse.json': '{}' }, 'not_applicable', /Aucune liste/],
    ['I-COV-5', { 'rgpd.json': '{"__proto__": {"x": 1}}' }, 'invalid_evidence', /rgpd\.json/],
    ['I-STA-1', { 'note.md': 'rien' }, 'not_applicable', /Aucun test/],
    ['I-STA-1', { 'note.pdf': '%PDF-1.7 rien' }, 'invalid_evidence', /note\.pdf/],
    ['I-STA-2', { 'note.md': 'moyenne = 5,2 (N = 28).' }, 'not_applicable', /trop grands/],
    ['I-STA-5', { 'analyse.json': '{"findings":[]}' }, 'not_applicable', /Aucun constat/],
    ['I-NB-1', { 'a.ipynb': '{"cells": 3}' }, 'invalid_evidence', /a\.ipynb.*\/cells/],
    ['I-NB-1', { 'a.ipynb': '{"nbformat":4,"cells":[]}' }, 'not_applicable', /Aucune cellule/],
    ['I-NB-2', { 'a.ipynb': '{"nbformat":4,"cells":[]}' }, 'not_run', /Aucun environnement isolé/],
    ['I-NUM-1', { 'note.md': 'On compte 512 vols.' }, 'not_applicable', /Aucune donnée structurée/],
    ['I-NUM-1', { 'note.md': 'Rien à compter.' }, 'not_applicable', /Aucun nombre/],
    ['I-STO-3.bench', { 'bench.csv': 'tool;seconds\na;1\na;2\n' }, 'insufficient', /5 essais au moins/],
    ['I-SRC-1', { 'references.bib': 'rien' }, 'not_applicable', /Aucune source/],
    ['I-STO-2', { 'stockage.json': '3' }, 'not_applicable', /Aucun stockage/],
    ['I-LIB-1', { 'requirements.txt': '# rien\n' }, 'not_applicable', /Aucune bibliothèque/],
  ] as const)('%s on %j: %s', async (instrument, files, state, reason) => {
    const [reading] = await measure(files, [instrument]);
    expect(reading).toMatchObject({ state, value: null });
    expect(reading?.stateReason).toMatch(reason);
  });
});

describe('what each family tells', () => {
  test('an id that leads nowhere and a member without link are told apart', async () => {
    const rows = await rowsOf(
      {
        'risques.json': JSON.stringify({
          risks: [
            { id: 'R1', label: 'a', measures: ['M1', 'M9'] },
            { id: 'R2', label: 'b' },
          ],
        }),
        'politique.json': JSON.stringify({
          measures: [
            { id: 'M1', label: 'c' },
            { id: 'M2', label: 'd' },
          ],
        }),
      },
      'I-COV-4',
    );
    expect(
      rows.filter((row) => row.kind !== 'link').map((row) => [row.kind, row.id ?? row.to ?? '']),
    ).toEqual([
      ['pair', 2],
      ['orphan', 'R2'],
      ['orphan', 'M2'],
      ['dangling', 'M9'],
    ]);
  });

  test('an interval lies above, below or across the declared threshold', async () => {
    const findings = [
      { ...FINDING, id: 'F1' },
      { ...FINDING, id: 'F2', lo: 1, hi: 2 },
      { ...FINDING, id: 'F3', lo: 4, hi: 6 },
      { id: 'F4', label: 'sans intervalle' },
    ];
    const rows = await rowsOf(
      { 'analyse.json': JSON.stringify({ question: { id: 'Q1', threshold: 5 }, findings }) },
      'I-STA-6',
    );
    expect(rows.filter((row) => row.kind === 'finding').map((row) => row.side)).toEqual([
      'au-dessus',
      'au-dessous',
      'de part et d’autre',
      null,
    ]);
  });

  test('a secret is placed and never shown', async () => {
    const secret = ['AK', 'IA', 'Q'.repeat(16)].join('');
    const [reading] = await measure({ 'reglages.ini': `\ncle = ${secret}\npassword = azerty\n` }, [
      'I-SEC-1',
    ]);
    expect(JSON.stringify(reading)).not.toContain(secret);
    const rows = Array.isArray(reading?.value) ? reading.value : [];
    expect(rows.map((row) => [row.rule, row.locator])).toEqual([
      ['clé d’accès AWS', 'ligne 2'],
      ['mot de passe par défaut', 'ligne 3'],
    ]);
  });

  test('a capacity that was written otherwise than it computes is told with both figures', async () => {
    const rows = await rowsOf(
      { 'stockage.json': JSON.stringify([{ id: 'S1', volume: 40, growth: '25 %', volume3y: 60 }]) },
      'I-STO-2',
    );
    const [store] = rows;
    expect(store?.recomputed).toBeCloseTo(78.125, 9);
    expect(rows.filter((row) => row.kind === 'finding').map((row) => row.rule)).toEqual([
      'volume à trois ans différent du recalcul',
    ]);
  });

  test('the same text for more than half of the records does not fill them', async () => {
    const processings = ['a', 'b', 'c'].map((id) => ({ id, purpose: 'gérer les données' }));
    const rows = await rowsOf({ 'rgpd.json': JSON.stringify({ processings }) }, 'I-COV-5');
    expect(rows.filter((row) => row.detail === 'même texte sur plus de la moitié des lignes')).toHaveLength(
      3,
    );
  });
});
