import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildCase, makeReferenceHandIn } from '@etalon/cases';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { INSTRUMENTS } from '../catalogue.ts';
import { findForbidden } from '../forbidden-words.ts';
import { calibrateCoverage } from './calibrate-coverage.ts';
import { checkAuc, coverAuc } from './calibrate-links.ts';
import { calibrateMissing, checkTail } from './calibrate-missing.ts';
import { calibrateProfile } from './calibrate-profile.ts';
import { calibrateRecipe } from './calibrate-recipe.ts';
import { countDraws } from './calibrate-specimen.ts';
import { calibrateStore } from './calibrate-store.ts';
import type { Fiche, FicheRate } from './fiche.ts';
import { fuzzInstruments } from './fuzz-instruments.ts';
import { calibrationStream } from './make-fiches.ts';
import { readFiche } from './read-fiche.ts';
import { SPECIMENS } from './specimens/index.ts';

function ficheOf(instrument: string): Fiche {
  const fiche = readFiche(instrument);
  if (fiche === null) throw new Error(`no fiche of ${instrument}: run tools/calibrate.ts`);
  return fiche;
}

describe.each(INSTRUMENTS.map((entry) => entry.id))('the fiche of %s', (id) => {
  test('is that of the version in the catalogue and holds every part', () => {
    const fiche = ficheOf(id);
    expect(fiche.version).toBe(INSTRUMENTS.find((entry) => entry.id === id)?.version);
    const parts = [
      [fiche.recovery, 'corpus à vérité connue'],
      [fiche.falseReports, 'corpus sain'],
      [fiche.fuzz, 'pièces altérées'],
    ] as const;
    for (const [part, name] of parts)
      expect([name, part.length > 0]).toEqual([name, !fiche.missing.includes(name)]);
    for (const part of [fiche.gaming, fiche.limits, fiche.sources]) expect(part.length).toBeGreaterThan(0);
    expect(fiche.compared).not.toBe('');
    expect(findForbidden(JSON.stringify(fiche))).toEqual([]);
  });

  test('keeps its own checks', () => {
    const fiche = ficheOf(id);
    expect([...fiche.goldenVectors, ...fiche.locale].filter((check) => !check.held)).toEqual([]);
    expect(fiche.fuzz.filter((row) => row.stopped > 0)).toEqual([]);
    for (const rate of [...fiche.recovery, ...fiche.falseReports, ...fiche.coverage]) {
      expect(rate.total).toBeGreaterThan(0);
      expect(rate.lo).toBeLessThanOrEqual(rate.count / rate.total);
      expect(rate.hi).toBeGreaterThanOrEqual(rate.count / rate.total);
    }
  });
});

describe('what costs little is made again whole', () => {
  test("the rates of Little's test and its tail", () => {
    const stored = ficheOf('I-DQ-5');
    const total = stored.recovery[0]?.total ?? 0;
    const options = { tables: total, rows: 100, mechanism: 'MAR' } as const;
    expect(calibrateMissing(calibrationStream('MAR'), options)).toEqual(stored.recovery[0]);
    expect(stored.goldenVectors).toEqual([checkTail()]);
  });

  test('the coverage of the case key', () => {
    const stored = ficheOf('I-COV-1');
    const draws = stored.recovery[1]?.total ?? 0;
    expect(calibrateCoverage(calibrationStream('couverture'), draws)).toMatchObject({
      recovery: stored.recovery,
      falseReports: stored.falseReports,
    });
  });

  test('the area under the curve and the share of intervals that hold it', () => {
    const stored = ficheOf('I-DQ-5.links');
    expect(stored.goldenVectors).toEqual([checkAuc(calibrationStream('aire'))]);
    const tables = stored.coverage[0]?.total ?? 0;
    expect(stored.coverage[0]).toEqual(
      coverAuc(calibrationStream('aire 10'), { tables, positives: 10, negatives: 30 }),
    );
  });
});

describe('drawn hand-ins whose content is known', () => {
  const room = mkdtempSync(join(tmpdir(), 'etalon-specimens-'));
  const caseFolder = join(room, 'case');

  beforeAll(async () => {
    const source = fileURLToPath(new URL('../../../content/cases/a1-2-vols-2001', import.meta.url));
    await buildCase({ source, seed: 'fiche', out: caseFolder, records: 400 });
  }, 120_000);
  afterAll(() => rmSync(room, { recursive: true, force: true }));

  test.each([...SPECIMENS])('%s counts what was drawn as its fiche says', async (instrument, specimen) => {
    const streams = [calibrationStream(`essai ${instrument}`)];
    const found = await countDraws({ room, caseFolder, instrument, specimen, streams, draws: 1 });
    const [recovery] = ficheOf(instrument).recovery;
    const [falseReports] = ficheOf(instrument).falseReports;
    if (recovery?.count === recovery?.total) expect(found.found).toBe(found.expected);
    if (falseReports?.count === 0) expect(found.wrong).toBe(0);
    expect(found.examined).toBeGreaterThan(0);
    expect((specimen.goldenVectors ?? []).filter((check) => !check.held)).toEqual([]);
  });
});

describe('a part of what costs more', () => {
  const room = mkdtempSync(join(tmpdir(), 'etalon-fiche-test-'));
  const caseFolder = join(room, 'case');
  const hand = join(room, 'hand-in');
  const pieces = {
    anomalies: join(hand, 'anomalies.json'),
    recipe: join(hand, 'recette.json'),
    dataset: join(hand, 'vols.parquet'),
    store: join(hand, 'entrepot.sqlite'),
  };

  beforeAll(async () => {
    const source = fileURLToPath(new URL('../../../content/cases/a1-2-vols-2001', import.meta.url));
    await buildCase({ source, seed: 'fiche', out: caseFolder, records: 400 });
    await makeReferenceHandIn({ caseFolder, out: hand, quality: 'expert' });
  }, 120_000);
  afterAll(() => rmSync(room, { recursive: true, force: true }));

  /** One seed of several gives the same share when the stored one is all or nothing, and no more cases than stored. */
  function expectPart(part: readonly FicheRate[], stored: readonly FicheRate[]): void {
    expect(part.map(({ label }) => label)).toEqual(stored.map(({ label }) => label));
    for (const [index, { count, total }] of part.entries()) {
      const whole = stored[index];
      expect(total).toBeGreaterThan(0);
      expect(total).toBeLessThanOrEqual(whole?.total ?? 0);
      if (whole?.count === whole?.total) expect(count).toBe(total);
      if (whole?.count === 0) expect(count).toBe(0);
    }
  }

  test('the profile of a table whose counts are known', async () => {
    const [seed = ''] = ficheOf('I-DQ-1').seeds;
    const { profile, pairs } = await calibrateProfile(room, caseFolder, [
      calibrationStream(`profil ${seed}`),
    ]);
    expectPart(profile.recovery, ficheOf('I-DQ-1').recovery);
    expectPart(profile.falseReports, ficheOf('I-DQ-1').falseReports);
    expectPart(pairs.recovery, ficheOf('I-DQ-1.pairs').recovery);
    expectPart(pairs.falseReports, ficheOf('I-DQ-1.pairs').falseReports);
  });

  test('the recipe beside an altered table', async () => {
    const stored = ficheOf('I-DQ-6');
    const streams = [calibrationStream(`recette ${stored.seeds[0]}`)];
    const part = await calibrateRecipe(room, { caseFolder, ...pieces, streams });
    expectPart(part.recovery, stored.recovery);
    expectPart(part.falseReports, stored.falseReports);
  });

  test('a store with planted faults', async () => {
    const streams = [calibrationStream(`entrepôt ${ficheOf('I-STO-1').seeds[0]}`)];
    const { store, smoke } = await calibrateStore(room, { caseFolder, ...pieces, streams });
    expectPart(store.recovery, ficheOf('I-STO-1').recovery);
    expectPart(store.falseReports, ficheOf('I-STO-1').falseReports);
    expectPart(smoke.recovery, ficheOf('I-STO-1.smoke').recovery);
    expectPart(smoke.falseReports, ficheOf('I-STO-1.smoke').falseReports);
  });

  test('altered pieces give a value or a reason, never a stop', async () => {
    const found = await fuzzInstruments(room, {
      caseFolder,
      pieces,
      seed: 'essai',
      stream: calibrationStream('essai'),
      texts: 12,
      files: 1,
    });
    expect([...found.keys()].sort()).toEqual(
      INSTRUMENTS.map((entry) => entry.id)
        .filter((id) => !SPECIMENS.has(id))
        .sort(),
    );
    expect([...found].filter(([, row]) => row.stopped > 0)).toEqual([]);
  }, 60_000);
});
