import { explainError, type Language, translate } from '@etalon/i18n';
import { trackingMessages } from '@etalon/i18n/messages/tracking';
import { workshopMessages } from '@etalon/i18n/messages/workshop';
import { findKeptState, findResumable, type Json, readTakenUp, type WorkshopRun } from '@etalon/usecases';
import { TRACKED_KIND } from '@etalon/usecases/tracking';
import type { SignedVisit } from '@etalon/web/answer';
import { isJsonObject } from '@etalon/workshop';

export interface ShownRun
  extends Pick<
    WorkshopRun,
    | 'id'
    | 'kind'
    | 'version'
    | 'state'
    | 'progress'
    | 'step'
    | 'outputs'
    | 'requestedAt'
    | 'sameBytes'
    | 'replayOf'
  > {
  readonly title: string;
  readonly seconds: number | null;
  /** Why it failed and what to do, in the visitor's language. */
  readonly failure: { readonly what: string; readonly remedy: string } | null;
  /** How far it was when it left its last state, in the visitor's language; null for what ended and cannot be resumed. */
  readonly kept: string | null;
  /** From where it was taken up after it was cut; null when it never was. */
  readonly takenUp: string | null;
  /** A look at a table and the like: answered at once, not listed among the runs. */
  readonly quick: boolean;
}

function nameRun({ language, runtime }: SignedVisit, kind: string): { title: string; quick: boolean } {
  if (kind.startsWith('instruments.'))
    return { title: translate(language, workshopMessages['run.measures']), quick: false };
  if (kind === TRACKED_KIND)
    return { title: translate(language, trackingMessages['kind.title']), quick: false };
  try {
    const { title, interactive } = runtime.workplace.workshop.describe(kind);
    return { title: title[language], quick: interactive };
  } catch {
    return { title: kind, quick: false };
  }
}

/** How far a run was, as its kind counts: epochs of fits, or fits. */
function writeFacts(language: Language, facts: Json, what: 'kept' | 'taken-up'): string | null {
  if (!isJsonObject(facts)) return null;
  const { fit, fits, epoch, done } = facts;
  if (typeof epoch === 'number' && typeof fit === 'number' && typeof fits === 'number')
    return translate(language, workshopMessages[`run.${what}.epochs`], { epoch, fit, fits });
  return typeof done === 'number'
    ? translate(language, workshopMessages[`run.${what}.fits`], { done })
    : null;
}

const isOver = ({ state }: WorkshopRun): boolean => state !== 'queued' && state !== 'running';

/** A run as pages show it: a state that it left to go on from is none of its outputs. */
export function showRun(visit: SignedVisit, run: WorkshopRun): ShownRun {
  const { id, kind, version, state, progress, requestedAt, sameBytes, replayOf } = run;
  const { language } = visit;
  const kept = findKeptState(run);
  const outputs = kept === null ? run.outputs : [];
  const shown = isOver(run) ? findResumable(run) : kept;
  const seconds =
    run.startedAt === null || run.endedAt === null
      ? null
      : Math.round((Date.parse(run.endedAt) - Date.parse(run.startedAt)) / 100) / 10;
  const info = isJsonObject(run.errorInfo) ? run.errorInfo : {};
  const failed = run.errorCode === null ? null : explainError(language, run.errorCode, info);
  return {
    ...{ id, kind, version, state, progress, outputs, requestedAt, sameBytes, replayOf },
    ...nameRun(visit, kind),
    step: run.step,
    seconds,
    kept: shown === null ? null : writeFacts(language, shown.facts, 'kept'),
    takenUp: writeFacts(language, readTakenUp(run), 'taken-up'),
    failure: failed === null ? null : { what: failed.what, remedy: failed.remedy },
  };
}
