import type { QMatrix } from '../framework/q-matrix.ts';
import type { Grade } from '../judgement/grade.ts';
import { levelOf } from '../judgement/grade.ts';
import type { BlockRule } from './block-rule.ts';

/** One line of the explanation: what the rule asks, what the levels show, which items it rests on. */
export interface RuleClause {
  readonly code:
    | 'every-criterion-at-2'
    | 'no-criterion-at-0'
    | 'ones-within-bound'
    | 'no-critical-at-1'
    | 'competence-means'
    | 'block-mean'
    | 'every-criterion-assessable';
  readonly holds: boolean;
  /** Criteria or competences that the clause fails on. */
  readonly items: readonly string[];
  /** What was found and what was asked, on the clause's own scale. */
  readonly found: number;
  readonly asked: number;
}

export interface RuleOutcome {
  readonly rule: BlockRule['kind'];
  /** `open`: the holistic rule finds nothing, the jury pronounces on the profile. */
  readonly state: 'met' | 'not-met' | 'waiting' | 'open';
  readonly clauses: readonly RuleClause[];
}

export interface BlockLevels {
  /** Settled grade of every criterion of the block. */
  readonly grades: Readonly<Record<string, Grade>>;
  /** The matrix restricted to the block's competences. */
  readonly matrix: QMatrix;
}

/**
 * Whether the frozen rule is met by the settled levels, with every clause explained. It proposes no result: the jury
 * pronounces. A criterion at `NE` leaves the block waiting, never refused.
 */
export function applyBlockRule(rule: BlockRule, block: BlockLevels): RuleOutcome {
  const unassessable = Object.keys(block.grades).filter((id) => block.grades[id] === 'NE');
  if (unassessable.length > 0) {
    const clause: RuleClause = {
      code: 'every-criterion-assessable',
      holds: false,
      items: unassessable,
      found: Object.keys(block.grades).length - unassessable.length,
      asked: Object.keys(block.grades).length,
    };
    return { rule: rule.kind, state: 'waiting', clauses: [clause] };
  }
  if (rule.kind === 'holistic') return { rule: rule.kind, state: 'open', clauses: [] };
  const levels = readLevels(block.grades);
  const clauses = listClauses(rule, levels, block.matrix);
  return { rule: rule.kind, state: clauses.every((clause) => clause.holds) ? 'met' : 'not-met', clauses };
}

function readLevels(grades: Readonly<Record<string, Grade>>): ReadonlyMap<string, number> {
  return new Map(Object.entries(grades).map(([id, grade]) => [id, levelOf(grade) ?? 0]));
}

function listClauses(
  rule: Exclude<BlockRule, { readonly kind: 'holistic' }>,
  levels: ReadonlyMap<string, number>,
  matrix: QMatrix,
): readonly RuleClause[] {
  switch (rule.kind) {
    case 'R1':
      return [everyCriterionAtTwo(levels)];
    case 'R2':
      return [
        noCriterionAtZero(levels),
        onesWithinBound(levels, rule.onesDivisor),
        noCriticalAtOne(levels, rule.critical),
        competenceMeans(levels, matrix, rule.competenceMean),
      ];
    case 'R3':
      return [noCriterionAtZero(levels), blockMean(levels, rule.mean)];
    case 'R4':
      return [blockMean(levels, rule.mean)];
    default:
      return rule satisfies never;
  }
}

const criteriaAt = (levels: ReadonlyMap<string, number>, level: number): readonly string[] =>
  [...levels].filter(([, value]) => value === level).map(([id]) => id);

function everyCriterionAtTwo(levels: ReadonlyMap<string, number>): RuleClause {
  const items = [...levels].filter(([, level]) => level < 2).map(([id]) => id);
  return {
    code: 'every-criterion-at-2',
    holds: items.length === 0,
    items,
    found: levels.size - items.length,
    asked: levels.size,
  };
}

function noCriterionAtZero(levels: ReadonlyMap<string, number>): RuleClause {
  const items = criteriaAt(levels, 0);
  return { code: 'no-criterion-at-0', holds: items.length === 0, items, found: items.length, asked: 0 };
}

function onesWithinBound(levels: ReadonlyMap<string, number>, divisor: number): RuleClause {
  const items = criteriaAt(levels, 1);
  const asked = Math.floor(levels.size / divisor);
  return { code: 'ones-within-bound', holds: items.length <= asked, items, found: items.length, asked };
}

function noCriticalAtOne(levels: ReadonlyMap<string, number>, critical: readonly string[]): RuleClause {
  const items = criteriaAt(levels, 1).filter((id) => critical.includes(id));
  return { code: 'no-critical-at-1', holds: items.length === 0, items, found: items.length, asked: 0 };
}

function competenceMeans(levels: ReadonlyMap<string, number>, matrix: QMatrix, asked: number): RuleClause {
  const means = Object.entries(matrix).map(([competence, links]) => {
    const weighted = links.map((link) => ({
      level: levels.get(link.criterion) ?? 0,
      weight: link.primary ? 1 : 0.5,
    }));
    const total = weighted.reduce((sum, row) => sum + row.weight, 0);
    const mean = total === 0 ? 0 : weighted.reduce((sum, row) => sum + row.level * row.weight, 0) / total;
    return { competence, mean };
  });
  const weak = means.filter((row) => row.mean < asked);
  const found = means.length === 0 ? asked : Math.min(...means.map((row) => row.mean));
  return {
    code: 'competence-means',
    holds: weak.length === 0,
    items: weak.map((row) => row.competence),
    found,
    asked,
  };
}

function blockMean(levels: ReadonlyMap<string, number>, asked: number): RuleClause {
  const sum = [...levels.values()].reduce((total, level) => total + level, 0);
  const found = levels.size === 0 ? 0 : sum / levels.size;
  return { code: 'block-mean', holds: found >= asked, items: [], found, asked };
}
