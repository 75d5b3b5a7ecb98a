import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openDuckdb } from '@etalon/duckdb';
import { EtalonError } from '@etalon/error';
import { answerSmoke } from './answer-smoke.ts';
import { type CaseDefinition, readCaseDefinition } from './case-definition.ts';
import type { CaseManifest, DefectManifest } from './case-package.ts';
import { appear, claimOutput, writeJson } from './claim-output.ts';
import { buildDrawnCase } from './drawn/build-drawn-case.ts';
import { writeParquet } from './files/write-parquet.ts';
import { shapeTable, writeSource } from './files/write-source.ts';
import { writeWorkbook } from './files/write-workbook.ts';
import { FLIGHT_SOURCES, PERSONAL_HEADER, REFERENCE_FILE } from './flights/flight-columns.ts';
import { FLIGHT_MECHANISMS, plantFlights } from './flights/plant-flights.ts';
import { findFlightsFolder, readFlights } from './flights/read-flights.ts';
import { readAirports, readCategories } from './flights/read-reference.ts';
import { writeNotes } from './flights/write-notes.ts';
import { buildLearningCase } from './learning/build-learning-case.ts';
import { identifyFiles, listCaseFiles } from './list-files.ts';
import { numberDefects } from './number-defects.ts';
import { streamOf } from './operators/plant-in-order.ts';

export interface BuildCaseOptions {
  /** `content/cases/<id>`. */
  readonly source: string;
  readonly seed: string;
  readonly out: string;
  /** Records of the target table; the definition's count by default. */
  readonly records?: number;
  readonly onProgress?: (step: string, done: number, total: number) => void;
}

/**
 * Builds a case package from its definition and a seed: same seed and definition, same bytes of every file. The folder
 * appears whole or not at all; one that holds anything but a case is refused (`cases.output-occupied`).
 */
export async function buildCase(options: BuildCaseOptions): Promise<CaseManifest> {
  if (options.seed.trim() === '') throw new EtalonError('cases.seed-empty');
  const definition = readCaseDefinition(options.source);
  const asked = {
    definition,
    seed: options.seed,
    out: options.out,
    records: options.records ?? definition.records,
    onProgress: (share: number, step: string): void => options.onProgress?.(step, share, 1),
  };
  const { drawn, learning } = definition;
  if (drawn !== null) return buildDrawnCase({ ...asked, drawn });
  if (learning !== null) return buildLearningCase({ ...asked, learning, source: options.source });
  return buildFlightsCase(definition, options);
}

async function buildFlightsCase(
  definition: CaseDefinition,
  options: BuildCaseOptions,
): Promise<CaseManifest> {
  const { columns } = definition.target;
  const draft = claimOutput(options.out);
  const steps = FLIGHT_SOURCES.length + 4;
  let done = 0;
  const advance = (step: string): void => {
    options.onProgress?.(step, done, steps);
    done += 1;
  };
  const duck = await openDuckdb({
    allowedFolders: [findFlightsFolder(), draft],
    memoryMb: 1024,
    threads: 1,
  });
  try {
    advance('records');
    const count = options.records ?? definition.records;
    const clean = await readFlights(duck, streamOf(options.seed, 'records'), count);
    const airports = await readAirports(duck);
    advance('defects');
    const planted = plantFlights(clean, options.seed, new Set(airports.rows.map((row) => String(row[0]))));
    const numbered = numberDefects(planted, clean.length, streamOf(options.seed, 'order'));
    for (const source of FLIGHT_SOURCES) {
      advance(source.path);
      const dirty = shapeTable(columns, source, numbered.rowsByFile.get(source.path) ?? [], PERSONAL_HEADER);
      await writeSource(duck, source, dirty, join(draft, source.path));
      const cleanRows = clean.filter((row) => row.file === source.path);
      const truth = shapeTable(columns, source, cleanRows, null);
      await writeSource(duck, source, truth, join(draft, source.path.replace('donnees/', 'truth/sources/')));
    }
    advance('reference');
    writeFileSync(join(draft, REFERENCE_FILE), await writeWorkbook([airports, readCategories()]));
    const names = definition.target.columns.map((column) => column.name);
    const table = { columns: definition.target.columns, headers: names };
    const cells = clean.map((row) => names.map((name) => row.cells[name] ?? null));
    await writeParquet(duck, { ...table, rows: cells }, join(draft, 'truth/table.parquet'));
    const notes = await writeNotes(duck, streamOf(options.seed, 'notes'), definition.notes);
    for (const note of notes) writeFileSync(join(draft, note.path), note.text);
    const manifest: DefectManifest = {
      seed: options.seed,
      mechanisms: FLIGHT_MECHANISMS,
      defects: numbered.defects,
    };
    writeJson(join(draft, 'defects.json'), manifest);
    if (definition.downstream !== null)
      writeJson(join(draft, 'truth/downstream.json'), definition.downstream);
    writeFileSync(join(draft, 'brief.md'), definition.brief);
    writeFileSync(join(draft, 'facts.json'), definition.facts);
    for (const [name, text] of Object.entries(definition.keys))
      writeFileSync(join(draft, 'caseKey', name), text);
    advance('identity');
    const smokeQueries = await answerSmoke(duck, definition.target.table, definition.smoke, draft);
    const { id, version, situation, title, target } = definition;
    const files = listCaseFiles(draft);
    const built: CaseManifest = {
      ...{ id, version, situation, title, seed: options.seed, target, sources: FLIGHT_SOURCES, files },
      ...{ sha256: identifyFiles(files), smokeQueries },
    };
    writeJson(join(draft, 'case.json'), built);
    appear(draft, options.out);
    options.onProgress?.('done', steps, steps);
    return built;
  } finally {
    duck.close();
    rmSync(draft, { recursive: true, force: true });
  }
}
