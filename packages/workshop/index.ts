export { applyEdits, readPath } from './apply-edits.ts';
export { checkDocument } from './check-document.ts';
export type { CellValue, DocumentFile, DocumentKind, DocumentTable } from './document-kind.ts';
export { DOCUMENT_KINDS, findDocumentKind } from './document-kinds.ts';
export type { Conflict, Edit, EditOutcome, EditPath } from './edit.ts';
export { isJsonList, isJsonObject, type Json, type JsonObject, sameJson } from './json.ts';
export { type Change, listChanges } from './list-changes.ts';
export { migrateDocument } from './migrate-document.ts';
