import { explainError, type Language } from '@etalon/i18n';
import { type Run, readMeasurements, type ShownReading } from '@etalon/usecases';
import type { SignedVisit } from '@etalon/web/answer';

export interface ShownRun
  extends Pick<Run, 'id' | 'kind' | 'state' | 'progress' | 'step' | 'requestedAt' | 'outcome'> {
  readonly seconds: number | null;
  /** Why a run failed, in the visitor's language. */
  readonly failure: string | null;
}

export interface MeasuresPageData {
  readonly candidacyId: string;
  readonly situation: string;
  readonly title: string;
  readonly handInId: string | null;
  readonly sealed: boolean;
  readonly group: boolean;
  readonly mayMeasure: boolean;
  readonly stale: boolean;
  readonly runs: readonly ShownRun[];
  /** The measure whose readings are shown. */
  readonly runId: string | null;
  readonly readings: readonly ShownReading[];
  /** Measures of the hidden test; null when the case has none. */
  readonly looks: { readonly count: number; readonly limit: number | null } | null;
  /** SHA-256 → piece, to open what a reading names. */
  readonly pieces: Readonly<Record<string, string>>;
}

function showRun(language: Language, run: Run): ShownRun {
  const { id, kind, state, progress, step, requestedAt, outcome, startedAt, endedAt, errorCode } = run;
  const seconds =
    startedAt === null || endedAt === null
      ? null
      : Math.round((Date.parse(endedAt) - Date.parse(startedAt)) / 100) / 10;
  const failure = errorCode === null ? null : explainError(language, errorCode).what;
  return { id, kind, state, progress, step, requestedAt, outcome, seconds, failure };
}

/** What the readings' page shows. */
export async function loadMeasuresPage(
  visit: SignedVisit,
  target: { readonly candidacyId: string; readonly situation: string },
): Promise<MeasuresPageData> {
  const { actor, runtime, language } = visit;
  const view = await readMeasurements(runtime.workplace, actor, target);
  return {
    ...target,
    title: view.activity.title,
    handInId: view.handIn?.id ?? null,
    sealed: view.handIn?.seal != null,
    group: view.group !== null,
    mayMeasure: view.mayMeasure && view.pieces.length > 0,
    stale: view.stale,
    runs: view.runs
      .filter((run) => run.scope === 'visible')
      .slice(0, 20)
      .map((run) => showRun(language, run)),
    runId: view.readings[0]?.runId ?? null,
    readings: view.readings,
    looks: view.looks,
    pieces: Object.fromEntries(view.pieces.map(({ sha256, id }) => [sha256, id])),
  };
}
