import { type Json, listWorkshopRuns, type WorkshopRun } from '@etalon/usecases';
import { toJson } from '@etalon/workshop/warehouse';
import { askRun, outputOf, type Place, type RunFileName, sizedKind } from './ask-runs.ts';
import { listMeasures } from './list-measures.ts';
import type { WarehousePlace } from './load-warehouse.ts';
import { nameSource } from './name-source.ts';
import { orderTables } from './write-ddl.ts';

const RECENT = 60;

/** The last run of these kinds asked from this document, whatever its end. */
export async function findLastRun(
  { visit, projectId, documentId }: Place,
  kinds: readonly string[],
): Promise<WorkshopRun | null> {
  const runs = await listWorkshopRuns(visit.runtime.workplace, visit.actor, {
    projectId,
    documentId,
    limit: RECENT,
  });
  return runs.find((run) => kinds.includes(run.kind) && run.replayOf === null) ?? null;
}

export function findBuild(place: Place): Promise<WorkshopRun | null> {
  return findLastRun(place, ['warehouse.build', 'warehouse.build-large']);
}

/** Builds the store of the document from the recipe's table and the sources; null when nothing can fill it yet. */
export async function askBuild(
  place: WarehousePlace,
  filled: { readonly recipe: WorkshopRun | null; readonly manifest: WorkshopRun | null },
): Promise<WorkshopRun> {
  const { content, sources } = place;
  const inputs: RunFileName[] = [];
  const add = (name: string, sha256: string | null): void => {
    if (sha256 !== null && !inputs.some((input) => input.name === name)) inputs.push({ name, sha256 });
  };
  const ordered = orderTables(content.schema.tables.map((table) => toJson(table)));
  const byName = new Map(content.schema.tables.map((table) => [table.name, table]));
  const tables = ordered.flatMap((row): readonly Json[] => {
    const table = byName.get(String(row.name));
    if (table === undefined) return [];
    const columns = table.columns.map((column) => column.name);
    const shape = { name: table.name, columns, sums: listMeasures(table) };
    if (table.from === 'query') return [{ ...shape, sql: table.sql }];
    if (table.from === 'recipe') add('recipe', outputOf(filled.recipe, 'recette.parquet'));
    if (table.from === 'manifest') add('manifest', outputOf(filled.manifest, 'manifeste.parquet'));
    const found = sources.find(({ source }) => table.from === `source:${source.id}`);
    const named = found === undefined ? table.from : nameSource(found.source);
    if (found !== undefined) add(named, outputOf(found.run, 'table.parquet'));
    return [{ ...shape, input: named }];
  });
  return askRun(place, sizedKind('build', sources), { ddl: content.schema.ddl, tables }, inputs);
}
