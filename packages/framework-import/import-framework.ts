import { createHash } from 'node:crypto';
import { checkFramework, type Diagnostic, type Framework } from '@etalon/core/framework';
import type { ImportErrorCode } from './errors.ts';
import { decodeText } from './read/decode-text.ts';
import { detectBinary, detectText } from './read/detect-format.ts';
import { readDocx } from './read/read-docx.ts';
import { readHtml } from './read/read-html.ts';
import { readMarkdown } from './read/read-markdown.ts';
import { readText } from './read/read-text.ts';
import type { SourceDocument, SourceUnit } from './read/source-document.ts';
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

type Format = Framework['source']['format'];

const MAX_BYTES = 20_000_000;
const MAX_UNITS = 20_000;
const MAX_DIAGNOSTICS = 500;

/** Reads an official document (text, DOCX, HTML, Markdown) into a Framework, with located diagnostics; bad input never throws. */
export async function importFramework(file: FrameworkFile): Promise<FrameworkImport> {
  const reporter = createReporter();
  const read = await readDocument(file.bytes, reporter);
  if (read === null) return { framework: null, draft: null, diagnostics: reporter.diagnostics, units: [] };
  const { units } = read.document;
  if (units.length > MAX_UNITS) {
    reporter.fail('framework.too-many-rows', units[MAX_UNITS]?.line ?? 1, null, { limit: MAX_UNITS });
    return { framework: null, draft: null, diagnostics: reporter.diagnostics, units: [] };
  }
  const sha256 = createHash('sha256').update(file.bytes).digest('hex');
  const source = { fileName: file.fileName, format: read.format, sha256 };
  const draft = buildFramework(read.document, source, reporter);
  const diagnostics = sortDiagnostics([
    ...reporter.diagnostics,
    ...(draft === null ? [] : checkFramework(draft)),
  ]);
  const broken = diagnostics.some(({ severity }) => severity === 'error');
  return {
    framework: broken ? null : draft,
    draft,
    diagnostics: diagnostics.slice(0, MAX_DIAGNOSTICS),
    units,
  };
}

async function readDocument(
  bytes: Uint8Array,
  reporter: Reporter,
): Promise<{ readonly format: Format; readonly document: SourceDocument } | null> {
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
  if (text.trim() === '') return refuse('framework.empty-file', 1);
  const { format, seems } = detectText(text);
  switch (format) {
    case 'text':
      return { format, document: readText(text) };
    case 'markdown':
      return { format, document: readMarkdown(text) };
    case 'html':
      return { format, document: readHtml(text, 'lines') };
    case 'docx':
    case 'case':
      return refuse('framework.unknown-format', 1, { format: seems });
    case 'unknown':
      return refuse('framework.no-table', 1);
    default:
      return format satisfies never;
  }
}

/** By line, errors before warnings, so that cutting a long list never hides what is broken at its head. */
function sortDiagnostics(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return diagnostics.toSorted(
    (a, b) =>
      a.line - b.line ||
      a.severity.localeCompare(b.severity) ||
      (a.cell ?? 0) - (b.cell ?? 0) ||
      a.code.localeCompare(b.code),
  );
}
