import type { Activity, Framework, LocatedText } from './framework.ts';
import { listItems } from './list-items.ts';

/** `text` corrects what an item says, `continues` the situation a « suite » follows (an item id, or empty for none). */
export type CorrectedField = 'text' | 'continues';

/** One entry of the overlay that a person lays on an imported document; the document itself never changes. */
export interface Correction {
  readonly id: string;
  /** Id of a framework item as `listItems` gives it. */
  readonly item: string;
  readonly field: CorrectedField;
  readonly before: string;
  readonly after: string;
  readonly reason: string;
  readonly by: string;
  readonly at: string;
  /** Withdrawn entries stay in the overlay and do nothing. */
  readonly withdrawn: { readonly by: string; readonly at: string } | null;
}

export type RefusedCorrection = {
  readonly correction: string;
  readonly code:
    | 'framework.correction-stale'
    | 'framework.correction-unknown-item'
    | 'framework.correction-ambiguous'
    | 'framework.correction-without-reason'
    | 'framework.correction-field';
  /** What the item says now, when it exists. */
  readonly found: string | null;
};

export interface CorrectedFramework {
  readonly framework: Framework;
  readonly applied: readonly string[];
  readonly refused: readonly RefusedCorrection[];
}

/** Lays corrections on a framework in their order; one whose `before` is no longer what the item says is refused. */
export function applyCorrections(
  framework: Framework,
  corrections: readonly Correction[],
): CorrectedFramework {
  let current = framework;
  const applied: string[] = [];
  const refused: RefusedCorrection[] = [];
  for (const correction of corrections) {
    if (correction.withdrawn !== null) continue;
    const refusal = refuseCorrection(current, correction);
    if (refusal !== null) {
      refused.push(refusal);
      continue;
    }
    current = writeField(current, correction);
    applied.push(correction.id);
  }
  return { framework: current, applied, refused };
}

function refuseCorrection(framework: Framework, correction: Correction): RefusedCorrection | null {
  const refuse = (code: RefusedCorrection['code'], found: string | null = null): RefusedCorrection => ({
    correction: correction.id,
    code,
    found,
  });
  const items = listItems(framework).filter(({ id }) => id === correction.item);
  const [item] = items;
  if (correction.reason.trim() === '') return refuse('framework.correction-without-reason');
  if (item === undefined) return refuse('framework.correction-unknown-item');
  if (items.length > 1) return refuse('framework.correction-ambiguous');
  if (correction.field === 'continues' && item.kind !== 'situation')
    return refuse('framework.correction-field');
  const found = correction.field === 'text' ? item.text : readContinues(framework, item.id);
  if (found !== correction.before) return refuse('framework.correction-stale', found);
  if (correction.field === 'text' || correction.after === '') return null;
  const target = listItems(framework).find(({ id }) => id === correction.after);
  return target?.kind === 'situation' && target.block === item.block && target.id !== item.id
    ? null
    : refuse('framework.correction-unknown-item');
}

function readContinues(framework: Framework, situation: string): string {
  const activities = framework.blocks.flatMap((block) => block.activities);
  return activities.find((activity) => activity.situation.id === situation)?.situation.chain?.continues ?? '';
}

function writeField(framework: Framework, correction: Correction): Framework {
  const { item, after } = correction;
  const edit = <Item extends LocatedText>(id: string, located: Item): Item =>
    id === item ? { ...located, text: after } : located;
  return {
    ...framework,
    awardConditions: framework.awardConditions.map((condition, index) =>
      edit(`award-${index + 1}`, condition),
    ),
    blocks: framework.blocks.map((block) => ({
      ...block,
      title: block.id === item ? after : block.title,
      activities: block.activities.map((activity) =>
        correction.field === 'continues'
          ? chain(activity, correction)
          : editActivity(activity, item, after, edit),
      ),
    })),
  };
}

function editActivity(
  activity: Activity,
  item: string,
  after: string,
  edit: <Item extends LocatedText>(id: string, located: Item) => Item,
): Activity {
  return {
    ...activity,
    title: activity.id === item ? after : activity.title,
    bullets: activity.bullets.map((bullet, index) => edit(`${activity.id}/${index + 1}`, bullet)),
    competencies: activity.competencies.map((competency) => edit(competency.id, competency)),
    situation: edit(activity.situation.id, activity.situation),
    criteria: activity.criteria.map((criterion) => edit(criterion.id, criterion)),
  };
}

function chain(activity: Activity, correction: Correction): Activity {
  const { situation } = activity;
  if (situation.id !== correction.item) return activity;
  const label = situation.chain?.label ?? null;
  const continues = correction.after === '' ? null : correction.after;
  return {
    ...activity,
    situation: { ...situation, chain: continues === null && label === null ? null : { label, continues } },
  };
}
