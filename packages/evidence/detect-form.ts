import { open } from 'node:fs/promises';
import { extname } from 'node:path';
import type { PieceForm, PieceSlot } from './piece-content.ts';
import { refuse } from './refuse.ts';

const HEAD_BYTES = 64 * 1024;

/** What the first bytes are: a form with a reader, or the everyday name of something else. */
export type Detection =
  | { readonly kind: 'form'; readonly form: Exclude<PieceForm, 'xlsx' | 'docx' | 'pptx'> }
  | { readonly kind: 'foreign'; readonly name: string };

const FOREIGN: readonly { readonly magic: string; readonly name: string }[] = [
  { magic: '89504e470d0a1a0a', name: 'image PNG' },
  { magic: 'ffd8ff', name: 'image JPEG' },
  { magic: '47494638', name: 'image GIF' },
  { magic: '1f8b', name: 'archive gzip' },
  { magic: '377abcaf271c', name: 'archive 7z' },
  { magic: '526172211a07', name: 'archive RAR' },
  { magic: '28b52ffd', name: 'archive zstd' },
  { magic: '7f454c46', name: 'programme ELF' },
  { magic: '4d5a', name: 'programme Windows' },
  { magic: '7b5c727466', name: 'document RTF' },
];

/** `ARROW1`, and the continuation mark that begins each message of a stream. */
const ARROW_FILE = '4152524f5731';
const ARROW_STREAM = 'ffffffff';

/** What a server sends in place of a table that it does not have. */
const WEB_PAGE = /^(\xef\xbb\xbf)?\s*<(!doctype\s+html|html)[\s>]/i;

/** Tells the form of a file by its first bytes; the name only chooses between text forms. */
export async function detectForm(path: string, fileName: string, slot: PieceSlot): Promise<Detection> {
  const head = await readHead(path);
  if (head.length === 0) refuse('E_EMPTY', null);
  const hex = head.subarray(0, 16).toString('hex');
  if (head.subarray(0, 1024).includes('%PDF-')) return { kind: 'form', form: 'pdf' };
  if (hex.startsWith('504b0304') || hex.startsWith('504b0506')) return { kind: 'form', form: 'zip' };
  if (hex.startsWith('50415231')) return { kind: 'form', form: 'parquet' };
  if (hex.startsWith(ARROW_FILE) || hex.startsWith(ARROW_STREAM)) return { kind: 'form', form: 'arrow' };
  if (head.subarray(0, 15).toString('latin1') === 'SQLite format 3') return { kind: 'form', form: 'sqlite' };
  if (hex.startsWith('d0cf11e0a1b11ae1')) return readOle(head);
  if (/^80[0-5]/.test(hex)) refuse('E_PICKLE', null);
  if (slot === 'other' && isPicture(head)) return { kind: 'form', form: 'image' };
  if (slot === 'other' && /\.onnx$/i.test(fileName)) return { kind: 'form', form: 'onnx' };
  const foreign = FOREIGN.find((entry) => hex.startsWith(entry.magic));
  if (foreign !== undefined) return { kind: 'foreign', name: foreign.name };
  if (hex.startsWith('fffe') || hex.startsWith('feff')) refuse('E_ENCODING', null, { encoding: 'utf-16' });
  if (head.includes(0)) return { kind: 'foreign', name: 'fichier binaire' };
  const form = textForm(head, fileName, slot);
  if (form === 'csv' && WEB_PAGE.test(head.toString('latin1'))) return { kind: 'foreign', name: 'page HTML' };
  return { kind: 'form', form };
}

/** PNG, JPEG, or WebP in its RIFF container. */
function isPicture(head: Buffer): boolean {
  const hex = head.subarray(0, 12).toString('hex');
  return /^(89504e470d0a1a0a|ffd8ff|52494646.{8}57454250)/.test(hex);
}

/** Old Office files and locked new ones share one container; a locked one names its EncryptedPackage stream. */
function readOle(head: Buffer): Detection {
  if (head.includes(Buffer.from('EncryptedPackage', 'utf16le'))) refuse('E_ENCRYPTED', null);
  return { kind: 'foreign', name: 'ancien fichier Office (.xls, .doc)' };
}

const PLAIN = /^\.(rout|out|log|ya?ml|toml|ini|cfg|conf|env|lock|py|r|jl|sh|sql)$/;

type TextForm = 'csv' | 'json' | 'jsonl' | 'markdown' | 'notebook' | 'document' | 'text';

function textForm(head: Buffer, fileName: string, slot: PieceSlot): TextForm {
  if (slot === 'anomalies' || slot === 'recipe') return 'json';
  if (slot === 'note') return 'markdown';
  const ending = extname(fileName).toLowerCase();
  const first = head
    .toString('latin1')
    .replace(/^\xef\xbb\xbf/, '')
    .trimStart()[0];
  if (slot === 'other' && ending === '.ipynb') return 'notebook';
  if (slot === 'other' && (ending === '.json' || ending === '.lock') && first === '{') return 'document';
  if (slot === 'other' && (PLAIN.test(ending) || /^\.env/i.test(fileName))) return 'text';
  if (ending === '.jsonl' || ending === '.ndjson') return 'jsonl';
  if (ending === '.json' || first === '[') return 'json';
  if (first === '{') return ending === '.csv' || ending === '.tsv' ? 'csv' : 'jsonl';
  if (slot === 'other' && (ending === '.md' || ending === '.markdown' || ending === '.txt'))
    return 'markdown';
  return 'csv';
}

async function readHead(path: string): Promise<Buffer> {
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}
