import type { Interval } from '@etalon/numeric';

/** How far observed and expected levels part, 1 when as expected; the prior draws both towards lower values. */
export interface FitStatistics {
  /** Σ(x − E)²/ΣVar. */
  readonly infit: number;
  /** Mean of (x − E)²/Var. */
  readonly outfit: number;
}

export interface ExaminerSeverity extends FitStatistics {
  readonly examiner: string;
  readonly judgements: number;
  /** Number of the connected part of the session, from 0: severities compare within one part only. */
  readonly component: number;
  /** Mean level given. */
  readonly rawMean: number;
  /** α in logits, higher is more severe, with its posterior standard deviation. */
  readonly severity: number;
  readonly sd: number;
}

export interface CriterionDifficulty extends FitStatistics {
  readonly criterion: string;
  readonly judgements: number;
  /** δ in logits. */
  readonly difficulty: number;
  readonly sd: number;
}

export interface CandidateAverage {
  readonly candidate: string;
  readonly judgements: number;
  readonly component: number;
  /** θ in logits: for what is computed over all candidates, never shown of one. */
  readonly location: number;
  /** Mean level received. */
  readonly rawMean: number;
  /** Mean over criteria of the level expected from an examiner of mean severity of the same part, 0..top. */
  readonly fairAverage: number;
  /** 95 % interval of the fair average. */
  readonly interval: Interval;
}

/** An examiner and a criterion whose residuals sum far from 0. */
export interface SeverityBias {
  readonly examiner: string;
  readonly criterion: string;
  readonly judgements: number;
  /** Σ(x − E)/√ΣVar: above 0, more lenient than elsewhere. */
  readonly z: number;
}

export interface SeverityEstimate {
  readonly state: 'estimated';
  readonly iterations: number;
  /** −log posterior, without the constants of the priors. */
  readonly objective: number;
  readonly examiners: readonly ExaminerSeverity[];
  /** Examiners × examiners in row order: posterior covariances of the severities. */
  readonly covariance: Float64Array;
  readonly criteria: readonly CriterionDifficulty[];
  readonly steps: readonly { readonly value: number; readonly sd: number }[];
  readonly candidates: readonly CandidateAverage[];
  readonly components: readonly {
    readonly examiners: number;
    readonly candidates: number;
    readonly judgements: number;
  }[];
  readonly bias: {
    /** Pairs of |z| > 3. */
    readonly listed: readonly SeverityBias[];
    readonly pairs: number;
    /** How many of so many pairs would pass 3 by chance alone. */
    readonly byChance: number;
  };
  /** x − E and Var of each judgement, in the order given. */
  readonly residuals: Float64Array;
  readonly variances: Float64Array;
}

/** Why nothing can be estimated. */
export type SeverityRefusal =
  | { readonly code: 'no-judgement' }
  | { readonly code: 'one-examiner' }
  | { readonly code: 'one-level'; readonly level: number }
  | { readonly code: 'no-shared-candidate'; readonly examiners: number }
  | { readonly code: 'too-many-parameters'; readonly found: number; readonly limit: number }
  | { readonly code: 'not-converged'; readonly iterations: number };

export type SeverityReport =
  | SeverityEstimate
  | { readonly state: 'refused'; readonly reasons: readonly SeverityRefusal[] };
