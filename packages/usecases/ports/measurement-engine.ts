import type { Reading } from '@etalon/instruments';
import type { Matchable } from '@etalon/instruments/matches';
import type { ElementMatch, MeasureScope } from './evidence-records.ts';

export interface MeasurementInput {
  readonly pieces: readonly {
    readonly slot: string;
    readonly fileName: string;
    readonly path: string;
    readonly sha256: string;
  }[];
  /** Null when no case is bound to the situation: instruments that read one say so. */
  readonly caseFolder: string | null;
  readonly scope: MeasureScope;
  readonly matches: readonly Pick<ElementMatch, 'itemId' | 'elementId' | 'verdict'>[];
  /** Those that serve the activity; every one when left out. */
  readonly instruments?: readonly string[];
}

export interface MatchableInput extends Pick<MeasurementInput, 'pieces'> {
  readonly caseFolder: string;
  /** Identity of the case package. */
  readonly caseSha256: string;
  readonly instruments: readonly string[];
}

export interface MeasurementProgress {
  /** Share done, between 0 and 1. */
  readonly share: number;
  /** Instrument at work. */
  readonly step: string;
}

export interface MeasuredReading {
  readonly reading: Reading;
  /** Canonical JSON text. */
  readonly body: string;
  readonly durationMs: number;
}

/** Runs the instruments in a process of its own, with limits; aborting the signal kills it. */
export interface MeasurementEngine {
  measure(
    input: MeasurementInput,
    onProgress: (progress: MeasurementProgress) => void,
    signal: AbortSignal,
  ): Promise<readonly MeasuredReading[]>;
  /** Lists of the hand-in beside the reference lists of the case, for the coverage instruments named. */
  listMatchable(input: MatchableInput): Promise<Matchable>;
}
