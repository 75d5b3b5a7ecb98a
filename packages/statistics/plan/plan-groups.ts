import { EtalonError } from '@etalon/error';
import type { Estimate } from '../result/analysis-result.ts';
import type { FriedmanSpec, GroupsSpec, TwoWaySpec } from '../spec/test-spec.ts';
import { readFactor, readNumbers } from '../table/read-column.ts';
import { narrow } from '../table/select-rows.ts';
import {
  groupsAt,
  type Job,
  needLevels,
  needRows,
  needVariation,
  numbersAt,
  type Plan,
  select,
} from './job.ts';

const inUnit = ({ term }: Estimate): boolean => term === 'mean' || term === 'median';

const FUNCTIONS = {
  'anova-one-way': 'anova_one_way',
  'anova-welch': 'anova_welch',
  'kruskal-wallis': 'kruskal_wallis',
} as const;

/** One column over the levels of a group. */
export function planGroups(job: Job, spec: GroupsSpec): Plan {
  const selection = select(job, [spec.column, spec.group]);
  const y = numbersAt(job, spec.column, selection);
  const groups = groupsAt(job, spec.group, selection);
  needLevels(groups, spec.group, 2);
  needRows(y.length, groups.levels.length + 1);
  needVariation(y, spec.column);
  if (spec.kind === 'anova-welch') needTwoEach(groups.codes, groups.levels, spec.group);
  return {
    functionName: FUNCTIONS[spec.kind],
    input: {
      numbers: { y },
      integers: { g: groups.codes },
      parameters: { g_levels: groups.levels, level: job.level },
    },
    selection,
    columns: [spec.column],
    inUnit,
  };
}

function needTwoEach(codes: Int32Array, levels: readonly string[], column: string): void {
  const counts = new Int32Array(levels.length);
  for (const code of codes) counts[code] = (counts[code] ?? 0) + 1;
  const short = counts.findIndex((count) => count < 2);
  if (short >= 0)
    throw new EtalonError('statistics.small-level', {
      info: { column, level: levels[short] ?? '', rows: counts[short] ?? 0, needed: 2 },
    });
}

/** Two crossed factors, sequential sums of squares as R's `aov`. */
export function planTwoWay(job: Job, spec: TwoWaySpec): Plan {
  const selection = select(job, [spec.column, spec.first, spec.second]);
  const y = numbersAt(job, spec.column, selection);
  const a = groupsAt(job, spec.first, selection);
  const b = groupsAt(job, spec.second, selection);
  needLevels(a, spec.first, 2);
  needLevels(b, spec.second, 2);
  const interaction = spec.interaction ?? true;
  const cells = interaction ? a.levels.length * b.levels.length : a.levels.length + b.levels.length - 1;
  needRows(y.length, cells + 1);
  needVariation(y, spec.column);
  return {
    functionName: 'anova_two_way',
    input: {
      numbers: { y },
      integers: { a: a.codes, b: b.codes },
      parameters: {
        a_levels: a.levels,
        b_levels: b.levels,
        names: [spec.first, spec.second],
        interaction,
        level: job.level,
      },
    },
    selection,
    columns: [spec.column],
    inUnit,
  };
}

/** One value per block and group; blocks that lack a group are dropped whole. */
export function planFriedman(job: Job, spec: FriedmanSpec): Plan {
  const whole = select(job, [spec.column, spec.group, spec.block]);
  const groups = groupsAt(job, spec.group, whole);
  needLevels(groups, spec.group, 2);
  const blocks = readFactor(job.table, spec.block);
  const { values } = readNumbers(job.table, spec.column);
  const k = groups.levels.length;
  const cells = new Map<number, Float64Array>();
  whole.rows.forEach((row, i) => {
    const of = blocks.codes[row] ?? -1;
    const cell = cells.get(of) ?? new Float64Array(k).fill(Number.NaN);
    const place = groups.codes[i] ?? 0;
    if (!Number.isNaN(cell[place] ?? 0))
      throw new EtalonError('statistics.unpaired', {
        info: { key: blocks.levels[of] ?? '', level: groups.levels[place] ?? '' },
      });
    cell[place] = values[row] ?? Number.NaN;
    cells.set(of, cell);
  });
  const full = [...cells].filter(([, cell]) => !cell.some(Number.isNaN));
  const kept = new Set(full.map(([of]) => of));
  needRows(full.length, 2);
  return {
    functionName: 'friedman',
    input: {
      numbers: { y: Float64Array.from(full.flatMap(([, cell]) => [...cell])) },
      parameters: { groups: k, labels: groups.levels, level: job.level },
    },
    selection: narrow(whole, { reason: 'unpaired', column: spec.block }, (row) =>
      kept.has(blocks.codes[row] ?? -1),
    ),
    columns: [spec.column],
    inUnit,
  };
}
