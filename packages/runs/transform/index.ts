import type { RunKind } from '../run-kind.ts';
import { bothWays } from '../warehouse/size-kind.ts';
import { ablateTransform } from './ablate.ts';
import { applyTransform } from './apply-pipeline.ts';
import { lookAtRow } from './look-at-row.ts';
import { timeTransform } from './time-nodes.ts';

/** The runs of the tool « Transformation ». */
export const TRANSFORM_RUNS: readonly RunKind[] = [
  ...bothWays(applyTransform),
  ...bothWays(ablateTransform),
  timeTransform,
  lookAtRow,
];
