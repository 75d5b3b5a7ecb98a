import { type Query, quoteName, readNumber, type SqlRow } from './query.ts';

/** One planted defect as a row of the defects table; `rows` are the rows that show it (a duplicate shows twice). */
export interface DetectionRow {
  readonly operator: string;
  readonly planted: number;
  readonly found: number;
  readonly byCell: number;
  readonly byRow: number;
  readonly byPredicate: number;
  readonly byColumn: number;
  /** Found by an anomaly whose declared type fits the operator. */
  readonly typed: number;
}

export interface OffManifestRow {
  readonly anomaly: string;
  readonly file: string;
  readonly row: number | null;
  readonly column: string | null;
  /** Places of the same anomaly outside the manifest. */
  readonly places: number;
}

export interface Detection {
  readonly operators: readonly DetectionRow[];
  readonly offManifest: readonly OffManifestRow[];
  readonly offManifestPlaces: number;
  readonly flaggedPlaces: number;
  readonly flaggedPlanted: number;
}

export interface DetectionTables {
  /** (defect VARCHAR, op VARCHAR, file VARCHAR, row_no BIGINT, col VARCHAR): several rows for one defect are alternatives. */
  readonly defects: string;
  /** (anomaly VARCHAR, type VARCHAR, precision VARCHAR, file VARCHAR, row_no BIGINT, col VARCHAR); precision `wide` for a predicate too large to tell rows apart. */
  readonly flags: string;
  /** (op VARCHAR, type VARCHAR): types that fit an operator. */
  readonly types: string;
}

/**
 * Detection recall per operator: a census of the manifest. A cell defect is found by a flag on its cell or its row; a
 * row defect by any flag on one of its rows; a column defect by a column flag, by a wide predicate on its column, or by a
 * predicate whose type fits. Neither a column flag nor a wide predicate finds a cell or a row.
 */
export async function measureDetection(query: Query, tables: DetectionTables): Promise<Detection> {
  const defects = quoteName(tables.defects);
  const flags = quoteName(tables.flags);
  const types = quoteName(tables.types);
  await query.run(`CREATE OR REPLACE TEMP TABLE etalon_hits AS
    SELECT d.defect, d.op, f.anomaly, f.type, f.precision, f.file, f.row_no, f.col
    FROM ${defects} d JOIN ${flags} f ON f.file = d.file AND f.row_no = d.row_no AND f.precision <> 'wide'
      AND (f.col IS NULL OR d.col IS NULL OR f.col = d.col)
    UNION ALL
    SELECT d.defect, d.op, f.anomaly, f.type, f.precision, f.file, f.row_no, f.col
    FROM ${defects} d JOIN ${flags} f ON f.file = d.file AND d.row_no IS NULL AND f.row_no IS NULL AND f.col = d.col
    UNION ALL
    SELECT d.defect, d.op, f.anomaly, f.type, f.precision, f.file, f.row_no, f.col
    FROM ${defects} d JOIN ${flags} f ON f.file = d.file AND d.row_no IS NULL AND f.row_no IS NOT NULL AND f.col = d.col
      AND (f.precision = 'wide' OR (f.precision = 'predicate'
        AND EXISTS (SELECT 1 FROM ${types} t WHERE t.op = d.op AND t.type = f.type)))`);
  const operators = await query.rows(`WITH best AS (
      SELECT h.defect, bool_or(precision = 'cell') AS cell, bool_or(precision = 'row') AS line,
        bool_or(precision = 'predicate') AS predicate, bool_or(precision IN ('column', 'wide')) AS col, bool_or(t.type IS NOT NULL) AS typed
      FROM etalon_hits h LEFT JOIN ${types} t ON t.op = h.op AND t.type = h.type GROUP BY h.defect),
    planted AS (SELECT DISTINCT defect, op FROM ${defects})
    SELECT op, count(*) AS planted, count(b.defect) AS found, count(*) FILTER (b.cell) AS by_cell,
      count(*) FILTER (b.line AND NOT b.cell) AS by_row,
      count(*) FILTER (b.predicate AND NOT b.cell AND NOT b.line) AS by_predicate,
      count(*) FILTER (b.col AND NOT b.cell AND NOT b.line AND NOT b.predicate) AS by_column,
      count(*) FILTER (b.typed) AS typed
    FROM planted LEFT JOIN best b USING (defect) GROUP BY op ORDER BY substr(op, 2)::INTEGER`);
  await query.run(`CREATE OR REPLACE TEMP TABLE etalon_places AS
    SELECT f.anomaly, f.file, f.row_no, f.col, bool_or(h.defect IS NOT NULL) AS planted
    FROM (SELECT DISTINCT anomaly, file, row_no, col FROM ${flags}) f
    LEFT JOIN (SELECT DISTINCT anomaly, file, row_no, col, defect FROM etalon_hits) h
      ON h.anomaly = f.anomaly AND h.file = f.file AND h.row_no IS NOT DISTINCT FROM f.row_no AND h.col IS NOT DISTINCT FROM f.col
    GROUP BY ALL`);
  const [totals] = await query.rows(
    'SELECT count(*) AS flagged, count(*) FILTER (planted) AS planted, count(*) FILTER (NOT planted) AS beyond FROM etalon_places',
  );
  const beyond =
    await query.rows(`SELECT anomaly, arg_min(file, coalesce(row_no, 0)) AS file, min(row_no) AS row_no,
      arg_min(col, coalesce(row_no, 0)) AS col, count(*) AS places
    FROM etalon_places WHERE NOT planted GROUP BY anomaly ORDER BY places DESC, anomaly LIMIT 200`);
  return {
    operators: operators.map(readOperator),
    offManifest: beyond.map((row) => ({
      anomaly: String(row.anomaly),
      file: String(row.file),
      row: row.row_no === null ? null : readNumber(row, 'row_no'),
      column: row.col === null ? null : String(row.col),
      places: readNumber(row, 'places'),
    })),
    offManifestPlaces: readNumber(totals, 'beyond'),
    flaggedPlaces: readNumber(totals, 'flagged'),
    flaggedPlanted: readNumber(totals, 'planted'),
  };
}

function readOperator(row: SqlRow): DetectionRow {
  return {
    operator: String(row.op),
    planted: readNumber(row, 'planted'),
    found: readNumber(row, 'found'),
    byCell: readNumber(row, 'by_cell'),
    byRow: readNumber(row, 'by_row'),
    byPredicate: readNumber(row, 'by_predicate'),
    byColumn: readNumber(row, 'by_column'),
    typed: readNumber(row, 'typed'),
  };
}
