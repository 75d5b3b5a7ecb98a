import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { type Duckdb, openDuckdb, quoteIdentifier, quoteLiteral } from '@etalon/duckdb';
import { EtalonError } from '@etalon/error';
import { type CaseDefinition, readCaseDefinition } from './case-definition.ts';
import type { CaseColumn, CaseManifest, CaseSource, DefectManifest, SmokeQuery } from './case-package.ts';
import { checksumRows } from './checksum-rows.ts';
import { writeParquet } from './files/write-parquet.ts';
import { type TableText, writeFrenchCsv, writeJsonl } from './files/write-text.ts';
import { writeWorkbook } from './files/write-workbook.ts';
import { FLIGHT_SOURCES, PERSONAL_HEADER, REFERENCE_FILE } from './flights/flight-columns.ts';
import { FLIGHT_MECHANISMS, plantFlights, streamOf } from './flights/plant-flights.ts';
import { findFlightsFolder, readFlights } from './flights/read-flights.ts';
import { readAirports, readCategories } from './flights/read-reference.ts';
import { writeNotes } from './flights/write-notes.ts';
import { identifyFiles, listCaseFiles } from './list-files.ts';
import { numberDefects } from './number-defects.ts';
import type { CaseRow } from './operators/plant.ts';

export interface BuildCaseOptions {
  /** `content/cases/<id>`. */
  readonly source: string;
  readonly seed: string;
  readonly out: string;
  /** Records of the target table; the definition's count by default. */
  readonly records?: number;
  readonly onProgress?: (step: string, done: number, total: number) => void;
}

function shapeTable(
  definition: CaseDefinition,
  source: CaseSource,
  rows: readonly CaseRow[],
  withExtra: boolean,
): TableText {
  const extra = withExtra && rows.some((row) => row.cells[PERSONAL_HEADER] !== undefined);
  const columns: readonly CaseColumn[] = extra
    ? [
        ...definition.target.columns,
        { name: PERSONAL_HEADER, type: 'text', label: PERSONAL_HEADER, unit: null },
      ]
    : definition.target.columns;
  return {
    columns,
    headers: columns.map((column) => source.columns[column.name] ?? column.name),
    rows: rows.map((row) => columns.map((column) => row.cells[column.name] ?? null)),
  };
}

async function writeSource(duck: Duckdb, source: CaseSource, table: TableText, path: string): Promise<void> {
  mkdirSync(dirname(path), { recursive: true });
  switch (source.format) {
    case 'csv':
      writeFileSync(path, writeFrenchCsv(table));
      return;
    case 'jsonl':
      writeFileSync(path, writeJsonl(table));
      return;
    case 'parquet':
      await writeParquet(duck, table, path);
      return;
    case 'xlsx':
      writeFileSync(
        path,
        await writeWorkbook([{ name: source.sheet ?? 'donnees', headers: table.headers, rows: table.rows }]),
      );
      return;
    default:
      source.format satisfies never;
  }
}

async function answerSmoke(
  duck: Duckdb,
  definition: CaseDefinition,
  folder: string,
): Promise<readonly SmokeQuery[]> {
  const truth = quoteLiteral(join(folder, 'truth/table.parquet'));
  await duck.run(
    `CREATE OR REPLACE VIEW ${quoteIdentifier(definition.target.table)} AS SELECT * FROM read_parquet(${truth})`,
  );
  const answers: SmokeQuery[] = [];
  for (const query of definition.smoke) {
    const rows = await duck.rows(query.sql);
    answers.push({ ...query, sha256: checksumRows(rows.map((row) => Object.values(row))) });
  }
  return answers;
}

function writeJson(path: string, value: unknown): void {
  writeFileSync(path, `${JSON.stringify(value, null, 2)}\n`);
}

function claimOutput(out: string): string {
  const folder = resolve(out);
  if (existsSync(folder) && readdirSync(folder).length > 0 && !existsSync(join(folder, 'case.json')))
    throw new EtalonError('cases.output-occupied', { info: { folder: out } });
  const draft = `${folder}.partial`;
  rmSync(draft, { recursive: true, force: true });
  for (const name of ['donnees', 'notes', 'truth', 'caseKey'])
    mkdirSync(join(draft, name), { recursive: true });
  return draft;
}

/**
 * Builds a case package from its definition and a seed: same seed and definition, same bytes of every file. The folder
 * appears whole or not at all; one that holds anything but a case is refused (`cases.output-occupied`).
 */
export async function buildCase(options: BuildCaseOptions): Promise<CaseManifest> {
  if (options.seed.trim() === '') throw new EtalonError('cases.seed-empty');
  const definition = readCaseDefinition(options.source);
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
      const dirty = shapeTable(definition, source, numbered.rowsByFile.get(source.path) ?? [], true);
      await writeSource(duck, source, dirty, join(draft, source.path));
      const cleanRows = clean.filter((row) => row.file === source.path);
      const truth = shapeTable(definition, source, cleanRows, false);
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
    writeFileSync(join(draft, 'brief.md'), definition.brief);
    writeFileSync(join(draft, 'facts.json'), definition.facts);
    for (const [name, text] of Object.entries(definition.keys))
      writeFileSync(join(draft, 'caseKey', name), text);
    advance('identity');
    const smokeQueries = await answerSmoke(duck, definition, draft);
    const { id, version, situation, title, target } = definition;
    const files = listCaseFiles(draft);
    const built: CaseManifest = {
      ...{ id, version, situation, title, seed: options.seed, target, sources: FLIGHT_SOURCES, files },
      ...{ sha256: identifyFiles(files), smokeQueries },
    };
    writeJson(join(draft, 'case.json'), built);
    rmSync(resolve(options.out), { recursive: true, force: true });
    renameSync(draft, resolve(options.out));
    options.onProgress?.('done', steps, steps);
    return built;
  } finally {
    duck.close();
    rmSync(draft, { recursive: true, force: true });
  }
}
