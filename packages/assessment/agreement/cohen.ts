/** How disagreement grows with the distance of two levels: any distance alike, in proportion, or as its square. */
export type KappaWeights = 'unweighted' | 'linear' | 'quadratic';

/**
 * Cohen's κ of a K × K table in row order (first examiner in rows), κ = 1 − Σv·o/Σv·e with disagreement weights v
 * (Cohen 1968). NaN when both used one level only.
 */
export function measureKappa(table: Float64Array, weights: KappaWeights): number {
  const k = Math.round(Math.sqrt(table.length));
  const rows = new Float64Array(k);
  const columns = new Float64Array(k);
  let n = 0;
  for (let i = 0; i < k; i += 1)
    for (let j = 0; j < k; j += 1) {
      const count = table[i * k + j] ?? 0;
      rows[i] = (rows[i] ?? 0) + count;
      columns[j] = (columns[j] ?? 0) + count;
      n += count;
    }
  const power = weights === 'linear' ? 1 : 2;
  let observed = 0;
  let expected = 0;
  for (let i = 0; i < k; i += 1)
    for (let j = 0; j < k; j += 1) {
      const weight = weights === 'unweighted' ? Number(i !== j) : Math.abs(i - j) ** power;
      observed += weight * (table[i * k + j] ?? 0);
      expected += (weight * (rows[i] ?? 0) * (columns[j] ?? 0)) / n;
    }
  return expected === 0 ? Number.NaN : 1 - observed / expected;
}
