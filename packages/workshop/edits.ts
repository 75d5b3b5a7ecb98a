/** What a page needs to edit a document by itself: no schema, no validator. */
export { applyEdits, readPath } from './apply-edits.ts';
export type { Conflict, Edit, EditOutcome, EditPath } from './edit.ts';
export { isJsonList, isJsonObject, type Json, type JsonObject, sameJson } from './json.ts';
