import type { Interval } from '@etalon/numeric';

export const MUTATION_OPERATORS = [
  'M1',
  'M2',
  'M3',
  'M4',
  'M5',
  'M6',
  'M7',
  'M8',
  'M9',
  'M10',
  'M11',
  'M12',
  'M13',
  'M14',
  'M15',
  'M16',
  'M17',
  'M18',
] as const;
export type MutationOperator = (typeof MUTATION_OPERATORS)[number];

/** One defect in one place of the clean reference. */
export interface Mutant {
  readonly id: string;
  readonly operator: MutationOperator;
  /** Null when rows or a new column are concerned. */
  readonly column: string | null;
  /** Share of the eligible rows. */
  readonly intensity: number;
  /** Rows changed or added; 0 makes the mutant equivalent: it is not counted. */
  readonly changed: number;
  /** Checks that went from pass to fail. */
  readonly killedBy: readonly string[];
}

export interface OperatorScore {
  readonly operator: MutationOperator;
  readonly mutants: number;
  readonly equivalent: number;
  readonly killed: number;
  readonly possible: number;
  /** 95 % Wilson interval when the mutants are a sample of the possible ones; null for a census. */
  readonly interval: Interval | null;
}

export interface MutationReading {
  readonly rows: number;
  readonly seed: number;
  readonly intensities: readonly number[];
  readonly operators: readonly OperatorScore[];
  readonly mutants: readonly Mutant[];
  /** Checks that fail on the clean reference: they can kill nothing. */
  readonly falseAlarms: readonly string[];
  readonly notRun: readonly string[];
}
