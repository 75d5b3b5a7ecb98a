import { isObject, type JsonObject, type JsonValue, parseJson } from '../json/parse-json.ts';
import { refuse } from '../refuse.ts';

export interface NotebookOutput {
  readonly kind: 'text' | 'table' | 'image' | 'error';
  /** Printed text, name of the error, or type of the image. */
  readonly text: string;
}

export interface NotebookCell {
  readonly kind: 'code' | 'markdown' | 'raw';
  readonly source: string;
  /** Null when the cell was not run. */
  readonly executionCount: number | null;
  readonly outputs: readonly NotebookOutput[];
  /** « cellule 3 », from 1. */
  readonly locator: string;
}

export interface Notebook {
  /** `python`, `R`… ; '' when the file does not say. */
  readonly language: string;
  readonly cells: readonly NotebookCell[];
}

const MAX_OUTPUT = 200_000;

/** Reads a notebook of nbformat 4; nothing of it is run, no output is rendered. Refusals: `E_EMPTY`, `E_SCHEMA` with the place. */
export function readNotebook(text: string): Notebook {
  const root = parseJson(text);
  if (!isObject(root) || !Array.isArray(root.cells)) refuse('E_SCHEMA', '/cells', { form: 'ipynb' });
  if (typeof root.nbformat === 'number' && root.nbformat < 4)
    refuse('E_SCHEMA', '/nbformat', { form: 'ipynb', wanted: '4' });
  const cells: readonly JsonValue[] = root.cells;
  return {
    language: readLanguage(root),
    cells: cells.map((cell, index) => readCell(cell, index)),
  };
}

function readLanguage(root: JsonObject): string {
  const metadata = isObject(root.metadata) ? root.metadata : {};
  const info = isObject(metadata.language_info) ? metadata.language_info : {};
  const kernel = isObject(metadata.kernelspec) ? metadata.kernelspec : {};
  const name = info.name ?? kernel.language;
  return typeof name === 'string' ? name : '';
}

function readCell(cell: JsonValue, index: number): NotebookCell {
  if (!isObject(cell)) return refuse('E_SCHEMA', `/cells/${index}`, { form: 'ipynb' });
  const kind = cell.cell_type === 'code' || cell.cell_type === 'markdown' ? cell.cell_type : 'raw';
  const outputs: readonly JsonValue[] = Array.isArray(cell.outputs) ? cell.outputs : [];
  return {
    kind,
    source: joinText(cell.source),
    executionCount: typeof cell.execution_count === 'number' ? cell.execution_count : null,
    outputs: outputs.flatMap((output) => (isObject(output) ? readOutput(output) : [])),
    locator: `cellule ${index + 1}`,
  };
}

function readOutput(output: JsonObject): readonly NotebookOutput[] {
  if (output.output_type === 'error') return [{ kind: 'error', text: joinText(output.ename) || 'erreur' }];
  if (output.output_type === 'stream')
    return [{ kind: 'text', text: joinText(output.text).slice(0, MAX_OUTPUT) }];
  const data = isObject(output.data) ? output.data : {};
  const image = Object.keys(data).find((type) => type.startsWith('image/'));
  const plain = joinText(data['text/plain']).slice(0, MAX_OUTPUT);
  if (image !== undefined) return [{ kind: 'image', text: image }];
  if ('text/html' in data && /<table/i.test(joinText(data['text/html'])))
    return [{ kind: 'table', text: plain }];
  return plain === '' ? [] : [{ kind: 'text', text: plain }];
}

function joinText(value: JsonValue | undefined): string {
  if (typeof value === 'string') return value;
  return Array.isArray(value) ? value.filter((part) => typeof part === 'string').join('') : '';
}
