import type { JsonObject } from './json.ts';

export type CellValue = string | number | boolean | null;

/** One list of a document as a table: what CSV, XLSX, DOCX and PDF exports write, and what every picture has beside it. */
export interface DocumentTable {
  /** Stable name, used for files and sheets (`risques`). */
  readonly name: string;
  readonly title: { readonly fr: string; readonly en: string };
  readonly columns: readonly {
    readonly key: string;
    readonly title: { readonly fr: string; readonly en: string };
  }[];
  readonly rows: readonly Readonly<Record<string, CellValue>>[];
}

/** A file that a document becomes when it is sealed; `slots` are the slot ids it suits, the best first. */
export interface DocumentFile {
  readonly fileName: string;
  readonly mediaType: string;
  readonly slots: readonly string[];
  readonly content: string;
}

/**
 * A type of document of the workshop. `schema` (JSON Schema 2020-12) accepts a draft: it gives types and closed lists, not
 * completeness. `migrations[n - 1]` takes a content of version n to n + 1; the last one leads to `version`.
 */
export interface DocumentKind {
  readonly kind: string;
  readonly version: number;
  /** Activities it was made for, ids of the framework (`A1.2`). */
  readonly activities: readonly string[];
  /** Whose projects offer it; everybody's when absent. */
  readonly audience?: 'author';
  readonly title: { readonly fr: string; readonly en: string };
  readonly schema: object;
  readonly migrations: readonly ((content: JsonObject) => JsonObject)[];
  /** A new, empty content of the current version. */
  readonly create: () => JsonObject;
  readonly listTables: (content: JsonObject) => readonly DocumentTable[];
  /** Canonical files, same content same bytes. */
  readonly writeFiles: (content: JsonObject) => readonly DocumentFile[];
}
