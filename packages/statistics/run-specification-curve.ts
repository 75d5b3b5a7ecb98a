import { errorCode } from '@etalon/error';
import { refuseParameter } from './plan/job.ts';
import type { RSession } from './r-session.ts';
import { type RunOptions, runAnalysis } from './run-analysis.ts';
import type { Analysis } from './spec/analysis-spec.ts';
import type {
  SpecificationCurve,
  SpecificationCurveSpec,
  SpecificationMethod,
  SpecificationPoint,
} from './spec/specification-curve.ts';
import type { DataTable } from './table/data-table.ts';

const MOST_POINTS = 2000;

interface Combination {
  readonly choices: SpecificationPoint['choices'];
  readonly analysis: Analysis;
}

/**
 * Estimates one term under every combination of the declared choices (Simonsohn, Simmons and Nelson 2020). A combination that
 * cannot be estimated keeps its place with the code of its refusal.
 */
export async function runSpecificationCurve(
  session: RSession,
  table: DataTable,
  spec: SpecificationCurveSpec,
  options: RunOptions = {},
): Promise<SpecificationCurve> {
  const combinations = combineChoices(spec);
  if (combinations.length === 0 || combinations.length > MOST_POINTS) refuseParameter('specifications');
  const points: SpecificationPoint[] = [];
  for (const combination of combinations) {
    points.push(await estimatePoint(session, table, { spec, combination, options }));
    options.onProgress?.(points.length / combinations.length);
  }
  return summarise(points);
}

/** Every combination in the order of declaration, the last axis turning fastest. */
export function combineChoices(spec: SpecificationCurveSpec): readonly Combination[] {
  return spec.outcomes.flatMap((outcome) =>
    spec.covariates.flatMap((covariates) =>
      spec.filters.flatMap((filter) =>
        spec.methods.map((method) => ({
          choices: { outcome: outcome.id, covariates: covariates.id, filter: filter.id, method: method.id },
          analysis: {
            spec: methodSpec(method.value, {
              outcome: outcome.value,
              terms: [spec.exposure, ...covariates.value],
            }),
            level: spec.level ?? 0.95,
            filters: filter.value,
            ...(spec.unit === undefined ? {} : { unit: spec.unit }),
          },
        })),
      ),
    ),
  );
}

function methodSpec(
  method: SpecificationMethod,
  base: Pick<Extract<Analysis['spec'], { readonly kind: 'linear-model' }>, 'outcome' | 'terms'>,
): Analysis['spec'] {
  const errors = method.errors === undefined ? {} : { errors: method.errors };
  if (method.kind === 'linear-model') return { kind: 'linear-model', ...base, ...errors };
  return { kind: 'glm', family: method.family, ...base, ...errors };
}

interface Task {
  readonly spec: SpecificationCurveSpec;
  readonly combination: Combination;
  readonly options: RunOptions;
}

async function estimatePoint(
  session: RSession,
  table: DataTable,
  { spec, combination, options }: Task,
): Promise<SpecificationPoint> {
  const none = { ...combination, estimate: null, lo: null, hi: null, p: null, n: 0 };
  const { onProgress: _, ...limits } = options;
  try {
    const result = await runAnalysis(session, table, combination.analysis, { ...limits, pictures: false });
    const found = result.estimates.find(({ term }) => term === spec.term);
    if (found === undefined) return { ...none, n: result.n, refused: 'statistics.unknown-column' };
    const { estimate, lo, hi, p } = found;
    const lost = result.warnings.find(
      ({ code }) => code === 'statistics.separation' || code === 'statistics.collinear',
    );
    const refused = estimate === null ? (lost?.code ?? 'statistics.bad-answer') : null;
    return { ...combination, estimate, lo, hi, p, n: result.n, refused };
  } catch (error) {
    const code = errorCode(error);
    if (code === null || !code.startsWith('statistics.')) throw error;
    return { ...none, refused: code };
  }
}

function summarise(points: readonly SpecificationPoint[]): SpecificationCurve {
  const key = ({ estimate }: SpecificationPoint): number => estimate ?? Number.POSITIVE_INFINITY;
  const sorted = points
    .map((point, place) => ({ point, place }))
    .sort((a, b) => {
      const [left, right] = [key(a.point), key(b.point)];
      return left === right ? a.place - b.place : left - right;
    })
    .map(({ point }) => point);
  const known = sorted.flatMap(({ estimate }) => (estimate === null ? [] : [estimate]));
  const middle = known.length / 2;
  const median =
    known.length === 0 ? null : ((known[Math.ceil(middle) - 1] ?? 0) + (known[Math.floor(middle)] ?? 0)) / 2;
  const excludes = ({ lo, hi }: SpecificationPoint): boolean =>
    lo !== null && hi !== null && (lo > 0 || hi < 0);
  return {
    points: sorted,
    estimated: known.length,
    positive: known.filter((one) => one > 0).length,
    negative: known.filter((one) => one < 0).length,
    excludingZero: sorted.filter(excludes).length,
    median: known.length % 2 === 1 ? (known[Math.floor(middle)] ?? null) : median,
  };
}
