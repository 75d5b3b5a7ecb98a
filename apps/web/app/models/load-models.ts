import type { EvaluationDocument } from '@etalon/evaluation';
import { readProject } from '@etalon/usecases';
import type { SignedVisit } from '@etalon/web/answer';
import { type ModelFile, type ModelsContent, readModels } from '@etalon/workshop/models';
import { explainRun, type Problem } from '../warehouse/explain-run.ts';
import { isPending, resultOf } from '../warehouse/run-results.ts';
import type { LoadedDocument } from '../workshop/document-session.ts';
import { loadDocumentPage } from '../workshop/load-document-page.ts';
import { askColumns, askEvaluation, makeRequest } from './ask-evaluation.ts';

export interface ListedColumn {
  readonly name: string;
  readonly isNumber: boolean;
  /** Its values when they are few. */
  readonly names: readonly string[];
}

export interface ListedFile extends ModelFile {
  readonly rows: number | null;
  /** Empty until the file is used by the document, or when it cannot be read. */
  readonly columns: readonly ListedColumn[];
}

export interface ModelsView {
  readonly document: LoadedDocument;
  readonly base: string;
  readonly pending: boolean;
  /** Files of the project that may hold predictions. */
  readonly files: readonly ListedFile[];
  readonly evaluation: EvaluationDocument | null;
  readonly runId: string | null;
  readonly problem: Problem | null;
}

export interface ModelsAddress {
  readonly projectId: string;
  readonly documentId: string;
}

const TABLE = /\.(parquet|csv|tsv|xlsx|json|jsonl)$/i;

/** The document, the files of the project with the columns of those it uses, and what was measured. */
export async function loadModels(visit: SignedVisit, address: ModelsAddress): Promise<ModelsView> {
  const document = await loadDocumentPage(visit, { ...address, kind: 'models' });
  const content = readModels(document.content);
  const { files } = await readProject(visit.runtime.workplace, visit.actor, address.projectId);
  const place = { visit, ...address };
  const used = listUsed(content);
  const listed: ListedFile[] = [];
  let problem: Problem | null = null;
  let pending = false;
  for (const { name, sha256 } of listTables(files, used)) {
    const isUsed = used.some((file) => file.sha256 === sha256);
    const run = isUsed ? await askColumns(place, { name, sha256 }) : null;
    const found = resultOf<{ rows: number; columns: readonly ListedColumn[] }>(run);
    if (run !== null && found === null) {
      if (isPending(run)) pending = true;
      else problem = explainRun(visit.language, run);
    }
    listed.push({ name, sha256, rows: found?.rows ?? null, columns: found?.columns ?? [] });
  }
  const request = problem === null ? makeRequest(content) : null;
  const run = request === null ? null : await askEvaluation(place, request, files);
  const evaluation = resultOf<EvaluationDocument>(run);
  if (run !== null && evaluation === null) {
    if (isPending(run)) pending = true;
    else problem = explainRun(visit.language, run);
  }
  return {
    document,
    base: `/atelier/${document.projectId}/modeles/${document.documentId}`,
    pending,
    files: listed,
    evaluation,
    runId: evaluation === null ? null : (run?.id ?? null),
    problem,
  };
}

function listUsed({ data, models }: ModelsContent): readonly ModelFile[] {
  return [data.file, ...models.map(({ file }) => file)].filter((file) => file !== null);
}

/** Tables of the project, and those made by its runs that the document uses. */
export function listTables(files: readonly ModelFile[], used: readonly ModelFile[]): readonly ModelFile[] {
  const made = used.filter(
    ({ sha256 }, at) =>
      files.every((file) => file.sha256 !== sha256) &&
      used.findIndex((other) => other.sha256 === sha256) === at,
  );
  return [...files.filter((file) => TABLE.test(file.name)), ...made];
}
