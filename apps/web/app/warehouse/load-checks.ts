import type { WorkshopRun } from '@etalon/usecases';
import type { JoinDescription, ReconciledLine, ValueClustering } from '@etalon/warehouse';
import type { WarehouseSource } from '@etalon/workshop/warehouse';
import { askRun, askWholeReplay, outputOf, type RunFileName } from './ask-runs.ts';
import { explainRun, type Problem } from './explain-run.ts';
import { listMeasures } from './list-measures.ts';
import { showBase, type WarehouseBase, type WarehousePlace } from './load-warehouse.ts';
import { nameSource } from './name-source.ts';
import { type IngestResult, type ReplayResult, resultOf } from './run-results.ts';

export interface Answered<T> {
  readonly result: T | null;
  readonly problem: Problem | null;
}

export interface Reconciled {
  readonly source: string;
  readonly lines: readonly ReconciledLine[];
  readonly agrees: boolean;
}

export interface ChecksView extends WarehouseBase {
  readonly tables: readonly { readonly name: string; readonly columns: readonly string[] }[];
  readonly recipe: string;
  readonly clusters: Answered<ValueClustering & { readonly total: number }> | null;
  readonly join: Answered<JoinDescription> | null;
  readonly reconciled: readonly Reconciled[];
  readonly key: readonly string[];
}

interface CheckedTable {
  readonly name: string;
  readonly input: RunFileName;
  readonly columns: readonly string[];
}

/** Clusters, joins and totals of the tables at hand, as the address asks. */
export async function loadChecks(place: WarehousePlace, url: URL): Promise<ChecksView> {
  const { content } = place;
  const replay = await askWholeReplay(place);
  const tables = listTables(place, replay);
  const { searchParams } = url;
  return {
    ...showBase(place),
    tables: tables.map(({ name, columns }) => ({ name, columns })),
    recipe: content.recipe.table,
    clusters: await askClusters(place, tables, searchParams),
    join: await askJoin(place, tables, searchParams),
    reconciled: await reconcileAll(place, replay),
    key: findKey(place),
  };
}

function listTables(place: WarehousePlace, replay: WorkshopRun | null): readonly CheckedTable[] {
  const sha256 = outputOf(replay, 'recette.parquet');
  const { table } = place.content.recipe;
  const made =
    sha256 === null
      ? []
      : [
          {
            name: table,
            input: { name: table, sha256 },
            columns: (resultOf<ReplayResult>(replay)?.columns ?? []).map((column) => column.name),
          },
        ];
  return [
    ...made,
    ...place.sources.flatMap(({ source, run }) => {
      const read = outputOf(run, 'texte.parquet');
      const columns = (resultOf<IngestResult>(run)?.columns ?? []).map((column) => column.name);
      const name = nameSource(source);
      return read === null ? [] : [{ name, input: { name, sha256: read }, columns }];
    }),
  ];
}

function answerOf<T>(place: WarehousePlace, run: WorkshopRun): Answered<T> {
  const result = resultOf<T>(run);
  if (result !== null) return { result, problem: null };
  return { result: null, problem: explainRun(place.visit.language, run) };
}

async function askClusters(
  place: WarehousePlace,
  tables: readonly CheckedTable[],
  params: URLSearchParams,
): Promise<ChecksView['clusters']> {
  const table = tables.find((one) => one.name === params.get('table'));
  const column = params.get('colonne') ?? '';
  if (table === undefined || !table.columns.includes(column)) return null;
  const method = params.get('methode') ?? 'fingerprint';
  const radius = Number(params.get('rayon') ?? 1);
  const parameters = {
    column,
    method,
    ...(method === 'nearest' && Number.isInteger(radius) ? { radius } : {}),
  };
  return answerOf(place, await askRun(place, 'cluster', parameters, [table.input]));
}

async function askJoin(
  place: WarehousePlace,
  tables: readonly CheckedTable[],
  params: URLSearchParams,
): Promise<ChecksView['join']> {
  const left = tables.find((one) => one.name === params.get('gauche'));
  const right = tables.find((one) => one.name === params.get('droite'));
  const pairs = (params.get('cles') ?? '')
    .split(/[,\n]/)
    .map((part) => part.split('=').map((name) => name.trim()))
    .flatMap(([one = '', other = one]) => (one === '' ? [] : [{ left: one, right: other }]));
  if (left === undefined || right === undefined || pairs.length === 0) return null;
  const parameters = { keys: pairs, kind: params.get('sorte') ?? 'left' };
  const inputs = [left.input, { ...right.input, name: `${right.input.name} ` }];
  return answerOf(place, await askRun(place, 'join-check', parameters, inputs));
}

/** The key of the table that the recipe fills, as the schema declares it. */
function findKey({ content }: WarehousePlace): readonly string[] {
  return content.schema.tables.find((table) => table.from === 'recipe')?.key ?? [];
}

async function reconcileAll(
  place: WarehousePlace,
  replay: WorkshopRun | null,
): Promise<readonly Reconciled[]> {
  const { content, sources } = place;
  const store = outputOf(replay, 'recette.parquet');
  const key = findKey(place);
  const table = content.schema.tables.find((row) => row.from === 'recipe');
  if (store === null || key.length === 0 || table === undefined) return [];
  const done: Reconciled[] = [];
  for (const { source, run } of sources) {
    const columns = content.recipe.steps.flatMap((step) =>
      step.op === 'load' && readsSource(step, source) ? [step.columns] : [],
    )[0];
    const sha256 = outputOf(run, 'texte.parquet');
    if (columns === undefined || sha256 === null) continue;
    if (key.some((name) => columns[name] === undefined)) continue;
    const sums = listMeasures(table).filter((name) => columns[name] !== undefined);
    const parameters = { columns: { ...columns }, key, sums };
    const answered = resultOf<Omit<Reconciled, 'source'>>(
      await askRun(place, 'reconcile', parameters, [
        { name: 'source', sha256 },
        { name: 'store', sha256: store },
      ]),
    );
    if (answered !== null) done.push({ source: nameSource(source), ...answered });
  }
  return done;
}

/** A step that names no sheet reads whichever sheet of its file is a source. */
function readsSource(
  step: { readonly file: string; readonly sheet?: string },
  source: WarehouseSource,
): boolean {
  return step.file === source.file && (step.sheet === undefined || step.sheet === source.sheet);
}
