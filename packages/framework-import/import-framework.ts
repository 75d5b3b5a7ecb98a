import { createHash } from 'node:crypto';
import { checkFramework, type Diagnostic, type Framework } from '@etalon/core/framework';
import { importCase } from './case/import-case.ts';
import type { ImportErrorCode } from './errors.ts';
import { decodeText } from './read/decode-text.ts';
import { detectBinary, detectText } from './read/detect-format.ts';
import { readDocx } from './read/read-docx.ts';
import { readHtml } from './read/read-html.ts';
import { readMarkdown } from './read/read-markdown.ts';
import { readText } from './read/read-text.ts';
import { MAX_UNITS, type SourceDocument, type SourceUnit } from './read/source-document.ts';
import { buildFramework } from './understand/build-framework.ts';
import { createReporter, type Reporter } from './understand/report.ts';

export interface FrameworkFile {
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

export interface FrameworkImport {
  /** The framework when it may be published; null as soon as one diagnostic is an error. */
  readonly framework: Framework | null;
  /** What was understood even when errors remain, to show beside the document; null when nothing was. */
  readonly draft: Framework | null;
  /** Ordered by line. */
  readonly diagnostics: readonly Diagnostic[];
  /** The document as read: paragraphs and rows, to show beside the draft. */
  readonly units: readonly SourceUnit[];
}

type ReadFile =
  | { readonly format: 'text' | 'docx' | 'html' | 'markdown'; readonly document: SourceDocument }
  | { readonly format: 'case'; readonly json: unknown };

const MAX_BYTES = 20_000_000;
/** Word files carry pictures; text alone is never that long. */
const MAX_CHARACTERS = 4_000_000;
const MAX_DIAGNOSTICS = 500;

/**
 * Reads an official document (text, DOCX, HTML, Markdown) or a CASE package into a Framework, with located
 * diagnostics; bad input never throws.
 */
export async function importFramework(file: FrameworkFile): Promise<FrameworkImport> {
  const reporter = createReporter();
  const sha256 = createHash('sha256').update(file.bytes).digest('hex');
  const read = await readDocument(file.bytes, reporter);
  if (read === null) return conclude(null, reporter, []);
  const source = { fileName: file.fileName, format: read.format, sha256 };
  if ('json' in read) return conclude(readCase(read.json, source, reporter), reporter, []);
  const { units } = read.document;
  if (units.length <= MAX_UNITS)
    return conclude(buildFramework(read.document, source, reporter), reporter, units);
  reporter.fail('framework.too-many-rows', units[MAX_UNITS]?.line ?? 1, null, { limit: MAX_UNITS });
  return conclude(null, reporter, []);
}

function conclude(
  draft: Framework | null,
  reporter: Reporter,
  units: readonly SourceUnit[],
): FrameworkImport {
  const structure = draft === null ? [] : checkFramework(draft);
  const diagnostics = sortDiagnostics([...reporter.diagnostics, ...structure]);
  const broken = draft === null || diagnostics.some(({ severity }) => severity === 'error');
  return {
    framework: broken ? null : draft,
    draft,
    diagnostics: limitDiagnostics(diagnostics),
    units,
  };
}

async function readDocument(bytes: Uint8Array, reporter: Reporter): Promise<ReadFile | null> {
  const refuse = (code: ImportErrorCode, line: number, info: Diagnostic['info'] = {}): null => {
    reporter.fail(code, line, null, info);
    return null;
  };
  if (bytes.length > MAX_BYTES)
    return refuse('framework.too-large', 1, { bytes: bytes.length, limit: MAX_BYTES });
  const binary = detectBinary(bytes);
  if (binary?.format === 'docx') {
    const docx = await readDocx(bytes);
    return docx.state === 'read'
      ? { format: 'docx', document: docx.document }
      : refuse(docx.code, 1, docx.info);
  }
  if (binary !== null) return refuse('framework.unknown-format', 1, { format: binary.seems });
  const decoded = decodeText(bytes);
  if (decoded.state === 'refused') return refuse(decoded.code, decoded.line);
  const { text } = decoded;
  if (text.length > MAX_CHARACTERS)
    return refuse('framework.too-large', 1, { bytes: bytes.length, limit: MAX_CHARACTERS });
  if (text.trim() === '') return refuse('framework.empty-file', 1);
  const { format } = detectText(text);
  switch (format) {
    case 'text':
      return { format, document: readText(text) };
    case 'markdown':
      return { format, document: readMarkdown(text) };
    case 'html':
      return { format, document: readHtml(text, 'lines') };
    case 'case':
      return readJson(text) ?? refuse('framework.case-unreadable', 1, { place: '/', expected: 'JSON' });
    case 'unknown':
      return refuse('framework.no-table', 1);
    default:
      return format satisfies never;
  }
}

function readJson(text: string): ReadFile | null {
  try {
    return { format: 'case', json: JSON.parse(text) };
  } catch {
    return null;
  }
}

function readCase(json: unknown, source: Framework['source'], reporter: Reporter): Framework | null {
  const read = importCase(json, source);
  if (read.state === 'read') return read.framework;
  const { expected, place } = read;
  reporter.fail('framework.case-unreadable', 1, null, { expected, place });
  return null;
}

/** A hostile document may be wrong on every line: errors are kept first. */
function limitDiagnostics(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  if (diagnostics.length <= MAX_DIAGNOSTICS) return diagnostics;
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  const warnings = diagnostics.filter(({ severity }) => severity === 'warning');
  return [...errors, ...warnings].slice(0, MAX_DIAGNOSTICS);
}

/** By line, errors before warnings. */
function sortDiagnostics(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return diagnostics.toSorted(
    (a, b) =>
      a.line - b.line ||
      a.severity.localeCompare(b.severity) ||
      (a.cell ?? 0) - (b.cell ?? 0) ||
      a.code.localeCompare(b.code),
  );
}
