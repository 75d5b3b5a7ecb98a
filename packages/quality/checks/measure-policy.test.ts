import { expect, test } from 'vitest';
import type { DictionaryEntry, QualityCheck } from './check.ts';
import { measurePolicy } from './measure-policy.ts';

const ENTRY: DictionaryEntry = {
  id: 'd1',
  column: 'age',
  definition: 'Âge révolu',
  type: 'entier',
  unit: 'année',
  domain: '0 à 120',
  owner: 'RH',
  source: 'Formulaire',
  refresh: 'quotidien',
  sensitivity: 'personnelle',
};
const CHECK: QualityCheck = {
  id: 'c1',
  rule: 'not_null',
  column: 'age',
  params: {},
  severity: 'major',
  characteristic: 'completeness',
  owner: 'RH',
  onFail: '',
};

test('dictionary, procedures and characteristics are counted and their gaps named', () => {
  const facts = measurePolicy(
    {
      dictionary: [
        ENTRY,
        { ...ENTRY, id: 'd2', column: 'ville', unit: ' ' },
        { ...ENTRY, id: 'd3', column: 'fantôme' },
      ],
      checks: [CHECK, { ...CHECK, id: 'c2', owner: '', characteristic: 'accuracy' }],
      procedures: [
        { id: 'p1', checkIds: ['c1'], who: 'RH', when: 'lundi', ifFails: 'rappeler' },
        { id: 'p2', checkIds: ['c9'], who: '', when: '', ifFails: '' },
      ],
    },
    ['age', 'ville', 'nom'],
  );
  expect(facts).toEqual({
    dictionary: { filled: 15, required: 24 },
    byColumn: [
      { column: 'age', missing: [] },
      { column: 'ville', missing: ['unit'] },
      {
        column: 'nom',
        missing: ['definition', 'type', 'unit', 'domain', 'owner', 'source', 'refresh', 'sensitivity'],
      },
    ],
    withoutEntry: ['nom'],
    beyondData: ['fantôme'],
    withoutCheck: ['ville', 'nom'],
    checksWithoutProcedure: ['c2'],
    checksWithoutOwner: ['c2'],
    characteristics: ['accuracy', 'completeness'],
    idleProcedures: ['p2'],
  });
});
