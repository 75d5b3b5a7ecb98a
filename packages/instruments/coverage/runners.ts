import { listOf } from '../bench/list-item.ts';
import { readList } from '../bench/read-list.ts';
import type { FamilyRunners } from '../instrument-runner.ts';
import { coverKey } from './cover-key.ts';
import { coverList, RISK_LIST } from './cover-list.ts';
import type { CoverageId } from './entries.ts';
import { estimateResidual } from './estimate-residual.ts';
import { loadTaxonomies } from './load-taxonomies.ts';
import { measureFields } from './measure-fields.ts';
import { measureTrace } from './measure-trace.ts';
import { occupyTaxonomies } from './occupy-taxonomies.ts';
import { readRelations } from './relations.ts';
import { RECORD_TYPES } from './required-fields.ts';

export const COVERAGE_RUNNERS: FamilyRunners<CoverageId> = {
  'I-COV-1': ({ bench }) => coverKey(bench),
  'I-COV-1.risks': ({ bench }) => coverList(bench, RISK_LIST),
  'I-COV-2': ({ bench }) => estimateResidual(bench),
  'I-COV-3': async ({ bench }) => {
    const feared = (await readList(bench, 'feared-events')).filter(
      (event) => listOf(event, 'impacts').length + listOf(event, 'threats').length > 0,
    );
    const items = [...(await readList(bench, 'risks')), ...feared];
    return items.length === 0
      ? { state: 'not_applicable', reason: 'Aucun risque dans les pièces remises.' }
      : occupyTaxonomies(items, loadTaxonomies());
  },
  'I-COV-4': async ({ bench }) => {
    const sets = await readRelations(bench);
    return sets.length === 0
      ? { state: 'not_applicable', reason: 'Aucune liste à relier dans les pièces remises.' }
      : measureTrace(sets);
  },
  'I-COV-5': async ({ bench }) => {
    const lists = await Promise.all(
      RECORD_TYPES.map(async (type) => ({ type, items: await readList(bench, type.list) })),
    );
    const records = lists.filter(({ items }) => items.length > 0);
    return records.length === 0
      ? {
          state: 'not_applicable',
          reason: 'Aucun traitement, colonne de dictionnaire ni choix de rapport dans les pièces remises.',
        }
      : measureFields(records);
  },
};
