import type { ShownEstimate } from './pictures/estimation.tsx';
import type { ShownResult } from './shown-result.ts';

export interface LeadEstimates {
  readonly rows: readonly ShownEstimate[];
  readonly unit: string;
  /** True when the estimates are effects: zero means no effect. */
  readonly effects: boolean;
}

const MOST = 14;

/**
 * The estimates that a picture can hold on one scale: those in the unit of the first one with an interval, groups apart from
 * effects, the constant of a model left out.
 */
export function listEstimates(
  result: Pick<ShownResult, 'estimates'>,
  name: (term: string) => string,
): LeadEstimates | null {
  const drawn = result.estimates.filter(
    ({ term, lo, hi, estimate }) => term !== '(Intercept)' && estimate !== null && lo !== null && hi !== null,
  );
  const [lead] = drawn;
  if (lead === undefined) return null;
  const grouped = lead.group !== undefined;
  const same = drawn.filter(
    ({ unit, group }) => (unit ?? '') === (lead.unit ?? '') && (group !== undefined) === grouped,
  );
  return {
    unit: lead.unit ?? '',
    effects:
      (!grouped &&
        !/^(mean|median|proportion|share|silhouette|forecast)/.test(lead.term.replace('-difference', ''))) ||
      lead.term.includes('difference'),
    rows: same.slice(0, MOST).flatMap(({ term, group, estimate, lo, hi }) =>
      estimate === null
        ? []
        : [
            {
              key: `${term} ${group ?? ''}`,
              label: group === undefined ? name(term) : `${name(term)}, ${group}`,
              estimate,
              lo,
              hi,
            },
          ],
    ),
  };
}

export type Side = 'above' | 'below' | 'across';

/** Where an interval lies beside the threshold of the decision: beyond it, short of it, or on both sides. */
export function sideOf(row: Pick<ShownEstimate, 'lo' | 'hi'>, threshold: number): Side {
  const { lo, hi } = row;
  if (lo === null || hi === null) return 'across';
  if (threshold >= 0) return lo >= threshold ? 'above' : hi < threshold ? 'below' : 'across';
  return hi <= threshold ? 'above' : lo > threshold ? 'below' : 'across';
}
