import { readFile } from 'node:fs/promises';
import { firstRows, typedColumns } from '../dataset/inspect-table.ts';
import { openTable } from '../dataset/open-table.ts';
import type { DatasetForm, PiecePreview, PreviewRow } from '../piece-content.ts';
import type { PieceFile, PreviewPage } from '../process/reader-task.ts';
import { resolveForm } from '../resolve-form.ts';

const CELL = 500;
const MAX_CELL = 20_000;
const MAX_HTML = 2_000_000;
const MAX_PAGE_TEXT = 50_000;
const MAX_NAMES = 500;
const TYPE_ROWS = 1000;

/** One page of what a person sees of a piece; bounded whatever the piece holds. */
export async function previewFile(file: PieceFile, page: PreviewPage): Promise<PiecePreview> {
  const { form } = await resolveForm(file);
  if (file.slot === 'anomalies') return previewAnomalies(file.path, page);
  if (file.slot === 'recipe') return previewRecipe(file.path, page);
  switch (form) {
    case 'csv':
    case 'json':
    case 'jsonl':
    case 'xlsx':
    case 'sqlite':
    case 'arrow':
    case 'parquet':
      return previewTable(file, form, page);
    case 'pdf':
      return previewPdf(file.path, page);
    case 'docx': {
      const { readDocx } = await import('../note/read-docx.ts');
      return cutHtml((await readDocx(await readFile(file.path))).html);
    }
    case 'markdown': {
      const { readMarkdown } = await import('../note/read-markdown.ts');
      return cutHtml(readMarkdown(await readFile(file.path)).html);
    }
    case 'notebook':
    case 'document':
    case 'text': {
      const { writeHtml } = await import('../workshop/write-html.ts');
      return cutHtml(writeHtml(await readFile(file.path), form));
    }
    case 'pptx': {
      const { readPptx } = await import('../note/read-pptx.ts');
      return cutPages(readPptx(await readFile(file.path)).slides, page);
    }
    case 'image': {
      const { readImage } = await import('./read-image.ts');
      const { jpeg, width, height } = await readImage(file.path);
      return { kind: 'image', source: `data:image/jpeg;base64,${jpeg.toString('base64')}`, width, height };
    }
    case 'onnx': {
      const { readModel } = await import('./read-model.ts');
      return { kind: 'model', card: await readModel(file.path) };
    }
    case 'zip': {
      const { readArchive } = await import('../archive/read-archive.ts');
      const archive = readArchive(await readFile(file.path));
      const names = archive.entries.slice(0, MAX_NAMES).map(({ name }) => name);
      const listed = { names, total: archive.entries.length };
      const { findBundle, readBundle } = await import('../bundle/read-bundle.ts');
      const entry = findBundle(archive);
      if (entry === null) return { kind: 'names', ...listed };
      return { kind: 'bundle', ...readBundle(archive, entry), ...listed };
    }
    default:
      return form satisfies never;
  }
}

async function previewAnomalies(path: string, { offset, limit }: PreviewPage): Promise<PiecePreview> {
  const { readAnomalies } = await import('../json/read-anomalies.ts');
  const { anomalies } = readAnomalies(await readFile(path, 'utf8'));
  const items = anomalies
    .slice(offset, offset + limit)
    .map((anomaly, index) => ({ pointer: `/${offset + index}`, anomaly }));
  return { kind: 'anomalies', items, offset, total: anomalies.length };
}

async function previewRecipe(path: string, { offset, limit }: PreviewPage): Promise<PiecePreview> {
  const { readRecipe } = await import('../json/read-recipe.ts');
  const { recipe } = readRecipe(await readFile(path, 'utf8'));
  const items = recipe.steps
    .slice(offset, offset + limit)
    .map((step, index) => ({ pointer: `/steps/${offset + index}`, step }));
  return { kind: 'recipe', table: recipe.table, items, offset, total: recipe.steps.length };
}

async function previewTable(file: PieceFile, form: DatasetForm, page: PreviewPage): Promise<PiecePreview> {
  const { offset, limit } = page;
  const cut = cutRow(Math.min(MAX_CELL, page.cell ?? CELL));
  if (form === 'parquet') {
    const { openParquet } = await import('../dataset/open-parquet.ts');
    const { columns, rows: total, page: readPage } = await openParquet(file.path);
    const rows = (await readPage(offset, limit)).map(cut);
    return { kind: 'table', columns, rows, offset, total, table: null, tables: [] };
  }
  const wanted = page.table ?? null;
  const source = await openTable({ path: file.path, form, dialect: file.dialect ?? {}, table: wanted });
  const { rows: total } = await source.count();
  const sample = await firstRows(source, TYPE_ROWS);
  const rows = await firstRows(source, limit, offset);
  return {
    kind: 'table',
    columns: typedColumns(source, sample),
    rows: rows.map(cut),
    offset,
    total,
    table: source.table,
    tables: source.tables,
  };
}

async function previewPdf(path: string, page: PreviewPage): Promise<PiecePreview> {
  const { readPdf } = await import('../note/read-pdf.ts');
  return cutPages((await readPdf(path)).pages, page);
}

function cutPages(
  pages: readonly { readonly number: number; readonly text: string }[],
  { offset, limit }: PreviewPage,
): PiecePreview {
  const shown = pages.slice(offset, offset + limit);
  return {
    kind: 'pages',
    pages: shown.map(({ number, text }) => ({ number, text: cutText(text, MAX_PAGE_TEXT) })),
    offset,
    total: pages.length,
  };
}

function cutHtml(html: string): PiecePreview {
  if (html.length <= MAX_HTML) return { kind: 'html', html, cut: false };
  const end = html.lastIndexOf('<p>', MAX_HTML);
  return { kind: 'html', html: html.slice(0, end > 0 ? end : html.lastIndexOf('<', MAX_HTML)), cut: true };
}

function cutRow(limit: number): (row: PreviewRow) => PreviewRow {
  return (row) => row.map((cell) => (cell === null ? null : cutText(cell, limit)));
}

function cutText(text: string, limit: number): string {
  return text.length <= limit ? text : `${text.slice(0, limit)}…`;
}
