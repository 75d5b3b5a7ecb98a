import { ANOMALY_TYPES } from '@etalon/core/evidence';
import {
  type AnomalyCheck,
  type AnomalyFinding,
  type AnomalyMap,
  type BrushedArea,
  brushMap,
} from '@etalon/warehouse';
import type { WarehouseAnomaly } from '@etalon/workshop/warehouse';
import { askRun } from './ask-runs.ts';
import { listTypedTables, type TypedTable } from './list-typed-tables.ts';
import { showBase, type WarehouseBase, type WarehousePlace } from './load-warehouse.ts';
import { resultOf } from './run-results.ts';

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

/** The map of one table, what was brushed in it, and the anomalies recorded so far. */
export async function loadAnomalies(place: WarehousePlace, url: URL): Promise<AnomaliesView> {
  const { content } = place;
  const tables = await listTypedTables(place);
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

/** What is looked for without being asked: outliers of numbers, and rare patterns of short texts. */
function proposeChecks({ columns }: TypedTable): readonly AnomalyCheck[] {
  return columns.flatMap(({ name, type }): readonly AnomalyCheck[] => {
    if (/^(TINYINT|SMALLINT|INTEGER|BIGINT|DOUBLE|FLOAT|DECIMAL|HUGEINT)/.test(type))
      return [{ id: `tukey ${name}`, kind: 'tukey', column: name, factor: 3 }];
    return type === 'VARCHAR' ? [{ id: `motif ${name}`, kind: 'pattern', column: name }] : [];
  });
}

async function drawMap(place: WarehousePlace, table: TypedTable, url: URL): Promise<MapView | null> {
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
