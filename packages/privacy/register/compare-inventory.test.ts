import { expect, test } from 'vitest';
import type { PiiColumn, PiiFinding, PiiScan } from '../personal-data/personal-data.ts';
import { compareInventory } from './compare-inventory.ts';
import type { DataCategory, Processing } from './register.ts';

const FINDING: PiiFinding = {
  kind: 'email',
  sensitive: null,
  by: 'both',
  strength: 'shape',
  recognised: 9,
  tested: 10,
  share: { value: 0.9, lo: 0.6, hi: 0.98 },
  inText: 0,
};

function column(name: string, findings: readonly PiiFinding[]): PiiColumn {
  return { column: name, type: 'VARCHAR', rows: 10, empty: 0, distinct: 9, findings };
}

function record(categories: readonly DataCategory[]): Processing {
  return {
    id: 'p1',
    name: '',
    controller: null,
    purposes: [],
    subjects: [],
    categories,
    recipients: [],
    transfers: [],
    retentions: [],
    measureIds: [],
    basis: null,
    processors: [],
    dpia: null,
  };
}

test('columns with personal data that no record names are listed, whatever their accents and capitals', () => {
  const scan: PiiScan = {
    table: 't',
    rows: 10,
    sample: { rows: 10, seed: 1, isWhole: true },
    cutTexts: 0,
    columns: [
      column('PRÉNOM', [{ ...FINDING, kind: 'first-name' }]),
      column('courriel', [FINDING]),
      column('note', [{ ...FINDING, kind: 'sensitive', sensitive: 'health' }]),
      column('montant', []),
    ],
  };
  const comparison = compareInventory(scan, [
    record([
      { id: 'c1', name: 'Identité', sensitive: null, columns: ['prenom', 'nom'] },
      { id: 'c2', name: 'Suivi', sensitive: null, columns: ['note'] },
    ]),
  ]);
  expect(comparison.inBoth).toEqual(['PRÉNOM', 'note']);
  expect(comparison.notInRegister.map((one) => one.column)).toEqual(['courriel']);
  expect(comparison.notInData).toEqual([{ processing: 'p1', category: 'c1', column: 'nom' }]);
  expect(comparison.sensitiveUnsaid).toEqual([{ column: 'note', processing: 'p1', category: 'c2' }]);
});
