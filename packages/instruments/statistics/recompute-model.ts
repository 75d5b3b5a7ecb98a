import { type AnalysisResult, type DataTable, runAnalysis } from '@etalon/statistics';
import type { AskedAnalysis, DeclaredModel } from './declared-models.ts';
import { explainStop } from './explain-stop.ts';
import type { AnalysedData } from './load-table.ts';
import { shareR } from './share-r.ts';

/** Rows beyond which a model is fitted without the drawings of its assumptions. */
const LARGE_ROWS = 20_000;
const CALL_MS = 120_000;

export interface Recomputed {
  readonly table: DataTable;
  readonly result: AnalysisResult;
}

/** Computes analyses on the delivered data, the same one once; a sentence when it cannot be. */
export function rememberResults(
  data: AnalysedData,
): (model: Pick<DeclaredModel, 'asked' | 'reason'>) => Promise<Recomputed | string> {
  const done = new Map<string, Promise<Recomputed | string>>();
  return (model) => {
    const { asked } = model;
    if (asked === null) return Promise.resolve(model.reason);
    const key = JSON.stringify(asked);
    const work = done.get(key) ?? recompute(data, asked);
    done.set(key, work);
    return work;
  };
}

async function recompute(data: AnalysedData, asked: AskedAnalysis): Promise<Recomputed | string> {
  try {
    const table = await data.columnsOf(asked);
    const result = await runAnalysis(await shareR(), table, asked.analysis, {
      pictures: table.rows <= LARGE_ROWS,
      timeoutMs: CALL_MS,
    });
    return { table, result };
  } catch (error) {
    const reason = explainStop(error);
    if (reason === null) throw error;
    return reason;
  }
}
