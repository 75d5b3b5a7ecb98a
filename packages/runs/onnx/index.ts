import type { RunKind } from '../run-kind.ts';
import { readLog } from './read-log.ts';
import { readModelCard } from './read-model-card.ts';
import { runModel } from './run-model.ts';
import { tryService } from './try-service.ts';

/** Runs on models that come from elsewhere. */
export const ONNX_RUNS: readonly RunKind[] = [readModelCard, readLog, runModel, tryService];
