import type { ModelFile } from './models-content.ts';

export type Scale = 'none' | 'softmax' | 'sigmoid';

/** A model made elsewhere, and how it is run on a table of the project. Empty texts and null stand for what is not said. */
export interface ImportedModel {
  readonly id: string;
  readonly name: string;
  readonly file: ModelFile | null;
  readonly table: ModelFile | null;
  readonly task: 'classification' | 'regression';
  /** Column that names a row. */
  readonly key: string;
  readonly truth: string;
  /** Columns that its input takes, in this order; empty for those named as its inputs, or every number. */
  readonly columns: readonly string[];
  readonly output: string;
  readonly scale: Scale;
  readonly classes: readonly string[];
  /** File of the predictions handed in with it; null for the table itself. */
  readonly handedFile: ModelFile | null;
  readonly handed: readonly string[];
}

/** A version of a model as it can be put in service: its file and what it takes, frozen. */
export interface ModelVersion {
  readonly id: string;
  readonly name: string;
  readonly number: number;
  readonly file: ModelFile;
  /** Table on which it was run when it was registered. */
  readonly table: ModelFile;
  /** Run that ran it then. */
  readonly run: string;
  readonly task: 'classification' | 'regression';
  readonly output: string;
  readonly scale: Scale;
  readonly classes: readonly string[];
  readonly batch: number | null;
  readonly inputs: readonly {
    readonly id: string;
    readonly name: string;
    readonly type: string;
    readonly columns: readonly string[];
    readonly inner: readonly number[];
  }[];
}

export const VERSION_STATES = ['candidate', 'service', 'withdrawn'] as const;
export type VersionState = (typeof VERSION_STATES)[number];

/** One move of a version, never taken back: another one follows it. */
export interface VersionMove {
  readonly id: string;
  readonly version: string;
  readonly to: VersionState;
  readonly reason: string;
  /** Id of the person, and the instant. */
  readonly by: string;
  readonly at: string;
}

/** A key of the service: what opens it is shown once and kept nowhere. */
export interface ServiceKey {
  readonly id: string;
  readonly label: string;
  readonly hint: string;
  readonly sha256: string;
  readonly by: string;
  readonly at: string;
}

export interface ModelRegistry {
  readonly versions: readonly ModelVersion[];
  readonly moves: readonly VersionMove[];
  readonly keys: readonly ServiceKey[];
  /** Keys taken back, for good. */
  readonly endedKeys: readonly {
    readonly id: string;
    readonly key: string;
    readonly by: string;
    readonly at: string;
  }[];
}

/** A figure of the card, with the run that measured it. */
export interface CardFigure {
  readonly id: string;
  readonly model: string;
  readonly metric: string;
  readonly value: number | null;
  readonly lo: number | null;
  readonly hi: number | null;
  readonly n: number;
  readonly run: string;
}
