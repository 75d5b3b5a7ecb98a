import { EtalonError } from '@etalon/error';

export interface Criterion {
  readonly name: string;
  /** Whether more or less is better. */
  readonly direction: 'max' | 'min';
  /** At least 0, on any scale. */
  readonly weight: number;
}

/** Performances of each alternative (a row) on each criterion (a column), weights of sum 1. */
export interface DecisionMatrix {
  readonly alternatives: readonly string[];
  readonly criteria: readonly Criterion[];
  readonly values: readonly (readonly number[])[];
}

/**
 * A matrix whose weights sum to one. Throws `decision.too-few-alternatives` (two at least), `decision.no-criterion`,
 * `decision.uneven-rows`, `decision.missing-value` with its row and column, `decision.bad-weight`.
 */
export function openMatrix({ alternatives, criteria, values }: DecisionMatrix): DecisionMatrix {
  if (alternatives.length < 2)
    throw new EtalonError('decision.too-few-alternatives', { info: { alternatives: alternatives.length } });
  if (criteria.length === 0) throw new EtalonError('decision.no-criterion');
  if (values.length !== alternatives.length || values.some((row) => row.length !== criteria.length))
    throw new EtalonError('decision.uneven-rows', { info: { rows: values.length } });
  values.forEach((row, at) => {
    const column = row.findIndex((value) => !Number.isFinite(value));
    if (column >= 0)
      throw new EtalonError('decision.missing-value', {
        info: { alternative: alternatives[at] ?? '', criterion: criteria[column]?.name ?? '' },
      });
  });
  const total = criteria.reduce((sum, { weight }) => sum + weight, 0);
  const bad = criteria.find(({ weight }) => !(weight >= 0) || !Number.isFinite(weight));
  if (bad !== undefined || !(total > 0))
    throw new EtalonError('decision.bad-weight', { info: { criterion: bad?.name ?? '' } });
  return {
    alternatives,
    criteria: criteria.map((criterion) => ({ ...criterion, weight: criterion.weight / total })),
    values,
  };
}

/** Min-max utilities, 1 for the best and 0 for the worst; 0 everywhere on a criterion that tells nothing apart. */
export function listUtilities({ criteria, values }: DecisionMatrix): readonly (readonly number[])[] {
  const ranges = criteria.map((_, k) => {
    const column = values.map((row) => row[k] ?? 0);
    return { least: Math.min(...column), most: Math.max(...column) };
  });
  return values.map((row) =>
    criteria.map(({ direction }, k) => {
      const { least, most } = ranges[k] ?? { least: 0, most: 0 };
      if (most === least) return 0;
      const value = row[k] ?? 0;
      return (direction === 'max' ? value - least : most - value) / (most - least);
    }),
  );
}

/** Criteria on which every alternative is equal. */
export function listFlat({ criteria, values }: DecisionMatrix): readonly string[] {
  return criteria.filter((_, k) => new Set(values.map((row) => row[k])).size === 1).map(({ name }) => name);
}
