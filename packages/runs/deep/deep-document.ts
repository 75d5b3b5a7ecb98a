import type { CardRecord, DeepPlace, DeepSettings, FitCurve, FitEnd, LayerWish, Shape } from '@etalon/deep';
import type { DrawnPlan, MetricByFit, TrainingWarning } from '@etalon/learning';

/** A layer as it was learned. */
export interface DescribedLayer extends LayerWish {
  readonly input: Shape;
  readonly output: Shape;
  readonly parameters: number;
  readonly macs: number;
}

/** One fit: its place in the plan, which draws, its losses, and why it ended. */
export interface DescribedFit {
  readonly repeat: number;
  readonly fold: number;
  /** Which draws, from 1. */
  readonly draw: number;
  readonly train: number;
  readonly validation: number;
  readonly test: number;
  readonly curve: FitCurve;
  /** Epoch whose weights are kept, from 1; 0 when none is. */
  readonly best: number;
  readonly end: FitEnd;
  /** SHA-256 of the weights kept: the same in a browser as here. */
  readonly weights: string;
  /** SHA-256 of the identifiers of the table, each with the part it has in this fit, in their order. */
  readonly rows: string;
}

export interface DeepWarning {
  readonly code:
    | TrainingWarning['code']
    | 'few-asked'
    | 'fit-not-finite'
    | 'class-absent'
    | 'rows-in-order'
    /** Said by versions before 1.2.0 alone. */
    | 'apart-at-random';
  readonly params: Readonly<Record<string, string | number>>;
}

/** A model of the table of predictions: the network, or the baseline. */
export interface AskedModel {
  readonly name: string;
  readonly algorithm: 'baseline' | 'network';
  readonly metrics: readonly MetricByFit[];
  /** Its columns in the table of predictions: one by class, or one. */
  readonly columns: readonly string[];
}

/** All that the training of a network says, as it is kept and handed in (`entrainement.json`). */
export interface DeepDocument {
  readonly engine: string;
  readonly task: 'classification' | 'regression';
  readonly n: number;
  readonly source: { readonly file: string; readonly sha256: string };
  readonly target: string;
  readonly id: string | null;
  readonly classes: readonly string[];
  readonly input: Shape;
  readonly layers: readonly DescribedLayer[];
  readonly parameters: number;
  readonly macs: number;
  readonly settings: DeepSettings;
  readonly seed: number;
  readonly plan: DrawnPlan;
  readonly fits: readonly DescribedFit[];
  /** False while epochs are left: then only the checkpoint is kept. */
  readonly done: boolean;
  /** Empty before it is done. */
  readonly models: readonly AskedModel[];
  /** Where epochs were computed, as the checkpoint says. */
  readonly computed: readonly DeepPlace[];
  /** The graphics card of a browser, and how far it was from the processor, as the checkpoint says; null when there was none. */
  readonly card: CardRecord | null;
  readonly warnings: readonly DeepWarning[];
}
