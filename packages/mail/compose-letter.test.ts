import { type LetterFacts, REMINDED_CLOCKS } from '@etalon/usecases';
import { describe, expect, it } from 'vitest';
import { composeLetter } from './compose-letter.ts';

const CORE = { sessionLabel: 'S', subject: 'B2', dueAt: '2026-11-28T17:00:00.000Z', path: '/x' };
const HEADS = ['fr', 'en'] as const;
const DATE = { opensAt: '2026-11-28T08:00:00.000Z', place: 'Paris', before: null } as const;
const LETTERS: readonly LetterFacts[] = [
  ...REMINDED_CLOCKS.flatMap((clock) =>
    [14, 'late' as const].map((step) => ({ ...CORE, kind: 'reminder' as const, clock, step, count: 2 })),
  ),
  ...(['situation', 'oral', 'jury', 'board'] as const).map((date) => ({
    ...CORE,
    ...DATE,
    kind: 'date' as const,
    date,
  })),
  {
    ...CORE,
    ...DATE,
    kind: 'date',
    date: 'oral',
    before: { opensAt: '2026-11-20T08:00:00.000Z', dueAt: '2026-11-20T09:00:00.000Z' },
  },
  { ...CORE, kind: 'extension' },
  { ...CORE, kind: 'notification', lastDay: '2027-01-27' },
  { ...CORE, kind: 'notification', lastDay: null },
  { ...CORE, kind: 'retention', count: 3 },
  { ...CORE, kind: 'reading', reading: 'third', count: 1 },
  { ...CORE, kind: 'reading', reading: 'moderation', count: 4 },
  { ...CORE, kind: 'survey', invitationId: 'i', horizon: 6, again: false },
  { ...CORE, kind: 'survey', invitationId: 'i', horizon: 24, again: true },
  { ...CORE, kind: 'tutor', invitationId: 'i' },
  {
    ...CORE,
    kind: 'convocation',
    seats: 3,
    answerBy: '2026-11-20T17:00:00.000Z',
    meetings: ['', 'Paris'].map((place) => ({
      uid: `u${place}`,
      sequence: 0,
      kind: 'jury',
      subject: 'B2',
      sessionLabel: 'S',
      opensAt: '2026-11-28T08:00:00.000Z',
      dueAt: '2026-11-28T17:00:00.000Z',
      place,
      changedAt: '2026-11-01T08:00:00.000Z',
      path: '/calendrier',
    })),
  },
];

describe('composeLetter', () => {
  it.each(HEADS.flatMap((language) => LETTERS.map((facts) => ({ language, facts }))))(
    'leaves no placeholder in $language for $facts.kind',
    ({ language, facts }) => {
      const letter = composeLetter(facts, { language, origin: 'https://e.test', certifierName: 'École' });
      expect(`${letter.subject}${letter.text}${letter.html}`).not.toMatch(/[{}]|undefined/);
      expect(letter.text).toContain('https://e.test/x');
    },
  );

  it('says what a moved date was before', () => {
    const moved = LETTERS.find((facts) => facts.kind === 'date' && facts.before !== null);
    if (moved === undefined) throw new Error('a moved date is expected');
    const { text } = composeLetter(moved, { language: 'fr', origin: 'https://e.test', certifierName: 'É' });
    expect(text).toContain('au lieu du 20 nov. 2026');
    expect(text).toContain('Lieu : Paris');
  });
});
