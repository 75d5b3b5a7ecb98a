import { EtalonError } from '@etalon/error';
import type { CrossTableSpec, GoodnessSpec, ProportionSpec, ProportionsSpec } from '../spec/test-spec.ts';
import { readFactor } from '../table/read-column.ts';
import type { Selection } from '../table/select-rows.ts';
import {
  groupsAt,
  type Job,
  needLevels,
  needRows,
  type Plan,
  refuseParameter,
  select,
  sideOf,
} from './job.ts';

const FUNCTIONS = { 'chi-square': 'chi_square', fisher: 'fisher', mcnemar: 'mcnemar' } as const;

/** Two categorical columns crossed. */
export function planCrossTable(job: Job, spec: CrossTableSpec): Plan {
  const selection = select(job, [spec.row, spec.column]);
  needRows(selection.rows.length, 2);
  const a = groupsAt(job, spec.row, selection);
  const b = groupsAt(job, spec.column, selection);
  const correction = spec.correction ?? false;
  const base = { selection, columns: [] };
  if (spec.kind === 'mcnemar') {
    const levels = [...new Set([...a.levels, ...b.levels])];
    if (levels.length < 2) needLevels({ codes: a.codes, levels }, spec.row, 2);
    const over = (groups: typeof a): Int32Array =>
      groups.codes.map((code) => levels.indexOf(groups.levels[code] ?? ''));
    return {
      ...base,
      functionName: FUNCTIONS.mcnemar,
      input: {
        integers: { a: over(a), b: over(b) },
        parameters: { a_levels: levels, correction, level: job.level },
      },
    };
  }
  needLevels(a, spec.row, 2);
  needLevels(b, spec.column, 2);
  return {
    ...base,
    functionName: FUNCTIONS[spec.kind],
    input: {
      integers: { a: a.codes, b: b.codes },
      parameters: { a_levels: a.levels, b_levels: b.levels, correction, level: job.level },
    },
  };
}

/** Counts of one column beside expected shares. */
export function planGoodness(job: Job, spec: GoodnessSpec): Plan {
  const selection = select(job, [spec.column]);
  const groups = groupsAt(job, spec.column, selection);
  const levels = spec.expected === undefined ? groups.levels : Object.keys(spec.expected);
  needLevels({ codes: groups.codes, levels }, spec.column, 2);
  const outside = groups.levels.find((level) => !levels.includes(level));
  if (outside !== undefined)
    throw new EtalonError('statistics.unknown-level', { info: { column: spec.column, level: outside } });
  const expected = levels.map((level) => spec.expected?.[level] ?? 1 / levels.length);
  const sum = expected.reduce((total, share) => total + share, 0);
  if (expected.some((share) => !(share > 0)) || Math.abs(sum - 1) > 1e-8) refuseParameter('expected');
  const counts = new Float64Array(levels.length);
  for (const code of groups.codes) {
    const place = levels.indexOf(groups.levels[code] ?? '');
    counts[place] = (counts[place] ?? 0) + 1;
  }
  return {
    functionName: 'chi_square_fit',
    input: { numbers: { counts }, parameters: { expected, labels: levels, level: job.level } },
    selection,
    columns: [],
  };
}

/** 1 where the column has the event; an event that is no level is `statistics.unknown-level`. */
export function readEvents(
  job: Job,
  spec: { readonly column: string; readonly event: string },
  { rows }: Selection,
): Uint8Array {
  const factor = readFactor(job.table, spec.column);
  const event = factor.levels.indexOf(spec.event);
  if (event < 0)
    throw new EtalonError('statistics.unknown-level', { info: { column: spec.column, level: spec.event } });
  return Uint8Array.from(rows, (row) => (factor.codes[row] === event ? 1 : 0));
}

/** One proportion beside a reference. */
export function planProportion(job: Job, spec: ProportionSpec): Plan {
  const selection = select(job, [spec.column]);
  needRows(selection.rows.length, 1);
  if (!(spec.reference > 0 && spec.reference < 1)) refuseParameter('reference');
  const events = readEvents(job, spec, selection).reduce((sum, one) => sum + one, 0);
  return {
    functionName: 'binomial',
    input: {
      parameters: {
        events,
        n: selection.rows.length,
        reference: spec.reference,
        alternative: sideOf(spec.alternative),
        level: job.level,
      },
    },
    selection,
    columns: [],
  };
}

/** The share of an event in each group. */
export function planProportions(job: Job, spec: ProportionsSpec): Plan {
  const selection = select(job, [spec.column, spec.group]);
  const groups = groupsAt(job, spec.group, selection);
  needLevels(groups, spec.group, 2);
  const happened = readEvents(job, spec, selection);
  const events = new Float64Array(groups.levels.length);
  const n = new Float64Array(groups.levels.length);
  groups.codes.forEach((code, i) => {
    events[code] = (events[code] ?? 0) + (happened[i] ?? 0);
    n[code] = (n[code] ?? 0) + 1;
  });
  const total = events.reduce((sum, one) => sum + one, 0);
  if (total === 0 || total === selection.rows.length)
    throw new EtalonError('statistics.constant-outcome', { info: { column: spec.column } });
  return {
    functionName: 'proportions',
    input: {
      numbers: { events, n },
      parameters: { labels: groups.levels, correction: spec.correction ?? false, level: job.level },
    },
    selection,
    columns: [],
  };
}
