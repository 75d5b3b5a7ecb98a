import type { ClassificationRows } from './evaluate-classification.ts';

/** Probability of a class on a row; of two classes, only that of the positive one may be given. */
export type ClassProbability = (row: number, code: number) => number;

/** How the probabilities of a model are read; null when it gives none. */
export function openProbabilities({
  scores,
  scoreKind,
  positive,
}: Pick<ClassificationRows, 'scores' | 'scoreKind' | 'positive'>): ClassProbability | null {
  if (scores === null || scores.length === 0 || scoreKind !== 'probability') return null;
  const [own] = scores;
  return (row, code) => {
    if (positive === null) return scores[code]?.[row] ?? 0;
    const ofPositive = own?.[row] ?? 0;
    return code === positive ? ofPositive : 1 - ofPositive;
  };
}

/** How far each class of a row is from being answered; a class is in the set of a row when its score is at most the limit. */
export interface ClassScores {
  readonly scoreOf: (row: number, code: number) => number;
  readonly countWithin: (row: number, limit: number) => number;
  readonly listWithin: (row: number, limit: number) => readonly number[];
}

/** One less the probability of the class (Sadinle, Lei & Wasserman 2019). */
export function scoreByProbability(probabilityOf: ClassProbability, classes: number): ClassScores {
  const scoreOf = (row: number, code: number): number => 1 - probabilityOf(row, code);
  return {
    scoreOf,
    countWithin: (row, limit) => {
      let count = 0;
      for (let code = 0; code < classes; code += 1) count += Number(scoreOf(row, code) <= limit);
      return count;
    },
    listWithin: (row, limit) =>
      Array.from({ length: classes }, (_, code) => code).filter((code) => scoreOf(row, code) <= limit),
  };
}

/**
 * Sum of the probabilities above that of the class, and a drawn share of its own (Romano, Sesia & Candès 2020); equal
 * probabilities follow the order of the classes. `draws` holds one uniform number in [0, 1) for each row.
 */
export function scoreBySum(
  probabilityOf: ClassProbability,
  classes: number,
  draws: Float64Array,
): ClassScores {
  const own = new Float64Array(classes);
  const order = new Uint16Array(classes);
  /** Calls with each class from the most probable one and its score, until the call says to stop. */
  const follow = (row: number, call: (code: number, score: number) => boolean): void => {
    for (let code = 0; code < classes; code += 1) {
      own[code] = probabilityOf(row, code);
      order[code] = code;
    }
    order.sort((one, other) => (own[other] ?? 0) - (own[one] ?? 0) || one - other);
    const draw = draws[row] ?? 0;
    let above = 0;
    for (const code of order) {
      if (call(code, above + draw * (own[code] ?? 0))) return;
      above += own[code] ?? 0;
    }
  };
  const listWithin = (row: number, limit: number): readonly number[] => {
    const within: number[] = [];
    follow(row, (code, score) => {
      if (score <= limit) within.push(code);
      return score > limit;
    });
    return within.sort((one, other) => one - other);
  };
  return {
    scoreOf: (row, asked) => {
      let found = Number.NaN;
      follow(row, (code, score) => {
        if (code === asked) found = score;
        return code === asked;
      });
      return found;
    },
    countWithin: (row, limit) => listWithin(row, limit).length,
    listWithin,
  };
}
