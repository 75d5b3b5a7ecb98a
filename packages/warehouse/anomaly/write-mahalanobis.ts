import { errorCode } from '@etalon/error';
import { chiSquareUpperQuantile, factorCholesky, solveCholesky } from '@etalon/numeric';
import { numberSql } from '../cell-sql.ts';
import type { TableColumn } from '../list-columns.ts';
import { type Query, quoteName, quoteText, readNumber } from '../query.ts';
import type { AnomalyCheck } from './anomaly-check.ts';
import type { WrittenCheck } from './write-check.ts';

/** Share of a variable's variance that the others must leave for the covariance to be inverted. */
const SINGULAR = 1e-10;
const FAR_ROWS = 'etalon_lignes_lointaines';

/**
 * Squared Mahalanobis distance of complete rows to their mean, flagged above the χ² quantile 1 − alpha. A covariance
 * that cannot be inverted flags nothing and counts as one group without spread.
 */
export async function writeMahalanobis(
  query: Query,
  check: Extract<AnomalyCheck, { readonly kind: 'mahalanobis' }>,
  table: { readonly name: string; readonly columns: readonly TableColumn[] },
): Promise<WrittenCheck> {
  const cells = check.columns.map((name, i) => {
    const column = table.columns.find((one) => one.name === name) ?? { name, type: 'DOUBLE' };
    return `${numberSql(column)} AS x${i}`;
  });
  const p = cells.length;
  const names = cells.map((_, i) => `x${i}`);
  const whole = names.map((name) => `${name} IS NOT NULL`).join(' AND ');
  const base = `SELECT * FROM (SELECT rowid + 1 AS row, ${cells.join(', ')} FROM ${quoteName(table.name)}) WHERE ${whole}`;
  const moments = names.flatMap((a, i) => [
    `avg(${a}) AS m${i}`,
    ...names.slice(0, i + 1).map((b, j) => `covar_samp(${a}, ${b}) AS c${i}_${j}`),
  ]);
  const [row] = await query.rows(`SELECT count(*) AS n, ${moments.join(', ')} FROM (${base})`);
  const covariance = Array.from({ length: p * p }, (_, at) => {
    const [i, j] = [Math.floor(at / p), at % p];
    return readNumber(row, `c${Math.max(i, j)}_${Math.min(i, j)}`);
  });
  const examined = `SELECT ${readNumber(row, 'n')} AS n`;
  const inverse = invert(covariance, p);
  if (inverse === null)
    return {
      flagged: `SELECT 0 AS row, '' AS col, 0.0 AS score WHERE false`,
      examined,
      withoutSpread: 'SELECT 1 AS n',
    };
  const write = (value: number): string => `CAST('${value}' AS DOUBLE)`;
  const centred = names.map((name, i) => `${name} - ${write(readNumber(row, `m${i}`))} AS d${i}`);
  const limit = chiSquareUpperQuantile(check.alpha ?? 0.001, p);
  const score = writeForm(p, (i, j) => write((i === j ? 1 : 2) * (inverse[i * p + j] ?? 0)));
  return {
    prepare: [
      `CREATE OR REPLACE TEMP TABLE ${FAR_ROWS} AS SELECT row, score FROM (
         SELECT row, ${score} AS score FROM (SELECT row, ${centred.join(', ')} FROM (${base})))
       WHERE score > ${write(limit)}`,
    ],
    flagged: check.columns
      .map((name) => `SELECT row, ${quoteText(name)} AS col, score FROM ${FAR_ROWS}`)
      .join(' UNION ALL '),
    examined,
    withoutSpread: 'SELECT 0 AS n',
  };
}

/** Σ dᵢ(Σ_{j ≥ i} aᵢⱼ dⱼ), each pair once: two products a pair instead of four. */
function writeForm(p: number, coefficient: (i: number, j: number) => string): string {
  return Array.from({ length: p }, (_, i) => {
    const line = Array.from({ length: p - i }, (_, at) => `d${i + at} * ${coefficient(i, i + at)}`);
    return `d${i} * (${line.join(' + ')})`;
  }).join(' + ');
}

function invert(matrix: readonly number[], p: number): Float64Array | null {
  try {
    const lower = factorCholesky(matrix, p);
    for (let i = 0; i < p; i += 1) {
      const explained = (lower[i * p + i] ?? 0) ** 2 / (matrix[i * p + i] ?? 0);
      if (!(explained > SINGULAR)) return null;
    }
    const inverse = new Float64Array(p * p);
    for (let j = 0; j < p; j += 1) {
      const unit = Array.from({ length: p }, (_, i) => (i === j ? 1 : 0));
      solveCholesky(lower, unit).forEach((value, i) => {
        inverse[i * p + j] = value;
      });
    }
    return inverse;
  } catch (error) {
    if (errorCode(error) === 'numeric.not-positive-definite') return null;
    throw error;
  }
}
