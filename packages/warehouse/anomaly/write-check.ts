import { missingSql, numberSql } from '../cell-sql.ts';
import type { TableColumn } from '../list-columns.ts';
import { quoteName, quoteText } from '../query.ts';
import type { AnomalyCheck } from './anomaly-check.ts';

/** Checks written as one SELECT of the flagged cells: (row, col, score). Mahalanobis needs a pass before. */
export type PlainCheck = Exclude<AnomalyCheck, { readonly kind: 'mahalanobis' }>;

export interface WrittenCheck {
  readonly flagged: string;
  /** Statements to run before: what several of the SELECTs read. */
  readonly prepare?: readonly string[];
  /** SELECT of one number: rows that can be examined. */
  readonly examined: string;
  /** SELECT of one number: groups whose spread is zero. */
  readonly withoutSpread: string;
}

const NONE = 'SELECT 0 AS n';
const PATTERN = (text: string): string =>
  `regexp_replace(regexp_replace(regexp_replace(${text}, '[\\p{Ll}\\p{Lo}]+', 'a', 'g'), '\\p{Lu}+', 'A', 'g'), '[0-9]', '9', 'g')`;

/** The columns that a check reads in its own table. */
export function listReadColumns(check: AnomalyCheck): readonly string[] {
  switch (check.kind) {
    case 'missing':
    case 'pattern':
      return [check.column];
    case 'tukey':
    case 'robust_z':
      return [check.column, ...(check.by ?? [])];
    case 'mahalanobis':
    case 'orphan_key':
    case 'duplicate_key':
      return check.columns;
    case 'date_order':
      return [check.before, check.after];
    default: {
      const never: never = check;
      return never;
    }
  }
}

/** A check as SQL over the table, rows numbered from 1 by their place. */
export function writeCheck(check: PlainCheck, table: string, columns: readonly TableColumn[]): WrittenCheck {
  const from = quoteName(table);
  const named = (name: string): TableColumn =>
    columns.find((column) => column.name === name) ?? { name, type: 'VARCHAR' };
  const flag = (column: string, score: string): string =>
    `rowid + 1 AS row, ${quoteText(column)} AS col, ${score} AS score`;
  const all = `SELECT count(*) AS n FROM ${from}`;
  switch (check.kind) {
    case 'missing':
      return {
        flagged: `SELECT ${flag(check.column, 'CAST(NULL AS DOUBLE)')} FROM ${from} WHERE ${missingSql(named(check.column))}`,
        examined: all,
        withoutSpread: NONE,
      };
    case 'tukey':
    case 'robust_z':
      return writeSpread(check, from, numberSql(named(check.column)));
    case 'pattern':
      return writePattern(check, from);
    case 'date_order': {
      const [before, after] = [check.before, check.after].map(
        (name) => `TRY_CAST(${quoteName(name)} AS TIMESTAMP)`,
      );
      return {
        flagged: `SELECT ${flag(check.after, `date_diff('second', ${after}, ${before})`)} FROM ${from} WHERE ${before} > ${after}`,
        examined: `SELECT count(*) AS n FROM ${from} WHERE ${before} IS NOT NULL AND ${after} IS NOT NULL`,
        withoutSpread: NONE,
      };
    }
    case 'orphan_key': {
      const whole = check.columns.map((name) => `w.${quoteName(name)} IS NOT NULL`).join(' AND ');
      const match = check.columns
        .map(
          (name, i) =>
            `CAST(w.${quoteName(name)} AS VARCHAR) = CAST(p.${quoteName(check.parentColumns[i] ?? name)} AS VARCHAR)`,
        )
        .join(' AND ');
      return {
        flagged: `SELECT w.rowid + 1 AS row, ${quoteText(check.columns[0] ?? '')} AS col, CAST(NULL AS DOUBLE) AS score
          FROM ${from} w WHERE ${whole} AND NOT EXISTS (SELECT 1 FROM ${quoteName(check.parent)} p WHERE ${match})`,
        examined: `SELECT count(*) AS n FROM ${from} w WHERE ${whole}`,
        withoutSpread: NONE,
      };
    }
    case 'duplicate_key': {
      const keys = check.columns.map(quoteName).join(', ');
      return {
        prepare: [
          `CREATE OR REPLACE TEMP TABLE etalon_suspects AS SELECT h FROM (SELECT hash(${keys}) AS h FROM ${from}) GROUP BY h HAVING count(*) > 1`,
        ],
        flagged: `SELECT place + 1 AS row, ${quoteText(check.columns[0] ?? '')} AS col, CAST(turn AS DOUBLE) AS score FROM (
          SELECT rowid AS place, row_number() OVER (PARTITION BY ${keys} ORDER BY rowid) AS turn FROM ${from}
          WHERE hash(${keys}) IN (SELECT h FROM etalon_suspects)) WHERE turn > 1`,
        examined: all,
        withoutSpread: NONE,
      };
    }
    default: {
      const never: never = check;
      return never;
    }
  }
}

/** Values whose shape few others have: the shape of each distinct value, and its share of the rows. */
function writePattern(check: Extract<PlainCheck, { kind: 'pattern' }>, from: string): WrittenCheck {
  const text = `CAST(${quoteName(check.column)} AS VARCHAR)`;
  const minShare = check.minShare ?? 0.01;
  const shares = `SELECT p, sum(c) / sum(sum(c)) OVER () AS share FROM (
        SELECT ${PATTERN('v')} AS p, c FROM (SELECT ${text} AS v, count(*) AS c FROM ${from} WHERE ${text} IS NOT NULL GROUP BY 1)) GROUP BY p`;
  return {
    flagged: `SELECT rowid + 1 AS row, ${quoteText(check.column)} AS col, 1 - s.share AS score FROM ${from} w
          JOIN (SELECT v, share FROM (SELECT DISTINCT ${text} AS v FROM ${from}) d JOIN (${shares}) s ON ${PATTERN('d.v')} = s.p
            WHERE share < ${minShare}) s ON CAST(w.${quoteName(check.column)} AS VARCHAR) = s.v`,
    examined: `SELECT count(${quoteName(check.column)}) AS n FROM ${from}`,
    withoutSpread: NONE,
  };
}

function writeSpread(
  check: Extract<PlainCheck, { readonly kind: 'tukey' | 'robust_z' }>,
  from: string,
  number: string,
): WrittenCheck {
  const by = (check.by ?? []).map(quoteName);
  const keys = by.map((name, i) => `${name} AS k${i}`).concat('');
  const names = by.map((_, i) => `k${i}`);
  const base = `SELECT ${keys.join(', ')} rowid + 1 AS row, ${number} AS x FROM ${from}`;
  const group = names.length === 0 ? '' : `GROUP BY ${names.join(', ')}`;
  const lead = names.map((name) => `${name}, `).join('');
  const match =
    names.length === 0
      ? 'true'
      : names.map((name) => `w.${name} IS NOT DISTINCT FROM g.${name}`).join(' AND ');
  const col = `${quoteText(check.column)} AS col`;
  const groups = 'etalon_spread';
  const examined = `SELECT coalesce(sum(n), 0) AS n FROM ${groups}`;
  const keep = (sql: string): string => `CREATE OR REPLACE TEMP TABLE ${groups} AS ${sql}`;
  if (check.kind === 'tukey') {
    const factor = check.factor ?? 1.5;
    return {
      prepare: [
        keep(
          `SELECT ${lead}q[1] AS q1, q[2] AS q3, n FROM (SELECT ${lead}quantile_cont(x, [0.25, 0.75]) AS q, count(x) AS n FROM (${base}) ${group})`,
        ),
      ],
      flagged: `SELECT row, ${col}, greatest(q1 - x, x - q3) / nullif(q3 - q1, 0) AS score FROM (${base}) w JOIN ${groups} g ON ${match}
        WHERE q3 > q1 AND (x < q1 - ${factor} * (q3 - q1) OR x > q3 + ${factor} * (q3 - q1))`,
      examined,
      withoutSpread: `SELECT count(*) AS n FROM ${groups} WHERE q3 = q1`,
    };
  }
  const centres = `SELECT ${lead}median(x) AS m FROM (${base}) ${group}`;
  const within = names.length === 0 ? '' : `GROUP BY ${names.map((name) => `w.${name}`).join(', ')}`;
  return {
    prepare: [
      keep(`SELECT ${names.map((name) => `w.${name} AS ${name}, `).join('')}any_value(m) AS m, median(abs(x - m)) AS mad, count(x) AS n
        FROM (${base}) w JOIN (${centres}) g ON ${match} ${within}`),
    ],
    flagged: `SELECT row, ${col}, 0.6745 * (x - m) / mad AS score FROM (${base}) w JOIN ${groups} g ON ${match}
      WHERE mad > 0 AND abs(0.6745 * (x - m) / mad) > ${check.threshold ?? 3.5}`,
    examined,
    withoutSpread: `SELECT count(*) AS n FROM ${groups} WHERE mad = 0`,
  };
}
