/** A function to make small: its value at x, its gradient written in `gradient`. */
export type Objective = (x: Float64Array, gradient: Float64Array) => number;

const MEMORY = 10;
const ARMIJO = 1e-4;
const MOST_HALVINGS = 40;

export interface Minimum {
  readonly x: Float64Array;
  readonly value: number;
  readonly iterations: number;
}

interface Pair {
  readonly step: Float64Array;
  readonly change: Float64Array;
  readonly rho: number;
}

/**
 * Limited-memory BFGS (Nocedal & Wright 2006, algorithm 7.5) with backtracking, from x = 0: for smooth convex functions.
 * Stops when no entry of the gradient exceeds `tolerance`, when no step goes lower, or after `most` iterations.
 */
export function minimise(
  objective: Objective,
  size: number,
  { tolerance, most }: { readonly tolerance: number; readonly most: number },
): Minimum {
  let x = new Float64Array(size);
  let gradient = new Float64Array(size);
  let value = objective(x, gradient);
  const pairs: Pair[] = [];
  for (let iteration = 0; iteration < most; iteration += 1) {
    if (gradient.every((one) => Math.abs(one) <= tolerance)) return { x, value, iterations: iteration };
    const direction = findDirection(gradient, pairs);
    const moved = search(objective, { x, value, gradient, direction, isFirst: pairs.length === 0 });
    if (moved === null) return { x, value, iterations: iteration };
    const step = moved.x.map((one, j) => one - (x[j] ?? 0));
    const change = moved.gradient.map((one, j) => one - (gradient[j] ?? 0));
    const curvature = dot(step, change);
    if (curvature > 1e-300) {
      pairs.push({ step, change, rho: 1 / curvature });
      if (pairs.length > MEMORY) pairs.shift();
    }
    ({ x, value, gradient } = moved);
  }
  return { x, value, iterations: most };
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let j = 0; j < a.length; j += 1) sum += (a[j] ?? 0) * (b[j] ?? 0);
  return sum;
}

function findDirection(gradient: Float64Array, pairs: readonly Pair[]): Float64Array {
  const direction = gradient.map((one) => -one);
  const alphas = new Float64Array(pairs.length);
  for (let at = pairs.length - 1; at >= 0; at -= 1) {
    const pair = pairs[at];
    if (pair === undefined) continue;
    const alpha = pair.rho * dot(pair.step, direction);
    alphas[at] = alpha;
    for (let j = 0; j < direction.length; j += 1)
      direction[j] = (direction[j] ?? 0) - alpha * (pair.change[j] ?? 0);
  }
  const last = pairs.at(-1);
  if (last !== undefined) {
    const scale = 1 / (last.rho * dot(last.change, last.change));
    for (let j = 0; j < direction.length; j += 1) direction[j] = (direction[j] ?? 0) * scale;
  }
  for (const [at, pair] of pairs.entries()) {
    const beta = (alphas[at] ?? 0) - pair.rho * dot(pair.change, direction);
    for (let j = 0; j < direction.length; j += 1)
      direction[j] = (direction[j] ?? 0) + beta * (pair.step[j] ?? 0);
  }
  return direction;
}

interface Place {
  readonly x: Float64Array<ArrayBuffer>;
  readonly value: number;
  readonly gradient: Float64Array<ArrayBuffer>;
}

function search(
  objective: Objective,
  from: Place & { readonly direction: Float64Array; readonly isFirst: boolean },
): Place | null {
  const { x, value, gradient, direction, isFirst } = from;
  const slope = dot(gradient, direction);
  if (!(slope < 0)) return null;
  let length = isFirst ? Math.min(1, 1 / Math.sqrt(dot(gradient, gradient))) : 1;
  const next = new Float64Array(x.length);
  const nextGradient = new Float64Array(x.length);
  for (let halving = 0; halving < MOST_HALVINGS; halving += 1) {
    for (let j = 0; j < x.length; j += 1) next[j] = (x[j] ?? 0) + length * (direction[j] ?? 0);
    const found = objective(next, nextGradient);
    const isLower = found <= value + ARMIJO * length * slope;
    // At the last digits the value no longer tells: a smaller slope does.
    const isFlat = Math.abs(found - value) <= 1e-14 * Math.abs(value);
    if (isLower || (isFlat && Math.abs(dot(nextGradient, direction)) < Math.abs(slope)))
      return { x: next, value: found, gradient: nextGradient };
    length /= 2;
  }
  return null;
}
