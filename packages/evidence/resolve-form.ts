import { readFile, stat } from 'node:fs/promises';
import { readArchive } from './archive/read-archive.ts';
import { detectForm } from './detect-form.ts';
import type { PieceForm, PieceSlot } from './piece-content.ts';
import { MAX_BYTES } from './process/reader-limits.ts';
import type { PieceFile } from './process/reader-task.ts';
import { refuse } from './refuse.ts';

const ACCEPTED: Readonly<Record<PieceSlot, readonly PieceForm[]>> = {
  dataset: ['csv', 'json', 'jsonl', 'parquet', 'xlsx', 'sqlite', 'arrow'],
  anomalies: ['json'],
  recipe: ['json'],
  note: ['pdf', 'docx', 'markdown'],
  other: [
    'csv',
    'json',
    'jsonl',
    'parquet',
    'xlsx',
    'sqlite',
    'arrow',
    'pdf',
    'docx',
    'markdown',
    'notebook',
    'document',
    'text',
    'image',
    'pptx',
    'onnx',
    'zip',
  ],
};

/** What people call each form. */
const NAMES: Readonly<Record<PieceForm, string>> = {
  csv: 'CSV',
  json: 'JSON',
  jsonl: 'JSON Lines',
  parquet: 'Parquet',
  xlsx: 'XLSX',
  sqlite: 'SQLite',
  arrow: 'Arrow',
  pdf: 'PDF',
  docx: 'DOCX',
  markdown: 'Markdown',
  notebook: 'carnet Jupyter',
  document: 'JSON',
  text: 'texte',
  image: 'image',
  pptx: 'PPTX',
  onnx: 'ONNX',
  zip: 'ZIP',
};

export interface ResolvedForm {
  readonly form: PieceForm;
  readonly bytes: number;
}

/** The form of a piece by its bytes; what the slot does not accept is refused with the name of what it is. */
export async function resolveForm({ path, fileName, slot }: PieceFile): Promise<ResolvedForm> {
  const { size: bytes } = await stat(path);
  const detection = await detectForm(path, fileName, slot);
  const accepted = ACCEPTED[slot].map((form) => NAMES[form]).join(', ');
  if (detection.kind === 'foreign') refuse('E_UNSUPPORTED', null, { found: detection.name, accepted });
  checkSize(detection.form, slot, bytes);
  const form = detection.form === 'zip' ? await officeForm(path) : detection.form;
  if (!ACCEPTED[slot].includes(form)) refuse('E_UNSUPPORTED', null, { found: NAMES[form], accepted });
  return { form, bytes };
}

function checkSize(form: PieceForm, slot: PieceSlot, bytes: number): void {
  const limit = sizeLimit(form, slot);
  if (bytes > limit) refuse('E_TOO_LARGE', null, { bytes, limit, form: NAMES[form] });
}

function sizeLimit(form: PieceForm, slot: PieceSlot): number {
  switch (form) {
    case 'document':
      return MAX_BYTES.json;
    case 'notebook':
      return MAX_BYTES.jsonRows;
    case 'json':
      return slot === 'dataset' ? MAX_BYTES.jsonRows : MAX_BYTES.json;
    case 'jsonl':
      return MAX_BYTES.jsonRows;
    case 'zip':
    case 'xlsx':
    case 'docx':
    case 'pptx':
    case 'image':
    case 'onnx':
    case 'arrow':
      return MAX_BYTES.archive;
    case 'pdf':
      return MAX_BYTES.pdf;
    case 'markdown':
    case 'text':
      return MAX_BYTES.markdown;
    case 'csv':
    case 'parquet':
    case 'sqlite':
      return MAX_BYTES.table;
    default:
      return form satisfies never;
  }
}

/** Which Office format an archive is, by its entries; macros inside are refused whatever its name says. */
async function officeForm(path: string): Promise<'xlsx' | 'docx' | 'pptx' | 'zip'> {
  const archive = readArchive(await readFile(path));
  const names = new Set(archive.entries.map((entry) => entry.name));
  const macro = archive.entries.find((entry) => /(^|\/)vbaProject\.bin$/i.test(entry.name));
  if (macro !== undefined) refuse('E_MACRO', macro.name);
  if (names.has('xl/workbook.xml')) return 'xlsx';
  if (names.has('word/document.xml')) return 'docx';
  if (names.has('ppt/presentation.xml')) return 'pptx';
  return 'zip';
}
