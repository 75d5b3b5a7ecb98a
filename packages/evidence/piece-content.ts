import type { Anomaly, RecipeStep } from '@etalon/core/evidence';
import type { ModelFacts } from '@etalon/onnx/card';
import type { PieceRefusal } from './refuse.ts';

/** What a slot waits for; `other` accepts any form that has a reader. */
export type PieceSlot = 'dataset' | 'anomalies' | 'recipe' | 'note' | 'other';

export type PieceForm =
  | 'csv'
  | 'json'
  | 'jsonl'
  | 'parquet'
  | 'xlsx'
  | 'sqlite'
  | 'arrow'
  | 'pdf'
  | 'docx'
  | 'markdown'
  | 'notebook'
  /** A JSON object: a document of the workshop or of another tool. */
  | 'document'
  /** Plain text read line by line: an output, a script, a lock file. */
  | 'text'
  /** JPEG, PNG or WebP. */
  | 'image'
  | 'pptx'
  | 'onnx'
  | 'zip';

export type DatasetForm = 'csv' | 'json' | 'jsonl' | 'parquet' | 'xlsx' | 'sqlite' | 'arrow';

/** How a text table is written; what was sniffed, and what a person may override. */
export interface Dialect {
  readonly delimiter: ',' | ';' | '\t' | '|';
  readonly encoding: 'utf-8' | 'latin-1';
  readonly decimal: '.' | ',';
  readonly dateOrder: 'ymd' | 'dmy' | 'mdy';
}

export type ColumnType = 'text' | 'integer' | 'decimal' | 'boolean' | 'date' | 'timestamp' | 'empty';

export interface PieceColumn {
  readonly name: string;
  /** Read on the first rows of the file (`DatasetFacts.sampledRows`), or declared by the format. */
  readonly type: ColumnType;
}

export interface DatasetFacts {
  readonly kind: 'dataset';
  readonly form: DatasetForm;
  readonly bytes: number;
  readonly rows: number;
  readonly columns: readonly PieceColumn[];
  /** Rows on which the column types were read. */
  readonly sampledRows: number;
  /** Rows with fewer or more fields than the header; counted, kept, never dropped. */
  readonly raggedRows: number;
  /** Line of the file on which the first ragged row starts. */
  readonly firstRaggedLine: number | null;
  readonly dialect: Dialect | null;
  /** Sheets of a workbook or tables of a SQLite file; the first is the one described here. */
  readonly tables: readonly string[];
  readonly findings: readonly PieceFinding[];
}

export interface AnomaliesFacts {
  readonly kind: 'anomalies';
  readonly bytes: number;
  readonly count: number;
  readonly byType: Readonly<Record<string, number>>;
  readonly findings: readonly PieceFinding[];
}

export interface RecipeFacts {
  readonly kind: 'recipe';
  readonly bytes: number;
  readonly table: string;
  readonly steps: number;
  readonly files: readonly string[];
  readonly findings: readonly PieceFinding[];
}

export interface NoteFacts {
  readonly kind: 'note';
  readonly form: 'pdf' | 'docx' | 'pptx' | 'markdown' | 'notebook' | 'document' | 'text';
  readonly bytes: number;
  /** Null where the format has no pages. */
  readonly pages: number | null;
  readonly words: number;
  readonly findings: readonly PieceFinding[];
}

export interface ArchiveFacts {
  readonly kind: 'archive';
  readonly bytes: number;
  readonly entries: number;
  readonly inflatedBytes: number;
  readonly findings: readonly PieceFinding[];
}

export interface ImageFacts {
  readonly kind: 'image';
  readonly format: string;
  readonly bytes: number;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  readonly findings: readonly PieceFinding[];
}

export interface OnnxFacts {
  readonly kind: 'model';
  readonly bytes: number;
  readonly producer: string;
  readonly nodes: number;
  readonly parameters: number;
  readonly findings: readonly PieceFinding[];
}

/** Something a reader saw that does not stop it: `what` is a message key under `evidence.finding.`. */
export interface PieceFinding {
  readonly what:
    | 'external-links'
    | 'hidden-sheets'
    | 'tracked-changes'
    | 'comments'
    | 'unknown-fields'
    | 'formula-cells'
    | 'pages-without-text'
    | 'nested-archives'
    | 'pictures-left-out'
    | 'views-ignored';
  readonly count: number;
  readonly place: string | null;
}

export type PieceFacts =
  | DatasetFacts
  | AnomaliesFacts
  | RecipeFacts
  | NoteFacts
  | ImageFacts
  | OnnxFacts
  | ArchiveFacts;
export type PieceInspection = PieceFacts | PieceRefusal;

export type PreviewRow = readonly (string | null)[];

export type PiecePreview =
  | {
      readonly kind: 'table';
      readonly columns: readonly PieceColumn[];
      readonly rows: readonly PreviewRow[];
      readonly offset: number;
      readonly total: number;
      readonly table: string | null;
      readonly tables: readonly string[];
    }
  /** Sanitised: no script, no style, no image, links to http, https and mailto only. */
  | { readonly kind: 'html'; readonly html: string; readonly cut: boolean }
  | {
      readonly kind: 'pages';
      readonly pages: readonly { readonly number: number; readonly text: string }[];
      readonly offset: number;
      readonly total: number;
    }
  | {
      readonly kind: 'anomalies';
      readonly items: readonly { readonly pointer: string; readonly anomaly: Anomaly }[];
      readonly offset: number;
      readonly total: number;
    }
  | {
      readonly kind: 'recipe';
      readonly table: string;
      readonly items: readonly { readonly pointer: string; readonly step: RecipeStep }[];
      readonly offset: number;
      readonly total: number;
    }
  /** Drawn again, with nothing of its file but its pixels; `source` is a `data:` address. */
  | {
      readonly kind: 'image';
      readonly source: string;
      /** Of the image itself, in pixels. */
      readonly width: number;
      readonly height: number;
    }
  | { readonly kind: 'model'; readonly card: ModelFacts }
  /** A web bundle: one page to be shown in a frame that is shut, and the files of the archive. */
  | {
      readonly kind: 'bundle';
      readonly html: string;
      readonly left: readonly string[];
      readonly names: readonly string[];
      readonly total: number;
    }
  | { readonly kind: 'names'; readonly names: readonly string[]; readonly total: number }
  | PieceRefusal;
