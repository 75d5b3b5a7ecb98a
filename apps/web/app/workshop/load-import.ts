import { randomUUID } from 'node:crypto';
import { EtalonError, errorCode, errorInfo } from '@etalon/error';
import { explainPiece, translate } from '@etalon/i18n';
import { workshopMessages } from '@etalon/i18n/messages/workshop';
import { openDocument, previewProjectFile, readProject } from '@etalon/usecases';
import type { SignedVisit } from '@etalon/web/answer';
import {
  checkDocument,
  findDocumentKind,
  isJsonList,
  isJsonObject,
  type Json,
  type JsonObject,
  readPath,
} from '@etalon/workshop';
import { type ImportList, listImportLists } from './import-fields.ts';
import { listLabels } from './list-labels.ts';
import { type ImportOutcome, type RowProblem, readImportRows, readMapping } from './read-import-rows.ts';

/** Rows taken in one import; a longer file is cut by its author, not by the program. */
export const MAX_IMPORT_ROWS = 5000;
const CELL_LIMIT = 20_000;
const TABLES = /\.(csv|tsv|txt|xlsx|json|jsonl|ndjson|parquet|sqlite|db)$/i;

export interface ImportData {
  readonly projectId: string;
  readonly documentId: string;
  readonly title: string;
  readonly kind: string;
  readonly projectTitle: string;
  readonly lists: readonly { readonly value: string; readonly label: string }[];
  readonly list: ImportList | null;
  readonly files: readonly { readonly value: string; readonly label: string }[];
  readonly fileId: string;
  readonly fileName: string;
  /** Why the file could not be read. */
  readonly refusal: { readonly what: string; readonly where: string; readonly remedy: string } | null;
  readonly sheets: readonly string[];
  readonly sheet: string;
  readonly columns: readonly string[];
  readonly mapping: Readonly<Record<string, number>>;
  readonly total: number;
  readonly outcome: ImportOutcome;
}

interface Target {
  readonly projectId: string;
  readonly documentId: string;
  /** The choices made so far, as they stand in the address or in the form. */
  readonly query: URLSearchParams;
}

const NOTHING: ImportOutcome = { accepted: [], rejected: [] };

/** The import as far as it is chosen: list, file, sheet, columns, and what each row becomes. */
export async function loadImport(visit: SignedVisit, target: Target): Promise<ImportData> {
  const { actor, language, runtime } = visit;
  const { projectId, documentId, query } = target;
  const { workplace } = runtime;
  const view = await openDocument(workplace, actor, documentId);
  if (view.document.projectId !== projectId) throw new EtalonError('document.not-found');
  const project = await readProject(workplace, actor, projectId);
  const kind = findDocumentKind(view.document.kind);
  const lists = listImportLists(kind, listLabels(language, kind.kind));
  const list = lists.find(({ path }) => path === query.get('liste')) ?? lists[0] ?? null;
  const files = project.files.filter(({ name }) => TABLES.test(name));
  const file = files.find(({ id }) => id === query.get('fichier'));
  const base: ImportData = {
    ...{ projectId, documentId, list },
    title: view.document.title,
    kind: kind.kind,
    projectTitle: project.project.title,
    lists: lists.map(({ path, label }) => ({ value: path, label })),
    files: files.map(({ id, name }) => ({ value: id, label: name })),
    fileId: file?.id ?? '',
    fileName: file?.name ?? '',
    refusal: null,
    sheets: [],
    sheet: '',
    columns: [],
    mapping: {},
    total: 0,
    outcome: NOTHING,
  };
  if (file === undefined || list === null) return base;
  const { preview } = await previewProjectFile(workplace, actor, {
    fileId: file.id,
    part: query.get('feuille') || null,
    offset: 0,
    limit: MAX_IMPORT_ROWS,
    cell: CELL_LIMIT,
  });
  if (preview.kind === 'refused') return { ...base, refusal: explainPiece(language, preview) };
  if (preview.kind !== 'table') {
    const text = (key: 'import.not-table' | 'import.not-table.remedy'): string =>
      translate(language, workshopMessages[key]);
    const refusal = { what: text('import.not-table'), where: '', remedy: text('import.not-table.remedy') };
    return { ...base, refusal };
  }
  const columns = preview.columns.map(({ name }) => name);
  const mapping = readMapping(list.fields, columns, query);
  const table = {
    sheets: preview.tables,
    sheet: preview.table ?? '',
    columns,
    mapping,
    total: preview.total,
  };
  if (preview.total > MAX_IMPORT_ROWS) return { ...base, ...table };
  const present = readPath(view.content, list.path.split('.')) ?? [];
  const items: readonly Json[] = isJsonList(present) ? present : [];
  const outcome = readImportRows({
    fields: list.fields,
    ...{ columns, mapping },
    rows: preview.rows,
    cellLimit: CELL_LIMIT,
    takenIds: new Set(items.flatMap((item) => (isJsonObject(item) ? [String(item.id)] : []))),
    newId: randomUUID,
    check: (item) => checkItem(kind.kind, list, item),
  });
  return { ...base, ...table, outcome };
}

/** What the schema of the document says of an item alone in its list. */
function checkItem(kindName: string, list: ImportList, item: JsonObject): RowProblem | null {
  const kind = findDocumentKind(kindName);
  try {
    checkDocument(kind, placeItem(kind.create(), list.path.split('.'), item));
    return null;
  } catch (error) {
    if (errorCode(error) === null) throw error;
    const { place, rule } = errorInfo(error);
    const params = { place: String(place ?? ''), rule: String(rule ?? '') };
    return {
      column:
        String(place ?? '')
          .split('/')
          .at(-1) ?? '',
      message: workshopMessages['import.problem.schema'],
      params,
    };
  }
}

function placeItem(content: JsonObject, path: readonly string[], item: JsonObject): JsonObject {
  const [key = '', ...rest] = path;
  if (rest.length === 0) return { ...content, [key]: [item] };
  const child = content[key];
  return { ...content, [key]: placeItem(isJsonObject(child) ? child : {}, rest, item) };
}
