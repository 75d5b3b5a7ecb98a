import type { NotebookCell } from '@etalon/evidence';
import { stripComments } from './list-scripts.ts';

export interface HiddenName {
  readonly name: string;
  /** Where it is first used, and where it is first defined. */
  readonly used: string;
  readonly defined: string;
}

const PYTHON_DEFINITIONS = [
  /^([\p{L}_][\p{L}\p{N}_]*)\s*(?::[^=\n]+)?=(?!=)/gmu,
  /^([\p{L}_][\p{L}\p{N}_]*(?:\s*,\s*[\p{L}_][\p{L}\p{N}_]*)+)\s*=(?!=)/gmu,
  /^\s*(?:def|class)\s+([\p{L}_][\p{L}\p{N}_]*)/gmu,
  /\bimport\s+[\w.]+\s+as\s+(\w+)/g,
];
const MAX_NAMES = 2000;
const R_DEFINITIONS = [/^\s*([\p{L}.][\p{L}\p{N}._]*)\s*<-/gmu, /^([\p{L}.][\p{L}\p{N}._]*)\s*=(?!=)/gmu];

/** Names that a cell uses while only a later cell defines them: run from top to bottom, the notebook would stop (top-level names only). */
export function findHiddenState(cells: readonly NotebookCell[], language: string): readonly HiddenName[] {
  const rules = language === 'r' ? R_DEFINITIONS : PYTHON_DEFINITIONS;
  const code = cells
    .filter((cell) => cell.kind === 'code')
    .map((cell) => ({ ...cell, bare: blankTexts(stripComments(cell.source)) }));
  const defined = new Map<string, number>();
  for (const [index, { bare }] of code.entries())
    for (const name of listDefined(bare, rules)) if (!defined.has(name)) defined.set(name, index);
  const outside = code.map(({ bare }) => dropBodies(bare, language));
  return [...defined].slice(0, MAX_NAMES).flatMap(([name, index]): readonly HiddenName[] => {
    if (index === 0 || name.length < 2) return [];
    const escaped = name.replaceAll('.', '\\.');
    const use = new RegExp(`(?<![\\p{L}\\p{N}_.])${escaped}(?![\\p{L}\\p{N}_]|\\s*=(?!=))`, 'u');
    const first = code.slice(0, index).find((_, rank) => use.test(outside[rank] ?? ''));
    return first === undefined ? [] : [{ name, used: first.locator, defined: code[index]?.locator ?? '' }];
  });
}

function listDefined(bare: string, rules: readonly RegExp[]): readonly string[] {
  return rules.flatMap((rule) =>
    [...bare.matchAll(rule)].flatMap((found) => (found[1] ?? '').split(/\s*,\s*/)),
  );
}

/** Lines outside of the bodies of functions and classes: names in them may be defined after. */
function dropBodies(bare: string, language: string): string {
  if (language === 'r') return bare;
  const kept: string[] = [];
  let depth = -1;
  for (const line of bare.split('\n')) {
    const indent = /^[ \t]*/.exec(line)?.[0].length ?? 0;
    if (depth >= 0 && (line.trim() === '' || indent > depth)) continue;
    depth = /^[ \t]*(?:async\s+def|def|class)\b/.test(line) ? indent : -1;
    if (depth < 0) kept.push(line);
  }
  return kept.join('\n');
}

function blankTexts(source: string): string {
  return source
    .replace(/("""|''')[\s\S]*?\1/g, '""')
    .replace(/"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'/g, '""')
    .replace(/\b(\w+)\s*=(?=[^=])(?=[^\n()]*\))/g, '=');
}
