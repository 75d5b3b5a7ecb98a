import type { WorkshopRun } from '@etalon/usecases';
import type { LineageGraph, SparkBand } from '@etalon/warehouse';
import { askPage, askReplay, askRun, askWholeReplay, outputOf, type RunFileName } from './ask-runs.ts';
import { buildLineage, RECIPE_NODE } from './build-lineage.ts';
import { explainRun, explainStop, type Problem } from './explain-run.ts';
import { findBuild } from './find-build.ts';
import { showBase, type WarehouseBase, type WarehousePlace } from './load-warehouse.ts';
import { nameSource } from './name-source.ts';
import { orderColumns } from './order-columns.ts';
import { isPending, type PageResult, type ReplayResult, resultOf, type StepTrace } from './run-results.ts';

export const PAGE_ROWS = 50;

export interface GridView {
  readonly page: PageResult;
  readonly band: SparkBand | null;
  readonly number: number;
  readonly sort: string;
  readonly descending: boolean;
}

export interface StopView extends Problem {
  readonly step: string;
}

export interface WorkbenchView extends WarehouseBase {
  readonly cursor: number;
  readonly node: string;
  readonly traces: readonly StepTrace[];
  readonly stop: StopView | null;
  readonly lineage: LineageGraph;
  readonly grid: GridView | null;
  /** Columns of the table at the cursor, then of the sources, for the forms of steps. */
  readonly columns: readonly string[];
  readonly op: string;
  readonly editing: string | null;
  readonly files: readonly { readonly name: string; readonly sha256: string; readonly bytes: number }[];
  readonly replayPending: boolean;
}

interface Asked {
  readonly cursor: number;
  readonly node: string;
  readonly page: number;
  readonly sort: string;
  readonly descending: boolean;
}

/** The state of the page as its address says it. */
function readAddress(url: URL, steps: number, node: string): Asked {
  const { searchParams } = url;
  const wanted = Number.parseInt(searchParams.get('curseur') ?? String(steps), 10);
  const page = Number.parseInt(searchParams.get('page') ?? '1', 10);
  const sort = searchParams.get('tri') ?? '';
  return {
    cursor: Number.isInteger(wanted) ? Math.min(Math.max(wanted, 0), steps) : steps,
    node: searchParams.get('noeud') ?? node,
    page: Number.isInteger(page) && page > 0 ? page : 1,
    sort: sort.replace(/^-/, ''),
    descending: sort.startsWith('-'),
  };
}

/** Everything the main page shows: sources, lineage, the grid of the chosen node, the recipe and what each step did. */
export async function loadWorkbench(place: WarehousePlace, url: URL): Promise<WorkbenchView> {
  const { content, sources, files } = place;
  const { steps } = content.recipe;
  const base = showBase(place);
  const first = steps.length > 0 ? RECIPE_NODE : `lu:${content.sources[0]?.id ?? ''}`;
  const asked = readAddress(url, steps.length, first);
  const whole = await askWholeReplay(place);
  const stopped = resultOf<ReplayResult>(whole)?.stopped ?? null;
  const played = stopped === null ? asked.cursor : Math.min(asked.cursor, stopped.index);
  const present =
    played === steps.length ? whole : await askReplay(place, { content, sources, cursor: played });
  const build = await findBuild(place);
  const lineage = buildLineage({ content, sources: base.sources, replay: whole, build });
  const table = findTable(place, asked.node, present);
  const shownFiles = new Set(content.sources.map((source) => nameSource(source)));
  return {
    ...base,
    cursor: asked.cursor,
    node: asked.node,
    traces: resultOf<ReplayResult>(whole)?.steps ?? [],
    stop: showStop(place, whole),
    lineage,
    grid: table === null ? null : await loadGrid(place, table, asked),
    columns: (resultOf<ReplayResult>(present)?.columns ?? []).map((column) => column.name),
    op: url.searchParams.get('op') ?? '',
    editing: url.searchParams.get('etape'),
    files: files
      .filter((file) => !shownFiles.has(file.name))
      .map(({ name, sha256, bytes }) => ({ name, sha256, bytes })),
    replayPending: isPending(whole) || isPending(present),
  };
}

/** Which bytes a node of the lineage shows. */
function findTable(place: WarehousePlace, node: string, present: WorkshopRun | null): RunFileName | null {
  const table = place.content.schema.tables.find((row) => `table:${row.id}` === node);
  const from = table === undefined ? node : table.from === 'recipe' ? RECIPE_NODE : table.from;
  if (from === RECIPE_NODE) {
    const sha256 = outputOf(present, 'recette.parquet');
    return sha256 === null ? null : { name: 'recette', sha256 };
  }
  const id = from.replace(/^(source|lu):/, '');
  const found = place.sources.find(({ source }) => source.id === id);
  const sha256 = outputOf(found?.run ?? null, node.startsWith('lu:') ? 'table.parquet' : 'texte.parquet');
  return found === undefined || sha256 === null ? null : { name: nameSource(found.source), sha256 };
}

async function loadGrid(place: WarehousePlace, table: RunFileName, asked: Asked): Promise<GridView | null> {
  const band = await askRun(place, 'band', {}, [table]);
  const page = await askPage(place, table, {
    offset: (asked.page - 1) * PAGE_ROWS,
    limit: PAGE_ROWS,
    sort: asked.sort,
    descending: asked.descending,
  });
  if (page === null) return null;
  const ordered =
    table.name === RECIPE_NODE ? orderColumns(page.columns, place.content, place.sources) : page.columns;
  return {
    page: { ...page, columns: ordered },
    band: resultOf<SparkBand>(band),
    number: asked.page,
    sort: asked.sort,
    descending: asked.descending,
  };
}

/** Where the recipe stops and why, in the words of the visitor. */
function showStop(place: WarehousePlace, run: WorkshopRun | null): StopView | null {
  if (run === null) return null;
  const { language } = place.visit;
  if (run.state === 'failed') return { step: '', ...explainRun(language, run) };
  const stopped = resultOf<ReplayResult>(run)?.stopped ?? null;
  return stopped === null ? null : { step: stopped.step, ...explainStop(language, stopped) };
}
