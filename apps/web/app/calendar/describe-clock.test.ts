import { describe, expect, it } from 'vitest';
import { describeDaysLeft, describeSteps } from './describe-clock.ts';

describe('describeDaysLeft', () => {
  it.each([
    ['fr', 1, 'dans 1 jour'],
    ['fr', 12, 'dans 12 jours'],
    ['fr', 0, 'aujourd’hui'],
    ['fr', -3, 'depuis 3 jours'],
    ['en', 1, 'in 1 day'],
    ['en', -2, '2 days ago'],
    ['en', null, ''],
  ] as const)('says in %s for %s days: %s', (language, daysLeft, words) => {
    expect(describeDaysLeft(language, { daysLeft })).toBe(words);
  });
});

describe('describeSteps', () => {
  it('tells a delay, its short month and its holiday', () => {
    const steps = describeSteps(
      'fr',
      [
        { code: 'starts', at: '2026-01-31T10:00:00.000Z' },
        { code: 'delay', count: 1, unit: 'months', day: '2026-02-28' },
        { code: 'clamped', day: '2026-02-28' },
        { code: 'rolled', from: '2026-02-28', why: 'saturday', day: '2026-03-02' },
      ],
      () => null,
    );
    expect(steps).toEqual([
      'Commence le 31 janv. 2026, 11:00 UTC+1.',
      'Délai : 1 mois, soit le 28 février 2026.',
      'Ce mois n’a pas ce quantième : son dernier jour, le 28 février 2026.',
      'Reporté au premier jour ouvré, le 2 mars 2026.',
    ]);
  });

  it('names who granted an extension, or says that they are gone', () => {
    const step = { code: 'extension', by: 'u1', at: '2026-07-01T10:00:00.000Z' } as const;
    expect(describeSteps('fr', [step], () => 'Hélène')[0]).toContain('accordé par Hélène');
    expect(describeSteps('en', [step], () => null)[0]).toContain('a person erased since');
  });
});
