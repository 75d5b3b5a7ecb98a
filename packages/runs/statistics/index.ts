import type { RunKind } from '../run-kind.ts';
import { analyseTable, analyseTableLater } from './analyse-table.ts';
import { describeTable } from './describe-table.ts';
import { estimateCurve } from './estimate-curve.ts';
import { predictTable } from './predict-table.ts';
import { writeScripts } from './write-scripts.ts';

/** The runs of the statistical analysis. */
export const STATISTICS_RUNS: readonly RunKind[] = [
  describeTable,
  analyseTable,
  analyseTableLater,
  predictTable,
  estimateCurve,
  writeScripts,
];
