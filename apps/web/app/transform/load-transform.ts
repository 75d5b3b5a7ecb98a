import { errorCode, errorInfo } from '@etalon/error';
import { explainError, type Language } from '@etalon/i18n';
import type { AblationDocument, LookedRow, TransformDocument } from '@etalon/transform';
import { readProject, type WorkshopRun } from '@etalon/usecases';
import type { SignedVisit } from '@etalon/web/answer';
import { readTransform, type TransformFile } from '@etalon/workshop/transform';
import { askColumns } from '../models/ask-evaluation.ts';
import type { ListedColumn } from '../models/load-models.ts';
import { explainRun, type Problem } from '../warehouse/explain-run.ts';
import { isPending, resultOf } from '../warehouse/run-results.ts';
import type { LoadedDocument } from '../workshop/document-session.ts';
import { loadDocumentPage } from '../workshop/load-document-page.ts';
import { askTransform, makeRequest } from './ask-transform.ts';
import type { RowView } from './row-look.tsx';

export interface TransformView {
  readonly document: LoadedDocument;
  readonly base: string;
  readonly pending: boolean;
  /** Tables of the project. */
  readonly files: readonly TransformFile[];
  /** Archives of the project, which may hold images or sounds. */
  readonly archives: readonly TransformFile[];
  /** Files of the project that may encode texts. */
  readonly encoding: {
    readonly models: readonly TransformFile[];
    readonly tokenizers: readonly TransformFile[];
  };
  /** Columns of the chosen file; empty before it is read. */
  readonly columns: readonly ListedColumn[];
  readonly result: TransformDocument | null;
  readonly runId: string | null;
  readonly ablation: AblationDocument | null;
  /** The row that is looked at. */
  readonly looked: RowView;
  readonly problem: Problem | null;
}

export interface TransformAddress {
  readonly projectId: string;
  readonly documentId: string;
}

const MODEL = /\.onnx$/i;
const TOKENIZER = /\.json$/i;
const ARCHIVE = /\.zip$/i;
const TABLE = /\.(parquet|csv|tsv|xlsx|json|jsonl)$/i;

/** What a run gave, whether it is awaited, or why there is nothing. */
interface Found<T> {
  readonly value: T | null;
  readonly runId: string | null;
  readonly pending: boolean;
  readonly problem: Problem | null;
}

/** Waits for the answer of a run that may be refused before it starts. */
async function lookFor<T>(language: Language, ask: () => Promise<WorkshopRun>): Promise<Found<T>> {
  try {
    const run = await ask();
    const value = resultOf<T>(run);
    const pending = value === null && isPending(run);
    const problem = value === null && !pending ? explainRun(language, run) : null;
    return { value, runId: value === null ? null : run.id, pending, problem };
  } catch (error) {
    const code = errorCode(error);
    if (code === null || !/^(transform|media|onnx|runs)\./.test(code)) throw error;
    const { what, remedy } = explainError(language, code, errorInfo(error));
    return { value: null, runId: null, pending: false, problem: { what, remedy } };
  }
}

const NOTHING = { value: null, runId: null, pending: false, problem: null } as const;

/** The document, the columns of its file, what the pipeline gives, and its ablation when it is asked for. */
export async function loadTransform(
  visit: SignedVisit,
  address: TransformAddress,
  options: { readonly ablation?: boolean; readonly line?: number | null } = {},
): Promise<TransformView> {
  const document = await loadDocumentPage(visit, { ...address, kind: 'transform' });
  const content = readTransform(document.content);
  const { files } = await readProject(visit.runtime.workplace, visit.actor, address.projectId);
  const place = { visit, ...address };
  const { language } = visit;
  const { file } = content.data;
  const listed: Found<{ readonly columns: readonly ListedColumn[] }> =
    file === null ? NOTHING : await lookFor(language, () => askColumns(place, file));
  const request = listed.problem === null ? makeRequest(content) : null;
  const made: Found<TransformDocument> =
    request === null
      ? NOTHING
      : await lookFor(language, () => askTransform(place, 'transform.apply', { request, files }));
  const isAsked = options.ablation === true && content.data.target !== '' && made.value !== null;
  const ablated: Found<AblationDocument> =
    request === null || !isAsked
      ? NOTHING
      : await lookFor(language, () => askTransform(place, 'transform.ablate', { request, files }));
  const { line = null } = options;
  const looked: Found<LookedRow> =
    request === null || line === null
      ? NOTHING
      : await lookFor(language, () =>
          askTransform(place, 'transform.look', {
            request: { ...request, parameters: { ...request.parameters, line } },
            files,
          }),
        );
  const list = (form: RegExp): readonly TransformFile[] =>
    files.filter(({ name }) => form.test(name)).map(({ name, sha256 }) => ({ name, sha256 }));
  return {
    document,
    base: `/atelier/${document.projectId}/transformation/${document.documentId}`,
    pending: listed.pending || made.pending || ablated.pending,
    files: list(TABLE),
    archives: list(ARCHIVE),
    encoding: { models: list(MODEL), tokenizers: list(TOKENIZER) },
    columns: listed.value?.columns ?? [],
    result: made.value,
    runId: made.runId,
    ablation: ablated.value,
    looked: { row: looked.value, runId: looked.runId, problem: looked.problem },
    problem: listed.problem ?? made.problem ?? ablated.problem,
  };
}
