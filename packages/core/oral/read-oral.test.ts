import { errorCode } from '@etalon/error';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type OralAct, type OralEntry, parseOralAct } from './oral-entry.ts';
import { countOralTime, readOral } from './read-oral.ts';

const at = (minute: number): string => new Date(Date.UTC(2027, 0, 12, 9, minute)).toISOString();
const make = (rank: number, minute: number, act: OralAct): OralEntry => ({
  id: `entry-${rank}-${minute}`,
  seatId: 'seat',
  act,
  at: at(minute),
});
const MINUTE = 60_000;

const act: fc.Arbitrary<OralAct> = fc.oneof(
  fc.constant<OralAct>({ kind: 'started', minutes: 30 }),
  fc.constantFrom<OralAct>({ kind: 'paused' }, { kind: 'resumed' }, { kind: 'ended' }),
  fc.record({ kind: fc.constant('topic'), criterion: fc.constantFrom('A', 'B'), covered: fc.boolean() }),
);
const entries = fc
  .array(fc.tuple(fc.nat({ max: 50 }), act), { maxLength: 14 })
  .map((rows) => rows.map(([minute, one], rank) => make(rank, minute, one)));

describe('readOral', () => {
  it('counts running time and leaves pauses out', () => {
    const rows = [
      make(0, 0, { kind: 'started', minutes: 30 }),
      make(1, 10, { kind: 'paused' }),
      make(2, 15, { kind: 'resumed' }),
    ];
    expect(readOral(rows, at(20)).clock).toMatchObject({ state: 'running', elapsedMs: 15 * MINUTE });
    const over = readOral([...rows, make(3, 22, { kind: 'ended' })], at(59)).clock;
    expect(over).toMatchObject({ state: 'ended', elapsedMs: 17 * MINUTE, endedAt: at(22) });
  });

  it('counts two presses on two devices once', () => {
    const rows = [
      make(0, 0, { kind: 'started', minutes: 30 }),
      make(1, 1, { kind: 'started', minutes: 45 }),
      make(2, 10, { kind: 'paused' }),
      make(3, 11, { kind: 'paused' }),
    ];
    expect(readOral(rows, at(40)).clock).toMatchObject({ minutes: 30, elapsedMs: 10 * MINUTE });
  });

  it('says the same whatever the order of arrival, and however often an entry arrives', () => {
    fc.assert(
      fc.property(entries, fc.infiniteStream(fc.nat()), (rows, keys) => {
        const mixed = [...rows, ...rows]
          .map((row) => ({ row, key: keys.next().value }))
          .toSorted((a, b) => a.key - b.key)
          .map(({ row }) => row);
        expect(readOral(mixed, at(59))).toEqual(readOral(rows, at(59)));
      }),
    );
  });

  it('never runs longer than from its start to now', () => {
    fc.assert(
      fc.property(entries, (rows) => {
        const { startedAt, elapsedMs } = readOral(rows, at(59)).clock;
        const most = startedAt === null ? 0 : Date.parse(at(59)) - Date.parse(startedAt);
        expect(elapsedMs).toBeGreaterThanOrEqual(0);
        expect(elapsedMs).toBeLessThanOrEqual(most);
      }),
    );
  });

  it('shows a question as it was corrected last, and loses none of two corrections', () => {
    const ask = (rank: number, text: string, supersedes: string | null) =>
      make(rank, rank, { kind: 'question', text, criterion: null, supersedes });
    const first = ask(0, 'Porquoi ?', null);
    const other = ask(1, 'Comment ?', null);
    const texts = (rows: readonly OralEntry[]) => readOral(rows, at(59)).questions.map(({ text }) => text);
    const one = ask(2, 'Pourquoi ?', first.id);
    expect(texts([first, other, one])).toEqual(['Pourquoi ?', 'Comment ?']);
    expect(texts([first, other, one, ask(3, 'Pourquoi pas ?', first.id)])).toEqual([
      'Pourquoi ?',
      'Pourquoi pas ?',
      'Comment ?',
    ]);
    expect(texts([first, other, ask(2, '', first.id)])).toEqual(['Comment ?']);
  });

  it('adds the extra time of the candidate', () => {
    expect(countOralTime(30, 34)).toBe(2_412_000);
    expect(countOralTime(30, 0)).toBe(30 * MINUTE);
  });
});

describe('parseOralAct', () => {
  it.each([
    [{ kind: 'started', minutes: 0 }, 'minutes'],
    [{ kind: 'topic', criterion: 'Z', covered: true }, 'criterion'],
    [{ kind: 'question', text: '  ' }, 'text'],
    [{ kind: 'note', text: 'a', supersedes: 'x' }, 'supersedes'],
    [{ kind: 'sung' }, 'kind'],
    [null, 'kind'],
  ])('refuses %j for its %s', (value, field) => {
    const refused = (() => {
      try {
        parseOralAct(value, ['A']);
        return null;
      } catch (error) {
        return error;
      }
    })();
    expect(errorCode(refused)).toBe('oral.entry-unreadable');
    expect(refused).toMatchObject({ info: { field } });
  });
});
