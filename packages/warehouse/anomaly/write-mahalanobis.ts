import { errorCode } from '@etalon/error';
import { chiSquareUpperTail, factorCholesky, solveCholesky } from '@etalon/numeric';
import { numberSql } from '../cell-sql.ts';
import type { TableColumn } from '../list-columns.ts';
import { type Query, quoteName, quoteText, readNumber } from '../query.ts';
import type { AnomalyCheck } from './anomaly-check.ts';
import type { WrittenCheck } from './write-check.ts';

/** Share of a variable's variance that the others must leave for the covariance to be inverted. */
const SINGULAR = 1e-10;

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
  const centred = names.map((name, i) => `(${name} - ${write(readNumber(row, `m${i}`))})`);
  const terms = centred.flatMap((a, i) =>
    centred.map((b, j) => `${a} * ${b} * ${write(inverse[i * p + j] ?? 0)}`),
  );
  const limit = findLimit(check.alpha ?? 0.001, p);
  const flags = check.columns.map(quoteText).join(', ');
  return {
    flagged: `SELECT row, unnest([${flags}]) AS col, score FROM (SELECT row, ${terms.join(' + ')} AS score FROM (${base})) WHERE score > ${write(limit)}`,
    examined,
    withoutSpread: 'SELECT 0 AS n',
  };
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

/** The χ² quantile 1 − alpha by bisection on the upper tail. */
function findLimit(alpha: number, df: number): number {
  let [lo, hi] = [0, 10 * df + 100];
  for (let i = 0; i < 200; i += 1) {
    const middle = (lo + hi) / 2;
    if (chiSquareUpperTail(middle, df) > alpha) lo = middle;
    else hi = middle;
  }
  return (lo + hi) / 2;
}
