import { describe, expect, it } from 'vitest';
import type { Judgement, JudgementInput, JudgementProblem } from './judgement.ts';
import { checkJudgement, countWords, currentJudgement, findBasis, isSameJudgement } from './judgement.ts';

const SENTENCE =
  'Le candidat décrit chaque anomalie avec sa place, sa cause probable et la correction qu’il en a faite ensuite.';

const input = (change: Partial<JudgementInput>): JudgementInput => ({
  criterion: 'A1.2-3',
  phase: 'J1',
  grade: 2,
  confidence: 2,
  anchors: [{ pieceId: 'p', locator: '/anomalies/0' }],
  sentence: SENTENCE,
  readingsSeen: [],
  elapsedMs: 1000,
  ...change,
});

const recorded = (change: Partial<Judgement>): Judgement => ({
  ...input({}),
  id: 'j',
  seatId: 's',
  observables: [],
  sentId: null,
  at: '2026-11-25T10:00:00.000Z',
  ...change,
});

const first = recorded({ phase: 'J0' });
const open = { locked: false, judgeFirst: true };

const table: readonly [
  string,
  JudgementInput,
  readonly Judgement[],
  typeof open,
  readonly JudgementProblem[],
][] = [
  ['a complete judgement after a first impression is taken', input({}), [first], open, []],
  [
    'a judgement without a first impression waits',
    input({}),
    [],
    open,
    ['judgement.first-impression-missing'],
  ],
  [
    'the regulations may let the readings come first',
    input({}),
    [],
    { locked: false, judgeFirst: false },
    [],
  ],
  ['a judgement needs an anchor', input({ anchors: [] }), [first], open, ['judgement.anchor-missing']],
  ['nothing produced needs no anchor', input({ anchors: [], grade: 'NP' }), [first], open, []],
  [
    'fourteen words are too few',
    input({ sentence: 'un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze' }),
    [first],
    open,
    ['judgement.sentence-too-short'],
  ],
  [
    'a locked seat takes nothing',
    input({}),
    [first],
    { locked: true, judgeFirst: true },
    ['judgement.seat-locked'],
  ],
  [
    'a first impression comes once',
    input({ phase: 'J0' }),
    [first],
    open,
    ['judgement.first-impression-already-given'],
  ],
  [
    'a first impression needs neither anchor nor sentence',
    input({ phase: 'J0', anchors: [], sentence: '' }),
    [],
    open,
    [],
  ],
];

describe('checkJudgement', () => {
  it.each(table)('%s', (_name, judgement, earlier, seat, problems) => {
    expect(checkJudgement(judgement, earlier, seat)).toEqual(problems);
  });
});

describe('currentJudgement', () => {
  it('is the last recorded one, the earlier being kept', () => {
    const rows = [recorded({ id: 'a', grade: 1 }), recorded({ id: 'b', grade: 2 })];
    expect(currentJudgement(rows, 'A1.2-3', 'J1')?.id).toBe('b');
    expect(currentJudgement(rows, 'A1.2-3', 'J0')).toBeNull();
  });
});

describe('countWords', () => {
  it('counts an elided article apart', () => {
    expect(countWords("l'entreprise n'a pas 3 clients")).toBe(7);
  });
});

describe('isSameJudgement', () => {
  it('knows a judgement sent again, whatever the time it took', () => {
    expect(isSameJudgement(input({}), recorded({ elapsedMs: 9, readingsSeen: ['r'] }))).toBe(true);
  });

  it.each<Partial<JudgementInput>>([
    { grade: 3 },
    { confidence: 1 },
    { sentence: `${SENTENCE} Encore.` },
    { anchors: [{ pieceId: 'p', locator: 'page 2' }] },
    { observables: ['Un schéma'] },
    { phase: 'J0' },
  ])('tells another one by %j', (change) => {
    expect(isSameJudgement(input({}), input(change))).toBe(false);
  });
});

describe('findBasis', () => {
  it('is the last thing recorded on the criterion, whatever its phase', () => {
    const other = recorded({ id: 'k', criterion: 'A1.2-4' });
    expect(findBasis([first, recorded({ id: 'l' }), other], 'A1.2-3')).toBe('l');
    expect(findBasis([other], 'A1.2-3')).toBe('');
  });
});
