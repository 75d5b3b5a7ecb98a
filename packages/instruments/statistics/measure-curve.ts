import type { Estimate } from '@etalon/statistics';
import { finite } from '../build-reading.ts';
import type { ReadingRow } from '../reading.ts';
import type { AnalysedData } from './load-table.ts';
import { type Curve, isTerm, type Variant } from './read-curves.ts';
import { rememberResults } from './recompute-model.ts';

export interface CurveSummary {
  readonly term: string;
  readonly variants: number;
  /** Variants that the data allow to estimate. */
  readonly estimated: number;
  readonly positive: number;
  readonly negative: number;
  readonly aboveZero: number;
  readonly belowZero: number;
}

interface Point {
  readonly variant: Variant;
  readonly estimate: Estimate | null;
  readonly n: number | null;
  readonly reason: string;
}

/** Estimates one term under each declared choice on the delivered data (Simonsohn, Simmons and Nelson 2020). */
export async function measureCurve(
  curve: Curve,
  data: AnalysedData,
): Promise<{ readonly summary: CurveSummary; readonly rows: readonly ReadingRow[] }> {
  const recompute = rememberResults(data);
  const points: Point[] = [];
  for (const variant of curve.variants) {
    const outcome = await recompute(variant);
    if (typeof outcome === 'string') {
      points.push({ variant, estimate: null, n: null, reason: outcome });
      continue;
    }
    const estimate = outcome.result.estimates.find(({ term }) => isTerm(term, curve.term)) ?? null;
    const reason = estimate?.estimate == null ? 'le terme n’est pas estimé' : '';
    points.push({ variant, estimate, n: outcome.result.n, reason });
  }
  const known = points.flatMap(({ estimate }) => (estimate?.estimate == null ? [] : [estimate]));
  const count = (test: (estimate: Estimate) => boolean): number => known.filter(test).length;
  return {
    summary: {
      term: curve.term,
      variants: points.length,
      estimated: known.length,
      positive: count(({ estimate }) => (estimate ?? 0) > 0),
      negative: count(({ estimate }) => (estimate ?? 0) < 0),
      aboveZero: count(({ lo }) => lo !== null && lo > 0),
      belowZero: count(({ hi }) => hi !== null && hi < 0),
    },
    rows: sortPoints(points).map((point) => describePoint(curve.term, point)),
  };
}

/** By estimate, then in the order of the hand-in; those without one last. */
function sortPoints(points: readonly Point[]): readonly Point[] {
  const key = ({ estimate }: Point): number => estimate?.estimate ?? Number.POSITIVE_INFINITY;
  return points
    .map((point, place) => ({ point, place }))
    .sort((one, other) =>
      key(one.point) === key(other.point) ? one.place - other.place : key(one.point) - key(other.point),
    )
    .map(({ point }) => point);
}

function describePoint(term: string, { variant, estimate, n, reason }: Point): ReadingRow {
  return {
    kind: 'specification',
    rule: `Courbe de spécification du terme « ${term} »`,
    object: variant.label,
    value: finite(estimate?.estimate),
    lo: finite(estimate?.lo),
    hi: finite(estimate?.hi),
    p: finite(estimate?.p),
    n,
    ...(variant.declared === null ? {} : { declared: variant.declared }),
    ...(reason === '' ? {} : { detail: reason }),
    path: variant.path,
    locator: variant.locator,
  };
}
