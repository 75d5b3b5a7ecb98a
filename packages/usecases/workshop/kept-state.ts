import { isJsonObject, type Json } from '@etalon/workshop';
import type { RunFile, WorkshopRun } from '../ports/workshop-records.ts';

/** The last state that a run left before it ended, and how far it was. */
export interface KeptState {
  readonly file: RunFile;
  readonly facts: Json;
}

/** What a run can go on from: it is cut or not ended, and it left a state. */
export function findKeptState({ state, result, outputs }: WorkshopRun): KeptState | null {
  const [file] = outputs;
  const isCut = state !== 'done' && isJsonObject(result) && 'kept' in result;
  return isCut && file !== undefined ? { file, facts: result.kept ?? null } : null;
}

/** Codes of what cuts a run from outside; any other one would come again. */
const OUTSIDE = /^(runs|files|store)\./;

/** What a run that ended can be resumed from: it was cancelled, or something outside it cut it. */
export function findResumable(run: WorkshopRun): KeptState | null {
  const { state, errorCode } = run;
  const isCut = state === 'cancelled' || (state === 'failed' && OUTSIDE.test(errorCode ?? ''));
  return isCut ? findKeptState(run) : null;
}

/** How far it was when it was taken up, for a run that was cut and goes on, or went on to its end; null for one that never was. */
export function readTakenUp({ result }: Pick<WorkshopRun, 'result'>): Json {
  return isJsonObject(result) ? (result.takenUp ?? null) : null;
}
