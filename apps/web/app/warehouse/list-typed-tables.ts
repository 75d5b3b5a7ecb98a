import { askWholeReplay, outputOf, type RunFileName } from './ask-runs.ts';
import { RECIPE_NODE } from './build-lineage.ts';
import type { WarehousePlace } from './load-warehouse.ts';
import { nameSource } from './name-source.ts';
import { type IngestResult, type ReplayResult, resultOf } from './run-results.ts';

/** A table whose columns have types: a source as it was read, or the recipe's table. */
export interface TypedTable {
  readonly id: string;
  readonly file: string;
  readonly input: RunFileName;
  readonly columns: readonly { readonly name: string; readonly type: string }[];
}

/** Each source that was read, then the recipe's table when it could be made. */
export async function listTypedTables(place: WarehousePlace): Promise<readonly TypedTable[]> {
  const { content, sources } = place;
  const read = sources.flatMap(({ source, run }): readonly TypedTable[] => {
    const sha256 = outputOf(run, 'table.parquet');
    const result = resultOf<IngestResult>(run);
    if (sha256 === null || result === null) return [];
    const columns = result.columns.map(({ name, sqlType }) => ({ name, type: sqlType }));
    return [{ id: source.id, file: source.file, input: { name: nameSource(source), sha256 }, columns }];
  });
  const replay = await askWholeReplay(place);
  const sha256 = outputOf(replay, 'recette.parquet');
  const columns = resultOf<ReplayResult>(replay)?.columns ?? [];
  if (sha256 === null) return read;
  return [
    ...read,
    { id: RECIPE_NODE, file: content.recipe.table, input: { name: content.recipe.table, sha256 }, columns },
  ];
}
