import type { RandomStream } from '@etalon/numeric';
import { DRAW_SPAN } from './draw-span.ts';
import { MUTATION_OPERATORS, type MutationOperator } from './mutation.ts';
import type { MutableColumn } from './profile-mutable.ts';

export interface PlannedMutant {
  readonly id: string;
  readonly operator: MutationOperator;
  readonly column: MutableColumn | null;
  readonly intensity: number;
  /** Where the window of drawn rows begins, 0 to the span of a row's draw. */
  readonly offset: number;
}

export interface MutationPlan {
  readonly key: string | null;
  /** Columns that hold keys of other tables; by name (`…_id`, `code…`) when absent. */
  readonly foreignKeys?: readonly string[];
  /** Columns of labels, for M18; none when absent. */
  readonly labels?: readonly string[];
  readonly operators?: readonly MutationOperator[];
  readonly intensities: readonly number[];
  readonly maxPerOperator: number;
}

const CATEGORY_VALUES = 50;
const LEAST_DATE_SHARE = 0.95;
const LEAST_LENGTH = 12;

/** Whether an operator can act on a column; null stands for the rows or the table as a whole (M2, M3, M13, M17). */
function fits(operator: MutationOperator, column: MutableColumn | null, plan: MutationPlan): boolean {
  const isWhole = operator === 'M2' || operator === 'M3' || operator === 'M13' || operator === 'M17';
  if (column === null || isWhole) return column === null && isWhole;
  const isDate = column.kind === 'date' || column.kind === 'timestamp';
  const isTextDate =
    column.kind === 'text' && column.filled > 0 && column.dates / column.filled >= LEAST_DATE_SHARE;
  const isCategory = column.distinct >= 2 && column.distinct <= CATEGORY_VALUES && column.kind !== 'number';
  const isLabel = plan.labels?.includes(column.name) ?? false;
  switch (operator) {
    case 'M1':
      return column.filled > 0;
    case 'M4':
      return (column.kind === 'number' || isDate) && column.filled > 0;
    case 'M5':
      return column.kind === 'number' && column.deviation > 0;
    case 'M6':
      return column.kind === 'number' || isDate;
    case 'M7':
      return column.kind === 'text' && isCategory;
    case 'M8':
      return isForeignKey(column, plan);
    case 'M9':
      return isDate || isTextDate;
    case 'M10':
      return column.kind === 'timestamp';
    case 'M11':
      return column.accented > 0;
    case 'M12':
      return isCategory && !isLabel;
    case 'M14':
      return column.kind === 'number' && column.deviation > 0 && column.distinct > 10;
    case 'M15':
      return column.kind === 'number' || isDate;
    case 'M16':
      return column.kind === 'text' && column.longest >= LEAST_LENGTH && !isTextDate;
    case 'M18':
      return isLabel && column.distinct >= 2;
    default:
      return false;
  }
}

function isForeignKey(column: MutableColumn, plan: MutationPlan): boolean {
  if (plan.foreignKeys !== undefined) return plan.foreignKeys.includes(column.name);
  const isNamed = /(?:^|_)(?:id|code|ref)(?:_|$)/i.test(column.name);
  return isNamed && column.name !== plan.key && (column.kind === 'text' || column.kind === 'number');
}

export interface PlannedOperator {
  readonly operator: MutationOperator;
  readonly possible: number;
  readonly mutants: readonly PlannedMutant[];
}

/** Mutants of each operator, every column at every intensity, drawn without replacement when they are too many. */
export function planMutants(
  columns: readonly MutableColumn[],
  plan: MutationPlan,
  stream: RandomStream,
): readonly PlannedOperator[] {
  const operators = plan.operators ?? MUTATION_OPERATORS;
  return operators.flatMap((operator) => {
    const all = [null, ...columns]
      .filter((column) => fits(operator, column, plan))
      .flatMap((column) => {
        const offset = stream.nextBelow(DRAW_SPAN);
        return plan.intensities.map((intensity) => ({
          id: `${operator}/${column?.name ?? '*'}/${intensity}`,
          operator,
          column,
          intensity,
          offset,
        }));
      });
    const mutants = all.length > plan.maxPerOperator ? draw(all, plan.maxPerOperator, stream) : all;
    return all.length === 0 ? [] : [{ operator, possible: all.length, mutants }];
  });
}

function draw<T>(items: readonly T[], count: number, stream: RandomStream): readonly T[] {
  const pool = items.map((item, order) => ({ item, order }));
  const drawn: { readonly item: T; readonly order: number }[] = [];
  while (drawn.length < count) {
    const [taken] = pool.splice(stream.nextBelow(pool.length), 1);
    if (taken === undefined) break;
    drawn.push(taken);
  }
  return drawn.sort((a, b) => a.order - b.order).map(({ item }) => item);
}
