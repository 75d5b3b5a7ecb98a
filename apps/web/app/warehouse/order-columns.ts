import type { WarehouseContent } from '@etalon/workshop/warehouse';
import type { ReadSource } from './ask-runs.ts';
import { type IngestResult, resultOf } from './run-results.ts';

/**
 * Columns of the recipe's table in the order of the first source's headers that its `load` step reads: the store of
 * documents does not keep the order in which the step names them. Columns made later come last.
 */
export function orderColumns<T extends { readonly name: string }>(
  columns: readonly T[],
  content: WarehouseContent,
  sources: readonly ReadSource[],
): readonly T[] {
  const load = content.recipe.steps.find((step) => step.op === 'load');
  if (load === undefined || load.op !== 'load') return columns;
  const read = sources.find(({ source }) => source.file === load.file);
  const headers = (resultOf<IngestResult>(read?.run ?? null)?.columns ?? []).map((column) => column.name);
  const rank = (name: string): number => {
    const [, cited = ''] = /"((?:[^"]|"")+)"/.exec(load.columns[name] ?? '') ?? [];
    const at = headers.indexOf(cited.replaceAll('""', '"'));
    return at === -1 ? headers.length : at;
  };
  return columns.toSorted((one, other) => rank(one.name) - rank(other.name));
}
