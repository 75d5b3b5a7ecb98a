import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { INSTRUMENTS } from '../catalogue.ts';
import { findForbidden } from '../forbidden-words.ts';
import { calibrateMissing } from './calibrate-missing.ts';
import type { Fiche } from './fiche.ts';
import { calibrationStream } from './make-fiches.ts';

function readFiche(instrument: string): Fiche {
  const path = fileURLToPath(new URL(`../../../content/fiches/${instrument}.json`, import.meta.url));
  if (!existsSync(path)) throw new Error(`no fiche of ${instrument}: run tools/calibrate.ts`);
  const fiche: Fiche = JSON.parse(readFileSync(path, 'utf8'));
  return fiche;
}

describe.each(INSTRUMENTS.map((entry) => entry.id))('the fiche of %s', (id) => {
  const fiche = readFiche(id);

  test('is that of the version in the catalogue and says how to game it', () => {
    expect(fiche.version).toBe(INSTRUMENTS.find((entry) => entry.id === id)?.version);
    expect(fiche.gaming.length).toBeGreaterThan(0);
    expect(findForbidden(JSON.stringify(fiche))).toEqual([]);
  });

  test('keeps its own checks, and says what it has no figure for', () => {
    expect([...fiche.goldenVectors, ...fiche.locale].filter((check) => !check.held)).toEqual([]);
    if (fiche.recovery.length === 0) expect(fiche.missing).toContain('corpus à vérité connue');
    for (const rate of [...fiche.recovery, ...fiche.falseReports]) {
      expect(rate.lo).toBeLessThanOrEqual(rate.count / rate.total);
      expect(rate.hi).toBeGreaterThanOrEqual(rate.count / rate.total);
    }
  });
});

test("the stored rates of Little's test are those that the same draws give today", () => {
  const stored = readFiche('I-DQ-5');
  for (const [mechanism, rate] of [
    ['MCAR', stored.falseReports[0]],
    ['MAR', stored.recovery[0]],
  ] as const)
    expect(
      calibrateMissing(calibrationStream(mechanism), { tables: rate?.total ?? 0, rows: 100, mechanism }),
    ).toEqual(rate);
});
