import { describe, expect, it } from 'vitest';
import { type ConflictOfInterest, foldName, indexConflicts } from './conflict.ts';
import { checkReplacement } from './convocation.ts';
import { checkMembers, type Examiner, remarkJury } from './examiner.ts';

const examiner = (userId: string, change: Partial<Examiner> = {}): Examiner => ({
  userId,
  blocks: ['B1'],
  employer: 'Entreprise',
  external: true,
  gender: null,
  available: true,
  ...change,
});

describe('checkMembers', () => {
  const pool = [examiner('a'), examiner('b', { blocks: ['B2'] }), examiner('c', { available: false })];
  const facts = {
    examiners: new Map(pool.map((row) => [row.userId, row])),
    isQualified: (userId: string) => userId === 'b',
  };
  const one = (userId: string, block = 'B1', presides = false) =>
    checkMembers([{ userId, presides }], block, facts).map(({ code }) => code);

  it('gives the first reason against each member', () => {
    expect(one('stranger')).toEqual(['jury.not-in-pool']);
    expect(one('c')).toEqual(['jury.not-called']);
    expect(one('b')).toEqual(['jury.not-competent']);
    expect(one('a')).toEqual(['jury.not-qualified']);
    expect(one('b', 'B2')).toEqual([]);
  });

  it('asks no anchors of a president, who gives no level', () => {
    expect(one('a', 'B1', true)).toEqual([]);
    expect(one('b', 'B1', true)).toEqual(['jury.not-competent']);
  });
});

describe('remarkJury', () => {
  const women = [examiner('a', { gender: 'woman' }), examiner('b', { gender: 'woman' })];

  it('asks VAE juries alone for a balance and a casting vote', () => {
    expect(remarkJury({ members: women, vae: true, castingVote: false })).toEqual([
      'jury.one-gender',
      'jury.no-casting-vote',
    ]);
    expect(remarkJury({ members: women, vae: false, castingVote: false })).toEqual([]);
  });

  it('supposes nothing of those who do not say', () => {
    const members = [examiner('a', { gender: 'woman' }), examiner('b')];
    expect(remarkJury({ members, vae: true, castingVote: true })).toEqual([]);
  });

  it('remarks fewer than half from outside', () => {
    const members = [examiner('a'), examiner('b', { external: false }), examiner('c', { external: false })];
    expect(remarkJury({ members, vae: false, castingVote: true })).toEqual(['jury.externals-under-half']);
  });
});

describe('indexConflicts', () => {
  const conflict = (change: Partial<ConflictOfInterest>): ConflictOfInterest => ({
    id: 'x',
    examinerId: 'a',
    candidateId: null,
    statedName: null,
    ground: 'teacher',
    declaredBy: 'a',
    declaredAt: '2026-11-01T00:00:00.000Z',
    ...change,
  });
  const candidate = { userId: 'c', name: 'Zoé d’Alès-Moreau' };

  it.each([
    ['the candidate was chosen', { candidateId: 'c' }, true],
    ['somebody else was chosen', { candidateId: 'd', statedName: 'Zoé d’Alès-Moreau' }, false],
    ['the name, without accents, in another order', { statedName: 'MOREAU ales d zoe' }, true],
    ['another name', { statedName: 'Zoé Moreau' }, false],
    ['nothing is left of the name', {}, false],
  ])('%s', (_name, change, linked) => {
    expect(indexConflicts([conflict(change)])(candidate).has('a')).toBe(linked);
  });

  it('finds nobody by an empty name', () => {
    expect(indexConflicts([conflict({ statedName: ' - ' })])({ userId: 'c', name: '' }).size).toBe(0);
    expect(foldName(' Éléonore  NOËL ')).toBe('eleonore noel');
  });
});

describe('checkReplacement', () => {
  const seat = { decided: false, replaced: false, locked: false, ground: 'absent' } as const;

  it.each([
    ['an open seat', seat, null],
    ['a seat whose block is decided', { ...seat, decided: true }, 'jury.already-decided'],
    ['a seat that was given already', { ...seat, replaced: true }, 'jury.already-replaced'],
    ['locked judgements of somebody absent', { ...seat, locked: true }, 'jury.locked-seat-stays'],
    ['locked judgements of somebody linked', { ...seat, locked: true, ground: 'conflict' as const }, null],
  ])('%s', (_name, facts, problem) => {
    expect(checkReplacement(facts)).toBe(problem);
  });
});
