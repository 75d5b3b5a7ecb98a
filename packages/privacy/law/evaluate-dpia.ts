import { evaluateCondition } from './evaluate-condition.ts';
import type { DpiaReading, DpiaRow, DpiaTable, Facts, Tri } from './law-table.ts';

/**
 * What calls for an impact assessment: the cases of article 35(3), the nine criteria of WP 248 counted from [sure, at
 * most], and the two lists of the national authority. `triggered` is yes on a case of 35(3) or of the first list; two
 * criteria or more is a rule of thumb, told apart; the second list is told, it decides nothing here.
 */
export function evaluateDpia(facts: Facts, table: DpiaTable): DpiaReading {
  const read = (rows: DpiaTable['criteria']): readonly DpiaRow[] =>
    rows.map(({ id, condition }) => ({ id, ...evaluateCondition(condition, facts) }));
  const article35 = read(table.article35);
  const criteria = read(table.criteria);
  const required = read(table.required);
  const lo = criteria.filter(({ state }) => state === 'yes').length;
  const hi = criteria.filter(({ state }) => state !== 'no').length;
  return {
    asOf: table.asOf,
    article35,
    criteria,
    required,
    notRequired: read(table.notRequired),
    count: { lo, hi },
    twoOrMore: lo >= 2 ? 'yes' : hi < 2 ? 'no' : 'unknown',
    triggered: anyOf([...article35, ...required]),
  };
}

function anyOf(rows: readonly DpiaRow[]): Tri {
  if (rows.some(({ state }) => state === 'yes')) return 'yes';
  return rows.some(({ state }) => state === 'unknown') ? 'unknown' : 'no';
}
