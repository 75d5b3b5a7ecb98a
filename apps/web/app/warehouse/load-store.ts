import type { WorkshopRun } from '@etalon/usecases';
import { askRun, askWholeReplay, listReplayInputs, outputOf, sizedKind } from './ask-runs.ts';
import { explainRun, type Problem } from './explain-run.ts';
import { askBuild, findBuild, findLastRun } from './find-build.ts';
import { showBase, type WarehouseBase, type WarehousePlace } from './load-warehouse.ts';
import { nameSource } from './name-source.ts';
import { orderColumns } from './order-columns.ts';
import {
  type BuildResult,
  isPending,
  type PostgresResult,
  type ReplayResult,
  resultOf,
  type ScriptsResult,
} from './run-results.ts';

export interface ShownRun<T> {
  readonly id: string;
  readonly state: WorkshopRun['state'];
  readonly progress: number;
  readonly result: T | null;
  readonly outputs: WorkshopRun['outputs'];
  readonly problem: Problem | null;
  readonly endedAt: string | null;
}

export interface StoreView extends WarehouseBase {
  readonly origins: readonly { readonly value: string; readonly label: string }[];
  /** Columns that the recipe gives, with a type each, to begin a table with. */
  readonly recipeColumns: string;
  readonly build: ShownRun<BuildResult> | null;
  readonly exported: ShownRun<{ readonly rows: number }> | null;
  readonly scripts: ShownRun<ScriptsResult> | null;
  readonly postgres: ShownRun<PostgresResult> | null;
  /** What the last building counted, as the document keeps it. */
  readonly loads: readonly object[];
  readonly trace: readonly object[];
}

export function showRun<T>(place: WarehousePlace, run: WorkshopRun | null): ShownRun<T> | null {
  if (run === null) return null;
  const { id, state, progress, outputs, endedAt } = run;
  const problem = state === 'failed' ? explainRun(place.visit.language, run) : null;
  return { id, state, progress, outputs, endedAt, result: resultOf<T>(run), problem };
}

/** The schema of the store, its last building, its exports and the recipe as scripts. */
export async function loadStore(place: WarehousePlace): Promise<StoreView> {
  const { content, sources } = place;
  const base = showBase(place);
  const replay = await askWholeReplay(place);
  const build = await findBuild(place);
  const exported = await findLastRun(place, ['warehouse.export', 'warehouse.export-large']);
  const postgres = await findLastRun(place, ['warehouse.to-postgres']);
  const waiting = [build, exported, postgres].some(isPending);
  return {
    ...base,
    pending: base.pending || waiting,
    origins: [
      { value: 'recipe', label: `${content.recipe.table} (recette)` },
      ...sources.map(({ source }) => ({ value: `source:${source.id}`, label: nameSource(source) })),
      { value: 'manifest', label: 'manifeste' },
      { value: 'query', label: 'SQL' },
    ],
    recipeColumns: orderColumns(resultOf<ReplayResult>(replay)?.columns ?? [], content, sources)
      .map(({ name, type }) => `${name} ${plainType(type)}`)
      .join('\n'),
    build: showRun<BuildResult>(place, build),
    exported: showRun<{ readonly rows: number }>(place, exported),
    scripts: showRun<ScriptsResult>(place, await askScripts(place)),
    postgres: showRun<PostgresResult>(place, postgres),
    loads: listLoads(place, build),
    trace: listTrace(replay),
  };
}

function plainType(type: string): string {
  if (/^(TINYINT|SMALLINT|INTEGER|BIGINT|HUGEINT|UBIGINT|UINTEGER)/.test(type)) return 'integer';
  if (/^(DOUBLE|FLOAT|DECIMAL)/.test(type)) return 'decimal';
  if (type === 'BOOLEAN') return 'boolean';
  if (type === 'DATE') return 'date';
  return type.startsWith('TIMESTAMP') ? 'timestamp' : 'text';
}

async function askScripts(place: WarehousePlace): Promise<WorkshopRun | null> {
  const { content, sources } = place;
  const { table, steps } = content.recipe;
  const inputs = listReplayInputs({ content, sources, cursor: steps.length });
  if (steps.length === 0 || inputs.length === 0) return null;
  return askRun(place, 'scripts', { table, steps: JSON.parse(JSON.stringify(steps)) }, inputs);
}

function listLoads(place: WarehousePlace, build: WorkshopRun | null): readonly object[] {
  const result = resultOf<BuildResult>(build);
  const sha256 = outputOf(build, 'entrepot.sqlite') ?? '';
  const read = place.sources.map(({ source, run }) => {
    const rows = resultOf<{ readonly rows: number; readonly rejects: number }>(run);
    return {
      id: `lecture-${source.id}`,
      source: nameSource(source),
      target: 'preparation',
      rowsIn: rows?.rows ?? 0,
      rowsOut: rows?.rows ?? 0,
      rejects: rows?.rejects ?? 0,
      sha256: outputOf(run, 'texte.parquet') ?? '',
    };
  });
  const loaded = (result?.tables ?? []).map((table) => ({
    id: `chargement-${table.name}`,
    source: originOf(place, table.name),
    target: table.name,
    rowsIn: table.rowsIn,
    rowsOut: table.rows,
    rejects: table.rejects,
    sha256,
  }));
  return [...read, ...loaded];
}

function originOf({ content, sources }: WarehousePlace, name: string): string {
  const from = content.schema.tables.find((table) => table.name === name)?.from ?? '';
  if (from === 'recipe') return content.recipe.table;
  const found = sources.find(({ source }) => from === `source:${source.id}`);
  return found === undefined ? from : nameSource(found.source);
}

function listTrace(replay: WorkshopRun | null): readonly object[] {
  return (resultOf<ReplayResult>(replay)?.steps ?? []).map(({ id, rowsBefore, rowsAfter, cellsChanged }) => ({
    id,
    rowsBefore,
    rowsAfter,
    cellsChanged: Object.values(cellsChanged).reduce((sum, count) => sum + count, 0),
  }));
}

/** Builds the store now. */
export async function buildNow(place: WarehousePlace): Promise<WorkshopRun> {
  const recipe = await askWholeReplay(place);
  const manifest = await findLastRun(place, ['warehouse.manifest', 'warehouse.manifest-large']);
  return askBuild(place, { recipe, manifest });
}

/** Writes the delivered table now, typed as the store's table that the recipe fills, else as it is. */
export async function exportNow(place: WarehousePlace, format: string): Promise<WorkshopRun | null> {
  const { content, sources } = place;
  const replay = await askWholeReplay(place);
  const sha256 = outputOf(replay, 'recette.parquet');
  if (sha256 === null) return null;
  const declared = content.schema.tables.find((table) => table.from === 'recipe');
  const parameters = {
    table: content.recipe.table,
    format,
    columns: (declared?.columns ?? []).map(({ name, type }) => ({ name, type })),
    orderBy: declared?.key ?? [],
  };
  return askRun(place, sizedKind('export', sources), parameters, [{ name: 'recette', sha256 }]);
}
