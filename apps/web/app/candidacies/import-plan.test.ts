import { readPlaceLists } from '@etalon/core/identity';
import { describe, expect, it } from 'vitest';
import { guessMapping } from '../workshop/read-import-rows.ts';
import { listCandidateFields, planCandidates } from './import-plan.ts';

const lists = readPlaceLists({
  asOf: '2026-01-01',
  communes: 'code\tnoms\tetat\tdebut\tfin\tsuite\n30189\tNîmes\tA\t\t\t\n',
  countries: 'code\tnom\tfin\n99350\tMaroc\t\n',
});
const fields = listCandidateFields('fr');

function plan(columns: readonly string[], ...rows: readonly (readonly (string | null)[])[]) {
  return planCandidates({
    ...{ fields, columns, rows, lists },
    mapping: guessMapping(fields, columns),
    blocks: ['B1', 'B2'],
    defaultRoute: 'CA',
    defaultBlocks: ['B2'],
  });
}

const COLUMNS = ['E-mail', 'NOM', 'Prénom', 'Civilité', 'Né le', 'Commune de naissance', 'Pays', 'Blocs'];
const row = (...change: readonly (readonly [number, string])[]) => {
  const cells = ['ana@ecole.test', 'Morel', 'Ana', 'Mme', '14/03/1999', 'nimes', '', ''];
  return cells.map((cell, at) => change.find(([place]) => place === at)?.[1] ?? cell);
};

describe('planCandidates', () => {
  it('reads the headings people write, and fills what a column leaves out', () => {
    const [candidate] = plan(COLUMNS, row()).planned;
    expect(candidate).toMatchObject({
      ...{ line: 2, email: 'ana@ecole.test', route: 'CA', blocks: ['B2'], notes: [] },
      identity: {
        ...{ birthName: 'Morel', firstNames: ['Ana'], sex: 'F' },
        ...{ birthYear: 1999, birthMonth: 3, birthDay: 14 },
        birthPlace: { kind: 'commune', code: '30189' },
      },
    });
  });

  it('reads the columns of a joined OneRoster archive', () => {
    const columns = ['sourcedId', 'email', 'familyName', 'givenName', 'middleName', 'sex', 'birthDate'];
    const [candidate] = plan(columns, [
      'u1',
      'ana@ecole.test',
      'Morel',
      'Ana',
      'Lou',
      'F',
      '1999-03-14',
    ]).planned;
    expect(candidate?.identity).toMatchObject({
      birthName: 'Morel',
      firstNames: ['Ana', 'Lou'],
      birthDay: 14,
    });
  });

  it('keeps the town of a birth abroad beside its country', () => {
    const [candidate] = plan(COLUMNS, row([5, 'Fès'], [6, 'maroc'])).planned;
    expect(candidate?.identity.birthPlace).toEqual({ kind: 'abroad', countryCode: '99350', town: 'Fès' });
  });

  it('takes a row whose place is not known, and says what was left empty', () => {
    const [candidate] = plan(COLUMNS, row([5, 'Nulle-Part'])).planned;
    expect(candidate?.identity.birthPlace).toBeNull();
    expect(candidate?.notes.map(({ params }) => params)).toEqual([{ text: 'Nulle-Part' }]);
  });

  it.each([
    ['an address that is none', row([0, 'ana']), 'E-mail'],
    ['no address', row([0, '']), 'E-mail'],
    ['no name', row([1, '']), 'NOM'],
    ['a civility that says nothing', row([3, 'Dr']), 'Civilité'],
    ['a day that does not exist', row([4, '31/02/1999']), 'Né le'],
    ['a block of another framework', row([7, 'B2;B9']), 'Blocs'],
  ])('rejects %s, naming the column', (_name, cells, column) => {
    const { planned, rejected } = plan(COLUMNS, cells);
    expect(planned).toEqual([]);
    expect(rejected[0]?.problems.map((problem) => problem.column)).toEqual([column]);
  });

  it('takes one address once, whatever its letters', () => {
    const { planned, rejected } = plan(COLUMNS, row(), row([0, 'ANA@ecole.test']));
    expect(planned).toHaveLength(1);
    expect(rejected.map(({ line }) => line)).toEqual([3]);
  });
});
