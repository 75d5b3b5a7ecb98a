import { errorCode } from '@etalon/error';
import { describe, expect, it } from 'vitest';
import type { Seat } from '../jury/seat.ts';
import { draftMinutes, summariseCandidacy } from './draft-minutes.ts';
import { hashMinutes } from './hash-minutes.ts';
import type { MinutesFacts, PronouncedBlock } from './minutes.ts';
import { checkSignature, type MinutesSignature, readSigning } from './sign-minutes.ts';

const seat = (userId: string, change: Partial<Seat> = {}): Seat => ({
  id: `seat-${userId}`,
  candidacyId: 'c1',
  block: 'B1',
  userId,
  role: 'examiner',
  external: true,
  declaredAt: '2026-11-01T00:00:00.000Z',
  recusedAt: null,
  lockedAt: null,
  ...change,
});
const seats = [
  seat('p', { role: 'president', external: false }),
  seat('a'),
  seat('b'),
  seat('gone', { recusedAt: '2026-11-02T00:00:00.000Z' }),
];
const block = (change: Partial<PronouncedBlock> = {}): PronouncedBlock => ({
  candidacyId: 'c1',
  block: 'B1',
  decisionId: 'd1',
  actSha256: 'f'.repeat(64),
  supersedes: null,
  result: 'acquis',
  motive: '',
  outcome: { rule: 'R1', state: 'met', clauses: [] },
  present: ['p', 'b'],
  votes: [
    { userId: 'p', choice: 'acquis' },
    { userId: 'b', choice: 'non-acquis' },
  ],
  resit: null,
  at: '2026-11-25T10:00:00.000Z',
  seats,
  grid: [],
  ...change,
});
const refused = block({
  block: 'B2',
  decisionId: 'd2',
  result: 'non-acquis',
  outcome: {
    rule: 'R1',
    state: 'not-met',
    clauses: [{ code: 'every-criterion-at-2', holds: false, items: ['A1.2-1'], found: 7, asked: 8 }],
  },
  votes: [],
  resit: { situations: ['A1.2'], note: 'Reprendre le nettoyage.' },
  at: '2026-11-25T11:00:00.000Z',
});
const facts: MinutesFacts = {
  session: { id: 's', label: 'Automne', place: 'Nice', opensAt: '2026-11-01', closesAt: '2026-12-01' },
  certifier: 'École',
  framework: { versionId: 'v', title: 'Chef de projet', hash: 'a'.repeat(64) },
  regulations: { id: 'r', label: 'Règlement 2026', hash: 'b'.repeat(64), quorum: 2, castingVote: true },
  matrixId: 'm',
  number: 1,
  president: 'p',
  decided: [refused, block()],
  candidacies: [
    {
      candidacyId: 'c1',
      route: 'FI',
      extraTimePercent: 33,
      blocks: ['B1', 'B2', 'B3', 'B4'],
      decisions: [
        { block: 'B1', decisionId: 'd1', result: 'acquis', resit: null },
        { block: 'B2', decisionId: 'd2', result: 'non-acquis', resit: refused.resit },
        { block: 'B3', decisionId: 'd3', result: 'en-attente', resit: null },
      ],
    },
  ],
  incidents: ' Une coupure de courant à 10 h. ',
  draftedAt: '2026-11-25T12:00:00.000Z',
};

describe('draftMinutes', () => {
  const minutes = draftMinutes(facts);

  it('says the same whatever the order of the record', () => {
    const turned = draftMinutes({ ...facts, decided: facts.decided.toReversed() });
    expect(hashMinutes(turned)).toBe(hashMinutes(minutes));
    expect(hashMinutes({ ...minutes, incidents: '' })).not.toBe(hashMinutes(minutes));
  });

  it('orders blocks, names who was there and who was not, and counts the votes', () => {
    expect(minutes.decisions.map((row) => row.block)).toEqual(['B1', 'B2']);
    expect(minutes.decisions[0]).toMatchObject({
      present: ['b', 'p'],
      absent: ['a'],
      departs: false,
      votes: { result: 'acquis', how: 'casting-vote' },
    });
    expect(minutes.decisions[1]).toMatchObject({ unmet: ['every-criterion-at-2'], departs: false });
    expect(minutes.members.map(({ userId, present, recused }) => [userId, present, recused])).toEqual([
      ['a', false, false],
      ['b', true, false],
      ['gone', false, true],
      ['p', true, false],
    ]);
    expect([minutes.from, minutes.to]).toEqual(['2026-11-25T10:00:00.000Z', '2026-11-25T11:00:00.000Z']);
    expect(minutes.incidents).toBe('Une coupure de courant à 10 h.');
  });

  it('has nothing to say of a session without a decision', () => {
    const draft = () => draftMinutes({ ...facts, decided: [] });
    expect(draft).toThrow();
    try {
      draft();
    } catch (cause) {
      expect(errorCode(cause)).toBe('minutes.nothing-decided');
    }
  });
});

describe('summariseCandidacy', () => {
  it('puts every block in one list: held, owed, waiting, undecided', () => {
    expect(facts.candidacies.map(summariseCandidacy)).toMatchObject([
      {
        held: ['B1'],
        owed: [{ block: 'B2', resit: { situations: ['A1.2'] } }],
        waiting: ['B3'],
        undecided: ['B4'],
      },
    ]);
  });
});

describe('signing', () => {
  const minutes = draftMinutes(facts);
  const sign = (userId: string, kind: MinutesSignature['kind'] = 'signed', text = ''): MinutesSignature => ({
    userId,
    kind,
    text,
    at: '2026-11-25T13:00:00.000Z',
  });

  it.each([
    ['a member who was there signs', [], sign('b'), null],
    ['a member who was absent does not', [], sign('a'), 'minutes.not-a-member'],
    ['nor does a stranger', [], sign('z'), 'minutes.not-a-member'],
    ['nobody signs twice', [sign('b')], sign('b'), 'minutes.already-signed'],
    ['a reservation is written', [], sign('b', 'with-reservation', ' '), 'minutes.text-missing'],
    ['a refusal has its reason', [], sign('b', 'refused'), 'minutes.text-missing'],
    [
      'a president does not refuse what they drafted',
      [],
      sign('p', 'refused', 'non'),
      'minutes.president-must-sign',
    ],
  ] as const)('%s', (_name, earlier, signature, problem) => {
    expect(checkSignature(minutes, earlier, signature)).toBe(problem);
  });

  it('asks the president who drafted, present or not', () => {
    const alone = draftMinutes({ ...facts, decided: [block({ present: ['a', 'b'] })] });
    expect(readSigning(alone, []).awaited).toEqual(['a', 'b', 'p']);
    expect(checkSignature(alone, [], sign('p'))).toBeNull();
    expect(readSigning(alone, [sign('a'), sign('b')]).complete).toBe(false);
  });

  it('is complete when every member present answered, a refusal being an answer', () => {
    expect(readSigning(minutes, [sign('p')])).toMatchObject({ awaited: ['b'], complete: false });
    const answered = [sign('p'), sign('b', 'refused', 'Je n’ai pas vu la grille.')];
    expect(readSigning(minutes, answered)).toMatchObject({ awaited: [], refused: ['b'], complete: true });
  });
});
