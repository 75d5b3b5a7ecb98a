import type { RowFilter } from '../table/data-table.ts';
import type { PowerProportionSpec, PowerTSpec, PrecisionSpec } from './design-spec.ts';
import type { CoxSpec, GlmSpec, LinearModelSpec, SurvivalCurveSpec } from './model-spec.ts';
import type {
  AutocorrelationSpec,
  ClustersSpec,
  ComponentsSpec,
  DecompositionSpec,
  HoltWintersSpec,
} from './pattern-spec.ts';
import type {
  AdjustSpec,
  CorrelationSpec,
  CrossTableSpec,
  DescribeSpec,
  FriedmanSpec,
  GoodnessSpec,
  GroupsSpec,
  NormalitySpec,
  OneSampleSpec,
  PairedSpec,
  ProportionSpec,
  ProportionsSpec,
  TwoSampleSpec,
  TwoWaySpec,
} from './test-spec.ts';

/** One analysis, without its data. */
export type AnalysisSpec =
  | DescribeSpec
  | OneSampleSpec
  | TwoSampleSpec
  | PairedSpec
  | GroupsSpec
  | TwoWaySpec
  | FriedmanSpec
  | CrossTableSpec
  | GoodnessSpec
  | ProportionSpec
  | ProportionsSpec
  | CorrelationSpec
  | NormalitySpec
  | AdjustSpec
  | LinearModelSpec
  | GlmSpec
  | SurvivalCurveSpec
  | CoxSpec
  | PowerTSpec
  | PowerProportionSpec
  | PrecisionSpec
  | AutocorrelationSpec
  | DecompositionSpec
  | HoltWintersSpec
  | ComponentsSpec
  | ClustersSpec;

export type AnalysisKind = AnalysisSpec['kind'];

export interface Analysis {
  readonly spec: AnalysisSpec;
  /** Confidence level of every interval, 0.95 when left out. */
  readonly level?: number;
  /** Rows kept before anything else, all of them true. */
  readonly filters?: readonly RowFilter[];
  /** Unit of the outcome, carried to the estimates that are in that unit. */
  readonly unit?: string;
  /** Distinct filters tried before this one, from the journal; several are said in a warning. */
  readonly filtersTried?: number;
}
