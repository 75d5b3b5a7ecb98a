import { join } from 'node:path';
import { buildCase, makeReferenceHandIn } from '@etalon/cases';
import { openDuckdb, quoteLiteral } from '@etalon/duckdb';
import type { RandomStream } from '@etalon/numeric';
import { INSTRUMENTS } from '../catalogue.ts';
import { calibrateCoverage } from './calibrate-coverage.ts';
import { calibrateLinks, checkAuc, coverAuc } from './calibrate-links.ts';
import { calibrateLocale, calibrateTexts, PLAIN_DDL } from './calibrate-locale.ts';
import { calibrateMissing, checkTail } from './calibrate-missing.ts';
import { calibrateProfile } from './calibrate-profile.ts';
import { calibrateRecipe } from './calibrate-recipe.ts';
import { calibrateStore } from './calibrate-store.ts';
import { type CalibrationPlan, calibrationStream, type Figures } from './calibration-plan.ts';
import type { FicheCheck, FicheRate } from './fiche.ts';
import { fuzzInstruments } from './fuzz-instruments.ts';
import { measureFiles, writePiece } from './measure-files.ts';
import { SPECIMENS } from './specimens/index.ts';

/** The figures of the instruments that are calibrated on a built case and a reference dossier, by instrument. */
export async function calibrateCaseInstruments(
  room: string,
  plan: CalibrationPlan,
  report: (step: string) => void,
): Promise<ReadonlyMap<string, Figures>> {
  const caseFolder = join(room, 'case');
  const hand = join(room, 'hand-in');
  report('dossier de référence');
  await buildCase({ source: plan.source, seed: 'fiche', out: caseFolder, records: 400 });
  await makeReferenceHandIn({ caseFolder, out: hand, quality: 'expert' });
  const pieces = {
    anomalies: join(hand, 'anomalies.json'),
    recipe: join(hand, 'recette.json'),
    dataset: join(hand, 'vols.parquet'),
    store: join(hand, 'entrepot.sqlite'),
  };
  const streams = (label: string): readonly RandomStream[] =>
    plan.seeds.map((seed) => calibrationStream(`${label} ${seed}`));
  report('profil');
  const profile = await calibrateProfile(room, caseFolder, streams('profil'));
  report('recette');
  const recipe = await calibrateRecipe(room, { caseFolder, ...pieces, streams: streams('recette') });
  report('entrepôt');
  const store = await calibrateStore(room, { caseFolder, ...pieces, streams: streams('entrepôt') });
  report('couverture');
  const coverage = calibrateCoverage(calibrationStream('couverture'), plan.tables);
  report('absences');
  const missing = await simulateMissing(caseFolder, plan.tables);
  report('écritures locales');
  const csv = await writeCsv(room, pieces.dataset);
  const locale = await readLocale(room, caseFolder, { ...pieces, dataset: csv });
  report('pièces altérées');
  const fuzz = await fuzzInstruments(room, {
    caseFolder,
    pieces: { ...pieces, dataset: csv },
    seed: 'altérations',
    stream: calibrationStream('altérations'),
    ...plan.mutants,
  });
  report('limites');
  const limits = await readLimits(caseFolder, Object.values({ ...pieces, dataset: csv }));
  const figures: Readonly<Record<string, Figures>> = {
    'I-DQ-1': profile.profile,
    'I-DQ-1.pairs': profile.pairs,
    'I-DQ-6': recipe,
    'I-COV-1': coverage,
    'I-STO-1': store.store,
    'I-STO-1.smoke': store.smoke,
    ...missing,
  };
  return new Map(
    INSTRUMENTS.filter(({ id }) => !SPECIMENS.has(id)).map(({ id }): [string, Figures] => {
      const own = fuzz.get(id);
      return [
        id,
        {
          ...figures[id],
          locale: locale.get(id) ?? [],
          fuzz: own === undefined ? [] : [own],
          limits: limits.get(id) ?? [],
        },
      ];
    }),
  );
}

async function simulateMissing(
  caseFolder: string,
  tables: number,
): Promise<Readonly<Record<string, Figures>>> {
  const few = Math.ceil(tables / 3);
  const little = (mechanism: 'MCAR' | 'MAR'): FicheRate =>
    calibrateMissing(calibrationStream(mechanism), { tables, rows: 100, mechanism });
  const duck = await openDuckdb({ allowedFolders: [caseFolder], memoryMb: 512, threads: 1 });
  try {
    const link = (mechanism: 'MCAR' | 'MAR'): Promise<FicheRate> =>
      calibrateLinks(duck, calibrationStream(`liens ${mechanism}`), { tables: few, mechanism });
    return {
      'I-DQ-5': {
        goldenVectors: [checkTail()],
        recovery: [little('MAR')],
        falseReports: [little('MCAR')],
      },
      'I-DQ-5.links': {
        goldenVectors: [checkAuc(calibrationStream('aire'))],
        recovery: [await link('MAR')],
        falseReports: [await link('MCAR')],
        coverage: [10, 30].map((positives) =>
          coverAuc(calibrationStream(`aire ${positives}`), {
            tables: tables * 3,
            positives,
            negatives: 3 * positives,
          }),
        ),
      },
    };
  } finally {
    duck.close();
  }
}

/** The delivered table as a text file with semicolons, one distance in five taken out so that every instrument has something to read. */
async function writeCsv(room: string, dataset: string): Promise<string> {
  const path = writePiece(room, 'vols.csv', '');
  const duck = await openDuckdb({ allowedFolders: [room], memoryMb: 512, threads: 1 });
  try {
    await duck.run(
      `COPY (SELECT * EXCLUDE place REPLACE (CASE WHEN place % 5 = 0 THEN NULL ELSE distance_km END AS distance_km)
       FROM (SELECT *, row_number() OVER () AS place FROM read_parquet(${quoteLiteral(dataset)}))) TO ${quoteLiteral(path)} (FORMAT csv, HEADER, DELIMITER ';')`,
    );
    return path;
  } finally {
    duck.close();
  }
}

async function readLocale(
  room: string,
  caseFolder: string,
  pieces: { readonly anomalies: string; readonly recipe: string; readonly dataset: string },
): Promise<ReadonlyMap<string, readonly FicheCheck[]>> {
  const tables = await calibrateLocale(room, caseFolder);
  const texts = (
    path: string,
    instrument: string,
    others: readonly string[],
  ): Promise<readonly FicheCheck[]> => calibrateTexts(room, { caseFolder, path, instrument, others });
  return new Map([
    ...tables,
    ['I-DQ-4.detection', await texts(pieces.anomalies, 'I-DQ-4.detection', [])],
    ['I-DQ-4.repair', await texts(pieces.dataset, 'I-DQ-4.repair', [])],
    ['I-DQ-6', await texts(pieces.recipe, 'I-DQ-6', [pieces.dataset])],
    ['I-STO-1', await texts(writePiece(room, 'entrepot.sql', PLAIN_DDL), 'I-STO-1', [])],
  ]);
}

/** The limits that each reading prints, those that count something of one dossier left out. */
async function readLimits(
  caseFolder: string,
  paths: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const readings = await measureFiles({
    caseFolder,
    paths,
    instruments: INSTRUMENTS.map((entry) => entry.id).filter((id) => !SPECIMENS.has(id)),
    matches: [{ itemId: 'A001', elementId: 'AN-01', verdict: 'sure' }],
  });
  return new Map(
    readings.map((reading) => [
      reading.instrument,
      reading.limits.filter((limit) => !limit.startsWith('Peut être contourné')),
    ]),
  );
}
