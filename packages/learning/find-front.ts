/** What a model is worth and what it costs: less cost is better, and more worth. */
export interface Tradeoff {
  readonly worth: number;
  readonly cost: number;
}

/** Whether each one is on the Pareto front: no other is at least as good on both sides and better on one. */
export function findFront(all: readonly Tradeoff[]): readonly boolean[] {
  return all.map(
    (one) =>
      !all.some(
        (other) =>
          other.worth >= one.worth &&
          other.cost <= one.cost &&
          (other.worth > one.worth || other.cost < one.cost),
      ),
  );
}
