import type { Role } from './bench/roles.ts';
import type { FigureForm, UncertaintyKind } from './reading.ts';

/** What an instrument reads: pieces by role, the visible files of the case, or its hidden truth. */
export type Need =
  | 'dataset'
  | 'anomalies'
  | 'recipe'
  | 'store'
  | 'case-files'
  | 'case-key'
  | 'truth'
  /** Lists of storage and tool choices, when they are handed in. */
  | 'elements'
  | 'matches';

export interface InstrumentEntry {
  readonly id: string;
  /** Semantic version; another one gives another seed and another reading. */
  readonly version: string;
  readonly title: string;
  readonly criteria: readonly string[];
  readonly form: FigureForm;
  readonly uncertainty: UncertaintyKind;
  /** Each piece named here must be handed in. */
  readonly needs: readonly Need[];
  /** At least one piece of one of these roles must be handed in; every one that is becomes evidence. */
  readonly oneOf?: readonly Role[];
  /** Pieces read when they are handed in, and part of the evidence then. */
  readonly reads?: readonly Role[];
  /** True when it reads the hidden labels of the case, where there are some and they may be opened. */
  readonly readsLabels?: true;
}
