import type { ExtremesDocument } from '@etalon/learning';
import { type Edit, readPath } from '@etalon/workshop/edits';
import { EXTREME_NATURES, readModels } from '@etalon/workshop/models';
import { addEdit, type Deed, field, setFields } from '../warehouse/deeds.ts';

const LIST = 'extremes';

/**
 * The edits that keep one decision for each row of the form: its isolation is read from the measure, and a row decided before has its
 * decision changed. Null when no row, no nature or no treatment is said.
 */
export function decideExtremes(
  { content, form, newId }: Deed,
  { rows }: Pick<ExtremesDocument, 'rows'>,
): readonly Edit[] | null {
  const chosen = new Set(form.getAll('ligne').map(Number));
  const nature = EXTREME_NATURES.find((one) => one === field(form, 'nature'));
  const treatment = field(form, 'treatment').trim();
  const reason = field(form, 'reason').trim();
  const told = rows.filter(({ row }) => chosen.has(row));
  if (told.length === 0 || nature === undefined || treatment === '') return null;
  const { extremes } = readModels(content);
  return told.flatMap(({ row, key = String(row), isolation: score }) => {
    const decision = { rowKey: key, score, nature, treatment, reason };
    const decided = extremes.find(({ rowKey }) => rowKey === key);
    return decided === undefined
      ? [addEdit([LIST], { id: newId(), ...decision })]
      : setFields(content, [LIST, `@${decided.id}`], decision);
  });
}

/** The edit that takes a decision away; none when it is gone already. */
export function removeDecision({ content, form }: Pick<Deed, 'content' | 'form'>): readonly Edit[] {
  const path = [LIST, `@${field(form, 'decision')}`];
  return readPath(content, path) === undefined ? [] : [{ op: 'remove', path }];
}
