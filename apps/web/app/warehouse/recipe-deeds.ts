import type { Edit, JsonObject } from '@etalon/workshop/edits';
import { addEdit, type DeedWork, field, idsOf, moveBy, setEdit } from './deeds.ts';
import { readStep } from './read-step.ts';

const STEPS = ['recipe', 'steps'] as const;

/** Where a new step goes: after the one at the cursor. */
function nextStep(content: JsonObject, form: FormData): string | null {
  const cursor = Number(field(form, 'curseur'));
  const ids = idsOf(content, STEPS);
  return field(form, 'curseur') === '' || !Number.isInteger(cursor) ? null : (ids[cursor] ?? null);
}

/** Clusters that were ticked, each with the value chosen for it, as one `merge_values` step. */
const acceptClusters: DeedWork = ({ content, form, newId }) => {
  const groups = form.getAll('groupe').flatMap((key) => {
    const from = form.getAll(`de ${String(key)}`).map(String);
    const to = field(form, `vers ${String(key)}`);
    return from.length === 0 || to === '' ? [] : [{ to, from: from.filter((value) => value !== to) }];
  });
  const kept = groups.filter((group) => group.from.length > 0);
  if (kept.length === 0) return [];
  const step = {
    id: newId(),
    op: 'merge_values',
    reason: field(form, 'reason'),
    column: field(form, 'column'),
    groups: kept,
  };
  return [addEdit(STEPS, step, nextStep(content, form))];
};

function replaceStep(content: JsonObject, id: string, step: JsonObject): readonly Edit[] {
  const ids = idsOf(content, STEPS);
  const next = ids[ids.indexOf(id) + 1] ?? null;
  return [{ op: 'remove', path: [...STEPS, `@${id}`] }, addEdit(STEPS, { ...step, id }, next)];
}

/** The recipe: steps added, changed, moved, taken out; its reasons; the name of its table. */
export const RECIPE_DEEDS = {
  'etape-ajouter': ({ content, form, newId }) => {
    const read = readStep(form);
    return read.kind === 'missing'
      ? []
      : [addEdit(STEPS, { id: newId(), ...read.step }, nextStep(content, form))];
  },
  'etape-changer': ({ content, form }) => {
    const read = readStep(form);
    return read.kind === 'missing' ? [] : replaceStep(content, field(form, 'etape'), read.step);
  },
  'etape-raison': ({ content, form }) =>
    setEdit(content, [...STEPS, `@${field(form, 'etape')}`, 'reason'], field(form, 'reason')),
  'etape-monter': ({ content, form }) => moveBy(content, STEPS, field(form, 'etape'), -1),
  'etape-descendre': ({ content, form }) => moveBy(content, STEPS, field(form, 'etape'), 1),
  'etape-retirer': ({ form }) => [{ op: 'remove', path: [...STEPS, `@${field(form, 'etape')}`] }],
  'recette-table': ({ content, form }) => setEdit(content, ['recipe', 'table'], field(form, 'table').trim()),
  'groupes-accepter': acceptClusters,
} as const satisfies Readonly<Record<string, DeedWork>>;
