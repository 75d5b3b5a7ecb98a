import type { AdjustSpec, CorrelationSpec, NormalitySpec } from '../spec/test-spec.ts';
import {
  type Job,
  needRows,
  needVariation,
  numbersAt,
  type Plan,
  refuseParameter,
  select,
  sideOf,
} from './job.ts';

/** Two number columns. */
export function planCorrelation(job: Job, spec: CorrelationSpec): Plan {
  const selection = select(job, [spec.first, spec.second]);
  const x = numbersAt(job, spec.first, selection);
  const y = numbersAt(job, spec.second, selection);
  needRows(x.length, 3);
  needVariation(x, spec.first);
  needVariation(y, spec.second);
  return {
    functionName: 'correlation',
    input: {
      numbers: { x, y },
      parameters: { method: spec.method, alternative: sideOf(spec.alternative), level: job.level },
    },
    selection,
    columns: [spec.first, spec.second],
  };
}

/** Shapiro and Wilk's test, with the quantiles beside the normal's. */
export function planNormality(job: Job, spec: NormalitySpec): Plan {
  const selection = select(job, [spec.column]);
  const x = numbersAt(job, spec.column, selection);
  needRows(x.length, 3);
  needVariation(x, spec.column);
  return { functionName: 'normality', input: { numbers: { x } }, selection, columns: [spec.column] };
}

/** Several p values, corrected together. */
export function planAdjust(_job: Job, spec: AdjustSpec): Plan {
  if (spec.values.length === 0 || spec.values.some(({ p }) => !(p >= 0 && p <= 1))) refuseParameter('values');
  return {
    functionName: 'adjust_p',
    input: {
      numbers: { p: Float64Array.from(spec.values, ({ p }) => p) },
      parameters: { method: spec.method, ids: spec.values.map(({ id }) => id) },
    },
    selection: { rows: new Int32Array(0), dropped: [] },
    columns: [],
    n: spec.values.length,
  };
}
