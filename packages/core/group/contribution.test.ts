import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  CONTRIBUTION_ROLES,
  type Contribution,
  type ContributionAnswer,
  type ContributionStatement,
  checkContribution,
  deriveStatementState,
  hashStatement,
} from './contribution.ts';
import { checkGroup, sharesSlot } from './work-group.ts';

const TEXT = 'Conception du schéma, chargement et contrôles de la table des ventes.';
const part = (candidacyId: string, text = TEXT): Contribution => ({
  candidacyId,
  roles: { software: 'lead' },
  text,
});
const MEMBERS = ['a', 'b', 'c'];
const STATEMENT: ContributionStatement = {
  groupId: 'g',
  situation: 'A1.6',
  contributions: MEMBERS.map((id) => part(id)),
  files: [
    { slot: 'plan', sha256: '1'.repeat(64) },
    { slot: 'budget', sha256: '2'.repeat(64) },
  ],
};
const answer = (
  candidacyId: string,
  verdict: ContributionAnswer['verdict'] = 'signed',
  sha256 = hashStatement(STATEMENT),
): ContributionAnswer => ({ candidacyId, verdict, sha256 });
const stateWith = (answers: readonly ContributionAnswer[], statement = STATEMENT) =>
  deriveStatementState({ members: MEMBERS, statement, answers });

describe('a contribution statement', () => {
  it('lists the fourteen roles of CRediT once each', () => {
    expect(new Set(CONTRIBUTION_ROLES).size).toBe(14);
  });

  it('has one hash whatever the order of its parts, and another one when a part or a file changes', () => {
    const turned = {
      ...STATEMENT,
      contributions: STATEMENT.contributions.toReversed(),
      files: STATEMENT.files.toReversed(),
    };
    expect(hashStatement(turned)).toBe(hashStatement(STATEMENT));
    const changed = [
      { ...STATEMENT, contributions: [part('a', `${TEXT} Et les essais.`), part('b'), part('c')] },
      { ...STATEMENT, files: [{ slot: 'plan', sha256: '3'.repeat(64) }] },
      { ...STATEMENT, situation: 'A2.6' },
    ];
    for (const other of changed) expect(hashStatement(other)).not.toBe(hashStatement(STATEMENT));
  });

  it('waits for every part, then for every answer, and is disputed as soon as one member disputes', () => {
    const partial = { ...STATEMENT, contributions: [part('a'), part('b')] };
    expect(stateWith([], partial)).toMatchObject({ state: 'parts-missing', silent: ['c'] });
    expect(stateWith([answer('a')])).toMatchObject({ state: 'waiting', awaited: ['b', 'c'] });
    expect(stateWith(MEMBERS.map((id) => answer(id)))).toMatchObject({ state: 'signed', awaited: [] });
    expect(stateWith([answer('a'), answer('b', 'disputed'), answer('c')])).toMatchObject({
      state: 'disputed',
      disputing: ['b'],
    });
    expect(stateWith([answer('b', 'disputed'), ...MEMBERS.map((id) => answer(id))]).state).toBe('signed');
  });

  it('is never signed by answers to something else, and always by the last answers of all to it', () => {
    const verdict = fc.constantFrom('signed' as const, 'disputed' as const);
    const sha256 = fc.constantFrom(hashStatement(STATEMENT), 'f'.repeat(64));
    const row = fc.record({ candidacyId: fc.constantFrom(...MEMBERS), verdict, sha256 });
    fc.assert(
      fc.property(fc.array(row, { maxLength: 12 }), (answers) => {
        const last = MEMBERS.map((id) =>
          answers.findLast((one) => one.candidacyId === id && one.sha256 === hashStatement(STATEMENT)),
        );
        const everybody = last.every((one) => one?.verdict === 'signed');
        expect(stateWith(answers).state === 'signed').toBe(everybody);
      }),
    );
  });

  it.each([
    [{ roles: {}, text: TEXT }, 'group.contribution-without-role'],
    [{ roles: { software: 'lead' }, text: ' tout ' }, 'group.contribution-too-short'],
    [{ roles: { software: 'lead' }, text: TEXT }, null],
  ] as const)('refuses an empty part', (input, problem) => {
    expect(checkContribution(input)).toBe(problem);
  });
});

describe('a group', () => {
  const situations = [{ situation: 'A1.6', slots: ['plan'] }];

  it.each([
    [{ label: ' ', situations, members: ['a', 'b'] }, 'group.label-missing'],
    [{ label: 'G', situations: [], members: ['a', 'b'] }, 'group.situations-missing'],
    [
      { label: 'G', situations: [{ situation: 'A1.6', slots: [] }], members: ['a', 'b'] },
      'group.slots-missing',
    ],
    [{ label: 'G', situations, members: ['a', 'a'] }, 'group.too-few-members'],
    [{ label: 'G', situations, members: ['a', 'b'] }, null],
  ])('is composed of two people at least, on situations with a shared slot', (input, problem) => {
    expect(checkGroup(input)).toBe(problem);
  });

  it('shares the slots that it names and no other', () => {
    const group = { id: 'g', sessionId: 's', label: 'G', situations, createdBy: 'o', createdAt: 't' };
    expect(sharesSlot(group, 'A1.6', 'plan')).toBe(true);
    expect(sharesSlot(group, 'A1.6', 'journal')).toBe(false);
    expect(sharesSlot(group, 'A2.6', 'plan')).toBe(false);
  });
});
