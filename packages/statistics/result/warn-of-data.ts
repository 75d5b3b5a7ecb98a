import type { Job, Plan } from '../plan/job.ts';
import { examineColumns } from '../table/examine-columns.ts';
import type { AnalysisWarning } from './analysis-result.ts';

/** Reasons that the person chose. */
const BY_REQUEST = new Set(['filter', 'other-level']);

/** What the rows and columns give to suspect, whatever the analysis. */
export function warnOfData(job: Job, plan: Pick<Plan, 'selection' | 'columns'>): readonly AnalysisWarning[] {
  const { dropped, rows } = plan.selection;
  const lost = dropped.reduce((sum, { reason, count }) => sum + (BY_REQUEST.has(reason) ? 0 : count), 0);
  const infinite = dropped.filter(({ reason }) => reason === 'not-finite');
  const tried = job.analysis.filtersTried ?? 0;
  return [
    ...(lost === 0 ? [] : [{ code: 'statistics.rows-dropped', info: { count: lost, kept: rows.length } }]),
    ...infinite.map(({ column, count }) => ({ code: 'statistics.not-finite', info: { column, count } })),
    ...examineColumns(job.table, rows, plan.columns),
    ...(tried < 2 ? [] : [{ code: 'statistics.repeated-filters', info: { count: tried } }]),
  ];
}
