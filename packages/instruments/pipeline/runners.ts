import type { FamilyRunners } from '../instrument-runner.ts';
import type { PipelineId } from './entries.ts';
import { measureEmissions } from './measure-emissions.ts';
import { measureOrder } from './measure-order.ts';
import { measureReduction, measureShape } from './measure-vectors.ts';

export const PIPELINE_RUNNERS: FamilyRunners<PipelineId> = {
  'I-VEC-1': ({ bench }) => measureShape(bench),
  'I-VEC-2': ({ bench }) => measureReduction(bench),
  'I-PIP-1': ({ bench }) => measureOrder(bench),
  'I-IMP-1': ({ bench }) => measureEmissions(bench),
};
