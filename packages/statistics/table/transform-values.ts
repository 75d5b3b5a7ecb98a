import { EtalonError } from '@etalon/error';
import type { Transform } from '../spec/model-spec.ts';

const RULES: Readonly<
  Record<
    Exclude<Transform, 'identity'>,
    { readonly apply: (value: number) => number; readonly fits: (value: number) => boolean }
  >
> = {
  log: { apply: Math.log, fits: (value) => value > 0 },
  log1p: { apply: Math.log1p, fits: (value) => value > -1 },
  sqrt: { apply: Math.sqrt, fits: (value) => value >= 0 },
  inverse: { apply: (value) => 1 / value, fits: (value) => value !== 0 },
  square: { apply: (value) => value * value, fits: () => true },
};

/** Transformed values; one outside the domain of the transform is `statistics.outside-domain`. */
export function transformValues(values: Float64Array, transform: Transform, column: string): Float64Array {
  if (transform === 'identity') return values;
  const rule = RULES[transform];
  const outside = values.reduce((sum, value) => sum + (rule.fits(value) ? 0 : 1), 0);
  if (outside > 0)
    throw new EtalonError('statistics.outside-domain', {
      info: { column, domain: transform, count: outside },
    });
  return values.map(rule.apply);
}

/** `age`, `log(age)`: how a transformed column is called in the terms. */
export function nameTransformed(column: string, transform: Transform = 'identity'): string {
  return transform === 'identity' ? column : `${transform}(${column})`;
}
