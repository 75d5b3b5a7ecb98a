import type { Grade } from '../judgement/grade.ts';
import { levelOf } from '../judgement/grade.ts';
import type { BlockLevels } from './apply-block-rule.ts';
import { applyBlockRule } from './apply-block-rule.ts';
import type { BlockRule } from './block-rule.ts';

/** How far the outcome of the rule is from flipping (« marge de règle », instruments/07 §7.6). */
export interface RuleMargin {
  /** Smallest number of one-level changes that flips the outcome; null when more than `searched` are needed. */
  readonly changes: number | null;
  readonly searched: number;
  /** Criteria that flip it alone by one level. */
  readonly pivotal: readonly string[];
}

const SEARCHED_CHANGES = 3;

/** Searches one-level changes, at most three of them; null when the rule is waiting or finds nothing. */
export function measureRuleMargin(rule: BlockRule, block: BlockLevels): RuleMargin | null {
  const start = applyBlockRule(rule, block).state;
  if (start === 'waiting' || start === 'open') return null;
  const flips = (grades: Readonly<Record<string, Grade>>): boolean =>
    applyBlockRule(rule, { ...block, grades }).state !== start;
  const criteria = Object.keys(block.grades);
  const pivotal = criteria.filter((id) => shiftedGrades(block.grades, id).some(flips));
  let frontier: readonly Readonly<Record<string, Grade>>[] = [block.grades];
  for (let changes = 1; changes <= SEARCHED_CHANGES; changes += 1) {
    frontier = uniqueGrades(
      frontier.flatMap((grades) => criteria.flatMap((id) => shiftedGrades(grades, id))),
    );
    if (frontier.some(flips)) return { changes, searched: SEARCHED_CHANGES, pivotal };
  }
  return { changes: null, searched: SEARCHED_CHANGES, pivotal };
}

function shiftedGrades(
  grades: Readonly<Record<string, Grade>>,
  id: string,
): readonly Readonly<Record<string, Grade>>[] {
  const level = levelOf(grades[id] ?? 'NE');
  if (level === null) return [];
  const around: Grade[] = [];
  if (level === 1 || level === 2 || level === 3) around.push(level === 1 ? 0 : level === 2 ? 1 : 2);
  if (level === 0 || level === 1 || level === 2) around.push(level === 0 ? 1 : level === 1 ? 2 : 3);
  return around.map((grade) => ({ ...grades, [id]: grade }));
}

function uniqueGrades(
  all: readonly Readonly<Record<string, Grade>>[],
): readonly Readonly<Record<string, Grade>>[] {
  return [...new Map(all.map((grades) => [JSON.stringify(grades), grades])).values()];
}
