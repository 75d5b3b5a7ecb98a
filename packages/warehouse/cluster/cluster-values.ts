import { EtalonError } from '@etalon/error';
import { requireColumns } from '../list-columns.ts';
import { type Query, quoteName, readNumber } from '../query.ts';
import { findNeighbours } from './find-neighbours.ts';
import { fingerprint, ngramFingerprint, phoneticKey } from './key-value.ts';
import {
  type ClusteredValue,
  type ClusterRequest,
  MAX_CLUSTERED_VALUES,
  type ValueCluster,
  type ValueClustering,
} from './value-cluster.ts';

/**
 * Proposes which spellings of a column may be one thing (key collision as OpenRefine, or Levenshtein neighbours), on its
 * distinct values with their rows. Throws `warehouse.too-many-values` beyond
 * MAX_CLUSTERED_VALUES, `warehouse.too-many-pairs`.
 */
export async function clusterValues(query: Query, request: ClusterRequest): Promise<ValueClustering> {
  await requireColumns(query, request.table, [request.column]);
  const column = quoteName(request.column);
  const counted = `SELECT CAST(${column} AS VARCHAR) AS v, count(*) AS c FROM ${quoteName(request.table)}
    WHERE ${column} IS NOT NULL GROUP BY 1`;
  const [total] = await query.rows(`SELECT count(*) AS n FROM (${counted})`);
  const distinct = readNumber(total, 'n');
  if (distinct > MAX_CLUSTERED_VALUES)
    throw new EtalonError('warehouse.too-many-values', {
      info: { column: request.column, distinct, limit: MAX_CLUSTERED_VALUES },
    });
  const rows = await query.rows(`${counted} ORDER BY 2 DESC, 1`);
  const values = rows.map((row): ClusteredValue => ({ value: String(row.v), rows: readNumber(row, 'c') }));
  const clusters =
    request.method === 'nearest' ? joinNeighbours(values, request) : collideKeys(values, request);
  return {
    method: request.method,
    distinct,
    clusters: clusters.toSorted((a, b) => b.rows - a.rows || (a.key < b.key ? -1 : 1)),
  };
}

function keyOf(value: string, { method, gramSize = 2 }: ClusterRequest): string {
  switch (method) {
    case 'fingerprint':
      return fingerprint(value);
    case 'ngram':
      return ngramFingerprint(value, gramSize);
    case 'phonetic':
      return phoneticKey(value);
    case 'nearest':
      return value;
    default: {
      const never: never = method;
      return never;
    }
  }
}

function collideKeys(values: readonly ClusteredValue[], request: ClusterRequest): readonly ValueCluster[] {
  const groups = Map.groupBy(values, ({ value }) => keyOf(value, request));
  return [...groups].flatMap(([key, members]) =>
    members.length < 2 || key === '' ? [] : [describe(key, members)],
  );
}

function joinNeighbours(values: readonly ClusteredValue[], request: ClusterRequest): readonly ValueCluster[] {
  const neighbours = findNeighbours(
    values.map(({ value }) => value),
    request.radius ?? 1,
  );
  return neighbours.map((places) => {
    const members = places.flatMap((place) => values[place] ?? []);
    return describe(members[0]?.value ?? '', members);
  });
}

function describe(key: string, members: readonly ClusteredValue[]): ValueCluster {
  return {
    key,
    values: members,
    rows: members.reduce((sum, { rows }) => sum + rows, 0),
    proposed: members[0]?.value ?? '',
  };
}
