import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Duckdb, openDuckdb } from '@etalon/duckdb';
import { type Zippable, zipSync } from 'fflate';
import { answerSmoke } from '../answer-smoke.ts';
import type { CaseDefinition } from '../case-definition.ts';
import type { CaseColumn, CaseManifest, CaseSource, CellValue } from '../case-package.ts';
import { appear, claimOutput, writeJson } from '../claim-output.ts';
import { writeParquet } from '../files/write-parquet.ts';
import { writeSource } from '../files/write-source.ts';
import { identifyFiles, listCaseFiles } from '../list-files.ts';
import { streamOf } from '../operators/plant-in-order.ts';
import { describeTraps, listDefects, TEST_FILE, TRAINING_FILE } from './describe-traps.ts';
import type { LearningDefinition, LearningSourceName } from './learning-definition.ts';
import type { ItemReader, LearningItem } from './learning-item.ts';
import { plantTraps, type TrappedRow } from './plant-traps.ts';
import { shareItems } from './share-items.ts';
import { readDigits } from './sources/read-digits.ts';
import { readPages } from './sources/read-pages.ts';
import { readStrikes } from './sources/read-strikes.ts';
import { readVoices } from './sources/read-voices.ts';

const READERS: Readonly<Record<LearningSourceName, ItemReader>> = {
  'bird-strikes': readStrikes,
  'manual-pages': readPages,
  digits: readDigits,
  voices: readVoices,
};
const FIXED_TIME = new Date(2001, 6, 1);
const ARCHIVES = { png: 'donnees/images.zip', wav: 'donnees/sons.zip' } as const;
const MEDIA_COLUMN = 'fichier';

interface Build {
  readonly definition: CaseDefinition;
  readonly learning: LearningDefinition;
  /** Folder of the definition, where its extract lies. */
  readonly source: string;
  readonly seed: string;
  readonly out: string;
  readonly records: number;
  readonly onProgress: (share: number, step: string) => void;
}

/**
 * Builds a case of supervised learning: labelled rows to learn from, test rows without label, their media and vectors; hidden:
 * the labels, the clean table, the planted leaks and the shifted slice. Same definition, extract and seed, same bytes.
 */
export async function buildLearningCase(build: Build): Promise<CaseManifest> {
  const { definition, learning, seed } = build;
  const draft = claimOutput(build.out);
  const duck = await openDuckdb({ allowedFolders: [draft], memoryMb: 1024, threads: 1 });
  try {
    build.onProgress(0.1, 'records');
    const source = await READERS[learning.source](build.source);
    const drawn = { count: build.records, stream: streamOf(seed, 'records') };
    const shared = shareItems(source.items, learning, drawn);
    build.onProgress(0.3, 'defects');
    const rows = plantTraps(shared, source, { definition: learning, seed });
    build.onProgress(0.5, TRAINING_FILE);
    await writeVisible(duck, draft, { build, rows });
    build.onProgress(0.8, 'truth');
    await writeTruth(duck, draft, { build, rows, shifted: source.shifted });
    build.onProgress(0.95, 'identity');
    const smokeQueries = await answerSmoke(duck, definition.target.table, definition.smoke, draft);
    const { id, version, situation, title, target } = definition;
    const files = listCaseFiles(draft);
    const built: CaseManifest = {
      ...{ id, version, situation, title, seed, target, sources: listSources(definition, learning), files },
      ...{ sha256: identifyFiles(files), smokeQueries },
      ...(learning.looks !== null && { looks: learning.looks }),
    };
    writeJson(join(draft, 'case.json'), built);
    appear(draft, build.out);
    build.onProgress(1, 'done');
    return built;
  } finally {
    duck.close();
    rmSync(draft, { recursive: true, force: true });
  }
}

function lateColumn({ late }: LearningDefinition): CaseColumn {
  return { name: late.column, type: 'text', label: late.column, unit: null };
}

/** The columns of a visible file: those of the target, the late one, no label in the test. */
function columnsOf(
  { target }: CaseDefinition,
  learning: LearningDefinition,
  path: string,
): readonly CaseColumn[] {
  const shown = [...target.columns, lateColumn(learning)];
  return path === TRAINING_FILE ? shown : shown.filter(({ name }) => name !== learning.label);
}

function listSources(definition: CaseDefinition, learning: LearningDefinition): readonly CaseSource[] {
  return [TRAINING_FILE, TEST_FILE].map((path) => ({
    ...({ path, format: 'csv', delimiter: ';', sheet: null } as const),
    columns: Object.fromEntries(columnsOf(definition, learning, path).map(({ name }) => [name, name])),
  }));
}

function cellsOf(
  row: TrappedRow,
  item: LearningItem,
  { definition, learning }: Build,
): Readonly<Record<string, CellValue>> {
  const [key = '', part = ''] = definition.target.columns.map(({ name }) => name);
  return {
    ...item.cells,
    ...{ [key]: row.key, [part]: row.part, [learning.slice.column]: row.channel },
    ...{ [learning.label]: row.label, [learning.late.column]: row.late },
    ...(item.media === null ? {} : { [MEDIA_COLUMN]: `${row.key}.${item.media.extension}` }),
  };
}

async function writeVisible(
  duck: Duckdb,
  draft: string,
  { build, rows }: { readonly build: Build; readonly rows: readonly TrappedRow[] },
): Promise<void> {
  const { definition, learning } = build;
  for (const source of listSources(definition, learning)) {
    const columns = columnsOf(definition, learning, source.path);
    const isTest = source.path === TEST_FILE;
    const lines = rows
      .filter(({ part }) => (part === 'essai') === isTest)
      .map((row) => {
        const cells = cellsOf(row, row.shown, build);
        return columns.map(({ name }) =>
          isTest && learning.after.includes(name) ? null : (cells[name] ?? null),
        );
      });
    const headers = columns.map(({ name }) => name);
    await writeSource(duck, source, { columns, headers, rows: lines }, join(draft, source.path));
  }
  await writeMedia(duck, draft, rows);
}

/** The archive of the images or sounds and the table of their vectors; nothing for a table or texts. */
async function writeMedia(duck: Duckdb, draft: string, rows: readonly TrappedRow[]): Promise<void> {
  const entries: Zippable = {};
  const vectors: (readonly CellValue[])[] = [];
  let archive: string | null = null;
  for (const { key, shown } of rows) {
    if (shown.media === null) continue;
    const { bytes, vector } = shown.media.render();
    archive = ARCHIVES[shown.media.extension];
    entries[`${key}.${shown.media.extension}`] = [bytes, { mtime: FIXED_TIME, level: 1 }];
    vectors.push([key, ...vector]);
  }
  if (archive === null) return;
  writeFileSync(join(draft, archive), zipSync(entries));
  const width = (vectors[0]?.length ?? 1) - 1;
  const columns: readonly CaseColumn[] = [
    { name: 'id', type: 'text', label: 'Identifiant', unit: null },
    ...Array.from({ length: width }, (_, at): CaseColumn => {
      const name = `x${String(at).padStart(3, '0')}`;
      return { name, type: 'decimal', label: name, unit: null };
    }),
  ];
  const headers = columns.map(({ name }) => name);
  await writeParquet(duck, { columns, headers, rows: vectors }, join(draft, 'donnees/vecteurs.parquet'));
}

async function writeTruth(
  duck: Duckdb,
  draft: string,
  given: { readonly build: Build; readonly rows: readonly TrappedRow[]; readonly shifted: string },
): Promise<void> {
  const { build, rows } = given;
  const { definition, learning, seed } = build;
  const { columns } = definition.target;
  const clean = rows.flatMap((row) => {
    if (row.clean === null) return [];
    const cells = cellsOf({ ...row, part: row.drawnPart, label: row.clean.label }, row.clean, build);
    return [columns.map(({ name }) => cells[name] ?? null)];
  });
  const headers = columns.map(({ name }) => name);
  await writeParquet(duck, { columns, headers, rows: clean }, join(draft, 'truth/table.parquet'));
  const labels = rows
    .filter(({ part }) => part === 'essai')
    .map(({ key, label, trap }) => `${key},${label},${trap === 'shifted' ? 'decalee' : 'ordinaire'}\n`);
  writeFileSync(join(draft, 'truth/etiquettes.csv'), `id,etiquette,tranche\n${labels.join('')}`);
  for (const [name, truth] of Object.entries(describeTraps(rows, learning, given.shifted)))
    writeJson(join(draft, 'truth', name), truth);
  writeJson(join(draft, 'defects.json'), { seed, mechanisms: {}, defects: listDefects(rows, learning) });
  writeFileSync(join(draft, 'brief.md'), definition.brief);
  writeFileSync(join(draft, 'facts.json'), definition.facts);
  for (const [name, text] of Object.entries(definition.keys))
    writeFileSync(join(draft, 'caseKey', name), text);
}
