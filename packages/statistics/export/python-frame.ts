import type { Analysis } from '../spec/analysis-spec.ts';
import type { RowFilter } from '../table/data-table.ts';
import { quoteText, type ScriptSource } from './script-source.ts';

/** The lines that read, type and filter the table with pandas. */
export function readInPython(
  source: ScriptSource,
  used: readonly string[],
  analysis: Analysis,
): readonly string[] {
  const path = quoteText(source.path);
  const names = [...new Set([...used, ...(analysis.filters ?? []).map(({ column }) => column)])];
  const factors = names.filter((name) => source.columns[name]?.kind === 'factor');
  const typed = factors.map((name) => {
    const column = source.columns[name];
    const levels = column?.kind === 'factor' ? column.levels : [];
    return `${columnInPython(name)} = pd.Categorical(${columnInPython(name)}, categories=${listInPython(levels)})`;
  });
  const dtype = `{${factors.map((name) => `${quoteText(name)}: str`).join(', ')}}`;
  const kept = used.map((name) =>
    source.columns[name]?.kind === 'factor'
      ? `${columnInPython(name)}.notna()`
      : `np.isfinite(${columnInPython(name)})`,
  );
  return [
    source.format === 'csv'
      ? `d = pd.read_csv(${path}, dtype=${dtype}, float_precision="round_trip")`
      : `d = pd.read_parquet(${path})`,
    ...typed,
    ...(analysis.filters ?? []).map((filter) => `d = d[${filterInPython(filter)}].copy()`),
    ...(kept.length === 0 ? [] : [`d = d[${[...new Set(kept)].join(' & ')}].copy()`]),
    ...used
      .filter((name) => factors.includes(name))
      .map((name) => `${columnInPython(name)} = ${columnInPython(name)}.cat.remove_unused_categories()`),
  ];
}

export const PYTHON_HEAD: readonly string[] = [
  'import numpy as np',
  'import pandas as pd',
  'from scipy import stats',
  '',
  '',
  'def say(term, *numbers):',
  '    print(term, *(f"{float(one):.15g}" for one in numbers), sep="\\t")',
  '',
  '',
];

/** A column of the data frame `d`. */
export function columnInPython(name: string): string {
  return `d[${quoteText(name)}]`;
}

/** Texts or numbers as a Python list. */
export function listInPython(values: readonly (string | number)[]): string {
  return `[${values.map((value) => (typeof value === 'number' ? String(value) : quoteText(value))).join(', ')}]`;
}

function filterInPython({ column, operator, value }: RowFilter): string {
  const cells = columnInPython(column);
  if (operator === 'present' || value === undefined) return `${cells}.notna()`;
  if (typeof value === 'object')
    return `${operator === 'in' ? '' : `${cells}.notna() & ~`}${cells}.isin(${listInPython([...value])})`;
  const right = typeof value === 'number' ? String(value) : quoteText(value);
  const compared = `(${cells} ${operator === '=' ? '==' : operator} ${right})`;
  return operator === '!=' ? `${cells}.notna() & ${compared}` : compared;
}
