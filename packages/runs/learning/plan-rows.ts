import { type PlannedFit, planFolds, type ValidationPlan } from '@etalon/learning';
import { openStream } from '../models/open-stream.ts';
import type { LearningTable } from './load-learning-table.ts';
import { shareRows } from './share-memory.ts';
import type { TableParameters } from './table-rules.ts';

/** The plan of a training, drawn from the seed, on memory that threads share. */
export function planRows(
  seed: string,
  { plan }: TableParameters,
  { table, target, groups, times }: LearningTable,
): ValidationPlan {
  const given = { rows: table.rows, classes: target.classes > 0 ? target.values : null, groups, times };
  const planned = planFolds(plan, given, openStream(seed, 'plan'));
  const share = ({ train, test, ...rest }: PlannedFit): PlannedFit => ({
    ...rest,
    train: shareRows(train),
    test: shareRows(test),
  });
  return { ...planned, fits: planned.fits.map(share) };
}
