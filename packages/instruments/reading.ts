export type ReadingState =
  | 'ok'
  | 'not_applicable'
  | 'insufficient'
  | 'invalid_evidence'
  | 'not_run'
  | 'error';
export type ReferenceStatus =
  | 'legal'
  | 'standard'
  | 'convention'
  | 'tool_default'
  | 'empirical_benchmark'
  | 'case_key'
  | 'declared_by_candidate';
export type UncertaintyKind = 'U0' | 'U1' | 'U2' | 'U3' | 'U4' | 'U5';
export type Scalar = string | number | boolean | null;
export type ReadingRow = Readonly<Record<string, Scalar | readonly Scalar[]>>;

/** A place in a handed-in file: JSON pointer, page, cell, line or commit, written as one string. */
export interface EvidencePlace {
  readonly sha256: string;
  readonly path: string;
  readonly locator?: string;
}

export interface Uncertainty {
  readonly kind: UncertaintyKind;
  readonly level?: number;
  readonly lo?: number;
  readonly hi?: number;
  readonly method: string;
  readonly n?: number;
}

export interface Reference {
  readonly label: string;
  readonly lo?: number;
  readonly hi?: number;
  readonly status: ReferenceStatus;
  readonly source: string;
  readonly asOf?: string;
}

export interface Assumption {
  readonly text: string;
  readonly check: 'held' | 'violated' | 'unchecked';
  readonly detail?: string;
}

/** Which of the nine visual forms (instruments/03 §3.3) shows this reading. */
export type FigureForm = 'F1' | 'F2' | 'F3' | 'F4' | 'F5' | 'F6' | 'F7' | 'F8' | 'F9';

/**
 * The output of an instrument on sealed pieces (instruments/02 §2.2). `value` is null whenever `state` is not `ok`:
 * a missing reading is never a zero. `durationMs` is kept with the run, outside of the bytes, so that a replay is
 * byte-identical.
 */
export interface Reading {
  readonly id: string;
  readonly instrument: string;
  readonly version: string;
  readonly criteria: readonly string[];
  readonly evidence: readonly EvidencePlace[];
  readonly state: ReadingState;
  readonly stateReason?: string;
  readonly measurand: string;
  /** The sentence shown with the figure, without any word of judgement. */
  readonly sentence: string;
  readonly form: FigureForm;
  readonly value: Scalar | readonly ReadingRow[];
  readonly unit: string;
  readonly scale: 'nominal' | 'ordinal' | 'interval' | 'ratio' | 'count' | 'proportion';
  readonly uncertainty: Uncertainty;
  readonly references: readonly Reference[];
  readonly assumptions: readonly Assumption[];
  readonly limits: readonly string[];
  readonly multiplicity?: { readonly family: string; readonly size: number; readonly adjusted?: number };
  readonly replay: {
    readonly seed?: string;
    readonly params: Readonly<Record<string, Scalar | readonly Scalar[]>>;
    readonly inputsSha256: string;
  };
}
