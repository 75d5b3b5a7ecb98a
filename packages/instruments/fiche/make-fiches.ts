import { join } from 'node:path';
import { buildCase } from '@etalon/cases';
import { INSTRUMENTS, type InstrumentEntry } from '../catalogue.ts';
import { type CaseCalibration, calibrateCase } from './calibrate-case.ts';
import { calibrateCaseInstruments } from './calibrate-case-instruments.ts';
import { calibrateSpecimen } from './calibrate-specimen.ts';
import { type CalibrationPlan, calibrationStream, type Figures } from './calibration-plan.ts';
import type { Fiche, FicheCheck, FicheFuzz, FicheRate } from './fiche.ts';
import { GAMING } from './gaming.ts';
import { COMPARED, SOURCES } from './known-words.ts';
import { inRoom } from './measure-files.ts';
import { writeRate } from './rate.ts';
import { SPECIMENS } from './specimens/index.ts';

export { type CalibrationPlan, calibrationStream } from './calibration-plan.ts';

/** Recomputes the fiche of every instrument, or of those that are asked for. */
export async function makeFiches(plan: CalibrationPlan): Promise<readonly Fiche[]> {
  const report = plan.onProgress ?? ((): void => {});
  const wanted = INSTRUMENTS.filter(({ id }) => plan.instruments?.includes(id) ?? true);
  const cases: CaseCalibration[] = [];
  const found = new Map<string, Figures>();
  if (wanted.some(({ id }) => !SPECIMENS.has(id))) {
    for (const seed of plan.seeds) {
      report(`cas ${seed}`);
      cases.push(await calibrateCase(plan.source, seed, plan.records));
    }
    for (const [id, figures] of await inRoom((room) => calibrateCaseInstruments(room, plan, report)))
      found.set(id, figures);
  }
  await inRoom(async (room) => {
    const caseFolder = join(room, 'case');
    await buildCase({ source: plan.source, seed: 'fiche', out: caseFolder, records: 400 });
    for (const { id } of wanted) {
      const specimen = SPECIMENS.get(id);
      if (specimen === undefined) continue;
      report(id);
      const streams = plan.seeds.map((seed) => calibrationStream(`${id} ${seed}`));
      const { draws, mutants } = plan;
      found.set(
        id,
        await calibrateSpecimen({
          room,
          caseFolder,
          instrument: id,
          specimen,
          streams,
          draws,
          mutants: mutants.files,
        }),
      );
    }
  });
  return wanted.map((entry) =>
    writeFiche(entry, plan.seeds, [figuresOfCases(entry.id, cases), found.get(entry.id) ?? {}]),
  );
}

function writeFiche(entry: InstrumentEntry, seeds: readonly string[], own: readonly Figures[]): Fiche {
  const all = <T>(pick: (figures: Figures) => readonly T[] | undefined): readonly T[] =>
    own.flatMap((figures) => pick(figures) ?? []);
  const specimen = SPECIMENS.get(entry.id);
  const fiche = {
    instrument: entry.id,
    version: entry.version,
    title: entry.title,
    seeds,
    goldenVectors: all<FicheCheck>((figures) => figures.goldenVectors),
    recovery: all<FicheRate>((figures) => figures.recovery),
    falseReports: all<FicheRate>((figures) => figures.falseReports),
    coverage: all<FicheRate>((figures) => figures.coverage),
    locale: all<FicheCheck>((figures) => figures.locale),
    fuzz: all<FicheFuzz>((figures) => figures.fuzz),
    compared: specimen?.compared ?? COMPARED[entry.id] ?? '',
    gaming: specimen?.gaming ?? GAMING[entry.id] ?? [],
    limits: all<string>((figures) => figures.limits),
    sources: specimen?.sources ?? SOURCES[entry.id] ?? [],
  };
  return { ...fiche, missing: listMissing(fiche) };
}

function listMissing(fiche: Omit<Fiche, 'missing'>): readonly string[] {
  return [
    ...(fiche.goldenVectors.length === 0 ? ['valeurs publiées : aucune n’existe pour cette mesure'] : []),
    ...(fiche.recovery.length === 0 ? ['corpus à vérité connue'] : []),
    ...(fiche.falseReports.length === 0 ? ['corpus sain'] : []),
    ...(fiche.locale.length === 0 ? ['écritures locales'] : []),
    ...(fiche.fuzz.length === 0 ? ['pièces altérées'] : []),
    'corpus sain lu par deux experts',
  ];
}

function figuresOfCases(id: string, cases: readonly CaseCalibration[]): Figures {
  const sum = (pick: (one: CaseCalibration) => number): number =>
    cases.reduce((total, one) => total + pick(one), 0);
  if (id === 'I-DQ-4.detection')
    return {
      recovery: [
        writeRate(
          'défauts nommés que le relevé retrouve',
          sum((one) => one.namedFound),
          sum((one) => one.named),
        ),
      ],
      falseReports: [
        writeRate(
          'défauts non nommés comptés comme retrouvés',
          sum((one) => one.silentFound),
          sum((one) => one.silent),
        ),
      ],
    };
  if (id !== 'I-DQ-4.repair') return {};
  return {
    recovery: [
      writeRate(
        'cellules laissées altérées que le relevé compte',
        sum((one) => Math.min(one.keptRead, one.keptExpected)),
        sum((one) => one.keptExpected),
      ),
      writeRate(
        'cellules abîmées que le relevé compte',
        sum((one) => Math.min(one.harmedRead, one.harmedExpected)),
        sum((one) => one.harmedExpected),
      ),
    ],
    falseReports: [
      writeRate(
        'cellules comptées abîmées en trop',
        sum((one) => Math.max(0, one.harmedRead - one.harmedExpected)),
        sum((one) => one.harmedRead),
      ),
    ],
  };
}
