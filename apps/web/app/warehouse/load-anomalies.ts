import { ANOMALY_TYPES } from '@etalon/core/evidence';
import {
  type AnomalyCheck,
  type AnomalyFinding,
  type AnomalyMap,
  type BrushedArea,
  brushMap,
} from '@etalon/warehouse';
import type { WarehouseAnomaly } from '@etalon/workshop/warehouse';
import { askRun, askWholeReplay, outputOf, type RunFileName } from './ask-runs.ts';
import { RECIPE_NODE } from './build-lineage.ts';
import { showBase, type WarehouseBase, type WarehousePlace } from './load-warehouse.ts';
import { nameSource } from './name-source.ts';
import { type IngestResult, type ReplayResult, resultOf } from './run-results.ts';

const BINS = 120;

export interface MapView {
  readonly map: AnomalyMap;
  readonly findings: readonly AnomalyFinding[];
  readonly area: BrushedArea | null;
}

export interface AnomaliesView extends WarehouseBase {
  readonly anomalies: readonly WarehouseAnomaly[];
  readonly types: readonly string[];
  /** Tables that can be mapped: each source, and the recipe's table. */
  readonly tables: readonly { readonly id: string; readonly label: string; readonly file: string }[];
  readonly table: string;
  /** File that a record names: the source's, or the recipe's table. */
  readonly file: string;
  readonly columns: readonly string[];
  readonly drawn: MapView | null;
}

interface MappedTable {
  readonly id: string;
  readonly file: string;
  readonly input: RunFileName;
  readonly columns: readonly { readonly name: string; readonly type: string }[];
}

/** The map of one table, what was brushed in it, and the anomalies recorded so far. */
export async function loadAnomalies(place: WarehousePlace, url: URL): Promise<AnomaliesView> {
  const { content } = place;
  const tables = await listTables(place);
  const chosen = tables.find((table) => table.id === url.searchParams.get('table')) ?? tables[0];
  return {
    ...showBase(place),
    anomalies: content.anomalies,
    types: ANOMALY_TYPES,
    tables: tables.map(({ id, file, input }) => ({ id, file, label: input.name })),
    table: chosen?.id ?? '',
    file: chosen?.file ?? '',
    columns: chosen?.columns.map((column) => column.name) ?? [],
    drawn: chosen === undefined ? null : await drawMap(place, chosen, url),
  };
}

async function listTables(place: WarehousePlace): Promise<readonly MappedTable[]> {
  const { content, sources } = place;
  const read = sources.flatMap(({ source, run }): readonly MappedTable[] => {
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

/** What is looked for without being asked: outliers of numbers, and rare patterns of short texts. */
function proposeChecks({ columns }: MappedTable): readonly AnomalyCheck[] {
  return columns.flatMap(({ name, type }): readonly AnomalyCheck[] => {
    if (/^(TINYINT|SMALLINT|INTEGER|BIGINT|DOUBLE|FLOAT|DECIMAL|HUGEINT)/.test(type))
      return [{ id: `tukey ${name}`, kind: 'tukey', column: name, factor: 3 }];
    return type === 'VARCHAR' ? [{ id: `motif ${name}`, kind: 'pattern', column: name }] : [];
  });
}

async function drawMap(place: WarehousePlace, table: MappedTable, url: URL): Promise<MapView | null> {
  const key = url.searchParams.getAll('cle').filter((name) => table.columns.some((one) => one.name === name));
  const checks: readonly AnomalyCheck[] = [
    ...proposeChecks(table),
    ...(key.length === 0 ? [] : [{ id: 'cle', kind: 'duplicate_key' as const, columns: key }]),
  ];
  const parameters = { bins: BINS, checks: checks.map((check) => JSON.parse(JSON.stringify(check))) };
  const run = await askRun(place, 'map', parameters, [table.input]);
  const result = resultOf<Pick<MapView, 'map' | 'findings'>>(run);
  if (result === null) return null;
  return { ...result, area: readBrush(result.map, url) };
}

/** The rectangle that the address names, or null. */
function readBrush(map: AnomalyMap, url: URL): BrushedArea | null {
  const from = Number(url.searchParams.get('de') ?? Number.NaN);
  const to = Number(url.searchParams.get('a') ?? Number.NaN);
  const columns = url.searchParams.getAll('colonne').filter((name) => map.columns.includes(name));
  if (!Number.isInteger(from) || !Number.isInteger(to) || columns.length === 0) return null;
  const fromBin = Math.max(0, Math.min(from, to));
  const toBin = Math.min(map.bins - 1, Math.max(from, to));
  return fromBin > toBin ? null : brushMap(map, { fromBin, toBin, columns });
}
