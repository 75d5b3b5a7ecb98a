/**
 * The four parametrised rules of instruments/07 §7.6 that turn settled levels into « met » or « not met », and the
 * holistic one, by which the jury pronounces on the profile with a written motive.
 */
export type BlockRule =
  | { readonly kind: 'R1' }
  | {
      readonly kind: 'R2';
      /** At most ⌊criteria / onesDivisor⌋ criteria at level 1. */
      readonly onesDivisor: number;
      /** Least weighted mean level of each competence. */
      readonly competenceMean: number;
      /** Criteria that may not be at level 1. */
      readonly critical: readonly string[];
    }
  | { readonly kind: 'R3'; readonly mean: number }
  | { readonly kind: 'R4'; readonly mean: number }
  | { readonly kind: 'holistic' };

export const RULE_KINDS = [
  'R1',
  'R2',
  'R3',
  'R4',
  'holistic',
] as const satisfies readonly BlockRule['kind'][];
