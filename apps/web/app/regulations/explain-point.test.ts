import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  editRegulations,
  POINT_KEYS,
  parseRegulations,
  type RegulationsEdit,
  UNDECIDED,
} from '@etalon/core/regulations';
import { formatNumber, type Language, translate } from '@etalon/i18n';
import { describe, expect, it } from 'vitest';
import { explainPoint, type Writing } from './explain-point.ts';

const SHIPPED = join(import.meta.dirname, '../../../../content/regulations/aivancity-2026.json');
const shipped = parseRegulations(JSON.parse(readFileSync(SHIPPED, 'utf8')));
const mission = { months: 3, counting: 'hours', several: true, shortestDays: 10, criteria: 40 };

const write = (language: Language): Writing => ({
  t: (message, params) => translate(language, message, params),
  number: (value, style) => formatNumber(language, value, style),
});

describe('explainPoint', () => {
  it.each(['fr', 'en'] as const)('says every decided point in %s, with all its parameters', (language) => {
    for (const key of POINT_KEYS) {
      const sentences = explainPoint(shipped, key, write(language));
      if (sentences === null) continue;
      expect(sentences.length, key).toBeGreaterThan(0);
      for (const sentence of sentences) expect(sentence, key).not.toMatch(/[{}]/);
    }
  });

  it('says nothing of what nobody decided', () => {
    expect(explainPoint({ ...shipped, mission: UNDECIDED }, 'mission', write('fr'))).toBeNull();
  });

  const edits: readonly (readonly [RegulationsEdit, string])[] = [
    [{ field: 'quorum', value: 4 }, 'avec 4 membres présents'],
    [{ field: 'externalShare', value: 0.5 }, 'Au moins 50'],
    [{ field: 'mission', value: mission }, '462 heures'],
    [{ field: 'tolerance', value: 2 }, '2 niveaux au plus'],
    [{ field: 'tolerance', value: 1 }, '1 niveau au plus'],
    [{ field: 'keepWork', value: { count: 1, unit: 'year' } }, 'gardés 1 an après'],
    [{ field: 'blockValidity', value: 'forever' }, 'sans limite de durée'],
    [{ field: 'matrix', value: { hash: 'a'.repeat(64) } }, 'aaaaaaaaaaaa'],
  ];
  it.each(edits)('binds the sentence to its parameter: %j', (edit, words) => {
    const changed = editRegulations(shipped, edit);
    const key = POINT_KEYS.find((point) => point === edit.field) ?? 'quorum';
    expect(explainPoint(changed, key, write('fr'))?.join(' ')).toContain(words);
  });
});
