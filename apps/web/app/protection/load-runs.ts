import { explainError, type Language } from '@etalon/i18n';
import { listWorkshopRuns, readProject, type WorkshopRun } from '@etalon/usecases';
import type { SignedVisit } from '@etalon/web/answer';
import { isJsonObject, type Json } from '@etalon/workshop';

/** A file of the project that a run can read: a file brought, or the output of a run. */
export interface ShownTable {
  readonly sha256: string;
  readonly name: string;
  readonly columns: readonly string[];
}

/** A run as a part of the tool shows it. */
export interface ShownRun {
  readonly id: string;
  readonly kind: string;
  readonly state: WorkshopRun['state'];
  readonly progress: number;
  readonly step: string;
  readonly failure: { readonly what: string; readonly remedy: string } | null;
  readonly result: Json;
  readonly outputs: readonly string[];
  readonly sha256: string;
}

const TABLE = /\.(csv|tsv|txt|json|jsonl|ndjson|parquet|xlsx|sqlite3?|db)$/i;
const RUNS = 60;

/** The files of the project whose name ends so; tables by default. */
export async function listTables(
  visit: SignedVisit,
  projectId: string,
  ending: RegExp = TABLE,
): Promise<readonly ShownTable[]> {
  const { files, runs } = await readProject(visit.runtime.workplace, visit.actor, projectId);
  const brought = files.map(({ sha256, name, inspection }) => ({
    sha256,
    name,
    columns: inspection?.kind === 'dataset' ? inspection.columns.map((column) => column.name) : [],
  }));
  const made = runs.flatMap((run) =>
    run.state === 'done'
      ? run.outputs.map(({ sha256, name }) => ({ sha256, name: `${run.kind} : ${name}`, columns: [] }))
      : [],
  );
  const seen = new Set<string>();
  return [...brought, ...made].filter(
    ({ sha256, name }) => ending.test(name) && !seen.has(sha256) && seen.add(sha256),
  );
}

/** The latest run of that kind on that file, from this document; null when there was none. */
export async function findRunOf(
  visit: SignedVisit,
  place: { readonly projectId: string; readonly documentId: string },
  wanted: { readonly kind: string; readonly sha256: string | null },
): Promise<ShownRun | null> {
  const runs = await listWorkshopRuns(visit.runtime.workplace, visit.actor, { ...place, limit: RUNS });
  const found = runs.find(
    (run) =>
      run.kind === wanted.kind &&
      run.replayOf === null &&
      (wanted.sha256 === null || run.inputs[0]?.sha256 === wanted.sha256),
  );
  return found === undefined ? null : showRun(visit.language, found);
}

export function showRun(language: Language, run: WorkshopRun): ShownRun {
  const info = isJsonObject(run.errorInfo) ? run.errorInfo : {};
  const failure = run.errorCode === null ? null : explainError(language, run.errorCode, info);
  return {
    id: run.id,
    kind: run.kind,
    state: run.state,
    progress: run.progress,
    step: '',
    failure: failure === null ? null : { what: failure.what, remedy: failure.remedy },
    result: run.result,
    outputs: run.outputs.map(({ name }) => name),
    sha256: run.inputs[0]?.sha256 ?? '',
  };
}
