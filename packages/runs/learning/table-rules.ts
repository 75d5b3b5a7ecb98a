import { EtalonError } from '@etalon/error';
import { type PlanWish, SCHEMES } from '@etalon/learning';
import { closed, nameRule, namesRule } from '../warehouse/parameters.ts';

/** What is learned from a table, and how it is checked: the part that trainings and searches share. */
export interface TableParameters {
  readonly task: 'classification' | 'regression';
  readonly target: string;
  /** Column that names a row; its place in the file otherwise. */
  readonly id?: string;
  /** Column of the entity of a row, which folds keep whole in the scheme `grouped`. */
  readonly group?: string;
  /** Column of the time of a row. */
  readonly time?: string;
  /** Columns that nothing is learned from. */
  readonly left: readonly string[];
  readonly plan: PlanWish;
}

/** As it is given: what is usual may be unsaid. */
export interface GivenTable extends Omit<TableParameters, 'left' | 'plan'> {
  readonly left?: readonly string[];
  readonly plan: Partial<PlanWish> & Pick<PlanWish, 'scheme'>;
}

const count = (minimum: number, maximum: number): object => ({ type: 'integer', minimum, maximum });

/** Properties of a JSON Schema. */
export const tableRules = {
  task: { enum: ['classification', 'regression'] },
  target: nameRule,
  id: nameRule,
  group: nameRule,
  time: nameRule,
  left: namesRule,
  plan: closed(
    {
      scheme: { enum: SCHEMES },
      folds: count(2, 50),
      repeats: count(1, 20),
      share: { type: 'number', minimum: 0.05, maximum: 0.95 },
      gap: count(0, 1_000_000),
    },
    ['scheme'],
  ),
};

/** Every choice written out; throws `learning.no-group`, `learning.no-time`, `learning.two-roles`. */
export function completeTable<T extends GivenTable>(
  read: T,
): Omit<T, 'left' | 'plan'> & Pick<TableParameters, 'left' | 'plan'> {
  if (read.plan.scheme === 'grouped' && read.group === undefined) throw new EtalonError('learning.no-group');
  if (read.plan.scheme === 'temporal' && read.time === undefined) throw new EtalonError('learning.no-time');
  const role = [read.id, read.group, read.time].find((column) => column === read.target);
  if (role !== undefined) throw new EtalonError('learning.two-roles', { info: { column: role } });
  return {
    ...read,
    left: read.left ?? [],
    plan: { folds: 5, repeats: 1, share: 0.25, gap: 0, ...read.plan },
  };
}
