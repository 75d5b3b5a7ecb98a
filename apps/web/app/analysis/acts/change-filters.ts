import { EtalonError } from '@etalon/error';
import type { JsonObject } from '@etalon/workshop';
import { FILTER_OPERATORS } from '@etalon/workshop/analysis';
import type { ActOn } from '../act-on-analysis.ts';
import { readContent, textOf, write } from './acting.ts';

const ORDERED = ['<', '<=', '>', '>='];

/** Adds a condition on rows to those in force; throws `analysis.bad-filter`. */
export async function addFilter(on: ActOn): Promise<void> {
  const { form, visit } = on;
  const column = textOf(form, 'colonne');
  const operator = textOf(form, 'signe');
  const typed = textOf(form, 'valeur');
  const { variables } = await readContent(on);
  const variable = variables.find((row) => row.column === column);
  const refuse = (): never => {
    throw new EtalonError('analysis.bad-filter', { info: { column } });
  };
  if (variable === undefined || !FILTER_OPERATORS.some((sign) => sign === operator)) return refuse();
  const isNumber = variable.kind !== 'factor';
  if (ORDERED.includes(operator) && !isNumber) return refuse();
  const read = (text: string): string | number => {
    if (!isNumber) return text.trim();
    const value = Number(text.trim().replace(',', '.'));
    return text.trim() === '' || Number.isNaN(value) ? refuse() : value;
  };
  const several = operator === 'in' || operator === 'not-in';
  const value =
    operator === 'present'
      ? null
      : several
        ? typed.split(';').map(read)
        : typed === ''
          ? refuse()
          : read(typed);
  const item: JsonObject = { id: visit.runtime.workplace.newId(), column, operator, value };
  await write(on, [{ op: 'insert', path: ['activeFilters'], item, before: null }]);
}

/** Takes a condition away from those in force; what was tried with it stays in the journal. */
export async function removeFilter(on: ActOn): Promise<void> {
  await write(on, [{ op: 'remove', path: ['activeFilters', `@${textOf(on.form, 'objet')}`] }]);
}
