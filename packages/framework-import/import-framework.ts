import { createHash } from 'node:crypto';
import { checkFramework, type Diagnostic, type Framework } from '@etalon/core/framework';
import { buildFramework } from './build/build-framework.ts';
import { createReporter } from './build/report.ts';
import { readText } from './read/read-text.ts';
import type { SourceUnit } from './read/source-document.ts';

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

/** Reads an official document into a Framework, with located diagnostics; never throws on bad input. */
export async function importFramework(file: FrameworkFile): Promise<FrameworkImport> {
  const reporter = createReporter();
  const document = readText(new TextDecoder().decode(file.bytes));
  const sha256 = createHash('sha256').update(file.bytes).digest('hex');
  const draft = buildFramework(document, { fileName: file.fileName, format: 'text', sha256 }, reporter);
  const diagnostics = [...reporter.diagnostics, ...(draft === null ? [] : checkFramework(draft))].toSorted(
    (a, b) => a.line - b.line,
  );
  const broken = diagnostics.some(({ severity }) => severity === 'error');
  return { framework: broken ? null : draft, draft, diagnostics, units: document.units };
}
