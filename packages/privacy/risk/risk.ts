export const RISK_TREATMENTS = ['modify', 'avoid', 'share', 'retain'] as const;
export type RiskTreatment = (typeof RISK_TREATMENTS)[number];

/** One risk of the register; levels are whole numbers from 1 to the top of the scale declared. */
export interface Risk {
  readonly id: string;
  readonly cause: string;
  readonly event: string;
  readonly consequence: string;
  readonly asset: string;
  readonly source: string;
  readonly origin: 'internal' | 'external' | null;
  readonly kind: 'security' | 'privacy' | 'quality' | null;
  readonly likelihood: number | null;
  readonly severity: number | null;
  readonly residualLikelihood: number | null;
  readonly residualSeverity: number | null;
  readonly controls: readonly string[];
  readonly treatment: RiskTreatment | null;
  readonly measureIds: readonly string[];
  readonly owner: string;
  /** YYYY-MM-DD. */
  readonly due: string | null;
  readonly reviewDate: string | null;
  /** Who accepts a risk that is retained, and when. */
  readonly acceptedBy: string | null;
  readonly acceptedOn: string | null;
}

/** Families of article 32(1) and what the plan facts count beside them. */
export const MEASURE_FAMILIES = [
  'pseudonymisation-encryption',
  'confidentiality-integrity-availability',
  'restore',
  'regular-testing',
  'organisation',
  'rights',
  'breach',
  'processors',
  'quality',
] as const;
export type MeasureFamily = (typeof MEASURE_FAMILIES)[number];

export interface ProtectionMeasure {
  readonly id: string;
  readonly title: string;
  readonly family: MeasureFamily | null;
  readonly riskIds: readonly string[];
  /** Measures that must stand before this one. */
  readonly dependsOn: readonly string[];
  readonly owner: string;
  readonly due: string | null;
  readonly cost: string | null;
  /** How one will see that it works. */
  readonly verification: string | null;
  readonly status: 'planned' | 'in-progress' | 'done' | 'dropped';
}

export type RiskProblem =
  | 'triple-incomplete'
  | 'owner-missing'
  | 'date-missing'
  | 'level-missing'
  | 'level-out-of-scale'
  | 'residual-above-initial'
  | 'retained-without-acceptance'
  | 'review-missing'
  | 'duplicate'
  | 'measure-unknown'
  | 'measure-orphan'
  | 'measure-cycle'
  | 'id-repeated';

export interface RiskFinding {
  readonly problem: RiskProblem;
  readonly item: string;
  readonly detail: string;
}

export interface RiskReading {
  readonly risks: number;
  readonly withTriple: number;
  readonly withOwnerAndDate: number;
  readonly withReview: number;
  readonly withMeasure: number;
  readonly origins: { readonly internal: number; readonly external: number };
  readonly findings: readonly RiskFinding[];
  /** Kendall's τ_b between initial level and date of the measures; null below six dated measures. */
  readonly priority: { readonly tau: number; readonly n: number } | null;
}

/** Declared quantitative range of a level: probability per year, or loss in the unit of the case. */
export interface LevelRange {
  readonly level: number;
  readonly lo: number;
  readonly hi: number;
}

export interface MatrixReading {
  /** Pairs whose expected losses (midpoints, and whole ranges) can be compared. */
  readonly pairs: number;
  /** Pairs that the matrix orders against the expected loss at the midpoints. */
  readonly inversions: readonly { readonly first: string; readonly second: string }[];
  /** Pairs inverted whatever the point of the ranges. */
  readonly sureInversions: number;
  readonly tiesSplit: number;
  readonly cells: readonly {
    readonly likelihood: number;
    readonly severity: number;
    readonly count: number;
  }[];
  /** Largest share of the risks in one cell. */
  readonly crowding: number;
}

/** A stakeholder of EBIOS RM workshop 3, each figure from 1 to 4. */
export interface Stakeholder {
  readonly id: string;
  readonly name: string;
  readonly dependency: number;
  readonly penetration: number;
  readonly maturity: number;
  readonly trust: number;
  readonly reportedThreat: number | null;
}

export interface EbiosStudy {
  readonly businessValues: readonly {
    readonly id: string;
    readonly name: string;
    readonly description: string;
  }[];
  readonly supportAssets: readonly {
    readonly id: string;
    readonly name: string;
    readonly valueIds: readonly string[];
  }[];
  readonly fearedEvents: readonly {
    readonly id: string;
    readonly valueId: string;
    readonly event: string;
    readonly impacts: string;
    readonly severity: number | null;
  }[];
  readonly riskSources: readonly {
    readonly id: string;
    readonly source: string;
    readonly objective: string;
    readonly relevance: number | null;
    readonly kept: boolean;
  }[];
  readonly stakeholders: readonly Stakeholder[];
  readonly strategic: readonly {
    readonly id: string;
    readonly riskSourceId: string;
    readonly path: readonly string[];
    readonly fearedEventId: string;
    readonly severity: number | null;
    readonly measureIds: readonly string[];
  }[];
  readonly operational: readonly {
    readonly id: string;
    readonly strategicId: string;
    readonly actions: readonly string[];
    readonly likelihood: number | null;
  }[];
}

export interface StakeholderThreat {
  readonly id: string;
  readonly threat: number | null;
  readonly reported: number | null;
  readonly difference: number | null;
}

export interface EbiosReading {
  readonly stakeholders: readonly StakeholderThreat[];
  readonly findings: readonly {
    readonly problem:
      | 'level-out-of-scale'
      | 'link-broken'
      | 'source-without-scenario'
      | 'event-without-scenario';
    readonly item: string;
    readonly detail: string;
  }[];
}

/** 90 % interval of a positive quantity (5 % below lo, 5 % above hi), or a PERT estimate. */
export type LossEstimate =
  | { readonly kind: 'lognormal'; readonly lo: number; readonly hi: number }
  | { readonly kind: 'pert'; readonly min: number; readonly mode: number; readonly max: number };

export interface QuantifiedRisk {
  readonly id: string;
  /** Events per year. */
  readonly frequency: LossEstimate;
  /** Loss per event, in the unit of the case. */
  readonly magnitude: LossEstimate;
}

export interface LossReading {
  readonly runs: number;
  readonly mean: number;
  readonly p10: number;
  readonly p50: number;
  readonly p90: number;
  /** Points of the exceedance curve: share of the simulated years whose loss is above x. */
  readonly exceedance: readonly { readonly x: number; readonly share: number }[];
  readonly risks: readonly {
    readonly id: string;
    readonly mean: number;
    readonly p50: number;
    readonly p90: number;
  }[];
}
