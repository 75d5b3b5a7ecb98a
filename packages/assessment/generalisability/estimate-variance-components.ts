import { checkJudgedLevels, type JudgedLevel, TOP_LEVEL } from '../judged-level.ts';
import { type ExaminerDesign, type LevelTable, tableLevels } from './level-table.ts';
import { type Effect, type MeanSquare, measureSquares } from './mean-squares.ts';

export interface VarianceComponent extends MeanSquare {
  readonly effect: Effect;
  /** The unbiased estimate, which may be negative. */
  readonly estimate: number;
  /** What is used: the estimate, or 0 when it is negative. */
  readonly variance: number;
  readonly isNegative: boolean;
}

export interface VarianceEstimate {
  readonly state: 'estimated';
  readonly design: ExaminerDesign;
  readonly candidates: number;
  readonly examiners: number;
  readonly criteria: number;
  readonly mean: number;
  readonly components: readonly VarianceComponent[];
}

export type VarianceReport =
  | VarianceEstimate
  | {
      readonly state: 'refused';
      readonly reason: 'incomplete' | 'too-small';
      /** Judgements missing to fill the table. */
      readonly missing: number;
    };

/**
 * Variance components of generalisability theory by the mean squares of a full table (Brennan 2001): p × j with one
 * criterion, p × (j × i) with several; with `nested` examiners, j:p and (j:p) × i. When no estimate is negative these
 * are the REML estimates. An incomplete table is refused. Throws as {@link checkJudgedLevels}.
 *
 * @example
 * estimateVarianceComponents({ judgements, design: 'crossed' });
 */
export function estimateVarianceComponents(input: {
  readonly judgements: readonly JudgedLevel[];
  readonly design: ExaminerDesign;
  readonly topLevel?: number;
}): VarianceReport {
  checkJudgedLevels(input.judgements, input.topLevel ?? TOP_LEVEL);
  const tabled = tableLevels(input.judgements, input.design);
  if (tabled.state === 'holes') return { state: 'refused', reason: 'incomplete', missing: tabled.missing };
  const { table } = tabled;
  if (table.candidates < 2 || table.examiners < 2)
    return { state: 'refused', reason: 'too-small', missing: 0 };
  const squares = measureSquares(table);
  const components = listFormulas(table, input.design).map(({ effect, terms, divisor }) => {
    const square = squares.get(effect) ?? { degrees: 0, meanSquare: 0 };
    const sum = terms.reduce((total, [sign, of]) => total + sign * (squares.get(of)?.meanSquare ?? 0), 0);
    const estimate = sum / divisor;
    return { effect, ...square, estimate, variance: Math.max(0, estimate), isNegative: estimate < 0 };
  });
  return {
    state: 'estimated',
    design: input.design,
    candidates: table.candidates,
    examiners: table.examiners,
    criteria: table.criteria,
    mean: table.levels.reduce((sum, level) => sum + level, 0) / table.levels.length,
    components,
  };
}

interface ComponentFormula {
  readonly effect: Effect;
  readonly terms: readonly (readonly [1 | -1, Effect])[];
  readonly divisor: number;
}

/** Expected mean squares solved for the components (Brennan 2001, tables 3.2 and 3.3). */
function listFormulas(table: LevelTable, design: ExaminerDesign): readonly ComponentFormula[] {
  const { candidates: p, examiners: j, criteria: i } = table;
  if (design === 'nested') return i === 1 ? nestedOne(j) : nestedMany(p, j, i);
  if (i === 1)
    return [
      {
        effect: 'p',
        terms: [
          [1, 'p'],
          [-1, 'pj'],
        ],
        divisor: j,
      },
      {
        effect: 'j',
        terms: [
          [1, 'j'],
          [-1, 'pj'],
        ],
        divisor: p,
      },
      { effect: 'pj', terms: [[1, 'pj']], divisor: 1 },
    ];
  const left = [1, 'pji'] as const;
  return [
    { effect: 'p', terms: [[1, 'p'], [-1, 'pj'], [-1, 'pi'], left], divisor: i * j },
    { effect: 'j', terms: [[1, 'j'], [-1, 'pj'], [-1, 'ji'], left], divisor: p * i },
    { effect: 'i', terms: [[1, 'i'], [-1, 'pi'], [-1, 'ji'], left], divisor: p * j },
    {
      effect: 'pj',
      terms: [
        [1, 'pj'],
        [-1, 'pji'],
      ],
      divisor: i,
    },
    {
      effect: 'pi',
      terms: [
        [1, 'pi'],
        [-1, 'pji'],
      ],
      divisor: j,
    },
    {
      effect: 'ji',
      terms: [
        [1, 'ji'],
        [-1, 'pji'],
      ],
      divisor: p,
    },
    { effect: 'pji', terms: [left], divisor: 1 },
  ];
}

function nestedOne(j: number): readonly ComponentFormula[] {
  return [
    {
      effect: 'p',
      terms: [
        [1, 'p'],
        [-1, 'j:p'],
      ],
      divisor: j,
    },
    { effect: 'j:p', terms: [[1, 'j:p']], divisor: 1 },
  ];
}

function nestedMany(p: number, j: number, i: number): readonly ComponentFormula[] {
  return [
    {
      effect: 'p',
      terms: [
        [1, 'p'],
        [-1, 'j:p'],
        [-1, 'pi'],
        [1, 'ji:p'],
      ],
      divisor: i * j,
    },
    {
      effect: 'i',
      terms: [
        [1, 'i'],
        [-1, 'pi'],
      ],
      divisor: p * j,
    },
    {
      effect: 'j:p',
      terms: [
        [1, 'j:p'],
        [-1, 'ji:p'],
      ],
      divisor: i,
    },
    {
      effect: 'pi',
      terms: [
        [1, 'pi'],
        [-1, 'ji:p'],
      ],
      divisor: j,
    },
    { effect: 'ji:p', terms: [[1, 'ji:p']], divisor: 1 },
  ];
}
