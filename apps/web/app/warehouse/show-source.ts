import { explainPiece, type Language } from '@etalon/i18n';
import type { WorkshopRun } from '@etalon/usecases';
import type { WarehouseSource } from '@etalon/workshop/warehouse';
import { explainRun, type Problem } from './explain-run.ts';
import { nameSource } from './name-source.ts';
import { type IngestResult, isPending, type RefusedFile, resultOf } from './run-results.ts';

export interface ShownSource {
  readonly id: string;
  readonly name: string;
  readonly file: string;
  readonly sheet: string | null;
  readonly sha256: string;
  readonly delimiter: string | null;
  readonly encoding: string | null;
  readonly runId: string | null;
  readonly state: 'read' | 'waiting' | 'refused' | 'failed' | 'absent';
  readonly progress: number;
  readonly read: IngestResult | null;
  /** What happened and what to do, when it could not be read. */
  readonly problem: Problem | null;
  readonly bytes: { readonly text: number; readonly typed: number } | null;
  readonly milliseconds: number | null;
}

/** A source and the state of its reading, in the words of the visitor. */
export function showSource(
  language: Language,
  source: WarehouseSource,
  run: WorkshopRun | null,
): ShownSource {
  const base = {
    id: source.id,
    name: nameSource(source),
    file: source.file,
    sheet: source.sheet ?? null,
    sha256: source.sha256,
    delimiter: source.delimiter ?? null,
    encoding: source.encoding ?? null,
    runId: run?.id ?? null,
    progress: run?.progress ?? 0,
    read: null,
    problem: null,
    bytes: null,
    milliseconds: null,
  };
  if (run === null) return { ...base, state: 'absent' };
  if (isPending(run)) return { ...base, state: 'waiting' };
  const result = resultOf<IngestResult | RefusedFile>(run);
  if (result === null) return { ...base, state: 'failed', problem: explainRun(language, run) };
  if (result.kind === 'refused') {
    const { what, where, remedy } = explainPiece(language, result.refusal);
    return { ...base, state: 'refused', problem: { what: `${what} ${where}`, remedy } };
  }
  return {
    ...base,
    state: 'read',
    read: result,
    bytes: { text: bytesOf(run, 'texte.parquet'), typed: bytesOf(run, 'table.parquet') },
    milliseconds: durationOf(run),
  };
}

function bytesOf(run: WorkshopRun, name: string): number {
  return run.outputs.find((file) => file.name === name)?.bytes ?? 0;
}

/** How long a run worked, in milliseconds; null before its end. */
export function durationOf(run: Pick<WorkshopRun, 'startedAt' | 'endedAt'>): number | null {
  return run.startedAt === null || run.endedAt === null
    ? null
    : Date.parse(run.endedAt) - Date.parse(run.startedAt);
}
