import { diffFrameworks } from './diff-frameworks.ts';
import { type Framework, listBlockCriteria } from './framework.ts';

/** A criterion whose words are others in a later version. */
export interface CriterionChange {
  readonly criterion: string;
  readonly before: string;
  /** The item of the later version that says it now. */
  readonly next: string;
  readonly after: string;
  readonly how: 'reworded' | 'replaced';
}

/**
 * The criteria of `previous` that `next` says otherwise, in order of `previous`: reworded under their code, or replaced by
 * another one as a person confirmed. A proposal that nobody confirmed is none.
 */
export function listCriterionChanges(
  previous: Framework,
  next: Framework,
  confirmed: readonly { readonly previous: string; readonly next: string }[],
): readonly CriterionChange[] {
  const { changes } = diffFrameworks(previous, next);
  const added = new Map(
    changes.flatMap((row) =>
      row.change === 'added' && row.kind === 'criterion' ? [[row.next.id, row.next.text] as const] : [],
    ),
  );
  const found = changes.flatMap((row): readonly CriterionChange[] => {
    if (row.kind !== 'criterion') return [];
    if (row.change === 'reworded') {
      const { id, text } = row.previous;
      return [{ criterion: id, before: text, next: row.next.id, after: row.next.text, how: 'reworded' }];
    }
    if (row.change !== 'removed') return [];
    const { id, text } = row.previous;
    const to = confirmed.findLast((one) => one.previous === id)?.next ?? '';
    const after = added.get(to);
    return after === undefined ? [] : [{ criterion: id, before: text, next: to, after, how: 'replaced' }];
  });
  const order = previous.blocks.flatMap(listBlockCriteria);
  return found.toSorted((a, b) => order.indexOf(a.criterion) - order.indexOf(b.criterion));
}
