import type { Edit } from '@etalon/workshop/edits';
import { ANOMALY_DEEDS } from './anomaly-deeds.ts';
import type { Deed, DeedWork } from './deeds.ts';
import { field } from './deeds.ts';
import { STORAGE_DEEDS, TOOL_DEEDS } from './plan-deeds.ts';
import { RECIPE_DEEDS } from './recipe-deeds.ts';
import { SOURCE_DEEDS } from './source-deeds.ts';
import { STORE_DEEDS } from './store-deeds.ts';

const DEEDS: ReadonlyMap<string, DeedWork> = new Map<string, DeedWork>(
  [SOURCE_DEEDS, RECIPE_DEEDS, ANOMALY_DEEDS, STORE_DEEDS, STORAGE_DEEDS, TOOL_DEEDS].flatMap((deeds) =>
    Object.entries(deeds),
  ),
);

/**
 * The edits that a form asks for, by its button `acte`; null when it is none of this tool. The page makes them at once
 * and the server makes the same ones for a form sent without script.
 */
export function makeEdits(deed: Deed): readonly Edit[] | null {
  return DEEDS.get(field(deed.form, 'acte'))?.(deed) ?? null;
}
