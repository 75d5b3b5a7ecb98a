export { type Archive, type ArchiveEntry, readArchive } from './archive/read-archive.ts';
export { isFormulaText, neutraliseCell } from './dataset/neutralise-cell.ts';
export { EVIDENCE_CODES, EVIDENCE_ERRORS, type EvidenceCode } from './errors.ts';
export { inspectMedia } from './inspect-media.ts';
export { inspectPiece } from './inspect-piece.ts';
export { anomaliesSchema } from './json/anomalies-schema.ts';
export { escapePointer, isObject, type JsonObject, type JsonValue, parseJson } from './json/parse-json.ts';
export { type ReadAnomalies, readAnomalies } from './json/read-anomalies.ts';
export { type ReadRecipe, readRecipe } from './json/read-recipe.ts';
export { recipeSchema } from './json/recipe-schema.ts';
export { type DatasetToLoad, type LoadedDataset, loadDataset } from './load-dataset.ts';
export { describeMedia } from './media/describe-media.ts';
export type { MediaFile, MediaFolder, MediaLine } from './media/media-folder.ts';
export {
  type Notebook,
  type NotebookCell,
  type NotebookOutput,
  readNotebook,
} from './notebook/read-notebook.ts';
export type {
  AnomaliesFacts,
  ArchiveFacts,
  ColumnType,
  DatasetFacts,
  DatasetForm,
  Dialect,
  NoteFacts,
  PieceColumn,
  PieceFacts,
  PieceFinding,
  PieceForm,
  PieceInspection,
  PiecePreview,
  PieceSlot,
  PreviewRow,
  RecipeFacts,
} from './piece-content.ts';
export { previewPiece } from './preview-piece.ts';
export { READER_LIMITS, type ReaderLimits } from './process/reader-limits.ts';
export type { PieceFile, PreviewPage } from './process/reader-task.ts';
export { type PieceRefusal, refusalOf } from './refuse.ts';
