import { createHash } from 'node:crypto';
import { errorCode } from '@etalon/error';
import { listForActivity } from '@etalon/instruments/catalogue';
import { refuseAltered } from '../hand-in/verify-pieces.ts';
import type { ReplayOutcome, Run, StoredReading } from '../ports/evidence-records.ts';
import type { MeasuredReading } from '../ports/measurement-engine.ts';
import type { Workplace } from '../workplace.ts';
import { opensLabels, recordLook } from './count-looks.ts';

const CANCEL_CHECK_MS = 400;

/**
 * Does the work of a queued run: the instruments on the pieces, progress written to the run, readings kept by their bytes.
 * A run that was cancelled meanwhile is left as it is; a failure is kept as a code.
 */
export async function performMeasurement(workplace: Workplace, runId: string): Promise<void> {
  const { evidence } = workplace.records;
  const run = await evidence.findRun(runId);
  if (run === null) return;
  if (!(await evidence.updateRun(run.id, { state: 'running', startedAt: workplace.now() }))) return;
  const controller = new AbortController();
  const watch = setInterval(() => {
    evidence
      .findRun(run.id)
      .then((row) => row?.state === 'cancelled' && controller.abort())
      .catch(() => undefined);
  }, CANCEL_CHECK_MS);
  try {
    const measured = await measure(workplace, run, controller.signal);
    await keepOutcome(workplace, run, measured);
  } catch (cause) {
    await evidence.updateRun(run.id, {
      state: 'failed',
      errorCode: errorCode(cause) ?? 'measure.failed',
      endedAt: workplace.now(),
    });
  } finally {
    clearInterval(watch);
  }
}

/** Says that a measure ended with its workers: it lost two of them. */
export async function endLostMeasurement(workplace: Workplace, runId: string): Promise<void> {
  await workplace.records.evidence.updateRun(runId, {
    state: 'failed',
    errorCode: 'runs.worker-lost',
    endedAt: workplace.now(),
  });
}

async function measure(
  workplace: Workplace,
  run: Run,
  signal: AbortSignal,
): Promise<readonly MeasuredReading[]> {
  const { evidence, sessions } = workplace.records;
  const handIn = await evidence.findHandIn(run.subjectId);
  const candidacy = handIn && (await sessions.findCandidacy(handIn.candidacyId));
  const situation =
    handIn && candidacy && (await sessions.findSituation(candidacy.sessionId, handIn.situation));
  const caseVersion = situation?.caseVersionId ? await sessions.findCase(situation.caseVersionId) : null;
  if (!handIn) return [];
  const pieces = (await evidence.listPieces(handIn.id)).filter((piece) => piece.withdrawnAt === null);
  await refuseAltered(workplace.files, pieces);
  const located = await Promise.all(
    pieces.map(async ({ slot, fileName, sha256 }) => ({
      slot,
      fileName,
      sha256,
      path: await workplace.files.materialise(sha256),
    })),
  );
  if (caseVersion !== null && opensLabels(caseVersion, run.scope))
    await recordLook(workplace, run, caseVersion);
  let writing = Promise.resolve(true);
  const readings = await workplace.engine.measure(
    {
      pieces: located,
      caseFolder: caseVersion === null ? null : await workplace.cases.locate(caseVersion.folder),
      scope: run.scope,
      matches: await evidence.listMatches(handIn.id),
      instruments: listForActivity(handIn.situation).map((entry) => entry.id),
    },
    ({ share, step }) => {
      writing = writing.then(() => evidence.updateRun(run.id, { progress: share, step }));
      writing.catch(() => undefined);
    },
    signal,
  );
  await writing;
  return readings;
}

async function keepOutcome(
  workplace: Workplace,
  run: Run,
  measured: readonly MeasuredReading[],
): Promise<void> {
  const rows = measured.map(
    (row, position): StoredReading => ({
      id: workplace.newId(),
      runId: run.id,
      handInId: run.subjectId,
      scope: run.scope,
      instrument: row.reading.instrument,
      version: row.reading.version,
      body: row.body,
      sha256: createHash('sha256').update(row.body).digest('hex'),
      durationMs: Math.round(row.durationMs),
      position,
    }),
  );
  await workplace.records.transaction(async (records) => {
    const end = { state: 'done', progress: 1, step: '', endedAt: workplace.now() } as const;
    if (run.kind === 'replay') {
      const kept = run.replayOf === null ? [] : await records.evidence.listReadingsOfRun(run.replayOf);
      await records.evidence.updateRun(run.id, { ...end, outcome: compareReadings(kept, rows) });
      return;
    }
    if (!(await records.evidence.updateRun(run.id, end))) return;
    await records.evidence.addReadings(rows);
    await records.journal.append([
      {
        kind: 'readings.kept',
        at: workplace.now(),
        actor: run.requestedBy,
        subjects: [run.id, run.subjectId],
        facts: { scope: run.scope, inputs: run.inputsSha256, readings: rows.map((row) => row.sha256) },
      },
    ]);
  });
}

function compareReadings(kept: readonly StoredReading[], again: readonly StoredReading[]): ReplayOutcome {
  const different = kept.filter(
    (row) => again.find((other) => other.position === row.position)?.body !== row.body,
  );
  return {
    same: kept.length - different.length,
    different: different.map((row) => row.instrument),
  };
}
