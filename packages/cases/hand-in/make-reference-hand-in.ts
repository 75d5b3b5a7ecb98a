import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Recipe } from '@etalon/core/evidence';
import { openDuckdb, quoteIdentifier, quoteLiteral } from '@etalon/duckdb';
import { readSheet } from 'read-excel-file/node';
import type { CaseManifest, CellValue } from '../case-package.ts';
import { REFERENCE_FILE } from '../flights/flight-columns.ts';
import { loadCaseManifest } from '../load-case.ts';
import { findAnomalies } from './find-anomalies.ts';
import { learnFacts, readVisible, type VisibleFacts } from './learn-facts.ts';
import { runSteps } from './run-steps.ts';
import { writeExpertRecipe } from './write-expert-recipe.ts';
import { writeNote } from './write-note.ts';
import { writeStore } from './write-store.ts';
import { writeMedianRecipe, writeWeakRecipe } from './write-usual-recipes.ts';

export type HandInQuality = 'expert' | 'median' | 'weak';

export interface ReferenceHandInOptions {
  readonly caseFolder: string;
  readonly out: string;
  readonly quality: HandInQuality;
}

export interface ReferenceHandIn {
  readonly quality: HandInQuality;
  readonly files: {
    readonly dataset: string;
    readonly anomalies: string;
    readonly recipe: string;
    readonly note: string;
    readonly store: string;
  };
  readonly rows: number;
  readonly anomalies: number;
}

function chooseRecipe(manifest: CaseManifest, facts: VisibleFacts, quality: HandInQuality): Recipe {
  switch (quality) {
    case 'expert':
      return writeExpertRecipe(manifest, facts);
    case 'median':
      return writeMedianRecipe(manifest);
    case 'weak':
      return writeWeakRecipe(manifest);
    default:
      return quality satisfies never;
  }
}

async function readReference(caseFolder: string): Promise<readonly (readonly CellValue[])[]> {
  const [, ...rows] = await readSheet(join(caseFolder, REFERENCE_FILE), 'aeroports', { trim: false });
  return rows.map((row) =>
    row.map((cell) => (typeof cell === 'string' || typeof cell === 'number' ? cell : null)),
  );
}

/**
 * Makes the hand-in of an imagined candidate by really working on the visible files of a case: the hidden truth and the
 * manifest of defects are never opened. Writes the delivered table, anomalies.json, recette.json, note.md and entrepot.sqlite.
 */
export async function makeReferenceHandIn(options: ReferenceHandInOptions): Promise<ReferenceHandIn> {
  const caseFolder = resolve(options.caseFolder);
  const out = resolve(options.out);
  const manifest = loadCaseManifest(caseFolder);
  mkdirSync(out, { recursive: true });
  const airports = await readReference(caseFolder);
  const duck = await openDuckdb({
    allowedFolders: [join(caseFolder, 'donnees'), out],
    memoryMb: 1024,
    threads: 1,
  });
  try {
    await readVisible(duck, caseFolder, manifest);
    const facts = await learnFacts(duck, {
      airports: airports.map((row) => String(row[0])),
      names: airports.map((row) => String(row[1])),
      states: [...new Set(airports.map((row) => String(row[3])))].sort(),
    });
    const anomalies = await findAnomalies(duck, manifest, facts, options.quality);
    const recipe = chooseRecipe(manifest, facts, options.quality);
    await runSteps(duck, caseFolder, manifest, recipe);
    const dataset = join(out, options.quality === 'expert' ? 'vols.parquet' : 'vols.csv');
    const format =
      options.quality === 'expert' ? 'FORMAT parquet, COMPRESSION zstd' : "FORMAT csv, HEADER, DELIMITER ';'";
    await duck.run(`COPY ${quoteIdentifier(recipe.table)} TO ${quoteLiteral(dataset)} (${format})`);
    const rows = Number(await duck.scalar(`SELECT count(*) FROM ${quoteIdentifier(recipe.table)}`));
    const files = {
      dataset,
      anomalies: join(out, 'anomalies.json'),
      recipe: join(out, 'recette.json'),
      note: join(out, 'note.md'),
      store: join(out, 'entrepot.sqlite'),
    };
    writeFileSync(files.anomalies, `${JSON.stringify(anomalies, null, 2)}\n`);
    writeFileSync(files.recipe, `${JSON.stringify(recipe, null, 2)}\n`);
    writeFileSync(files.note, writeNote({ manifest, recipe, anomalies, rows }));
    rmSync(files.store, { force: true });
    await writeStore({
      duck,
      caseFolder,
      path: files.store,
      table: recipe.table,
      airports,
      keys: options.quality === 'expert' ? 'enforced' : options.quality === 'median' ? 'declared' : 'none',
    });
    return { quality: options.quality, files, rows, anomalies: anomalies.length };
  } finally {
    duck.close();
  }
}
