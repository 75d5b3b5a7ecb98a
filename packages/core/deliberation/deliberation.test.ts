import { describe, expect, it } from 'vitest';
import type { RuleOutcome } from '../regulations/apply-block-rule.ts';
import { BLOCK_STATES, BLOCK_TRANSITIONS, mayTransition, readBlockState } from './block-lifecycle.ts';
import { checkPronouncement, departsFromRule, type Pronouncement } from './check-pronouncement.ts';

const met: RuleOutcome = { rule: 'R1', state: 'met', clauses: [] };
const notMet: RuleOutcome = { ...met, state: 'not-met' };
const waiting: RuleOutcome = { ...met, state: 'waiting' };
const MOTIVE = 'Le jury relève une maîtrise exceptionnelle des trois autres critères du bloc considéré.';
const base: Pronouncement = {
  result: 'acquis',
  motive: '',
  outcome: met,
  juryFindings: [],
  quorum: true,
  unsettled: [],
  supersedes: null,
};

describe('checkPronouncement', () => {
  const table: readonly [string, Pronouncement, readonly string[]][] = [
    ['the jury follows the rule: no motive is needed', base, []],
    [
      'it departs from it without a motive',
      { ...base, outcome: notMet },
      ['decision.departure-needs-motive'],
    ],
    ['it departs from it with a motive', { ...base, outcome: notMet, motive: MOTIVE }, []],
    [
      'refusing what the rule allows needs one too',
      { ...base, result: 'non-acquis' },
      ['decision.departure-needs-motive'],
    ],
    [
      'an unlawful jury pronounces nothing',
      { ...base, juryFindings: [{ code: 'jury.no-president' }] },
      ['decision.jury-not-lawful'],
    ],
    ['nor does one without its quorum', { ...base, quorum: false }, ['decision.quorum-not-met']],
    [
      'nor before every criterion is settled',
      { ...base, unsettled: ['A1.2-1'] },
      ['decision.criteria-unsettled'],
    ],
    [
      'a decision is superseded with a reason',
      { ...base, supersedes: 'd1' },
      ['decision.supersession-needs-reason'],
    ],
    [
      'under the holistic rule every result needs one',
      { ...base, outcome: { ...met, rule: 'holistic', state: 'open' } },
      ['decision.holistic-needs-motive'],
    ],
    [
      'and is pronounced with it',
      { ...base, outcome: { ...met, rule: 'holistic', state: 'open' }, motive: MOTIVE },
      [],
    ],
    ['a waiting block is left waiting', { ...base, result: 'en-attente', outcome: waiting }, []],
  ];
  it.each(table)('%s', (_name, input, codes) => {
    expect(checkPronouncement(input).map((row) => row.code)).toEqual(codes);
  });

  it('lets a waiting block be decided only as a departure', () => {
    expect(departsFromRule('acquis', waiting)).toBe(true);
    expect(departsFromRule('en-attente', waiting)).toBe(false);
  });
});

describe('readBlockState', () => {
  const facts = {
    sealed: true,
    judgements: 3,
    examiners: 2,
    askedExaminers: 2,
    lockedExaminers: 0,
    criteria: 8,
    settledCriteria: 0,
    decided: false,
    awarded: false,
  };
  it.each([
    ['to-hand-in', { ...facts, sealed: false }],
    ['sealed', { ...facts, judgements: 0 }],
    ['in-reading', facts],
    ['locked', { ...facts, lockedExaminers: 2, settledCriteria: 7 }],
    ['in-reading', { ...facts, lockedExaminers: 2, askedExaminers: 3 }],
    ['deliberated', { ...facts, lockedExaminers: 2, settledCriteria: 8 }],
    ['pronounced', { ...facts, decided: true }],
    ['awarded', { ...facts, decided: true, awarded: true }],
  ] as const)('reads %s from the facts', (state, given) => {
    expect(readBlockState(given)).toBe(state);
  });

  it('is reachable from the first state by the table, each step by one role', () => {
    const reached = new Set<string>(['to-hand-in']);
    for (const state of BLOCK_STATES)
      for (const row of BLOCK_TRANSITIONS) if (row.from === state && reached.has(state)) reached.add(row.to);
    expect([...reached].toSorted()).toEqual([...BLOCK_STATES].toSorted());
    expect(mayTransition('deliberated', 'pronounced', 'officer')).toBe(false);
    expect(mayTransition('deliberated', 'pronounced', 'president')).toBe(true);
  });
});
