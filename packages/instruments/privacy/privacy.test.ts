import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildCase } from '@etalon/cases';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { measureFiles, rowsOf, writePiece } from '../fiche/measure-files.ts';
import { findForbidden } from '../forbidden-words.ts';
import type { Reading, ReadingRow } from '../reading.ts';
import { PRIVACY_ENTRIES } from './entries.ts';

const room = mkdtempSync(join(tmpdir(), 'etalon-privacy-'));
const caseFolder = join(room, 'case');
const FACTS = {
  personalData: true,
  automatedOrFiled: true,
  householdOnly: false,
  establishmentEu: true,
  hasProcessor: true,
  evaluationScoring: true,
  largeScale: true,
  aiSystem: false,
  gpaiProvider: false,
};
const LEVELS = {
  impacts: ['a'],
  threats: ['b'],
  sources: ['c'],
  measures: ['d'],
  severity: 3,
  likelihood: 2,
};
/** The pieces of situation A3.1 in the shape that the workshop writes. */
const DOSSIER: Readonly<Record<string, string>> = {
  'rgpd.json': JSON.stringify({
    processings: [
      {
        id: 'p1',
        name: 'Assistance',
        categories: [{ id: 'c1', name: 'Identité', columns: ['courriel'] }],
        retentions: [{ id: 'r1', duration: '3 ans', startEvent: 'fin', endAction: 'erase' }],
        dpia: { needed: 'yes', criteria: ['scale', 'matching'], lists: [], reason: '' },
      },
    ],
    legal: [
      { id: 'l1', provision: 'rgpd.28', applies: 'yes', facts: [], reason: '', date: null },
      { id: 'l2', provision: 'rgpd.6', applies: 'no', facts: [], reason: '', date: null },
      { id: 'l3', provision: 'autre.1', applies: 'yes', facts: [], reason: '', date: null },
    ],
    dpia: { principles: [{ id: 'basis', key: 'basis', answer: '' }], opinionDpo: null },
  }),
  'risques.json': JSON.stringify({
    scale: 5,
    risks: [
      { id: 'k1', cause: 'Vol', event: 'Fuite', consequence: 'Atteinte', likelihood: 5, severity: 4 },
      { id: 'k2', cause: 'Panne', event: 'Arrêt', consequence: 'Retard', likelihood: 6, severity: 2 },
    ],
    fearedEvents: [{ id: 'illegitimate-access', key: 'illegitimate-access', ...LEVELS }],
    ebios: {
      stakeholders: [
        {
          id: 's1',
          name: 'Hébergeur',
          dependency: 3,
          penetration: 4,
          maturity: 2,
          trust: 3,
          reportedThreat: 2.5,
        },
      ],
    },
  }),
  'politique.json': JSON.stringify({
    measures: [{ id: 'm1', title: 'Chiffrer', family: 'restore', owner: 'RSSI', riskIds: [] }],
    procedures: [{ id: 'd1', kind: 'access', delayHours: 2000, owner: 'DPO' }],
  }),
  'clients.csv': `numero;courriel;telephone;ville\n${Array.from({ length: 60 }, (_, rank) => `${rank};p${rank}@exemple.fr;06 12 34 ${10 + rank} 78;${['Lyon', 'Brest'][rank % 2]}`).join('\n')}\n`,
};
let readings: readonly Reading[] = [];

const readingOf = (instrument: string): Reading | undefined =>
  readings.find((reading) => reading.instrument === instrument);
const rows = (instrument: string): readonly ReadingRow[] => rowsOf(readings, instrument);

beforeAll(async () => {
  const source = fileURLToPath(new URL('../../../content/cases/a1-2-vols-2001', import.meta.url));
  await buildCase({ source, seed: 'privacy', out: caseFolder, records: 300 });
  writeFileSync(join(caseFolder, 'facts.json'), JSON.stringify({ droit: FACTS }));
  const paths = Object.entries(DOSSIER).map(([name, content]) => writePiece(room, name, content));
  const instruments = PRIVACY_ENTRIES.map((entry) => entry.id);
  readings = await measureFiles({ caseFolder, paths, instruments });
}, 120_000);
afterAll(() => rmSync(room, { recursive: true, force: true }));

describe.each(PRIVACY_ENTRIES.map((entry) => entry.id))('%s on a protection dossier', (id) => {
  test('says what it reads in words of no judgement, or why it reads nothing', () => {
    const reading = readingOf(id);
    expect(['ok', 'not_applicable']).toContain(reading?.state);
    expect(findForbidden(JSON.stringify(reading))).toEqual([]);
    expect(reading?.sentence).not.toMatch(/\b1 (?:sont|lignes|colonnes)\b|\bne est\b/);
  });

  test('places every row in a piece that was handed in', () => {
    for (const row of rows(id)) {
      expect(Object.keys(DOSSIER)).toContain(row.path);
      expect(typeof row.locator).toBe('string');
    }
  });
});

test('a fault of a measure stands in the plan, a level in the declared scale is none', () => {
  const found = rows('I-RSK-1').filter((row) => row.kind === 'finding');
  expect(found).toContainEqual(
    expect.objectContaining({ object: 'm1', path: 'politique.json', locator: '/measures/0' }),
  );
  const outside = found.filter((row) => row.rule === 'niveau hors de l’échelle déclarée');
  expect(outside.map((row) => [row.object, row.detail])).toEqual([['k2', 'vraisemblance 6']]);
});

test('a matrix without declared ranges still has its cells, and compares no order', () => {
  expect(rows('I-RSK-2').map((row) => [row.rule, row.count])).toEqual([
    ['gravité 4, vraisemblance 5', 1],
    ['gravité 2, vraisemblance 6', 1],
  ]);
  expect(readingOf('I-RSK-2')?.sentence).toContain('Aucune étendue n’est déclarée');
  expect(readingOf('I-RSK-2')?.uncertainty.lo).toBeUndefined();
});

test('an assessment tells the absent opinion, and each event where it is written', () => {
  expect(rows('I-RSK-3')).toContainEqual(expect.objectContaining({ rule: 'avis absent', path: 'rgpd.json' }));
  expect(rows('I-RSK-3')[0]).toMatchObject({
    rule: 'accès illégitime',
    count: 6,
    locator: '/fearedEvents/0',
  });
});

test('provisions take the states of a coverage, and one that the dossier sets aside says so', () => {
  const states = new Map(rows('I-REG-1').map((row) => [row.id, row]));
  expect(states.get('rgpd.28')).toMatchObject({ kind: 'element', state: 'sûr', locator: '/legal/0' });
  expect(states.get('rgpd.6')).toMatchObject({
    state: 'non retrouvé',
    detail: 'déclenchée, écrite comme ne s’appliquant pas',
    locator: '/legal/1',
  });
  expect(states.get('autre.1')).toMatchObject({ kind: 'beyond', detail: 'hors de la table' });
  const elements = rows('I-REG-1').filter((row) => row.kind === 'element');
  expect(elements.every((row) => ['sûr', 'possible', 'non retrouvé'].includes(String(row.state)))).toBe(true);
});

test('the criteria that a record counts stand beside those that the facts meet', () => {
  const own = new Map(rows('I-REG-1.dpia').map((row) => [row.id, row]));
  expect(own.get('scale')).toMatchObject({ object: 'rencontré', written: true });
  expect(own.get('evaluation')).toMatchObject({ object: 'rencontré', written: false });
  expect(own.get('matching')).toMatchObject({ object: 'non dit', written: true });
  expect(readingOf('I-REG-1.dpia')?.sentence).toContain('le dossier en écrit 2');
});

test('personal data are named in French beside the inventory', () => {
  const found = rows('I-PII-1').map((row) => [row.label, row.declared]);
  expect(found).toContainEqual(['courriel : adresse électronique', true]);
  expect(found).toContainEqual(['telephone : téléphone', false]);
});
