import { EtalonError } from '@etalon/error';
import {
  type Edit,
  editDocument,
  type Json,
  readWorkshopRun,
  startRun,
  type WorkshopRun,
} from '@etalon/usecases';
import type { AnalysisContent } from '@etalon/workshop/analysis';
import type { ActOn } from '../act-on-analysis.ts';
import { findRun, loadContent } from '../load-analysis.ts';
import { readDescription } from '../read-result.ts';

export const textOf = (form: FormData, name: string): string => {
  const value = form.get(name);
  return typeof value === 'string' ? value.trim() : '';
};

/** Applies edits as their author; the page shows them when it loads again. */
export async function write({ visit, documentId }: ActOn, edits: readonly Edit[]): Promise<void> {
  if (edits.length === 0) return;
  await editDocument(visit.runtime.workplace, visit.actor, { documentId, edits });
}

export async function readContent({ visit, projectId, documentId }: ActOn): Promise<AnalysisContent> {
  return (await loadContent(visit, { projectId, documentId })).analysis;
}

/** Starts a run of the document on its table, or on none. */
export function start(
  { visit, projectId, documentId }: ActOn,
  wanted: { readonly kind: string; readonly parameters: Json; readonly inputs: WorkshopRun['inputs'] },
): Promise<WorkshopRun> {
  return startRun(visit.runtime.workplace, visit.actor, { projectId, documentId, ...wanted });
}

/** The table of the analysis as the input of a run; throws `analysis.no-source`. */
export function inputsOf({ source }: AnalysisContent): WorkshopRun['inputs'] {
  if (source === null) throw new EtalonError('analysis.no-source');
  return [{ name: source.name, sha256: source.sha256 }];
}

/** A run that ended well; throws `analysis.no-result`. */
export async function needResult({ visit }: ActOn, runId: string): Promise<WorkshopRun> {
  const run = runId === '' ? null : await readWorkshopRun(visit.runtime.workplace, visit.actor, runId);
  if (run === null || run.state !== 'done') throw new EtalonError('analysis.no-result');
  return run;
}

export interface TableFacts {
  readonly rows: number;
  /** Columns that the analysis reads as another kind than their type says. */
  readonly as: Readonly<Record<string, 'number' | 'factor'>>;
}

/** Rows of the table, and the columns whose kind its author changed. */
export async function readTableFacts({ visit }: ActOn, analysis: AnalysisContent): Promise<TableFacts> {
  const run = await findRun(visit, analysis.variablesRunId);
  const table = run === null ? null : readDescription(visit.language, run.result);
  const kinds = new Map(table?.columns.map((column) => [column.name, column.kind]) ?? []);
  const changed = analysis.variables.flatMap(({ column, kind }) => {
    const found = kinds.get(column);
    const differs = found !== undefined && found !== kind && (kind === 'number' || kind === 'factor');
    return differs ? [[column, kind] as const] : [];
  });
  return { rows: table?.rows ?? 0, as: Object.fromEntries(changed) };
}
