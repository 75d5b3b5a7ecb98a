import type { RunKind } from '../run-kind.ts';
import { exportTable } from './export-table.ts';
import { ingestFile } from './ingest-file.ts';
import { profileFile } from './profile-file.ts';
import { replayLarge, replaySteps } from './replay-steps.ts';
import { tryStep } from './try-step.ts';
import { writeScripts } from './write-scripts.ts';

/** The runs of the tool « Entrepôt et nettoyage ». */
export const WAREHOUSE_RUNS: readonly RunKind[] = [
  ingestFile,
  profileFile,
  replaySteps,
  replayLarge,
  tryStep,
  exportTable,
  writeScripts,
];
