import type { WorkshopRun } from '@etalon/usecases';
import { askRun, askWholeReplay, outputOf, type RunFileName } from './ask-runs.ts';
import { listMeasures } from './list-measures.ts';
import type { WarehousePlace } from './load-warehouse.ts';
import { nameTables } from './name-source.ts';

/** Puts the recipe's table and each source in PostgreSQL, in a schema of the project's own. */
export async function loadIntoPostgresql(place: WarehousePlace): Promise<WorkshopRun | null> {
  const { content, sources, projectId } = place;
  const replay = await askWholeReplay(place);
  const declared = content.schema.tables.find((table) => table.from === 'recipe');
  const named = nameTables(sources.map(({ source }) => source.file));
  const files: readonly (RunFileName & { readonly table: string })[] = [
    { table: content.recipe.table, name: 'recette', sha256: outputOf(replay, 'recette.parquet') ?? '' },
    ...sources.map(({ source, run }, at) => ({
      table: named[at] ?? source.id,
      name: source.id,
      sha256: outputOf(run, 'table.parquet') ?? '',
    })),
  ].filter((file) => file.sha256 !== '');
  if (files.length === 0) return null;
  const schema = `p_${projectId.replaceAll('-', '').slice(0, 24)}`;
  const tables = files.map(({ table, name }) =>
    name === 'recette'
      ? {
          name: table,
          input: name,
          key: declared?.key ?? [],
          sums: listMeasures({ columns: declared?.columns ?? [] }),
        }
      : { name: table, input: name, key: [], sums: [] },
  );
  return askRun(
    place,
    'to-postgres',
    { schema, tables },
    files.map(({ name, sha256 }) => ({ name, sha256 })),
  );
}
