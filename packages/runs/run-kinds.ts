import { EtalonError } from '@etalon/error';
import { buildCaseRun } from './cases/build-case.ts';
import { makeTensors } from './deep/make-tensors.ts';
import { trainDeep } from './deep/train-deep.ts';
import { measureExtremes } from './learning/measure-extremes.ts';
import { searchSettings } from './learning/search-settings.ts';
import { trainModels } from './learning/train-models.ts';
import { MODEL_RUNS } from './models/evaluate-predictions.ts';
import { ONNX_RUNS } from './onnx/index.ts';
import { exportPia } from './privacy/export-pia.ts';
import { importPia } from './privacy/import-pia.ts';
import { measureClasses } from './privacy/measure-classes.ts';
import { scanPrivacy } from './privacy/scan-privacy.ts';
import { checkPolicy } from './quality/check-policy.ts';
import { importChecks } from './quality/import-checks.ts';
import { mutatePolicy } from './quality/mutate-policy.ts';
import type { RunKind } from './run-kind.ts';
import { STATISTICS_RUNS } from './statistics/index.ts';
import { previewTable } from './table/preview-table.ts';
import { TRANSFORM_RUNS } from './transform/index.ts';
import { WAREHOUSE_RUNS } from './warehouse/warehouse-runs.ts';

/** Every kind of run; a tool adds its own here, one line each. */
export const RUN_KINDS: readonly RunKind[] = [
  previewTable,
  scanPrivacy,
  measureClasses,
  importPia,
  exportPia,
  checkPolicy,
  mutatePolicy,
  importChecks,
  ...MODEL_RUNS,
  ...TRANSFORM_RUNS,
  ...ONNX_RUNS,
  trainModels,
  measureExtremes,
  searchSettings,
  makeTensors,
  trainDeep,
  ...STATISTICS_RUNS,
  ...WAREHOUSE_RUNS,
  buildCaseRun,
];

/** The kind of that name; throws `runs.unknown-kind`. */
export function findRunKind(kind: string): RunKind {
  const found = RUN_KINDS.find((row) => row.kind === kind);
  if (found === undefined) throw new EtalonError('runs.unknown-kind', { info: { kind } });
  return found;
}
