import { EtalonError } from '@etalon/error';
import type { Estimate } from '../result/analysis-result.ts';
import type { OneSampleSpec, PairedSpec, TwoSampleSpec } from '../spec/test-spec.ts';
import { readFactor, readNumbers } from '../table/read-column.ts';
import { narrow, type Selection } from '../table/select-rows.ts';
import {
  type Job,
  needRows,
  needVariation,
  numbersAt,
  type Plan,
  refuseParameter,
  select,
  sideOf,
} from './job.ts';

const IN_UNIT = new Set(['mean', 'median', 'pseudomedian', 'mean-difference', 'hodges-lehmann']);
const inUnit = ({ term }: Estimate): boolean => IN_UNIT.has(term);

/** One sample beside a reference: Student's t or the signed ranks. */
export function planOneSample(job: Job, spec: OneSampleSpec): Plan {
  const selection = select(job, [spec.column]);
  const x = numbersAt(job, spec.column, selection);
  needRows(x.length, 2);
  if (!Number.isFinite(spec.reference)) refuseParameter('reference');
  needVariation(x, spec.column);
  const isT = spec.kind === 't-one-sample';
  return {
    functionName: isT ? 't_one_sample' : 'signed_rank',
    input: {
      numbers: { x },
      parameters: {
        reference: spec.reference,
        alternative: sideOf(spec.alternative),
        level: job.level,
        term: isT ? 'mean' : 'pseudomedian',
      },
    },
    selection,
    columns: [spec.column],
    inUnit,
  };
}

export interface TwoSamples {
  readonly selection: Selection;
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly labels: readonly [string, string];
}

/** Values of two levels of a group, the rows of other levels dropped. */
export function splitTwo(
  job: Job,
  spec: { readonly column: string; readonly group: string; readonly levels?: readonly [string, string] },
): TwoSamples {
  const whole = select(job, [spec.column, spec.group]);
  const factor = readFactor(job.table, spec.group);
  const present = new Set(Array.from(whole.rows, (row) => factor.codes[row] ?? -1));
  const found = factor.levels.filter((_, code) => present.has(code));
  const [first, second] = spec.levels ?? found;
  if (first === undefined || second === undefined)
    throw new EtalonError('statistics.one-level', {
      info: { column: spec.group, levels: found.length, needed: 2 },
    });
  for (const level of [first, second])
    if (!found.includes(level))
      throw new EtalonError('statistics.unknown-level', { info: { column: spec.group, level } });
  const [a, b] = [factor.levels.indexOf(first), factor.levels.indexOf(second)];
  const selection = narrow(whole, { reason: 'other-level', column: spec.group }, (row) =>
    [a, b].includes(factor.codes[row] ?? -1),
  );
  const { values } = readNumbers(job.table, spec.column);
  const of = (code: number): Float64Array =>
    Float64Array.from(
      selection.rows.filter((row) => factor.codes[row] === code),
      (row) => values[row] ?? Number.NaN,
    );
  return { selection, x: of(a), y: of(b), labels: [first, second] };
}

/** Two independent samples. */
export function planTwoSample(job: Job, spec: TwoSampleSpec): Plan {
  const { selection, x, y, labels } = splitTwo(job, spec);
  needRows(Math.min(x.length, y.length), spec.kind === 'mann-whitney' ? 1 : 2);
  needVariation(numbersAt(job, spec.column, selection), spec.column);
  const { rows } = selection;
  const factor = readFactor(job.table, spec.group);
  const [a, b] = labels.map((label) => factor.levels.indexOf(label));
  const rowsOfAnswer = Int32Array.from([
    ...rows.filter((row) => factor.codes[row] === a),
    ...rows.filter((row) => factor.codes[row] === b),
  ]);
  return {
    functionName: spec.kind === 'mann-whitney' ? 'mann_whitney' : 't_two_sample',
    input: {
      numbers: { x, y },
      parameters: {
        equal: spec.kind === 't-two-sample',
        alternative: sideOf(spec.alternative),
        level: job.level,
        labels,
      },
    },
    selection,
    columns: [spec.column],
    inUnit,
    rowsOfAnswer,
  };
}

interface Pairs {
  readonly selection: Selection;
  readonly differences: Float64Array;
  readonly unmatched: number;
}

function pairWide(job: Job, first: string, second: string): Pairs {
  const selection = select(job, [first, second]);
  const a = numbersAt(job, first, selection);
  const b = numbersAt(job, second, selection);
  return { selection, differences: a.map((value, i) => value - (b[i] ?? Number.NaN)), unmatched: 0 };
}

function pairLong(job: Job, pairs: PairedSpec['pairs'] & { readonly form: 'long' }): Pairs {
  const whole = select(job, [pairs.column, pairs.group, pairs.key]);
  const group = readFactor(job.table, pairs.group);
  const key = readFactor(job.table, pairs.key);
  const { values } = readNumbers(job.table, pairs.column);
  const sides = pairs.levels.map((level) => {
    const code = group.levels.indexOf(level);
    const byKey = new Map<number, number>();
    for (const row of whole.rows) {
      if (group.codes[row] !== code) continue;
      const of = key.codes[row] ?? -1;
      if (byKey.has(of))
        throw new EtalonError('statistics.unpaired', { info: { key: key.levels[of] ?? '', level } });
      byKey.set(of, row);
    }
    return byKey;
  });
  const [first = new Map<number, number>(), second = new Map<number, number>()] = sides;
  const both = [...first.keys()].filter((of) => second.has(of));
  const used = new Set(both.flatMap((of) => [first.get(of), second.get(of)]));
  const at = (rows: ReadonlyMap<number, number>, of: number): number =>
    values[rows.get(of) ?? -1] ?? Number.NaN;
  return {
    selection: narrow(whole, { reason: 'unpaired', column: pairs.key }, (row) => used.has(row)),
    differences: Float64Array.from(both, (of) => at(first, of) - at(second, of)),
    unmatched: first.size + second.size - 2 * both.length,
  };
}

/** Two measures of the same things. */
export function planPaired(job: Job, spec: PairedSpec): Plan {
  const { pairs } = spec;
  const made = pairs.form === 'wide' ? pairWide(job, pairs.first, pairs.second) : pairLong(job, pairs);
  needRows(made.differences.length, 2);
  const column = pairs.form === 'wide' ? pairs.first : pairs.column;
  needVariation(made.differences, column);
  return {
    functionName: spec.kind === 't-paired' ? 't_one_sample' : 'signed_rank',
    input: {
      numbers: { x: made.differences },
      parameters: {
        reference: 0,
        alternative: sideOf(spec.alternative),
        level: job.level,
        term: spec.kind === 't-paired' ? 'mean-difference' : 'pseudomedian',
      },
    },
    selection: made.selection,
    columns: pairs.form === 'wide' ? [pairs.first, pairs.second] : [pairs.column],
    warnings: made.unmatched === 0 ? [] : [{ code: 'statistics.unmatched', info: { count: made.unmatched } }],
    n: made.differences.length,
    ...(pairs.form === 'long' ? { rowsOfAnswer: new Int32Array(0) } : {}),
    inUnit,
  };
}
