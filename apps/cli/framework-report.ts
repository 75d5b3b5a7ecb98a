import {
  countFramework,
  type Diagnostic,
  type Framework,
  type FrameworkDiff,
  hashFramework,
  type ItemChange,
} from '@etalon/core/framework';
import type { FrameworkImport } from '@etalon/framework-import';
import { explainDiagnostic, type Language, translate } from '@etalon/i18n';
import { frameworkMessages as words } from '@etalon/i18n/messages/framework';

export interface FrameworkSummary {
  readonly file: string;
  readonly publishable: boolean;
  readonly title: string | null;
  /** Content hash of the framework when it is publishable. */
  readonly hash: string | null;
  readonly blocks: number;
  readonly activities: number;
  readonly competences: number;
  readonly situations: number;
  readonly criteria: number;
  readonly errors: readonly DiagnosticLine[];
  readonly warnings: readonly DiagnosticLine[];
}

interface DiagnosticLine {
  readonly code: string;
  readonly line: number;
  readonly cell: number | null;
  readonly message: string;
}

const NOTHING = { blocks: 0, activities: 0, competences: 0, situations: 0, criteria: 0 } as const;

/** One JSON object: the counts, and each diagnostic as a sentence that names what is wrong and what to do. */
export function summariseFramework(
  file: string,
  read: FrameworkImport,
  language: Language,
): FrameworkSummary {
  const lines = (severity: Diagnostic['severity']): readonly DiagnosticLine[] =>
    read.diagnostics
      .filter((diagnostic) => diagnostic.severity === severity)
      .map((diagnostic) => {
        const { what, remedy } = explainDiagnostic(language, diagnostic);
        const { code, line, cell } = diagnostic;
        return { code, line, cell, message: `${what} ${remedy}`.trim() };
      });
  return {
    file,
    publishable: read.framework !== null,
    title: read.draft?.title ?? null,
    hash: read.framework === null ? null : hashFramework(read.framework),
    ...(read.draft === null ? NOTHING : countFramework(read.draft)),
    errors: lines('error'),
    warnings: lines('warning'),
  };
}

/** The same for a reader: errors first, each with file, line, what is wrong and what to do; then what to check. */
export function writeFrameworkReport(file: string, read: FrameworkImport, language: Language): string {
  const { diagnostics, draft, framework } = read;
  const sorted = diagnostics.toSorted((a, b) => a.severity.localeCompare(b.severity) || a.line - b.line);
  const lines = sorted.flatMap((diagnostic) => {
    const { what, remedy } = explainDiagnostic(language, diagnostic);
    const place = diagnostic.cell === null ? `${diagnostic.line}` : `${diagnostic.line}:${diagnostic.cell}`;
    const kind = translate(language, words[`framework.kind.${diagnostic.severity}`]);
    return [`${file}:${place}  ${kind} ${what}`, `    → ${remedy}`];
  });
  const counts =
    draft === null ? [] : [draft.title, translate(language, words['framework.counts'], countOf(draft))];
  const warnings = diagnostics.filter(({ severity }) => severity === 'warning').length;
  const verdict =
    framework === null
      ? translate(language, words['framework.broken'], {
          file,
          errors: diagnostics.length - warnings,
          warnings,
        })
      : translate(language, words['framework.publishable'], { file, warnings });
  return [...counts, ...(lines.length === 0 ? [] : ['', ...lines]), '', verdict].join('\n');
}

/** What was understood, as an outline with the line of each item. */
export function writeFrameworkOutline(framework: Framework): string {
  const lines = framework.blocks.flatMap((block) => [
    '',
    `${block.id}  ${block.title}  (${block.place.line})`,
    ...block.activities.flatMap((activity) => [
      `  ${activity.id}  ${activity.title}  (${activity.place.line})`,
      ...activity.bullets.map((bullet) => `    · ${bullet.text}`),
      ...activity.competencies.map(({ id, text }) => `    ${id}  ${text}`),
      `    ${activity.situation.id}${writeChain(activity.situation.chain?.continues ?? null)}  ${activity.situation.text}`,
      ...activity.criteria.map(({ id, text }) => `    ${id}  ${text}`),
    ]),
  ]);
  return [framework.title, ...lines, '', ...framework.awardConditions.map(({ text }) => `- ${text}`)].join(
    '\n',
  );
}

/** The differences of two versions, one item a line, then the proposals of replacement. */
export function writeFrameworkDiff(diff: FrameworkDiff, language: Language): string {
  const changed = diff.changes.filter(({ change }) => change !== 'unchanged');
  if (changed.length === 0) return translate(language, words['framework.diff.same']);
  const proposals = diff.proposals.map(({ previous, next, similarity }) =>
    translate(language, words['framework.diff.proposal'], {
      previous,
      next,
      similarity: Math.round(similarity * 100),
    }),
  );
  return [...changed.flatMap((change) => writeChange(change, language)), ...proposals].join('\n');
}

function writeChange(change: ItemChange, language: Language): readonly string[] {
  const label = translate(language, words[`framework.diff.${change.change}`]);
  switch (change.change) {
    case 'added':
      return [`${label} ${change.next.id}`, `  + ${change.next.text}`];
    case 'removed':
      return [`${label} ${change.previous.id}`, `  - ${change.previous.text}`];
    case 'moved':
      return [`${label} ${change.previous.id} → ${change.next.id}`, `    ${change.next.text}`];
    case 'reworded':
      return [`${label} ${change.next.id}`, `  - ${change.previous.text}`, `  + ${change.next.text}`];
    case 'unchanged':
      return [];
    default:
      return change satisfies never;
  }
}

function writeChain(continues: string | null): string {
  return continues === null ? '' : ` ← ${continues}`;
}

function countOf(framework: Framework): Readonly<Record<string, number>> {
  return { ...countFramework(framework) };
}
