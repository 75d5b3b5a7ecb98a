import type { RandomStream } from '@etalon/numeric';
import type { LearningDefinition } from './learning-definition.ts';
import type { LearningItem } from './learning-item.ts';

export const PARTS = ['apprentissage', 'validation', 'essai'] as const;
export type PartName = (typeof PARTS)[number];

export interface SharedItem {
  readonly item: LearningItem;
  readonly part: PartName;
}

/** The items in an order drawn from the stream (Fisher & Yates). */
export function mix<T>(items: readonly T[], stream: RandomStream): readonly T[] {
  const mixed = [...items];
  for (let at = mixed.length - 1; at > 0; at -= 1) {
    const other = stream.nextBelow(at + 1);
    const [a, b] = [mixed[at], mixed[other]];
    if (a === undefined || b === undefined) continue;
    mixed[at] = b;
    mixed[other] = a;
  }
  return mixed;
}

/**
 * `count` items drawn and shared: entities whole on one side (`group`), the latest instants to test (`time`, validation
 * just before), or each item alone. The order within a part is drawn.
 */
export function shareItems(
  items: readonly LearningItem[],
  definition: LearningDefinition,
  drawn: { readonly count: number; readonly stream: RandomStream },
): readonly SharedItem[] {
  const { split, shares } = definition;
  const column = split === 'group' ? definition.group : split === 'time' ? definition.time : null;
  const nameOf = (item: LearningItem, at: number): string =>
    column === null ? String(at) : String(item.cells[column] ?? '');
  const kept = mix(items, drawn.stream).slice(0, drawn.count);
  const blocks = [...Map.groupBy(kept.entries(), ([at, item]) => nameOf(item, at))];
  const ordered = split === 'time' ? blocks.toSorted(([a], [b]) => Number(a < b) - Number(a > b)) : blocks;
  let given = 0;
  const shared = ordered.flatMap(([, block]): readonly SharedItem[] => {
    const share = given / kept.length;
    given += block.length;
    const part =
      share < shares.test
        ? 'essai'
        : share < shares.test + shares.validation
          ? 'validation'
          : 'apprentissage';
    return block.map(([, item]) => ({ item, part }));
  });
  return mix(shared, drawn.stream);
}
