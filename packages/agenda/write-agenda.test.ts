import type { AgendaEntry } from '@etalon/usecases';
import { sync } from 'node-ical';
import { describe, expect, it } from 'vitest';
import { writeAgenda } from './write-agenda.ts';

const ORIGIN = 'https://etalon.test';
const entry = (row: Partial<AgendaEntry>): AgendaEntry => ({
  uid: 'hand-in-c1-A1.2',
  sequence: 0,
  kind: 'hand-in',
  subject: 'A1.2',
  sessionLabel: 'Session de printemps ; blocs 1, 2',
  opensAt: '2026-07-01T06:00:00.000Z',
  dueAt: '2026-07-10T16:00:00.000Z',
  place: '',
  changedAt: '2026-06-01T10:00:00.000Z',
  path: '/candidatures/c1/situations/A1.2',
  ...row,
});
const write = (...entries: readonly AgendaEntry[]) =>
  writeAgenda({ entries, language: 'fr', origin: ORIGIN });
const read = (text: string) =>
  Object.values(sync.parseICS(text)).flatMap((part) => (part?.type === 'VEVENT' ? [part] : []));

describe('writeAgenda', () => {
  it('is read back by another library with its instants, words and link', () => {
    const oral = entry({
      uid: 'oral-s-A1.5',
      kind: 'oral',
      subject: 'A1.5',
      opensAt: '2026-12-01T08:00:00.000Z',
      dueAt: '2026-12-01T09:00:00.000Z',
      place: 'Cachan, salle 2',
    });
    const [deadline, meeting] = read(write(entry({}), oral));
    expect(new Date(deadline?.start ?? 0).toISOString()).toBe('2026-07-10T16:00:00.000Z');
    expect(deadline?.summary).toBe('Échéance de remise A1.2');
    expect(deadline?.description).toBe('Session de printemps ; blocs 1, 2');
    expect(String(deadline?.url)).not.toContain('c1');
    expect(deadline?.uid).toBe('hand-in-c1-A1.2@etalon.test');
    expect(new Date(meeting?.start ?? 0).toISOString()).toBe('2026-12-01T08:00:00.000Z');
    expect(new Date(meeting?.end ?? 0).toISOString()).toBe('2026-12-01T09:00:00.000Z');
    expect(meeting?.location).toBe('Cachan, salle 2');
  });

  it.each([
    ['2026-03-29T00:59:00.000Z', '20260329T015900'],
    ['2026-03-29T01:00:00.000Z', '20260329T030000'],
    ['2026-07-10T16:00:00.000Z', '20260710T180000'],
    ['2026-12-10T16:00:00.000Z', '20261210T170000'],
  ])('writes %s as the wall time of Paris %s', (dueAt, wall) => {
    const text = write(entry({ dueAt }));
    expect(text).toContain(`DTSTART;TZID=Europe/Paris:${wall}`);
    expect(text).toContain('TZID:Europe/Paris');
    expect(text).toContain('DTSTAMP:20260601T100000Z');
    expect(new Date(read(text)[0]?.start ?? 0).toISOString()).toBe(dueAt);
  });

  it('keeps the identifier and raises the sequence of a date that moved', () => {
    const [before] = read(write(entry({})));
    const [after] = read(write(entry({ sequence: 1, dueAt: '2026-07-12T16:00:00.000Z' })));
    expect(after?.uid).toBe(before?.uid);
    expect([before?.sequence, after?.sequence].map(Number)).toEqual([0, 1]);
  });

  it('writes the same bytes for the same entries, ends lines as the norm says and folds long ones', () => {
    const text = write(entry({ sessionLabel: 'é'.repeat(200) }));
    expect(write(entry({ sessionLabel: 'é'.repeat(200) }))).toBe(text);
    const lines = text.split('\r\n');
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(lines.filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
  });

  it('is a calendar with nothing in it when there is no date', () => {
    expect(read(write())).toEqual([]);
    expect(write()).toContain('BEGIN:VCALENDAR');
  });
});
