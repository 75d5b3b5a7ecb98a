import { readFile } from 'node:fs/promises';
import { inspectTable } from '../dataset/inspect-table.ts';
import { openTable } from '../dataset/open-table.ts';
import { countWords } from '../note/count-words.ts';
import type {
  ArchiveFacts,
  DatasetFacts,
  DatasetForm,
  ImageFacts,
  NoteFacts,
  OnnxFacts,
  PieceFacts,
} from '../piece-content.ts';
import type { PieceFile } from '../process/reader-task.ts';
import { resolveForm } from '../resolve-form.ts';

/** Reads one piece wholly and gives its facts; refusals are thrown. */
export async function inspectFile(file: PieceFile): Promise<PieceFacts> {
  const { form, bytes } = await resolveForm(file);
  if (file.slot === 'anomalies') return inspectAnomalies(file.path, bytes);
  if (file.slot === 'recipe') return inspectRecipe(file.path, bytes);
  switch (form) {
    case 'csv':
    case 'json':
    case 'jsonl':
    case 'xlsx':
    case 'sqlite':
    case 'arrow':
    case 'parquet':
      return inspectDataset(file, form, bytes);
    case 'pdf':
      return inspectPdf(file.path, bytes);
    case 'docx':
      return inspectDocx(file.path, bytes);
    case 'markdown':
      return inspectMarkdown(file.path, bytes);
    case 'notebook':
    case 'document':
    case 'text':
      return inspectWritten(file.path, form, bytes);
    case 'pptx':
      return inspectSlides(file.path, bytes);
    case 'image':
      return inspectImage(file.path, bytes);
    case 'onnx':
      return inspectModel(file.path, bytes);
    case 'zip':
      return inspectArchive(file.path, bytes);
    default:
      return form satisfies never;
  }
}

async function inspectAnomalies(path: string, bytes: number): Promise<PieceFacts> {
  const { readAnomalies } = await import('../json/read-anomalies.ts');
  const { anomalies, findings } = readAnomalies(await readFile(path, 'utf8'));
  const byType: Record<string, number> = {};
  for (const { type } of anomalies) byType[type] = (byType[type] ?? 0) + 1;
  return { kind: 'anomalies', bytes, count: anomalies.length, byType, findings };
}

async function inspectRecipe(path: string, bytes: number): Promise<PieceFacts> {
  const { readRecipe } = await import('../json/read-recipe.ts');
  const { recipe, findings } = readRecipe(await readFile(path, 'utf8'));
  const files = recipe.steps.flatMap((step) => ('file' in step ? [step.file] : []));
  return { kind: 'recipe', bytes, table: recipe.table, steps: recipe.steps.length, files, findings };
}

async function inspectDataset(file: PieceFile, form: DatasetForm, bytes: number): Promise<DatasetFacts> {
  if (form === 'parquet') {
    const { openParquet } = await import('../dataset/open-parquet.ts');
    const { columns, rows } = await openParquet(file.path);
    const plain = { raggedRows: 0, firstRaggedLine: null, dialect: null, tables: [], findings: [] };
    return { kind: 'dataset', form, bytes, rows, columns, sampledRows: rows, ...plain };
  }
  const source = await openTable({ path: file.path, form, dialect: file.dialect ?? {}, table: null });
  return inspectTable(source, form, bytes);
}

async function inspectPdf(path: string, bytes: number): Promise<NoteFacts> {
  const { readPdf } = await import('../note/read-pdf.ts');
  const { pages, pagesWithoutText } = await readPdf(path);
  const words = pages.reduce((total, page) => total + countWords(page.text), 0);
  const silent = { what: 'pages-without-text', count: pagesWithoutText, place: null } as const;
  const findings = pagesWithoutText === 0 ? [] : [silent];
  return { kind: 'note', form: 'pdf', bytes, pages: pages.length, words, findings };
}

async function inspectDocx(path: string, bytes: number): Promise<NoteFacts> {
  const { readDocx } = await import('../note/read-docx.ts');
  const { text, findings } = await readDocx(await readFile(path));
  return { kind: 'note', form: 'docx', bytes, pages: null, words: countWords(text), findings };
}

async function inspectMarkdown(path: string, bytes: number): Promise<NoteFacts> {
  const { readMarkdown } = await import('../note/read-markdown.ts');
  const { text } = readMarkdown(await readFile(path));
  return { kind: 'note', form: 'markdown', bytes, pages: null, words: countWords(text), findings: [] };
}

/** A notebook, a JSON document or plain text: its words, once it is known to be one. */
async function inspectWritten(
  path: string,
  form: 'notebook' | 'document' | 'text',
  bytes: number,
): Promise<NoteFacts> {
  const { writePlain } = await import('../workshop/write-plain.ts');
  const words = countWords(writePlain(await readFile(path), form));
  return { kind: 'note', form, bytes, pages: null, words, findings: [] };
}

async function inspectSlides(path: string, bytes: number): Promise<NoteFacts> {
  const { readPptx } = await import('../note/read-pptx.ts');
  const { slides, findings } = readPptx(await readFile(path));
  const words = slides.reduce((total, { text }) => total + countWords(text), 0);
  return { kind: 'note', form: 'pptx', bytes, pages: slides.length, words, findings };
}

async function inspectImage(path: string, bytes: number): Promise<ImageFacts> {
  const { readImage } = await import('./read-image.ts');
  const { format, width, height } = await readImage(path);
  return { kind: 'image', format, bytes, width, height, findings: [] };
}

async function inspectModel(path: string, bytes: number): Promise<OnnxFacts> {
  const { readModel } = await import('./read-model.ts');
  const { producer, nodes, parameters } = await readModel(path);
  return { kind: 'model', bytes, producer, nodes, parameters, findings: [] };
}

async function inspectArchive(path: string, bytes: number): Promise<ArchiveFacts> {
  const { readArchive } = await import('../archive/read-archive.ts');
  const { entries, inflatedBytes } = readArchive(await readFile(path));
  const nested = entries.filter(({ name }) => /\.(zip|gz|7z|rar|xz|bz2|tgz)$/i.test(name));
  const finding = { what: 'nested-archives', count: nested.length, place: nested[0]?.name ?? null } as const;
  const findings = nested.length === 0 ? [] : [finding];
  return { kind: 'archive', bytes, entries: entries.length, inflatedBytes, findings };
}
