import { EtalonError } from '@etalon/error';
import { isJsonList, isJsonObject, type Json } from '@etalon/workshop';
import { type AnalysisVariable, VARIABLE_KINDS } from '@etalon/workshop/analysis';
import type { ActOn } from '../act-on-analysis.ts';
import { listSources } from '../load-analysis.ts';
import { readContent, start, textOf, write } from './acting.ts';

/** Takes a table of the project: its columns are described and become the variables; roles of columns still there stay. */
export async function chooseSource(on: ActOn): Promise<void> {
  const { form, projectId, visit } = on;
  const sha256 = textOf(form, 'table');
  const found = (await listSources(visit, projectId)).find((row) => row.sha256 === sha256);
  if (found === undefined) throw new EtalonError('analysis.no-source');
  const { name, runId } = found;
  const run = await start(on, {
    kind: 'statistics.describe-table',
    parameters: {},
    inputs: [{ name, sha256 }],
  });
  if (run.state !== 'done') throw new EtalonError(run.errorCode ?? 'analysis.no-result');
  const analysis = await readContent(on);
  const variables = mergeVariables(analysis.variables, run.result, visit.runtime.workplace.newId);
  const { source } = analysis;
  await write(on, [
    { op: 'set', path: ['source'], value: { name, sha256, runId }, was: source && { ...source } },
    { op: 'set', path: ['variablesRunId'], value: run.id, was: analysis.variablesRunId },
    {
      op: 'set',
      path: ['variables'],
      value: variables.map((row) => ({ ...row })),
      was: analysis.variables.map((row) => ({ ...row })),
    },
  ]);
}

function mergeVariables(
  before: readonly AnalysisVariable[],
  result: Json,
  newId: () => string,
): readonly AnalysisVariable[] {
  const columns =
    isJsonObject(result) && isJsonList(result.columns) ? result.columns.filter(isJsonObject) : [];
  return columns.map((item): AnalysisVariable => {
    const column = String(item.name);
    const known = before.find((variable) => variable.column === column);
    if (known !== undefined) return known;
    return {
      id: newId(),
      column,
      kind: VARIABLE_KINDS.find((kind) => kind === item.kind) ?? 'other',
      role: 'none',
      unit: '',
    };
  });
}
