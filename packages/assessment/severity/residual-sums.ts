import { normalUpperTail } from '@etalon/numeric';
import type { JudgementColumns } from './judgement-columns.ts';
import type { FitStatistics, SeverityBias, SeverityEstimate } from './severity-report.ts';

/** Residuals and variances in row order of the columns. */
export interface RowResiduals {
  readonly residuals: Float64Array;
  readonly variances: Float64Array;
}

/** Count, infit and outfit of each of `size` groups of rows. */
export function measureFit(
  groups: Int32Array,
  size: number,
  { residuals, variances }: RowResiduals,
): readonly (FitStatistics & { readonly judgements: number })[] {
  const counts = new Float64Array(size);
  const squares = new Float64Array(size);
  const spread = new Float64Array(size);
  const standard = new Float64Array(size);
  groups.forEach((group, row) => {
    const square = (residuals[row] ?? 0) ** 2;
    counts[group] = (counts[group] ?? 0) + 1;
    squares[group] = (squares[group] ?? 0) + square;
    spread[group] = (spread[group] ?? 0) + (variances[row] ?? 0);
    standard[group] = (standard[group] ?? 0) + square / (variances[row] ?? 0);
  });
  return Array.from(counts, (judgements, group) => ({
    judgements,
    infit: (squares[group] ?? 0) / (spread[group] ?? 0),
    outfit: (standard[group] ?? 0) / judgements,
  }));
}

const LISTED_Z = 3;

/** Examiner × criterion pairs whose standardised residual sum passes 3, the largest first. */
export function listBias(
  columns: JudgementColumns,
  { residuals, variances }: RowResiduals,
): SeverityEstimate['bias'] {
  const criteria = columns.criteria.length;
  const cells = columns.examiners.length * criteria;
  const counts = new Float64Array(cells);
  const sums = new Float64Array(cells);
  const spread = new Float64Array(cells);
  for (let row = 0; row < residuals.length; row += 1) {
    const cell = (columns.examiner[row] ?? 0) * criteria + (columns.criterion[row] ?? 0);
    counts[cell] = (counts[cell] ?? 0) + 1;
    sums[cell] = (sums[cell] ?? 0) + (residuals[row] ?? 0);
    spread[cell] = (spread[cell] ?? 0) + (variances[row] ?? 0);
  }
  const listed: SeverityBias[] = [];
  let pairs = 0;
  counts.forEach((judgements, cell) => {
    if (judgements === 0) return;
    pairs += 1;
    const z = (sums[cell] ?? 0) / Math.sqrt(spread[cell] ?? 0);
    if (Math.abs(z) <= LISTED_Z) return;
    const examiner = columns.examiners[Math.floor(cell / criteria)] ?? '';
    listed.push({ examiner, criterion: columns.criteria[cell % criteria] ?? '', judgements, z });
  });
  listed.sort((a, b) => Math.abs(b.z) - Math.abs(a.z));
  return { listed, pairs, byChance: pairs * 2 * normalUpperTail(LISTED_Z) };
}
