import { EtalonError } from '@etalon/error';
import type { QualityCheck, ReadPolicy, RefusedCheck } from './check.ts';
import { type Arguments, importExpectation, nameCheck, takeRule } from './import-rule.ts';
import { isObject, writeValue } from './read-checks.ts';

/**
 * Checks of a Great Expectations suite (JSON of 0.18 or 1.x), with the list of what could not be taken over and why.
 * Throws `quality.suite-unreadable`.
 */
export function importExpectations(text: string): ReadPolicy {
  const suite = parse(text);
  if (!isObject(suite) || !Array.isArray(suite.expectations))
    throw new EtalonError('quality.suite-unreadable', { info: { problem: 'expectations' } });
  const checks: QualityCheck[] = [];
  const refused: RefusedCheck[] = [];
  for (const [i, item] of suite.expectations.entries()) {
    const path = `/expectations/${i}`;
    const name = isObject(item) ? writeValue(item.type ?? item.expectation_type ?? '') : '';
    const given = isObject(item) && isObject(item.kwargs) ? item.kwargs : {};
    const taken = takeRule(importExpectation(name, given), {
      id: nameCheck(baseOf(name, given), checks),
      name,
      notes: { ...severityOf(item), ...notesOf(item) },
    });
    if ('check' in taken) checks.push(taken.check);
    else refused.push({ path, name, ...taken });
  }
  return { checks, refused };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    const problem = error instanceof Error ? error.message : 'JSON';
    throw new EtalonError('quality.suite-unreadable', { info: { problem } });
  }
}

/** The name of an expectation without its prefix, then the column that it is asked of. */
function baseOf(name: string, given: Arguments): string {
  const column = typeof given.column === 'string' ? `.${given.column}` : '';
  return `${name.replace(/^expect_/, '')}${column}`;
}

function severityOf(item: unknown): { readonly severity?: string } {
  if (!isObject(item)) return {};
  if (item.severity === 'critical') return { severity: 'blocking' };
  return item.severity === 'warning' || item.severity === 'info' ? { severity: 'minor' } : {};
}

function notesOf(item: unknown): { readonly onFail?: string } {
  const notes = isObject(item) && isObject(item.meta) ? item.meta.notes : undefined;
  const content = isObject(notes) ? notes.content : notes;
  if (Array.isArray(content)) return { onFail: content.map(writeValue).join(' ') };
  return typeof content === 'string' ? { onFail: content } : {};
}
