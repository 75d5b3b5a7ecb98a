import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseClockTable } from './clock-table.ts';
import { type ClockFact, type ClockState, computeClocks } from './compute-clocks.ts';
import { computeDueDay } from './compute-due-day.ts';
import { computeIndividualDeadline } from './compute-individual-deadline.ts';
import { DEFAULT_SCHEDULE, planReminders } from './plan-reminders.ts';

const TABLE = parseClockTable(
  JSON.parse(readFileSync(join(import.meta.dirname, '../../../content/deadlines/fr-2026.json'), 'utf8')),
);
const object = { kind: 'block', id: 'one' } as const;
const event = (name: string, at: string): ClockFact => ({ kind: 'event', event: name, object, at });
const find = (facts: readonly ClockFact[], clock: string, now: string) =>
  computeClocks(facts, TABLE, now).find((row) => row.clock === clock);

describe('computeClocks on the table that ships', () => {
  it('holds the twelve delays of the law and of the framework, each with its source', () => {
    expect(TABLE.clocks).toHaveLength(12);
    expect(TABLE.clocks.filter(({ source }) => source.text === '')).toEqual([]);
  });

  // from event, its instant, clock, the instant from which it is late
  it.each([
    ['vae.feasibility-received', '2026-12-31T10:00:00.000Z', 'vae-feasibility', '2027-02-28T23:00:00.000Z'],
    ['vae.validation-file-received', '2026-11-02T10:00:00.000Z', 'vae-jury', '2027-02-28T23:00:00.000Z'],
    ['vae.jury-held', '2026-03-20T10:00:00.000Z', 'vae-notification', '2026-04-04T22:00:00.000Z'],
    ['vae.jury-held', '2026-03-20T10:00:00.000Z', 'vae-result-missing', '2026-03-27T23:00:00.000Z'],
    ['certification.issued', '2026-11-30T23:30:00.000Z', 'cdc-deposit', '2027-03-01T23:00:00.000Z'],
    ['cdc.notice-received', '2026-11-25T10:00:00.000Z', 'cdc-notice', '2027-01-24T23:00:00.000Z'],
    ['fc.notice-received', '2026-11-25T10:00:00.000Z', 'fc-notice', '2026-12-25T23:00:00.000Z'],
    ['habilitation.changed', '2026-11-25T10:00:00.000Z', 'habilitation-change', '2027-01-25T23:00:00.000Z'],
    ['certification.issued', '2026-08-31T10:00:00.000Z', 'survey-6', '2027-02-28T23:00:00.000Z'],
    ['certification.issued', '2026-02-28T10:00:00.000Z', 'survey-24', '2028-02-28T23:00:00.000Z'],
    ['decision.pronounced', '2026-03-31T10:00:00.000Z', 'certificate', '2026-04-30T22:00:00.000Z'],
    ['mission.started', '2026-11-30T10:00:00.000Z', 'mission', '2027-02-28T23:00:00.000Z'],
  ])('after %s at %s, %s ends at %s', (name, at, clock, dueAt) => {
    expect(find([event(name, at)], clock, at)?.dueAt).toBe(dueAt);
  });

  const DECIDED = '2026-03-31T10:00:00.000Z';
  it.each<[string, string | null, ClockState, number | null, boolean]>([
    ['2026-03-31T10:00:00.000Z', null, 'running', 30, false],
    ['2026-04-16T10:00:00.000Z', null, 'running', 14, true],
    ['2026-04-30T21:59:59.999Z', null, 'running', 0, true],
    ['2026-04-30T22:00:00.000Z', null, 'late', -1, false],
    ['2026-05-10T10:00:00.000Z', null, 'late', -10, false],
    ['2026-05-10T10:00:00.000Z', '2026-04-20T10:00:00.000Z', 'met', null, false],
    ['2026-03-01T10:00:00.000Z', null, 'not-started', null, false],
  ])('at %s, ended %s, is %s', (now, ended, state, daysLeft, isDue) => {
    const facts = [event('decision.pronounced', DECIDED)];
    const all = ended === null ? facts : [...facts, event('certificate.issued', ended)];
    expect(find(all, 'certificate', now)).toMatchObject({ state, daysLeft, isDue });
  });

  const reachedAt = '2027-02-28T23:00:00.000Z';
  it.each<[string, string | null, ClockState, number | null]>([
    ['2026-11-20T10:00:00.000Z', reachedAt, 'not-started', 100],
    ['2026-12-10T10:00:00.000Z', reachedAt, 'running', 80],
    ['2027-02-28T22:59:59.999Z', reachedAt, 'running', 0],
    ['2027-02-28T23:00:00.000Z', reachedAt, 'met', null],
    ['2026-11-20T10:00:00.000Z', null, 'short', null],
    ['2027-03-05T10:00:00.000Z', null, 'short', null],
  ])('a least duration seen at %s, reached at %s, is %s', (now, reached, state, daysLeft) => {
    const fact: ClockFact = {
      kind: 'duration',
      clock: 'mission',
      object: { kind: 'mission', id: 'one' },
      startsAt: '2026-11-30T23:00:00.000Z',
      reachedAt: reached,
      steps: [],
    };
    const [clock] = computeClocks([fact], TABLE, now);
    expect(clock).toMatchObject({ state, daysLeft, dueAt: reached, isDue: false });
  });

  it.each<[string, string | null, ClockState]>([
    ['2026-12-10T10:00:00.000Z', null, 'running'],
    ['2026-12-10T10:00:00.000Z', '2026-12-09T10:00:00.000Z', 'short'],
    ['2027-03-05T10:00:00.000Z', null, 'met'],
    ['2027-03-05T10:00:00.000Z', '2027-03-04T10:00:00.000Z', 'met'],
  ])('a mission seen at %s and ended %s is %s', (now, ended, state) => {
    const facts = [event('mission.started', '2026-11-30T10:00:00.000Z')];
    const all = ended === null ? facts : [...facts, event('mission.ended', ended)];
    expect(find(all, 'mission', now)?.state).toBe(state);
  });

  it('does not take the end of another object, nor one that came before', () => {
    const facts: readonly ClockFact[] = [
      event('decision.pronounced', DECIDED),
      {
        kind: 'event',
        event: 'certificate.issued',
        object: { kind: 'block', id: 'two' },
        at: '2026-04-01T10:00:00.000Z',
      },
      event('certificate.issued', '2026-03-01T10:00:00.000Z'),
    ];
    expect(find(facts, 'certificate', '2026-04-02T10:00:00.000Z')?.metAt).toBeNull();
  });

  it('tells an expected clock that has not started, and no longer once it has', () => {
    const expected: ClockFact = { kind: 'expected', clock: 'certificate', object };
    const now = '2026-12-01T10:00:00.000Z';
    expect(computeClocks([expected], TABLE, now).map(({ state }) => state)).toEqual(['not-started']);
    const started = [expected, event('decision.pronounced', '2026-11-30T10:00:00.000Z')];
    expect(computeClocks(started, TABLE, now).map(({ state }) => state)).toEqual(['running']);
  });
});

describe('computeDueDay', () => {
  it('carries over the last day when the rule says so, and explains it', () => {
    const { day, steps } = computeDueDay(
      { delay: { count: 1, unit: 'months' }, rolls: true },
      '2026-10-31T10:00:00.000Z',
    );
    expect(day).toBe('2026-11-30');
    expect(steps.map(({ code }) => code)).toEqual(['starts', 'delay', 'clamped']);
    const rolled = computeDueDay(
      { delay: { count: 10, unit: 'days' }, rolls: true },
      '2026-11-01T10:00:00.000Z',
    );
    expect(rolled.day).toBe('2026-11-12');
    expect(rolled.steps.at(-1)).toEqual({
      code: 'rolled',
      from: '2026-11-11',
      why: 'holiday',
      day: '2026-11-12',
    });
  });
});

describe('computeIndividualDeadline', () => {
  const window = { opensAt: '2026-11-01T08:00:00.000Z', dueAt: '2026-11-04T08:00:00.000Z' };
  it.each([
    [0, null, '2026-11-04T08:00:00.000Z', ['set']],
    [33, null, '2026-11-05T07:45:36.000Z', ['set', 'extra-time']],
    [33, '2026-11-09T08:00:00.000Z', '2026-11-09T08:00:00.000Z', ['set', 'extra-time', 'extension']],
    [33, '2026-11-04T09:00:00.000Z', '2026-11-05T07:45:36.000Z', ['set', 'extra-time']],
  ])('with %i %% and an extension to %s ends at %s', (extraTimePercent, until, at, codes) => {
    const extension = until === null ? null : { dueAt: until, by: 'officer' };
    const found = computeIndividualDeadline({ ...window, extraTimePercent, extension });
    expect(found.at).toBe(at);
    expect(found.steps.map(({ code }) => code)).toEqual(codes);
  });
});

describe('planReminders', () => {
  const facts = [event('decision.pronounced', '2026-03-31T10:00:00.000Z')];
  it.each([
    ['2026-04-10T10:00:00.000Z', []],
    ['2026-04-16T10:00:00.000Z', [14]],
    ['2026-04-26T10:00:00.000Z', [14]],
    ['2026-04-28T10:00:00.000Z', [3]],
    ['2026-05-02T10:00:00.000Z', ['late']],
  ])('at %s calls for %j', (now, steps) => {
    const planned = planReminders(computeClocks(facts, TABLE, now), DEFAULT_SCHEDULE);
    expect(planned.map(({ step }) => step)).toEqual(steps);
  });

  it('keeps one key for one step, and another once the date moved', () => {
    const keyAt = (at: string, now: string) =>
      planReminders(computeClocks([event('decision.pronounced', at)], TABLE, now), DEFAULT_SCHEDULE)[0]?.key;
    const first = keyAt('2026-03-31T10:00:00.000Z', '2026-04-16T10:00:00.000Z');
    expect(keyAt('2026-03-31T10:00:00.000Z', '2026-04-20T10:00:00.000Z')).toBe(first);
    expect(keyAt('2026-04-05T10:00:00.000Z', '2026-04-25T10:00:00.000Z')).not.toBe(first);
  });
});

describe('parseClockTable', () => {
  it.each([
    [{ edition: 'x', source: 'y', clocks: [{ id: '' }] }],
    [{ edition: 'x', source: 'y', clocks: [{ ...TABLE.clocks[0], delay: { count: 1.5, unit: 'days' } }] }],
    [{ edition: 'x', source: 'y', clocks: [TABLE.clocks[0], TABLE.clocks[0]] }],
    [null],
  ])('refuses a table that it cannot read', (value) => {
    expect(() => parseClockTable(value)).toThrow('clocks.table-unreadable');
  });
});
