import type { ReconciliationPolicy } from '../judgement/reconcile-grades.ts';

/** The four parametrised rules of instruments/07 §7.6 that turn settled levels into « met » or « not met ». */
export type BlockRule =
  | { readonly kind: 'R1' }
  | {
      readonly kind: 'R2';
      /** At most ⌊criteria / onesDivisor⌋ criteria at level 1. */
      readonly onesDivisor: number;
      /** Least weighted mean level of each competence. */
      readonly competenceMean: number;
      /** Criteria that may not be at level 1. */
      readonly critical: readonly string[];
    }
  | { readonly kind: 'R3'; readonly mean: number }
  | { readonly kind: 'R4'; readonly mean: number };

/** What a certifier's règlement fixes before a session; frozen by content hash. */
export interface Regulations {
  readonly label: string;
  readonly rule: BlockRule;
  readonly reconciliation: ReconciliationPolicy;
  readonly quorum: number;
  /** Least number of jury members from outside of the certifier, as a share of the seats, between 0 and 1. */
  readonly externalShare: number;
  /** Readings stay folded until the first impression is recorded. */
  readonly judgeFirst: boolean;
}
