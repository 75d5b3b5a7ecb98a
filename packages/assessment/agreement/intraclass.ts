import { EtalonError } from '@etalon/error';

/**
 * ICC(2,k), absolute agreement of the mean of k examiners drawn from many, of a complete table of n units × k levels
 * (Shrout & Fleiss 1979): (MS_u − MS_e)/(MS_u + (MS_j − MS_e)/n). Throws `assessment.rows-uneven` unless every row has
 * the same length of 2 or more; NaN when nothing varies.
 */
export function measureIntraclass(rows: readonly (readonly number[])[]): number {
  const n = rows.length;
  const k = rows[0]?.length ?? 0;
  const uneven = rows.findIndex((row) => row.length !== k);
  if (n < 2 || k < 2 || uneven >= 0)
    throw new EtalonError('assessment.rows-uneven', { info: { rows: n, columns: k, row: uneven } });
  const columnMeans = new Float64Array(k);
  let grand = 0;
  for (const row of rows)
    row.forEach((level, j) => {
      columnMeans[j] = (columnMeans[j] ?? 0) + level / n;
      grand += level / (n * k);
    });
  let unitSquares = 0;
  let errorSquares = 0;
  for (const row of rows) {
    const mean = row.reduce((sum, level) => sum + level, 0) / k;
    unitSquares += k * (mean - grand) ** 2;
    row.forEach((level, j) => {
      errorSquares += (level - mean - (columnMeans[j] ?? 0) + grand) ** 2;
    });
  }
  const unit = unitSquares / (n - 1);
  const judge = (n * columnMeans.reduce((sum, mean) => sum + (mean - grand) ** 2, 0)) / (k - 1);
  const error = errorSquares / ((n - 1) * (k - 1));
  return (unit - error) / (unit + (judge - error) / n);
}
