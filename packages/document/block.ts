import type { CellValue } from '@etalon/workshop';

/** A stretch of text that looks one way. */
export interface Run {
  readonly text: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly code?: boolean;
  readonly href?: string;
}

/** A part of a document to lay out, the same for Word and for PDF. */
export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3 | 4; readonly text: string }
  | { readonly kind: 'paragraph'; readonly runs: readonly Run[] }
  | { readonly kind: 'quote'; readonly runs: readonly Run[] }
  | { readonly kind: 'code'; readonly text: string }
  | {
      readonly kind: 'item';
      /** From 0. */
      readonly depth: number;
      /** Null for a bullet. */
      readonly rank: number | null;
      readonly runs: readonly Run[];
    }
  | {
      readonly kind: 'grid';
      /** A sentence that says what the rows are. */
      readonly caption: string;
      readonly heads: readonly string[];
      readonly rows: readonly (readonly CellValue[])[];
    };

/** What every exported file says of itself: where it comes from and which state it holds. */
export interface DocumentFacts {
  readonly title: string;
  readonly language: 'fr' | 'en';
  /** Facts under the title, as they are to be read: project, type, revision, date, hash. */
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  /** ISO 8601 instant of the revision: what the files bear as their date. */
  readonly at: string;
}

export interface LaidDocument extends DocumentFacts {
  readonly blocks: readonly Block[];
}

/** The record that an official document was made from, carried inside of it. */
export interface AttachedRecord {
  /** ASCII. */
  readonly name: string;
  readonly text: string;
  readonly mimeType: string;
  /** What it is, for whoever opens the file with another program. */
  readonly description: string;
}
