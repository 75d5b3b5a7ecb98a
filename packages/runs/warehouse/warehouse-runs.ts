import type { RunKind } from '../run-kind.ts';
import { buildStore } from './build-store.ts';
import { comparePeriods } from './compare-periods.ts';
import { exportTable } from './export-table.ts';
import { ingestFile } from './ingest-file.ts';
import { listManifest } from './list-manifest.ts';
import { loadPostgresql } from './load-postgresql.ts';
import { checkJoin, clusterColumn, drawBand, drawMap } from './look-at-table.ts';
import { profileFile } from './profile-file.ts';
import { reconcileLoad } from './reconcile-load.ts';
import { replaySteps } from './replay-steps.ts';
import { bothWays } from './size-kind.ts';
import { tryStep } from './try-step.ts';
import { writeScripts } from './write-scripts.ts';

/** The runs of the tool « Entrepôt et nettoyage ». */
export const WAREHOUSE_RUNS: readonly RunKind[] = [
  ...[ingestFile, profileFile, replaySteps, buildStore, listManifest, exportTable, comparePeriods].flatMap(
    bothWays,
  ),
  drawBand,
  drawMap,
  clusterColumn,
  checkJoin,
  tryStep,
  reconcileLoad,
  loadPostgresql,
  writeScripts,
];
