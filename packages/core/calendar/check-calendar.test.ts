import { describe, expect, it } from 'vitest';
import { checkCalendar } from './check-calendar.ts';
import { listDatesInForce, type SessionDate } from './session-date.ts';

const at = (day: number, hour = 9): string =>
  `2026-12-${String(day).padStart(2, '0')}T${String(hour).padStart(2, '0')}:00:00.000Z`;
const date = (row: Partial<SessionDate>): SessionDate => ({
  id: 'd',
  sessionId: 's',
  kind: 'situation',
  subject: 'A1.1',
  opensAt: at(1),
  dueAt: at(5),
  place: '',
  follows: null,
  supersedes: null,
  setBy: 'officer',
  setAt: at(1),
  ...row,
});
const check = (dates: readonly SessionDate[], vae: string | null = null) =>
  checkCalendar({
    session: { opensAt: at(1), closesAt: at(20) },
    dates,
    situationsOf: new Map([['B1', ['A1.1', 'A2.1']]]),
    lastDeadlineOf: new Map([['A1.1', at(7)]]),
    vaeJuryUntil: vae === null ? new Map() : new Map([['B1', vae]]),
  }).map(({ code }) => code);

describe('checkCalendar', () => {
  it.each<[string, readonly SessionDate[], readonly string[]]>([
    ['a window within the session', [date({})], []],
    ['a window past its end', [date({ dueAt: at(21) })], ['calendar.outside-session']],
    [
      'a jury after the last deadline',
      [date({ kind: 'jury', subject: 'B1', opensAt: at(8), dueAt: at(8, 12) })],
      [],
    ],
    [
      'a jury before it',
      [date({ kind: 'jury', subject: 'B1', opensAt: at(5, 12), dueAt: at(5, 15) })],
      ['calendar.jury-before-hand-in'],
    ],
    [
      'an oral before it',
      [date({ kind: 'oral', opensAt: at(4), dueAt: at(4, 10) })],
      ['calendar.oral-before-hand-in'],
    ],
    [
      'a jury on a Sunday',
      [date({ kind: 'jury', subject: 'B1', opensAt: at(13), dueAt: at(13, 12) })],
      ['calendar.closed-day'],
    ],
    ['a follow-up alone', [date({ subject: 'A2.1', follows: 'A1.1' })], ['calendar.chain-without-first']],
    [
      'a follow-up too soon',
      [date({ id: 'a' }), date({ id: 'b', subject: 'A2.1', follows: 'A1.1', opensAt: at(4) })],
      ['calendar.chain-overlaps'],
    ],
    [
      'a follow-up in its turn',
      [date({ id: 'a' }), date({ id: 'b', subject: 'A2.1', follows: 'A1.1', opensAt: at(5), dueAt: at(9) })],
      [],
    ],
    [
      'a board before a jury',
      [
        date({ id: 'a', kind: 'jury', subject: 'B1', opensAt: at(10), dueAt: at(10, 12) }),
        date({ id: 'b', kind: 'board', subject: '', opensAt: at(9), dueAt: at(9, 12) }),
      ],
      ['calendar.board-before-jury'],
    ],
  ])('of %s', (_, dates, codes) => {
    expect(check(dates)).toEqual(codes);
  });

  it('warns of a VAE jury after its file’s delay', () => {
    const jury = [date({ kind: 'jury', subject: 'B1', opensAt: at(8), dueAt: at(8, 12) })];
    expect(check(jury, '2026-12-31T23:00:00.000Z')).toEqual([]);
    expect(check(jury, '2026-11-30T23:00:00.000Z')).toEqual(['calendar.vae-jury-too-late']);
  });
});

describe('listDatesInForce', () => {
  it('keeps the last of each, and counts its moves', () => {
    const rows = [
      date({ id: 'a' }),
      date({ id: 'b', supersedes: 'a' }),
      date({ id: 'c', supersedes: 'b' }),
      date({ id: 'z', kind: 'board' }),
    ];
    expect(listDatesInForce(rows).map(({ id, moves }) => [id, moves])).toEqual([
      ['c', 2],
      ['z', 0],
    ]);
  });
});
