import { type ExtremesDocument, rankLosses, type ValidationPlan } from '@etalon/learning';

const SHOWN = 100;

/**
 * Jackknife on the rows asked in the first repeat: without row i, the mean loss of a model is (n·θ − ℓᵢ)/(n − 1) (Efron 1982).
 * Gives the hundred rows that move a mean most, and how many rows alone change the order of the models.
 */
export function listInfluential(
  { fits }: ValidationPlan,
  byModel: readonly (readonly Float64Array[])[],
  isolation: Float64Array,
): Pick<ExtremesDocument, 'rows' | 'movers' | 'asked'> {
  const asked = fits.flatMap(({ repeat, test }, fit) =>
    repeat > 0
      ? []
      : Array.from(test, (row, place) => ({ row, losses: byModel.map((own) => own[fit]?.[place] ?? 0) })),
  );
  const n = asked.length;
  const means = byModel.map(
    (_, model) => asked.reduce((sum, { losses }) => sum + (losses[model] ?? 0), 0) / n,
  );
  const order = rankLosses(means).join();
  const rows = asked.map(({ row, losses }) => {
    const without = means.map((mean, model) => (n * mean - (losses[model] ?? 0)) / (n - 1));
    const influence = Math.max(...without.map((mean, model) => Math.abs(mean - (means[model] ?? 0))));
    return { row, losses, without, influence, movesRanks: rankLosses(without).join() !== order };
  });
  const sorted = isolation.toSorted();
  return {
    asked: { rows: n, means },
    movers: rows.filter(({ movesRanks }) => movesRanks).length,
    rows: rows
      .sort((one, other) => other.influence - one.influence || one.row - other.row)
      .slice(0, SHOWN)
      .map(({ row, losses, without, movesRanks }) => {
        const score = isolation[row] ?? 0;
        const isolationRank = sorted.filter((other) => other >= score).length / sorted.length;
        return { row: row + 1, isolation: score, isolationRank, losses, without, movesRanks };
      }),
  };
}
