import type { PieceInspection } from '@etalon/usecases';
import { expect, test } from 'vitest';
import { describeInspection } from './describe-inspection.ts';

const TABLE: PieceInspection = {
  kind: 'dataset',
  form: 'csv',
  bytes: 1000,
  rows: 12_345,
  columns: [
    { name: 'vol_id', type: 'text' },
    { name: 'depart', type: 'timestamp' },
  ],
  sampledRows: 1000,
  raggedRows: 2,
  firstRaggedLine: 17,
  dialect: { delimiter: ';', encoding: 'latin-1', decimal: ',', dateOrder: 'dmy' },
  tables: ['vols'],
  findings: [{ what: 'formula-cells', count: 1, place: 'A3' }],
};

test('a table is told with its dialect, its ragged rows and its findings, in both languages', () => {
  const french = describeInspection('fr', TABLE);
  expect(french.facts).toEqual([
    'Tableau CSV : 12\u202f345 lignes, 2 colonnes.',
    'Séparateur point-virgule, Latin-1, décimales à virgule, dates jour-mois-année.',
    '2 lignes n’ont pas le nombre de champs de l’en-tête ; la première est à la ligne 17 du fichier.',
  ]);
  expect(french.findings).toHaveLength(1);
  expect(french.columns).toEqual([
    { name: 'vol_id', type: 'texte' },
    { name: 'depart', type: 'horodatage' },
  ]);
  expect(describeInspection('en', TABLE).facts[0]).toBe('CSV table: 12,345 rows, 2 columns.');
});

test.each<readonly [PieceInspection, string]>([
  [
    { kind: 'anomalies', bytes: 1, count: 1, byType: { manquant: 1, doublon: 0 }, findings: [] },
    '1 anomalie déclarée, de 1 type.',
  ],
  [
    { kind: 'recipe', bytes: 1, table: 'vols', steps: 12, files: ['a', 'b'], findings: [] },
    '12 étapes sur la table vols, à partir de 2 fichiers.',
  ],
  [{ kind: 'note', form: 'pdf', bytes: 1, pages: 3, words: 900, findings: [] }, 'PDF, 3 pages, 900 mots.'],
  [{ kind: 'note', form: 'markdown', bytes: 1, pages: null, words: 90, findings: [] }, 'Markdown, 90 mots.'],
  [
    { kind: 'archive', bytes: 1, entries: 2, inflatedBytes: 1200, findings: [] },
    'Archive de 2 fichiers, 1,2\u00a0ko une fois ouverte.',
  ],
])('%o is told as « %s »', (inspection, sentence) => {
  expect(describeInspection('fr', inspection).facts).toEqual([sentence]);
});

test('a refused piece says what, where and what to do, and nothing else', () => {
  const told = describeInspection('fr', {
    kind: 'refused',
    code: 'E_SCHEMA',
    fileName: 'anomalies.json',
    place: '/3/place/row',
    info: { reason: 'schema', expected: 'un entier' },
  });
  expect(told.refusal?.what).toContain('un entier');
  expect(told.refusal?.where).toBe('Dans anomalies.json, à\u00a0: /3/place/row.');
  expect(told.refusal?.remedy).not.toBe('');
  expect(told.facts).toEqual([]);
});
