import { EtalonError } from '@etalon/error';
import { measureMoments } from '@etalon/numeric';
import type { RInput } from '../r-session.ts';
import type { Estimate } from '../result/analysis-result.ts';
import type { OneSampleSpec, PairedSpec, TwoSampleSpec } from '../spec/test-spec.ts';
import { take } from '../table/examine-columns.ts';
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
  const parameters = {
    reference: spec.reference,
    alternative: sideOf(spec.alternative),
    level: job.level,
    term: isT ? 'mean' : 'pseudomedian',
  };
  return { ...planOne(x, isT, parameters), selection, columns: [spec.column], inUnit };
}

type OneSampleCall = Pick<Plan, 'functionName' | 'input' | 'centred'>;

/** Student's test needs three numbers of the sample; the ranks need them all. */
function planOne(
  x: Float64Array,
  isT: boolean,
  parameters: NonNullable<RInput['parameters']>,
): OneSampleCall {
  if (!isT) return { functionName: 'signed_rank', input: { numbers: { x }, parameters } };
  const { n, mean, variance } = measureMoments(x);
  return {
    functionName: 't_one_sample',
    input: { parameters: { ...parameters, n, mean, sd: Math.sqrt(variance) } },
    centred: x.map((value) => value - mean),
  };
}

export interface TwoSamples {
  readonly selection: Selection;
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly labels: readonly [string, string];
  /** Table rows of each sample. */
  readonly rows: readonly [Int32Array, Int32Array];
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
  const rows: TwoSamples['rows'] = [
    selection.rows.filter((row) => factor.codes[row] === a),
    selection.rows.filter((row) => factor.codes[row] === b),
  ];
  return { selection, x: take(values, rows[0]), y: take(values, rows[1]), labels: [first, second], rows };
}

/** Two independent samples. */
export function planTwoSample(job: Job, spec: TwoSampleSpec): Plan {
  const { selection, x, y, labels, rows } = splitTwo(job, spec);
  needRows(Math.min(x.length, y.length), spec.kind === 'mann-whitney' ? 1 : 2);
  needVariation(numbersAt(job, spec.column, selection), spec.column);
  const parameters = { alternative: sideOf(spec.alternative), level: job.level, labels };
  const base = { selection, columns: [spec.column], inUnit };
  if (spec.kind === 'mann-whitney')
    return { ...base, functionName: 'mann_whitney', input: { numbers: { x, y }, parameters } };
  const a = measureMoments(x);
  const b = measureMoments(y);
  if (a.variance + b.variance === 0)
    throw new EtalonError('statistics.constant-outcome', { info: { column: spec.column } });
  const sd = [Math.sqrt(a.variance), Math.sqrt(b.variance)];
  const means = { n: [a.n, b.n], mean: [a.mean, b.mean], sd, equal: spec.kind === 't-two-sample' };
  return {
    ...base,
    functionName: 't_two_sample',
    input: { parameters: { ...parameters, ...means } },
    centred: Float64Array.from([...x.map((value) => value - a.mean), ...y.map((value) => value - b.mean)]),
    rowsOfAnswer: Int32Array.from([...rows[0], ...rows[1]]),
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
  const isT = spec.kind === 't-paired';
  const parameters = {
    reference: 0,
    alternative: sideOf(spec.alternative),
    level: job.level,
    term: isT ? 'mean-difference' : 'pseudomedian',
  };
  return {
    ...planOne(made.differences, isT, parameters),
    selection: made.selection,
    columns: pairs.form === 'wide' ? [pairs.first, pairs.second] : [pairs.column],
    warnings: made.unmatched === 0 ? [] : [{ code: 'statistics.unmatched', info: { count: made.unmatched } }],
    n: made.differences.length,
    ...(pairs.form === 'long' ? { rowsOfAnswer: new Int32Array(0) } : {}),
    inUnit,
  };
}
