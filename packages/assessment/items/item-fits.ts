import { type JudgedLevel, TOP_LEVEL } from '../judged-level.ts';
import { fitSeverity } from '../severity/fit-severity.ts';
import type { FitStatistics, SeverityEstimate } from '../severity/severity-report.ts';
import { estimateSteps } from './criterion-steps.ts';
import { type MeanTable, tableMeans } from './mean-table.ts';

/** What the many-facet model says of criteria, and what it leaves of their levels. */
export interface ItemFits {
  readonly fitOf: ReadonlyMap<string, FitStatistics>;
  readonly stepsOf: ReadonlyMap<string, readonly number[]>;
  /** Mean residual x − E of each candidate, in levels. */
  readonly residuals: MeanTable;
}

/** null when the model cannot be estimated. */
export function fitItems(levels: readonly JudgedLevel[], criteria: readonly string[]): ItemFits | null {
  const fit = fitSeverity({ judgements: levels });
  if (fit.state === 'refused') return null;
  const located = locateRows(levels, fit);
  const stepsOf = new Map<string, readonly number[]>();
  for (const [criterion, rows] of Map.groupBy(located, (row) => row.criterion)) {
    const steps = estimateSteps(rows, TOP_LEVEL);
    if (steps !== null) stepsOf.set(criterion, steps);
  }
  return {
    fitOf: new Map(fit.criteria.map(({ criterion, infit, outfit }) => [criterion, { infit, outfit }])),
    stepsOf,
    residuals: tableMeans(
      levels.map((row, place) => ({ ...row, level: fit.residuals[place] ?? 0 })),
      criteria,
    ),
  };
}

function locateRows(levels: readonly JudgedLevel[], fit: SeverityEstimate) {
  const locations = new Map(fit.candidates.map(({ candidate, location }) => [candidate, location]));
  const severities = new Map(fit.examiners.map(({ examiner, severity }) => [examiner, severity]));
  const difficulties = new Map(fit.criteria.map(({ criterion, difficulty }) => [criterion, difficulty]));
  return levels.map(({ candidate, examiner, criterion, level }) => ({
    criterion,
    level,
    eta:
      (locations.get(candidate) ?? 0) - (severities.get(examiner) ?? 0) - (difficulties.get(criterion) ?? 0),
  }));
}
