import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { POINT_KEYS, parseRegulations, UNDECIDED, writeRegulations } from '@etalon/core/regulations';
import { regulationsFields } from '@etalon/i18n/messages/regulations-fields';
import { describe, expect, it } from 'vitest';
import { POINT_FIELDS } from './point-fields.ts';
import { type FieldValues, readPointForm, writePointForm } from './point-form.ts';

const SHIPPED = join(import.meta.dirname, '../../../../content/regulations/aivancity-2026.json');
const shipped = parseRegulations(JSON.parse(readFileSync(SHIPPED, 'utf8')));
const mission = { months: 3, counting: 'calendar', several: false, shortestDays: 22, criteria: 40 };
const variants = [
  shipped,
  parseRegulations({
    ...writeRegulations(shipped),
    mission,
    rule: { kind: 'R3', mean: 1.75 },
    matrix: { hash: 'b'.repeat(64) },
    blockValidity: { count: 5, unit: 'year' },
  }),
  parseRegulations({
    ...writeRegulations(shipped),
    mission: { ...mission, criteria: 'most' },
    rule: { kind: 'R2', onesDivisor: 3, competenceMean: 1.6, critical: ['A1.2-3', 'A2.2-1'] },
  }),
];

function fill(values: FieldValues): FormData {
  const form = new FormData();
  form.set('decided', Object.keys(values).length === 0 ? 'non' : 'oui');
  for (const [name, all] of Object.entries(values)) for (const value of all) form.append(name, value);
  return form;
}

describe('the form of a point', () => {
  it.each(POINT_KEYS)('gives back what it was filled with: %s', (key) => {
    for (const regulations of variants) {
      const value = readPointForm(key, fill(writePointForm(key, regulations[key])));
      expect(parseRegulations({ ...writeRegulations(regulations), [key]: value })[key]).toEqual(
        regulations[key],
      );
    }
  });

  it('leaves a point undecided when the form says so', () => {
    expect(readPointForm('quorum', fill({}))).toEqual(UNDECIDED);
  });

  it('reads a decimal comma, and gives to core what is no number', () => {
    expect(readPointForm('externalShare', fill({ value: ['33,5'] }))).toBeCloseTo(0.335);
    expect(readPointForm('quorum', fill({ value: ['trois'] }))).toBe('trois');
    expect(readPointForm('quorum', fill({ value: [''] }))).toBe('');
  });

  it('has words for every field and every choice', () => {
    const known = new Set(Object.keys(regulationsFields));
    const asked = Object.values(POINT_FIELDS)
      .flat()
      .flatMap((field) => [
        ...(field.name === 'value' && field.words === 'matrix.value' ? [] : [field.words]),
        ...('options' in field ? field.options.map((option) => `${field.words}.${option}`) : []),
      ]);
    expect(asked.filter((key) => !known.has(key))).toEqual([]);
  });
});
