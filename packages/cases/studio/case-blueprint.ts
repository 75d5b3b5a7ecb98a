import type { SmokeDefinition } from '../case-definition.ts';
import type { CaseKeyElement, CaseManifest, CaseSource, DefectOperator } from '../case-package.ts';

/** A visible file of the case and the share of the records that it carries, relative to the other sources. */
export interface BlueprintSource extends CaseSource {
  readonly share: number;
}

/** One planting. What an operator needs beyond a column is in `parameters`; see `plan-defects.ts` for each. */
export interface DefectPlan {
  readonly id: string;
  readonly operator: DefectOperator;
  /** Target column; null for whole records (M2) and for an added column (M17). */
  readonly column: string | null;
  /** Path of the only source touched; null for every source. */
  readonly source: string | null;
  /** Share of the records that can carry it, above 0 and up to 1. */
  readonly share: number;
  readonly mechanism: 'MCAR' | 'MAR' | 'MNAR';
  readonly parameters: Readonly<Record<string, string | number | boolean | null>>;
}

/** What an expert who did the case blind found: counts by class of the reference list, and by planted operator. */
export interface ExpertResult {
  readonly id: string;
  readonly minutes: number | null;
  readonly found: Readonly<Record<string, number>>;
  readonly detected: Readonly<Record<string, number>>;
}

/** What an author writes in the studio: with a clean table and a seed, it gives a case package. */
export interface CaseBlueprint {
  readonly id: string;
  readonly version: string;
  readonly situation: string;
  readonly title: string;
  /** Markdown. */
  readonly brief: string;
  readonly facts: unknown;
  readonly target: CaseManifest['target'];
  /** Records taken from the clean table, in its order; null for all. */
  readonly records: number | null;
  readonly sources: readonly BlueprintSource[];
  readonly defects: readonly DefectPlan[];
  /** File name under `caseKey/` → its elements. */
  readonly keys: Readonly<Record<string, readonly CaseKeyElement[]>>;
  readonly smoke: readonly SmokeDefinition[];
  readonly experts: readonly ExpertResult[];
}
