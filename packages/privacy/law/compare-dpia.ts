import type { DpiaDecision } from '../register/register.ts';
import type { DpiaReading, Tri } from './law-table.ts';

export interface DpiaComparison {
  readonly criteria: readonly { readonly id: string; readonly ours: Tri; readonly theirs: boolean }[];
  /** Criteria that the author counts, beside [sure, at most] by the facts. */
  readonly counted: number;
  readonly count: DpiaReading['count'];
  readonly unknownCriteria: readonly string[];
  /** List rows hit by the facts and not cited, and cited and not hit. */
  readonly listsNotCited: readonly string[];
  readonly listsNotHit: readonly string[];
  readonly needed: { readonly ours: Tri; readonly theirs: Tri };
}

/** An author's decision on an impact assessment beside what the facts trigger; the difference is shown, not judged. */
export function compareDpiaDecision(reading: DpiaReading, decision: DpiaDecision): DpiaComparison {
  const known = reading.criteria.map(({ id }) => id);
  const lists = [...reading.required, ...reading.notRequired];
  const counted = decision.criteria.filter((id) => known.includes(id));
  return {
    criteria: reading.criteria.map(({ id, state }) => ({ id, ours: state, theirs: counted.includes(id) })),
    counted: new Set(counted).size,
    count: reading.count,
    unknownCriteria: decision.criteria.filter((id) => !known.includes(id)),
    listsNotCited: lists
      .filter(({ id, state }) => state === 'yes' && !decision.lists.includes(id))
      .map(({ id }) => id),
    listsNotHit: decision.lists.filter((id) => lists.find((row) => row.id === id)?.state !== 'yes'),
    needed: { ours: reading.triggered, theirs: decision.needed },
  };
}
