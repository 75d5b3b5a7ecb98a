import { errorCode, errorInfo } from '@etalon/error';
import { type Query, quoteName, readNumber } from '../query.ts';
import { applySource, describeColumns, type LoadFile, prepareStep } from './apply-step.ts';
import { type ChangedCells, executeStep } from './execute-step.ts';
import type { RecipeOperation } from './recipe-operation.ts';
import type { WorkingColumn } from './working-table.ts';
import { takeTogether, writeTogether } from './write-together.ts';

export interface StoppedStep {
  readonly index: number;
  readonly step: string;
  readonly code: string;
  readonly detail: string;
  readonly info: Readonly<Record<string, unknown>>;
}

export interface StepTrace {
  readonly id: string;
  readonly op: RecipeOperation['op'];
  readonly rowsBefore: number;
  readonly rowsAfter: number;
  /** Exact count of changed cells by column; see `executeStep`. */
  readonly cellsChanged: ChangedCells;
  readonly columns: readonly WorkingColumn[];
  /** `unreadable` of a cast; `matched`, `unmatched`, `multiplied` left rows of a join. */
  readonly notes: Readonly<Record<string, number>>;
}

export interface RecipeReplay {
  readonly steps: readonly StepTrace[];
  /** Milliseconds by step, apart from what the data decide; steps written in one pass share its time. All zero without a clock. */
  readonly durationsMs: readonly number[];
  readonly stopped: StoppedStep | null;
}

export interface ReplayRequest {
  readonly table: string;
  readonly steps: readonly RecipeOperation[];
  /** Names the table that holds a file's columns as they are read. */
  readonly loadFile: LoadFile;
  /** Steps to run, from the first: the recipe's cursor. All by default. */
  readonly upTo?: number;
  readonly clock?: () => number;
  readonly onProgress?: (share: number) => void;
}

/**
 * Executes the steps up to the cursor into a new table, and tells of each the rows and cells it changed. A step that
 * fails stops the replay and is reported, never skipped; the table is then the one before it.
 */
export async function replayRecipe(query: Query, request: ReplayRequest): Promise<RecipeReplay> {
  const clock = request.clock ?? ((): number => 0);
  const steps = request.steps.slice(0, request.upTo ?? request.steps.length);
  const traces: StepTrace[] = [];
  const durationsMs: number[] = [];
  for (let index = 0; index < steps.length; index = traces.length) {
    const step = steps[index];
    if (step === undefined) break;
    const began = clock();
    const together = await traceTogether(query, request, steps, traces);
    try {
      if (together.length > 0) traces.push(...together);
      else traces.push(await traceStep(query, request, step, traces.at(-1) ?? null));
    } catch (error) {
      return { steps: traces, durationsMs, stopped: describeStop(error, index, step.id) };
    }
    const written = traces.length - index;
    for (let i = 0; i < written; i += 1) durationsMs.push((clock() - began) / written);
    request.onProgress?.(traces.length / steps.length);
  }
  return { steps: traces, durationsMs, stopped: null };
}

/** Traces of the row-by-row steps that come next, written in one pass; none when they must run one by one. */
async function traceTogether(
  query: Query,
  request: ReplayRequest,
  steps: readonly RecipeOperation[],
  traces: readonly StepTrace[],
): Promise<readonly StepTrace[]> {
  const run = takeTogether(steps, traces.length);
  const last = traces.at(-1);
  if (run.length === 0 || last === undefined) return [];
  try {
    const written = (await writeTogether(query, request.table, run)) ?? [];
    const rows = last.rowsAfter;
    return written.map((effect, i) => {
      const { id = '', op = 'set' } = run[i] ?? {};
      return { id, op, rowsBefore: rows, rowsAfter: rows, ...effect };
    });
  } catch {
    // Whatever one of them refuses is said by the step itself, when they run one by one.
    return [];
  }
}

/** What stopped a step, from whatever it threw. */
export function describeStop(error: unknown, index: number, step: string): StoppedStep {
  const info = errorInfo(error);
  const facts = Object.entries(info).map(([name, value]) => `${name} ${String(value)}`);
  const otherwise = facts.length > 0 ? facts.join(', ') : error instanceof Error ? error.message : '';
  const detail = String(info.message ?? info.reason ?? otherwise);
  return { index, step, code: errorCode(error) ?? 'quality.step-failed', detail, info };
}

async function traceStep(
  query: Query,
  request: ReplayRequest,
  step: RecipeOperation,
  last: StepTrace | null,
): Promise<StepTrace> {
  const { table } = request;
  const head = { id: step.id, op: step.op, rowsBefore: last?.rowsAfter ?? 0 };
  if (step.op === 'load' || step.op === 'append') {
    await applySource(query, table, { step, file: await request.loadFile(step), first: last === null });
    return { ...head, ...(await readState(query, table)), cellsChanged: {}, notes: {} };
  }
  const prepared = await prepareStep(query, table, step, request.loadFile);
  const effect = await executeStep(query, prepared, { counting: true });
  return { ...head, ...(await readState(query, table)), ...effect };
}

async function readState(
  query: Query,
  table: string,
): Promise<{ readonly rowsAfter: number; readonly columns: readonly WorkingColumn[] }> {
  const [row] = await query.rows(`SELECT count(*) AS n FROM ${quoteName(table)}`);
  return { rowsAfter: readNumber(row, 'n'), columns: await describeColumns(query, quoteName(table)) };
}
