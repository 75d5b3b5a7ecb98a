import { errorCode } from '@etalon/error';
import { listWorkshopRuns, readProject, readWorkshopRun, type WorkshopRun } from '@etalon/usecases';
import type { SignedVisit } from '@etalon/web/answer';
import { type AnalysisContent, readAnalysis } from '@etalon/workshop/analysis';
import type { LoadedDocument } from '../workshop/document-session.ts';
import { loadDocumentPage } from '../workshop/load-document-page.ts';
import { readDescription, showRun } from './read-result.ts';
import type { DescribedTable, ShownRun } from './shown-result.ts';

export interface ShownSource {
  readonly name: string;
  readonly sha256: string;
  readonly bytes: number;
  /** The run that made it, null for a file of the project. */
  readonly runId: string | null;
}

export interface AnalysisPageData {
  readonly document: LoadedDocument;
  readonly sources: readonly ShownSource[];
  readonly table: DescribedTable | null;
  readonly draft: ShownRun | null;
  /** The run that drew the pictures, when it is another one. */
  readonly pictures: ShownRun | null;
}

export interface AnalysisTarget {
  readonly projectId: string;
  readonly documentId: string;
}

const TABLE = /\.(parquet|csv|tsv)$/i;

/** A run of the project, or null when it is not there any more. */
export async function findRun(visit: SignedVisit, id: string | null): Promise<WorkshopRun | null> {
  if (id === null || id === '') return null;
  try {
    return await readWorkshopRun(visit.runtime.workplace, visit.actor, id);
  } catch (error) {
    if (errorCode(error) === 'runs.not-found') return null;
    throw error;
  }
}

/** Tables of the project that an analysis can read: files brought and outputs of runs. */
export async function listSources(visit: SignedVisit, projectId: string): Promise<readonly ShownSource[]> {
  const { files, runs } = await readProject(visit.runtime.workplace, visit.actor, projectId);
  const made = runs.flatMap((run) =>
    run.state === 'done' && !run.kind.startsWith('statistics.')
      ? run.outputs.map(({ name, sha256, bytes }) => ({ name, sha256, bytes, runId: run.id }))
      : [],
  );
  const brought = files.map(({ name, sha256, bytes }) => ({ name, sha256, bytes, runId: null }));
  const seen = new Set<string>();
  return [...made, ...brought].filter(({ name, sha256 }) => {
    const isNew = TABLE.test(name) && !seen.has(sha256);
    seen.add(sha256);
    return isNew;
  });
}

const RESULTS = ['statistics.analyse', 'statistics.analyse-later', 'statistics.specifications'];

/** Results already computed for a document. */
export async function countResults(
  { runtime, actor }: SignedVisit,
  { projectId, documentId }: AnalysisTarget,
): Promise<number> {
  const runs = await listWorkshopRuns(runtime.workplace, actor, { projectId, documentId, limit: 1000 });
  return runs.filter((run) => run.state === 'done' && RESULTS.includes(run.kind)).length;
}

/** The document of an analysis and its typed content. */
export async function loadContent(
  visit: SignedVisit,
  target: AnalysisTarget,
): Promise<{ readonly document: LoadedDocument; readonly analysis: AnalysisContent }> {
  const document = await loadDocumentPage(visit, { ...target, kind: 'analysis' });
  return { document, analysis: readAnalysis(document.content) };
}

/** The main page: document, tables, columns, and what was computed last. */
export async function loadAnalysis(visit: SignedVisit, target: AnalysisTarget): Promise<AnalysisPageData> {
  const { language } = visit;
  const { document, analysis } = await loadContent(visit, target);
  const [sources, described, draft, pictures] = await Promise.all([
    listSources(visit, target.projectId),
    findRun(visit, analysis.variablesRunId),
    findRun(visit, analysis.draft?.runId ?? null),
    findRun(visit, analysis.draft?.pictureRunId ?? null),
  ]);
  return {
    document,
    sources,
    table: described === null ? null : readDescription(language, described.result),
    draft: draft === null ? null : showRun(language, draft),
    pictures: pictures === null ? null : showRun(language, pictures),
  };
}
