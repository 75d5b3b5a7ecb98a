import { hashSha256 } from '@etalon/core/journal';
import { type TrackedRun, writeRunFacts, writeRunMetrics } from '@etalon/tracking';
import type { Actor } from '../authorisation.ts';
import type { Records } from '../ports/records.ts';
import type { RunFile, WorkshopRun } from '../ports/workshop-records.ts';
import type { Workplace } from '../workplace.ts';
import { keepText } from '../workshop/keep-text.ts';
import { findExperiment } from './track-experiments.ts';

/** The kind of run that a script made elsewhere; nothing here computes it again. */
export const TRACKED_KIND = 'models.tracked';
const VERSION = '1';
/** Among which the same content is looked for. */
const RECENT_RUNS = 500;

const STATES: Readonly<Record<string, WorkshopRun['state']>> = { FINISHED: 'done', FAILED: 'failed' };

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  json: 'application/json',
  csv: 'text/csv',
  txt: 'text/plain',
  png: 'image/png',
  html: 'text/html',
};

/**
 * Keeps a tracked run as a run of the workshop: its facts, its metrics and its files, by their SHA-256. The same content again
 * keeps nothing more; what was kept before stays.
 */
export async function freezeRun(
  workplace: Workplace,
  records: Records,
  actor: Actor,
  { projectId, run }: { readonly projectId: string; readonly run: TrackedRun },
): Promise<void> {
  const { name: experiment } = await findExperiment(records, projectId, run.experimentId);
  const outputs = [
    await keepOutput(workplace, 'suivi.json', writeRunFacts(run, experiment)),
    await keepOutput(workplace, 'mesures.csv', writeRunMetrics(run)),
    ...listFiles(run),
  ];
  const inputsSha256 = hashSha256(
    JSON.stringify([TRACKED_KIND, run.runId, outputs.map(({ sha256 }) => sha256)]),
  );
  const kept = await records.workshop.listRuns(projectId, { limit: RECENT_RUNS });
  if (kept.some((row) => row.inputsSha256 === inputsSha256)) return;
  const startedAt = new Date(run.startTime).toISOString();
  await records.workshop.addRun({
    ...{ id: workplace.newId(), projectId, documentId: null, kind: TRACKED_KIND, version: VERSION },
    parameters: { run: run.runId, name: run.name, experiment },
    ...{ inputs: [], inputsSha256, state: STATES[run.status] ?? 'cancelled', progress: 1, step: '' },
    errorCode: run.status === 'FAILED' ? 'tracking.run-failed' : null,
    ...{ errorInfo: null, result: null, outputs },
    ...{ requestedBy: actor.userId, requestedAt: workplace.now(), startedAt },
    endedAt: new Date(Math.max(run.endTime ?? run.startTime, run.startTime)).toISOString(),
    ...{ replayOf: null, sameBytes: null },
  });
}

function listFiles(run: TrackedRun): readonly RunFile[] {
  const own = run.files.map((file) => ({ ...file, name: file.path }));
  const ofModels = run.models.flatMap(({ name, files }) =>
    files.map((file) => ({ ...file, name: `${name}/${file.path}` })),
  );
  return [...own, ...ofModels].map(({ name, sha256, bytes }) => ({
    ...{ name, sha256, bytes },
    mediaType: nameMediaType(name),
  }));
}

async function keepOutput(workplace: Workplace, name: string, text: string): Promise<RunFile> {
  return { name, ...(await keepText(workplace, text)), mediaType: nameMediaType(name) };
}

function nameMediaType(name: string): string {
  return MEDIA_TYPES[name.split('.').at(-1) ?? ''] ?? 'application/octet-stream';
}
