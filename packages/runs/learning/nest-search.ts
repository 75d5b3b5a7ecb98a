import type { FitMean, NestedFold, NestedSearch, Settings } from '@etalon/learning';
import { openStream } from '../models/open-stream.ts';
import { rememberUnder } from './fit-memory.ts';
import { nestFolds } from './keep-apart.ts';
import type { LearningTable } from './load-learning-table.ts';
import { summariseValues } from './measure-fits.ts';
import { type FitWork, shareWork } from './perform-fits.ts';
import type { SearchParameters } from './search-parameters.ts';
import { searchRows } from './search-rows.ts';

/** The search made again on each outer fold, and its best settings asked once on the rows of that fold; null without outer folds. */
export async function nestSearch(
  work: FitWork,
  parameters: SearchParameters,
  { loaded, settings }: { readonly loaded: LearningTable; readonly settings: readonly Settings[] },
): Promise<NestedSearch | null> {
  const { outer } = parameters;
  if (outer === 0) return null;
  const { seed } = work.data;
  const parts = nestFolds(parameters, loaded, {
    folds: outer,
    stream: openStream(seed, 'outer'),
    inside: (fold) => openStream(seed, 'inside', String(fold)),
  });
  const folds: NestedFold[] = [];
  for (const [fold, rows] of parts.entries()) {
    const found = await searchRows(
      {
        ...shareWork(work, (fold + 1) / (parts.length + 1), 1 / (parts.length + 1)),
        memory: rememberUnder(work.memory, String(fold + 1)),
      },
      parameters,
      {
        rows,
        settings,
      },
    );
    const { trials, best, apart } = found;
    folds.push({
      fold,
      rows: { searched: rows.searched.length, apart: rows.apart.length },
      settings: trials[best]?.settings ?? {},
      validation: trials[best]?.loss ?? Number.NaN,
      test: apart.best.value,
      usual: apart.usual.value,
    });
  }
  const share = folds.reduce((sum, { rows }) => sum + rows.apart / rows.searched, 0) / folds.length;
  const summarise = (read: (fold: NestedFold) => number): FitMean => summariseValues(folds.map(read), share);
  return {
    folds,
    test: summarise(({ test }) => test),
    gain: summarise(({ usual, test }) => usual - test),
    optimism: summarise(({ test, validation }) => test - validation),
  };
}
