import type { Framework, SourcePlace } from './framework.ts';

export type ItemKind =
  | 'block'
  | 'activity'
  | 'bullet'
  | 'competence'
  | 'situation'
  | 'criterion'
  | 'award-condition';

/** One addressable text of a framework, flat, for search, comparison and correction. */
export interface FrameworkItem {
  /** `B1`, `A1.1`, `A1.1/2` (second bullet), `C1.1`, `S-A1.1`, `A1.1-1`, `award-1`. */
  readonly id: string;
  readonly kind: ItemKind;
  readonly text: string;
  readonly place: SourcePlace;
  /** Id of the block, null for a condition of award. */
  readonly block: string | null;
  /** Id of the activity, null for a block or a condition of award. */
  readonly activity: string | null;
}

/** Every text of a framework in document order. */
export function listItems(framework: Framework): readonly FrameworkItem[] {
  const items: FrameworkItem[] = [];
  for (const block of framework.blocks) {
    const inBlock = { block: block.id, activity: null };
    items.push({ id: block.id, kind: 'block', text: block.title, place: block.place, ...inBlock });
    for (const activity of block.activities) {
      const { id, title, place, bullets, competencies, situation, criteria } = activity;
      const home = { block: block.id, activity: id };
      items.push(
        { id, kind: 'activity', text: title, place, ...home },
        ...bullets.map(
          (bullet, index): FrameworkItem => ({
            ...bullet,
            id: `${id}/${index + 1}`,
            kind: 'bullet',
            ...home,
          }),
        ),
        ...competencies.map((competency): FrameworkItem => ({ ...competency, kind: 'competence', ...home })),
        { id: situation.id, kind: 'situation', text: situation.text, place: situation.place, ...home },
        ...criteria.map((criterion): FrameworkItem => ({ ...criterion, kind: 'criterion', ...home })),
      );
    }
  }
  framework.awardConditions.forEach((condition, index) => {
    items.push({
      ...condition,
      id: `award-${index + 1}`,
      kind: 'award-condition',
      block: null,
      activity: null,
    });
  });
  return items;
}
