import { describe, expect, it } from 'vitest';
import { checkJury, hasQuorum, listOpeningRefusals } from './check-jury.ts';
import type { Seat } from './seat.ts';

const regulations = { examiners: 2, quorum: 3, externalShare: 0.5 };
const seat = (userId: string, change: Partial<Seat> = {}): Seat => ({
  id: `seat-${userId}`,
  candidacyId: 'c',
  block: 'B2',
  userId,
  role: 'examiner',
  external: true,
  declaredAt: '2026-11-01T00:00:00.000Z',
  recusedAt: null,
  lockedAt: null,
  ...change,
});
const whole = [seat('a'), seat('b'), seat('p', { role: 'president', external: false })];

const table: readonly [string, readonly Seat[], readonly string[]][] = [
  ['two examiners and a president, independent and mostly external', whole, []],
  ['one examiner is not a jury', whole.slice(1), ['jury.too-few-examiners', 'jury.quorum-out-of-reach']],
  ['a jury needs its president', whole.slice(0, 2), ['jury.no-president', 'jury.quorum-out-of-reach']],
  ['the candidate cannot sit', [...whole, seat('candidate')], ['jury.candidate-sits']],
  ['one person holds one seat', [...whole, seat('a', { id: 'other' })], ['jury.same-person-twice']],
  [
    'a missing declaration of independence',
    [...whole.slice(1), seat('a', { declaredAt: null })],
    ['jury.declaration-missing'],
  ],
  [
    'too few members from outside',
    whole.map((row) => ({ ...row, external: false })),
    ['jury.external-share'],
  ],
  [
    'a member who stepped down does not count',
    [...whole.slice(1), seat('a', { recusedAt: '2026-11-02T00:00:00.000Z' })],
    ['jury.too-few-examiners', 'jury.quorum-out-of-reach'],
  ],
];

describe('checkJury', () => {
  it.each(table)('%s', (_name, seats, codes) => {
    expect(checkJury(seats, 'candidate', regulations).map((row) => row.code)).toEqual(codes);
  });
});

it('asks for as many examiners as the regulations say', () => {
  expect(checkJury(whole, 'candidate', { ...regulations, examiners: 3 })).toEqual([
    { code: 'jury.too-few-examiners', found: 2, asked: 3 },
  ]);
});

it('names the seats of those who have a link with the candidate, for the one who steps down no more', () => {
  const linked = new Set(['a', 'gone']);
  const seats = [...whole, seat('gone', { recusedAt: '2026-11-02T00:00:00.000Z' })];
  expect(checkJury(seats, 'candidate', regulations, linked)).toEqual([
    { code: 'jury.conflict-of-interest', seats: ['seat-a'] },
  ]);
});

it('says before anybody reads how many members the quorum lacks', () => {
  expect(checkJury(whole, 'candidate', { ...regulations, quorum: 4 })).toEqual([
    { code: 'jury.quorum-out-of-reach', found: 3, asked: 4 },
  ]);
});

it('lets a jury open before its members have declared, and for no other reason', () => {
  const silent = whole.map((row) => ({ ...row, declaredAt: null }));
  expect(listOpeningRefusals(checkJury(silent, 'candidate', regulations))).toEqual([]);
  const lame = checkJury(silent.slice(1), 'candidate', regulations);
  expect(listOpeningRefusals(lame).map(({ code }) => code)).toEqual([
    'jury.too-few-examiners',
    'jury.quorum-out-of-reach',
  ]);
});

describe('hasQuorum', () => {
  it('counts the sitting members who are present, and nobody else', () => {
    expect(hasQuorum(whole, ['a', 'b', 'p'], regulations)).toBe(true);
    expect(hasQuorum(whole, ['a', 'b', 'stranger'], regulations)).toBe(false);
  });
});
