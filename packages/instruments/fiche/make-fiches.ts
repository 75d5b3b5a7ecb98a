import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildCase } from '@etalon/cases';
import { pcg32, type RandomStream, wilsonInterval } from '@etalon/numeric';
import { INSTRUMENTS } from '../catalogue.ts';
import { type CaseCalibration, calibrateCase } from './calibrate-case.ts';
import { calibrateLocale } from './calibrate-locale.ts';
import { calibrateMissing, checkTail } from './calibrate-missing.ts';
import type { Fiche, FicheCheck, FicheRate } from './fiche.ts';
import { GAMING } from './gaming.ts';

export interface CalibrationPlan {
  /** Folder of a case definition (`content/cases/<id>`). */
  readonly source: string;
  readonly seeds: readonly string[];
  readonly records: number;
  /** Simulated tables for Little's test. */
  readonly tables: number;
  readonly onProgress?: (step: string) => void;
}

/** The stream of a calibration part; the same seeds give the same fiche. */
export function calibrationStream(label: string): RandomStream {
  return pcg32(createHash('sha256').update(`fiche ${label}`).digest());
}

/** Recomputes the fiche of every instrument. */
export async function makeFiches(plan: CalibrationPlan): Promise<readonly Fiche[]> {
  const report = plan.onProgress ?? ((): void => {});
  const cases: CaseCalibration[] = [];
  for (const seed of plan.seeds) {
    report(`cas ${seed}`);
    cases.push(await calibrateCase(plan.source, seed, plan.records));
  }
  report('écritures locales');
  const locale = await readLocale(plan);
  report('test de Little');
  const missing = (['MCAR', 'MAR'] as const).map((mechanism) =>
    calibrateMissing(calibrationStream(mechanism), { tables: plan.tables, rows: 100, mechanism }),
  );
  return INSTRUMENTS.map((entry): Fiche => {
    const figures = figuresOf(entry.id, cases, missing);
    const ownLocale = entry.id === 'I-DQ-1' ? locale : [];
    const goldenVectors = entry.id === 'I-DQ-5' ? [describeTail()] : [];
    return {
      instrument: entry.id,
      version: entry.version,
      title: entry.title,
      seeds: figures.recovery.length + figures.falseReports.length > 0 ? plan.seeds : [],
      goldenVectors,
      ...figures,
      locale: ownLocale,
      gaming: GAMING[entry.id] ?? [],
      compared: COMPARED[entry.id] ?? 'aucune autre mise en œuvre comparée',
      missing: [
        ...(figures.recovery.length === 0 ? ['corpus à vérité connue'] : []),
        ...(figures.falseReports.length === 0 ? ['corpus sain'] : []),
        ...(ownLocale.length === 0 ? ['écritures locales'] : []),
        'lecture par deux experts',
      ],
    };
  });
}

const COMPARED: Readonly<Record<string, string>> = {
  'I-DQ-1': 'pandas 1.5, mêmes chiffres à 1e-8 sur 3 millions de vols (banc d’essai)',
  'I-DQ-1.pairs': 'pandas 1.5, mêmes chiffres à 1e-8 sur 3 millions de vols (banc d’essai)',
  'I-DQ-5': 'R, naniar::mcar_test sur airquality, à 1e-6',
};

function figuresOf(
  id: string,
  cases: readonly CaseCalibration[],
  missing: readonly FicheRate[],
): Pick<Fiche, 'recovery' | 'falseReports'> {
  const sum = (pick: (one: CaseCalibration) => number): number =>
    cases.reduce((total, one) => total + pick(one), 0);
  if (id === 'I-DQ-4.detection')
    return {
      recovery: [
        rate(
          'défauts nommés que le relevé retrouve',
          sum((one) => one.namedFound),
          sum((one) => one.named),
        ),
      ],
      falseReports: [
        rate(
          'défauts non nommés comptés comme retrouvés',
          sum((one) => one.silentFound),
          sum((one) => one.silent),
        ),
      ],
    };
  if (id === 'I-DQ-4.repair')
    return {
      recovery: [
        rate(
          'cellules laissées altérées que le relevé compte',
          sum((one) => Math.min(one.keptRead, one.keptExpected)),
          sum((one) => one.keptExpected),
        ),
        rate(
          'cellules abîmées que le relevé compte',
          sum((one) => Math.min(one.harmedRead, one.harmedExpected)),
          sum((one) => one.harmedExpected),
        ),
      ],
      falseReports: [
        rate(
          'cellules comptées abîmées en trop',
          sum((one) => Math.max(0, one.harmedRead - one.harmedExpected)),
          Math.max(
            1,
            sum((one) => one.harmedRead),
          ),
        ),
      ],
    };
  if (id === 'I-DQ-5') return { recovery: missing.slice(1), falseReports: missing.slice(0, 1) };
  return { recovery: [], falseReports: [] };
}

function rate(label: string, count: number, total: number): FicheRate {
  return { label, count, total, ...(total > 0 ? wilsonInterval(count, total) : { lo: 0, hi: 1 }) };
}

function describeTail(): FicheCheck {
  const { expected, found } = checkTail();
  return {
    label: 'queue du χ² de l’oracle airquality (d² = 35,106, 14 degrés)',
    expected: String(expected),
    found: String(found),
    held: Math.abs(found / expected - 1) < 1e-6,
  };
}

async function readLocale(plan: CalibrationPlan): Promise<readonly FicheCheck[]> {
  const room = mkdtempSync(join(tmpdir(), 'etalon-fiche-'));
  try {
    const out = join(room, 'case');
    await buildCase({ source: plan.source, seed: 'locale', out, records: 200 });
    return await calibrateLocale(out);
  } finally {
    rmSync(room, { recursive: true, force: true });
  }
}
