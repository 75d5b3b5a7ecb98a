import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { EtalonError } from '@etalon/error';
import type { AttachedRecord, Block, LaidDocument } from './block.ts';
import { writeCellText } from './lay-out-tables.ts';

export type PdfStandard = 'ua-1' | 'a-3a';

interface Compiler {
  readonly pdf: (
    source: { readonly mainFileContent: string; readonly inputs: Readonly<Record<string, string>> },
    options: { readonly pdfStandard: PdfStandard; readonly creationTimestamp: number },
  ) => Uint8Array;
  readonly evictCache: (maxAge: number) => void;
}

/** Platform packages of the compiler, in the order in which they are tried. */
const PACKAGES = [
  '@myriaddreamin/typst-ts-node-compiler-linux-x64-gnu',
  '@myriaddreamin/typst-ts-node-compiler-linux-x64-musl',
];
const TEMPLATE = readFileSync(join(import.meta.dirname, 'template.typ'), 'utf8');
const MAX_WIDTH = 40;
let compiler: Compiler | null = null;

/** The compiler of this platform, opened once; throws `document.no-typesetter` where there is none. */
function openCompiler(): Compiler {
  if (compiler !== null) return compiler;
  const require = createRequire(import.meta.url);
  for (const name of PACKAGES) {
    try {
      compiler = require(name).NodeCompiler.create();
    } catch {
      continue;
    }
    if (compiler !== null) return compiler;
  }
  throw new EtalonError('document.no-typesetter');
}

/** The document as a tagged PDF (PDF/UA-1), dated by its revision: same document, same bytes. */
export function writePdf(document: LaidDocument): Uint8Array {
  return compilePdf(document, 'ua-1', null);
}

/** The document under one standard, with a file attached when one is given. */
export function compilePdf(
  document: LaidDocument,
  pdfStandard: PdfStandard,
  record: AttachedRecord | null,
): Uint8Array {
  const { title, language, facts, at, blocks } = document;
  const day = new Date(at);
  const data = {
    title,
    language,
    facts,
    date: [day.getUTCFullYear(), day.getUTCMonth() + 1, day.getUTCDate()],
    blocks: groupItems(blocks, language),
    ...(record === null ? {} : { record }),
  };
  const open = openCompiler();
  try {
    return open.pdf(
      { mainFileContent: TEMPLATE, inputs: { document: JSON.stringify(data) } },
      { pdfStandard, creationTimestamp: Math.floor(day.getTime() / 1000) },
    );
  } catch (cause) {
    throw new EtalonError('document.not-typeset', { cause });
  } finally {
    open.evictCache(2);
  }
}

type Item = Extract<Block, { kind: 'item' }>;
type Typeset =
  | Exclude<Block, { kind: 'item' } | { kind: 'grid' }>
  | { readonly kind: 'items'; readonly items: readonly Item[] }
  | {
      readonly kind: 'grid';
      readonly heads: readonly string[];
      readonly widths: readonly number[];
      readonly rows: readonly (readonly string[])[];
    };

/** Items that follow one another become one list; cells become texts, columns as wide as what they hold. */
function groupItems(blocks: readonly Block[], language: 'fr' | 'en'): readonly Typeset[] {
  const grouped: Typeset[] = [];
  let items: Item[] = [];
  const close = (): void => {
    if (items.length > 0) grouped.push({ kind: 'items', items });
    items = [];
  };
  for (const block of blocks) {
    if (block.kind === 'item') {
      const former = items.at(-1);
      const starts =
        block.depth === 0 && former !== undefined && (items[0]?.rank === null) !== (block.rank === null);
      if (starts) close();
      items.push(block);
      continue;
    }
    close();
    if (block.kind === 'heading') grouped.push({ ...block, level: block.level === 1 ? 2 : block.level });
    else if (block.kind === 'grid') {
      const rows = block.rows.map((row) => row.map((value) => writeCellText(value, language)));
      grouped.push({ kind: 'grid', heads: block.heads, widths: measureColumns(block.heads, rows), rows });
    } else grouped.push(block);
  }
  close();
  return grouped;
}

function measureColumns(heads: readonly string[], rows: readonly (readonly string[])[]): readonly number[] {
  return heads.map((head, at) => {
    const lengths = rows.slice(0, 200).map((row) => row[at]?.length ?? 0);
    const mean = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length);
    return Math.min(MAX_WIDTH, Math.max(head.length, mean, 6));
  });
}
