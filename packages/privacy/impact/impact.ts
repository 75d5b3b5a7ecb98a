export const PRINCIPLE_KEYS = [
  'purposes',
  'basis',
  'minimisation',
  'accuracy',
  'retention',
  'information',
  'consent',
  'access-portability',
  'rectification-erasure',
  'restriction-objection',
  'processors',
  'transfers',
] as const;
export type PrincipleKey = (typeof PRINCIPLE_KEYS)[number];

export const FEARED_EVENTS = ['illegitimate-access', 'unwanted-change', 'disappearance'] as const;
export type FearedEventKey = (typeof FEARED_EVENTS)[number];

/** States of an assessment, in the order of the CNIL tool's numbers. */
export const IMPACT_DECISIONS = ['draft', 'refused', 'accepted', 'signed', 'archived'] as const;

export interface FearedEvent {
  readonly id: string;
  readonly key: FearedEventKey;
  readonly impacts: readonly string[];
  readonly threats: readonly string[];
  readonly sources: readonly string[];
  readonly measures: readonly string[];
  /** 1 negligible, 2 limited, 3 important, 4 maximal; null when not rated. */
  readonly severity: number | null;
  readonly severityReason: string;
  readonly likelihood: number | null;
  readonly likelihoodReason: string;
  readonly residualSeverity: number | null;
  readonly residualLikelihood: number | null;
}

export const CONTEXT_KEYS = [
  'processing',
  'responsibilities',
  'standards',
  'data',
  'lifeCycle',
  'supports',
] as const;
export type ContextKey = (typeof CONTEXT_KEYS)[number];
export type ContextAnswers = Readonly<Record<ContextKey, string>>;

/** The answers of the context, each read by its key. */
export function readContext(read: (key: ContextKey) => string): ContextAnswers {
  return {
    processing: read('processing'),
    responsibilities: read('responsibilities'),
    standards: read('standards'),
    data: read('data'),
    lifeCycle: read('lifeCycle'),
    supports: read('supports'),
  };
}

/** The four stages of the CNIL method: context, principles, risks, validation. */
export interface ImpactAssessment {
  readonly name: string;
  readonly context: ContextAnswers;
  readonly principles: readonly {
    readonly id: string;
    readonly key: PrincipleKey;
    readonly answer: string;
  }[];
  readonly measures: readonly { readonly id: string; readonly title: string; readonly content: string }[];
  readonly fearedEvents: readonly FearedEvent[];
  readonly opinionDpo: {
    readonly names: string;
    readonly favourable: boolean | null;
    readonly text: string;
  } | null;
  readonly opinionSubjects: {
    readonly names: string;
    readonly sought: boolean | null;
    readonly favourable: boolean | null;
    readonly text: string;
  } | null;
  readonly decision: (typeof IMPACT_DECISIONS)[number];
}

export type ImpactProblem =
  | 'level-out-of-scale'
  | 'principle-missing'
  | 'principle-empty'
  | 'event-missing'
  | 'event-incomplete'
  | 'residual-above-initial'
  | 'opinion-missing';

export interface ImpactFinding {
  readonly problem: ImpactProblem;
  readonly item: string;
  readonly detail: string;
}

export interface ImpactReading {
  /** Out of twelve. */
  readonly principles: number;
  /** Out of six. */
  readonly context: number;
  readonly events: readonly {
    readonly key: FearedEventKey;
    readonly parts: readonly ('impacts' | 'threats' | 'sources' | 'measures' | 'severity' | 'likelihood')[];
    readonly before: { readonly severity: number; readonly likelihood: number } | null;
    readonly after: { readonly severity: number; readonly likelihood: number } | null;
  }[];
  readonly findings: readonly ImpactFinding[];
}
