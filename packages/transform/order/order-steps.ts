import { EtalonError } from '@etalon/error';

/** A step that drops rows: its cost for each row that reaches it, and the share of rows it lets through. */
export interface CostedStep {
  readonly id: string;
  readonly cost: number;
  readonly selectivity: number;
  /** Steps that must come before it. */
  readonly after: readonly string[];
}

export interface OrderedSteps {
  readonly order: readonly string[];
  /** Expected cost for each row that enters: Σ cᵢ Π sⱼ over the steps before. */
  readonly cost: number;
}

export interface StepOrders {
  readonly given: OrderedSteps;
  readonly best: OrderedSteps;
  readonly worst: OrderedSteps;
  /** (given − best) / best; null when the best costs nothing. */
  readonly gap: number | null;
  /** Steps of the given order that stand before one they must follow. */
  readonly broken: readonly { readonly id: string; readonly after: string }[];
}

const MOST_STEPS = 16;

/**
 * The given order of steps, the cheapest and the dearest that keep what must come before, by dynamic programming over
 * subsets (Hellerstein & Stonebraker 1993, for their rank rule without constraint). Throws `transform.too-many-steps`
 * above 16, `transform.cycle` when no order keeps the constraints.
 */
export function orderSteps(steps: readonly CostedStep[]): StepOrders {
  if (steps.length > MOST_STEPS)
    throw new EtalonError('transform.too-many-steps', { info: { steps: steps.length, most: MOST_STEPS } });
  const given = { order: steps.map(({ id }) => id), cost: costOf(steps) };
  const best = searchOrder(steps, (cost, known) => cost < known);
  const worst = searchOrder(steps, (cost, known) => cost > known);
  const places = new Map(steps.map(({ id }, at) => [id, at]));
  return {
    given,
    best,
    worst,
    gap: best.cost === 0 ? null : (given.cost - best.cost) / best.cost,
    broken: steps.flatMap(({ id, after }, at) =>
      after.filter((other) => (places.get(other) ?? -1) > at).map((other) => ({ id, after: other })),
    ),
  };
}

function costOf(steps: readonly CostedStep[]): number {
  let share = 1;
  let cost = 0;
  for (const step of steps) {
    cost += share * step.cost;
    share *= step.selectivity;
  }
  return cost;
}

function searchOrder(
  steps: readonly CostedStep[],
  isBetter: (cost: number, known: number) => boolean,
): OrderedSteps {
  const n = steps.length;
  const index = new Map(steps.map(({ id }, at) => [id, at]));
  const needed = steps.map(({ after }) =>
    after.reduce((mask, id) => mask | (index.has(id) ? 1 << (index.get(id) ?? 0) : 0), 0),
  );
  const size = 2 ** n;
  const costs = new Float64Array(size).fill(Number.NaN);
  const last = new Int8Array(size).fill(-1);
  costs[0] = 0;
  for (let mask = 0; mask < size; mask += 1) {
    const known = costs[mask] ?? Number.NaN;
    if (Number.isNaN(known)) continue;
    const share = steps.reduce((all, step, at) => (mask & (1 << at) ? all * step.selectivity : all), 1);
    for (let at = 0; at < n; at += 1) {
      const need = needed[at] ?? 0;
      if (mask & (1 << at) || (mask & need) !== need) continue;
      const next = mask | (1 << at);
      const cost = known + share * (steps[at]?.cost ?? 0);
      const before = costs[next] ?? Number.NaN;
      if (!Number.isNaN(before) && !isBetter(cost, before)) continue;
      costs[next] = cost;
      last[next] = at;
    }
  }
  return readOrder(steps, { costs, last });
}

function readOrder(
  steps: readonly CostedStep[],
  { costs, last }: { readonly costs: Float64Array; readonly last: Int8Array },
): OrderedSteps {
  const order: string[] = [];
  let mask = 2 ** steps.length - 1;
  const cost = costs[mask] ?? Number.NaN;
  if (Number.isNaN(cost))
    throw new EtalonError('transform.cycle', { info: { nodes: steps.map(({ id }) => id) } });
  while (mask !== 0) {
    const at = last[mask] ?? 0;
    order.unshift(steps[at]?.id ?? '');
    mask &= ~(1 << at);
  }
  return { order, cost };
}
