import { describe, expect, it } from 'vitest';
import { chooseLanguage, explainError, formatBytes, formatMoment, formatNumber, translate } from './index.ts';

const files = {
  fr: '{count} {count?fichier|fichiers} de {name}',
  en: '{count} {count?file|files} by {name}',
};

describe('translate', () => {
  it.each([
    ['fr', 0, '0 fichier de Ada'],
    ['fr', 1, '1 fichier de Ada'],
    ['fr', 2, '2 fichiers de Ada'],
    ['en', 0, '0 files by Ada'],
    ['en', 1, '1 file by Ada'],
  ] as const)('agrees in number in %s for %i', (language, count, text) => {
    expect(translate(language, files, { count, name: 'Ada' })).toBe(text);
  });

  it.each([
    ['fr', 2026, '2026 fichiers de Ada'],
    ['fr', 12_000, '12\u202f000 fichiers de Ada'],
    ['en', 12_000, '12,000 files by Ada'],
    ['fr', 0.95, '0.95 fichier de Ada'],
    ['en', 0.000125, '0.000125 files by Ada'],
  ] as const)('writes %s numbers as it does: %d', (language, count, text) => {
    expect(translate(language, files, { count, name: 'Ada' })).toBe(text);
  });

  it('leaves a missing parameter visible', () => {
    expect(translate('fr', files, { count: 2 })).toBe('2 fichiers de {name}');
  });
});

describe('chooseLanguage', () => {
  it.each([
    ['en', 'fr-FR,fr;q=0.9', 'en'],
    [null, 'en-US,en;q=0.9,fr;q=0.4', 'en'],
    [null, 'de,fr;q=0.8,en;q=0.9', 'en'],
    [null, 'en;q=0,de', 'fr'],
    ['xx', null, 'fr'],
  ] as const)('takes %s then %s to %s', (chosen, accepted, language) => {
    expect(chooseLanguage(chosen, accepted)).toBe(language);
  });
});

describe('formats', () => {
  it('writes sizes, numbers and moments in both languages', () => {
    expect(formatBytes('fr', 1_234_000)).toBe('1,2\u00a0Mo');
    expect(formatBytes('en', 999)).toBe('999\u00a0B');
    expect(formatNumber('fr', 1234.5, { decimals: 2 })).toBe('1\u202f234,50');
    expect(formatNumber('en', 0.125, { percent: true, decimals: 1 })).toBe('12.5%');
    expect(formatMoment('en', '2026-11-25T22:10:00Z')).toContain('23:10');
  });
});

describe('explainError', () => {
  it('says what happened and what to do', () => {
    const told = explainError('fr', 'identity.too-many-attempts', { seconds: 30 });
    expect(told.known).toBe(true);
    expect(told.remedy).toBe('Attendez 30 secondes, puis recommencez.');
  });

  it('shows the code when no sentence exists', () => {
    const told = explainError('en', 'nowhere.seen');
    expect(told.known).toBe(false);
    expect(told.what).toContain('nowhere.seen');
  });
});
