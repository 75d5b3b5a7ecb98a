import { EtalonError } from '@etalon/error';
import type { RInput } from '../r-session.ts';
import type { AnalysisWarning, Estimate } from '../result/analysis-result.ts';
import type { Analysis } from '../spec/analysis-spec.ts';
import type { Alternative } from '../spec/test-spec.ts';
import type { DataTable } from '../table/data-table.ts';
import { take } from '../table/examine-columns.ts';
import { readFactor, readNumbers } from '../table/read-column.ts';
import { type Selection, selectRows } from '../table/select-rows.ts';

/** The table and what every analysis shares. */
export interface Job {
  readonly table: DataTable;
  readonly analysis: Analysis;
  readonly level: number;
}

/** A call to R, and what is needed to read its answer. */
export interface Plan {
  readonly functionName: string;
  readonly input: RInput;
  readonly selection: Selection;
  /** Columns whose values were used, for what they give to suspect. */
  readonly columns: readonly string[];
  readonly warnings?: readonly AnalysisWarning[];
  /** Terms that are in the unit of the outcome. */
  readonly inUnit?: (estimate: Estimate) => boolean;
  /** Values around their mean, drawn beside the normal's quantiles. */
  readonly centred?: Float64Array;
  /** Rows used, when it is not the number of rows selected. */
  readonly n?: number;
  /** Table row of each place R speaks of, when it is not the selection. */
  readonly rowsOfAnswer?: Int32Array;
}

/** Rows with every named column present and finite, after the filters of the analysis. */
export function select(job: Job, columns: readonly string[]): Selection {
  return selectRows(job.table, job.analysis.filters ?? [], columns);
}

/** Numbers of a column at the selected rows. */
export function numbersAt(job: Job, column: string, { rows }: Selection): Float64Array {
  return take(readNumbers(job.table, column).values, rows);
}

export interface Groups {
  /** Codes over the levels that occur. */
  readonly codes: Int32Array;
  readonly levels: readonly string[];
}

/** Categories of a column at the selected rows, without the levels that do not occur. */
export function groupsAt(job: Job, column: string, { rows }: Selection): Groups {
  const factor = readFactor(job.table, column);
  const counts = new Int32Array(factor.levels.length);
  for (let i = 0; i < rows.length; i += 1) {
    const code = factor.codes[rows[i] ?? 0] ?? -1;
    counts[code] = (counts[code] ?? 0) + 1;
  }
  const places = new Int32Array(counts.length);
  const levels: string[] = [];
  counts.forEach((count, code) => {
    places[code] = levels.length;
    if (count > 0) levels.push(factor.levels[code] ?? '');
  });
  const codes = new Int32Array(rows.length);
  for (let i = 0; i < rows.length; i += 1) codes[i] = places[factor.codes[rows[i] ?? 0] ?? -1] ?? -1;
  return { codes, levels };
}

/** Refuses a factor of too few levels, `statistics.one-level`. */
export function needLevels(groups: Groups, column: string, least: number): void {
  if (groups.levels.length < least)
    throw new EtalonError('statistics.one-level', {
      info: { column, levels: groups.levels.length, needed: least },
    });
}

/** Refuses too few rows, `statistics.too-few-rows`. */
export function needRows(rows: number, needed: number): void {
  if (rows < needed) throw new EtalonError('statistics.too-few-rows', { info: { rows, needed } });
}

/** Refuses values that are all equal, `statistics.constant-outcome`. */
export function needVariation(values: Float64Array, column: string): void {
  const first = values[0];
  if (values.every((value) => value === first))
    throw new EtalonError('statistics.constant-outcome', { info: { column } });
}

/** Refuses a setting by its name, `statistics.bad-parameter`. */
export function refuseParameter(parameter: string): never {
  throw new EtalonError('statistics.bad-parameter', { info: { parameter } });
}

/** R's word for the alternative. */
export function sideOf(alternative: Alternative | undefined): string {
  return alternative === undefined || alternative === 'two-sided' ? 'two.sided' : alternative;
}
