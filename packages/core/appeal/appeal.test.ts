import { describe, expect, it } from 'vitest';
import type { Seat } from '../jury/seat.ts';
import { checkAppeal, checkHandler, findLastAppealDay, readAppealState } from './appeal.ts';

const STATEMENT =
  'La grille de A1.2-3 cite une pièce qui n’est pas la mienne : la note du 12 mars est celle d’un autre dossier.';
const window = { runsFrom: '2026-11-25T10:00:00.000Z', delayDays: 15, grounds: ['procedure'] } as const;
const appeal = {
  ground: 'procedure',
  statement: STATEMENT,
  now: '2026-12-01T00:00:00.000Z',
  window,
  earlier: null,
} as const;

describe('checkAppeal', () => {
  it.each([
    ['within the delay, with its facts', appeal, null],
    ['at the last instant', { ...appeal, now: '2026-12-10T22:59:59.999Z' }, null],
    ['after it', { ...appeal, now: '2026-12-10T23:00:00.000Z' }, 'appeal.too-late'],
    [
      'without a limit in the regulations, at any time',
      { ...appeal, now: '2030-01-01T00:00:00.000Z', window: { ...window, delayDays: null } },
      null,
    ],
    [
      'on a ground that the regulations do not receive',
      { ...appeal, ground: 'instrument' },
      'appeal.ground-not-received',
    ],
    ['in three words', { ...appeal, statement: 'Je conteste tout.' }, 'appeal.statement-too-short'],
    ['a second time against the same decision', { ...appeal, earlier: 'rejected' }, 'appeal.already-filed'],
  ] as const)('%s', (_name, input, problem) => {
    expect(checkAppeal(input)).toBe(problem);
  });

  it('ends on the day that the regulations set', () => {
    expect(findLastAppealDay(window)).toBe('2026-12-10');
    expect(findLastAppealDay({ ...window, delayDays: null })).toBeNull();
  });
});

describe('readAppealState', () => {
  const facts = { filedAt: '', assignedTo: null, outcome: null, decidedAgain: false };
  it.each([
    ['filed', facts],
    ['in-review', { ...facts, assignedTo: 'x' }],
    ['upheld', { ...facts, assignedTo: 'x', outcome: 'upheld' }],
    ['decided-again', { ...facts, assignedTo: 'x', outcome: 'upheld', decidedAgain: true }],
    ['rejected', { ...facts, assignedTo: 'x', outcome: 'rejected' }],
    ['inadmissible', { ...facts, outcome: 'inadmissible' }],
  ] as const)('reads %s from the record', (state, given) => {
    expect(readAppealState(given)).toBe(state);
  });
});

describe('checkHandler', () => {
  const seat: Seat = {
    id: 's',
    candidacyId: 'c',
    block: 'B2',
    userId: 'judge',
    role: 'examiner',
    external: true,
    declaredAt: null,
    recusedAt: '2026-11-01T00:00:00.000Z',
    lockedAt: null,
  };
  const block = { seats: [seat], candidate: 'candidate' };
  it.each([
    ['somebody who did not sit', 'other', null],
    ['somebody who sat, even if they stepped down', 'judge', 'appeal.handler-sat'],
    ['the candidate', 'candidate', 'appeal.handler-is-candidate'],
  ] as const)('%s', (_name, handler, problem) => {
    expect(checkHandler(handler, block)).toBe(problem);
  });
});
