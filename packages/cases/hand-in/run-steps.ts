import type { Recipe } from '@etalon/core/evidence';
import { type Duckdb, quoteIdentifier } from '@etalon/duckdb';
import { EtalonError } from '@etalon/error';
import { runRecipe } from '@etalon/quality';
import type { CaseManifest } from '../case-package.ts';
import { sqlTypeOf } from '../files/write-parquet.ts';
import { loadSource } from './load-source.ts';

const WORK = 'atelier';

/** Runs a recipe on the visible sources of a case and leaves the delivered table, typed and in key order, under its name. */
export async function runSteps(
  duck: Duckdb,
  folder: string,
  manifest: CaseManifest,
  recipe: Recipe,
): Promise<void> {
  const { stopped } = await runRecipe(duck, {
    table: WORK,
    steps: recipe.steps,
    loadFile: async (step) => {
      const source = manifest.sources.find((known) => known.path === step.file);
      if (source === undefined) throw new EtalonError('cases.source-missing', { info: { file: step.file } });
      await loadSource(duck, folder, source, 'incoming');
      return 'incoming';
    },
  });
  if (stopped !== null)
    throw new EtalonError('cases.recipe-stopped', { info: { step: stopped.step, detail: stopped.detail } });
  const fields = manifest.target.columns.map(
    ({ name, type }) =>
      `TRY_CAST(${quoteIdentifier(name)} AS ${sqlTypeOf(type)}) AS ${quoteIdentifier(name)}`,
  );
  await duck.run(`CREATE OR REPLACE TABLE ${quoteIdentifier(recipe.table)} AS SELECT ${fields.join(', ')}
    FROM ${WORK} ORDER BY ${quoteIdentifier(manifest.target.key)}`);
  await duck.run(`DROP TABLE ${WORK}`);
}
