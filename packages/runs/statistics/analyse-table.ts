import { EtalonError } from '@etalon/error';
import { runAnalysis } from '@etalon/statistics';
import type { RunInput, RunKind } from '../run-kind.ts';
import { readAnalysisParameters } from './analysis-schema.ts';
import { groupPoints } from './group-points.ts';
import { listColumns } from './list-columns.ts';
import { loadColumns } from './load-columns.ts';
import { toJson } from './to-json.ts';
import { trimResult } from './trim-result.ts';

const VERSION = '1.0.0';

/** The one table of a run; none for what needs no data. */
export function needOneTable(inputs: readonly Pick<RunInput, 'name'>[], columns: number): void {
  const wanted = columns === 0 ? 0 : 1;
  if (inputs.length !== wanted)
    throw new EtalonError('runs.bad-inputs', { info: { wanted, given: inputs.length } });
}

const check: RunKind['check'] = (parameters, inputs) => {
  const { analysis } = readAnalysisParameters(parameters);
  needOneTable(inputs, listColumns(analysis.spec).length);
};

const perform: RunKind['perform'] = async (task, tools) => {
  const { analysis, conditions, as, pictures } = readAnalysisParameters(task.parameters);
  const filtered = (analysis.filters ?? []).map((filter) => filter.column);
  const columns = [...new Set([...listColumns(analysis.spec), ...filtered])];
  const [input] = task.inputs;
  const table =
    input === undefined
      ? { rows: 0, columns: {} }
      : await loadColumns(input, { columns, ...(conditions && { conditions }), ...(as && { as }) }, tools);
  const result = await runAnalysis(await tools.openR(), table, analysis, {
    pictures: pictures ?? true,
    onProgress: (share) => tools.report(share, 'statistics.sampling'),
  });
  const { trimmed, outputs } = await trimResult(result, task.folder);
  const groups = pictures === false ? [] : groupPoints(table, analysis.spec, analysis.filters ?? []);
  return { result: toJson({ ...trimmed, groups }), outputs };
};

/** Any single analysis on a table of the project, while a person waits. */
export const analyseTable: RunKind = {
  kind: 'statistics.analyse',
  version: VERSION,
  title: { fr: 'Analyse statistique', en: 'Statistical analysis' },
  interactive: true,
  check,
  perform,
};

/** The same in the queue, for what takes longer than a person waits: bootstrap, clusters of many rows. */
export const analyseTableLater: RunKind = {
  ...analyseTable,
  kind: 'statistics.analyse-later',
  title: { fr: 'Analyse statistique longue', en: 'Long statistical analysis' },
  interactive: false,
};
