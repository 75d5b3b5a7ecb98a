import { EtalonError } from '@etalon/error';
import { quoteName } from '../query.ts';
import type { AnomalyMap, BrushedArea, MapBrush } from './anomaly-check.ts';

/** A rectangle of the map as rows, columns and a condition, for an anomaly record; throws `warehouse.brush-outside`. */
export function brushMap(map: AnomalyMap, brush: MapBrush): BrushedArea {
  const { fromBin, toBin, columns } = brush;
  const places = columns.map((name) => map.columns.indexOf(name));
  const inside = Number.isInteger(fromBin) && Number.isInteger(toBin) && fromBin >= 0 && toBin >= fromBin;
  if (!inside || toBin >= map.bins || columns.length === 0 || places.includes(-1))
    throw new EtalonError('warehouse.brush-outside', { info: { fromBin, toBin, bins: map.bins, columns } });
  const fromRow = map.firstRows[fromBin] ?? 1;
  const toRow = (map.firstRows[toBin + 1] ?? map.rows + 1) - 1;
  const total = (grid: readonly (readonly number[])[]): number =>
    places.reduce(
      (sum, place) => sum + (grid[place] ?? []).slice(fromBin, toBin + 1).reduce((a, b) => a + b, 0),
      0,
    );
  const absent = columns.map((name) => `coalesce(trim(CAST(${quoteName(name)} AS VARCHAR)), '') = ''`);
  return {
    fromRow,
    toRow,
    rows: toRow - fromRow + 1,
    columns,
    missing: total(map.missing),
    flagged: total(map.flagged),
    predicate: `rowid BETWEEN ${fromRow - 1} AND ${toRow - 1} AND (${absent.join(' OR ')})`,
  };
}
