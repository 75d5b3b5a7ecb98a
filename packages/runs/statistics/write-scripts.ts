import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type DataTable, describeSource, writePythonScript, writeRScript } from '@etalon/statistics';
import type { RunKind } from '../run-kind.ts';
import { needOneTable } from './analyse-table.ts';
import { readAnalysisParameters } from './analysis-schema.ts';
import { listColumns } from './list-columns.ts';
import { loadColumns } from './load-columns.ts';

const DATA = 'donnees.csv';

/** The same analysis as scripts in R and Python, with the columns that they read. */
export const writeScripts: RunKind = {
  kind: 'statistics.scripts',
  version: '1.0.0',
  title: { fr: 'Scripts d’une analyse', en: 'Scripts of an analysis' },
  interactive: true,
  check: (parameters, inputs) => {
    const { analysis } = readAnalysisParameters(parameters);
    needOneTable(inputs, listColumns(analysis.spec).length);
  },
  perform: async (task, tools) => {
    const { analysis, conditions, as } = readAnalysisParameters(task.parameters);
    const filtered = (analysis.filters ?? []).map((filter) => filter.column);
    const columns = [...new Set([...listColumns(analysis.spec), ...filtered])];
    const [input] = task.inputs;
    const table: DataTable =
      input === undefined
        ? { rows: 0, columns: {} }
        : await loadColumns(input, { columns, ...(conditions && { conditions }), ...(as && { as }) }, tools);
    const source = describeSource(table, DATA, 'csv');
    const python = writePythonScript(analysis, source);
    const files = [
      { name: 'analyse.R', mediaType: 'text/x-r', content: writeRScript(analysis, source) },
      ...(python === null ? [] : [{ name: 'analyse.py', mediaType: 'text/x-python', content: python }]),
      ...(columns.length === 0
        ? []
        : [{ name: DATA, mediaType: 'text/csv', content: writeCsv(table, columns) }]),
    ];
    for (const { name, content } of files) await writeFile(join(task.folder, name), content);
    return {
      result: { columns, rows: table.rows },
      outputs: files.map(({ name, mediaType }) => ({ name, mediaType })),
    };
  },
};

function writeCsv(table: DataTable, columns: readonly string[]): string {
  const cell = (text: string): string => (/[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const readers = columns.map((name) => {
    const column = table.columns[name];
    if (column === undefined) return (): string => '';
    if (column.kind === 'factor')
      return (row: number): string => cell(column.levels[column.codes[row] ?? -1] ?? '');
    return (row: number): string => {
      const value = column.values[row] ?? Number.NaN;
      return Number.isNaN(value)
        ? ''
        : value === Number.POSITIVE_INFINITY
          ? 'Inf'
          : value === Number.NEGATIVE_INFINITY
            ? '-Inf'
            : String(value);
    };
  });
  const lines = [columns.map(cell).join(',')];
  for (let row = 0; row < table.rows; row += 1) lines.push(readers.map((read) => read(row)).join(','));
  return `${lines.join('\n')}\n`;
}
