import type { Condition, Facts, FactUse, FactValue, Tri } from './law-table.ts';

export interface ConditionReading {
  readonly state: Tri;
  /** Known facts that the answer rests on. */
  readonly facts: readonly FactUse[];
  /** Unknown facts that keep the answer open. */
  readonly missing: readonly string[];
}

/** A condition on facts in Kleene's three values (strong logic), with the facts that carried the answer. */
export function evaluateCondition(condition: Condition, facts: Facts): ConditionReading {
  if ('always' in condition) return { state: 'yes', facts: [], missing: [] };
  if ('all' in condition) return combine(condition.all, facts, { settles: 'no', otherwise: 'yes' });
  if ('any' in condition) return combine(condition.any, facts, { settles: 'yes', otherwise: 'no' });
  if ('not' in condition) {
    const inner = evaluateCondition(condition.not, facts);
    return { ...inner, state: inner.state === 'yes' ? 'no' : inner.state === 'no' ? 'yes' : 'unknown' };
  }
  if ('atLeast' in condition) return countConditions(condition, facts);
  const value = facts[condition.fact] ?? null;
  const state = testFact(condition, value);
  return {
    state,
    facts: value === null ? [] : [{ fact: condition.fact, value }],
    missing: state === 'unknown' ? [condition.fact] : [],
  };
}

function combine(
  parts: readonly Condition[],
  facts: Facts,
  { settles, otherwise }: { readonly settles: Tri; readonly otherwise: Tri },
): ConditionReading {
  const readings = parts.map((part) => evaluateCondition(part, facts));
  const settled = readings.filter(({ state }) => state === settles);
  if (settled.length > 0) return { state: settles, facts: mergeFacts(settled), missing: [] };
  const open = readings.filter(({ state }) => state === 'unknown');
  if (open.length > 0) return { state: 'unknown', facts: mergeFacts(readings), missing: mergeMissing(open) };
  return { state: otherwise, facts: mergeFacts(readings), missing: [] };
}

function countConditions(
  condition: Extract<Condition, { readonly atLeast: number }>,
  facts: Facts,
): ConditionReading {
  const readings = condition.of.map((part) => evaluateCondition(part, facts));
  const sure = readings.filter(({ state }) => state === 'yes');
  const open = readings.filter(({ state }) => state === 'unknown');
  if (sure.length >= condition.atLeast) return { state: 'yes', facts: mergeFacts(sure), missing: [] };
  const state = sure.length + open.length < condition.atLeast ? 'no' : 'unknown';
  return { state, facts: mergeFacts(readings), missing: state === 'unknown' ? mergeMissing(open) : [] };
}

function testFact(condition: Extract<Condition, { readonly fact: string }>, value: FactValue): Tri {
  if (value === null) return 'unknown';
  if ('is' in condition) return holds(value === condition.is);
  if ('in' in condition) {
    const list = Array.isArray(value) ? value.map(String) : [String(value)];
    return holds(list.some((item) => condition.in.includes(item)));
  }
  if ('min' in condition) return typeof value === 'number' ? holds(value >= condition.min) : 'unknown';
  if ('below' in condition) return typeof value === 'number' ? holds(value < condition.below) : 'unknown';
  if (typeof value === 'boolean') return holds(value);
  if (typeof value === 'number') return holds(value > 0);
  return holds(value.length > 0);
}

function holds(is: boolean): Tri {
  return is ? 'yes' : 'no';
}

function mergeFacts(readings: readonly ConditionReading[]): readonly FactUse[] {
  const byName = new Map(readings.flatMap(({ facts }) => facts).map((use) => [use.fact, use]));
  return [...byName.values()];
}

function mergeMissing(readings: readonly ConditionReading[]): readonly string[] {
  return [...new Set(readings.flatMap(({ missing }) => missing))];
}

/** Names of the facts that a condition asks for. */
export function listFacts(condition: Condition): readonly string[] {
  if ('always' in condition) return [];
  if ('all' in condition) return condition.all.flatMap(listFacts);
  if ('any' in condition) return condition.any.flatMap(listFacts);
  if ('not' in condition) return listFacts(condition.not);
  if ('atLeast' in condition) return condition.of.flatMap(listFacts);
  return [condition.fact];
}
