import type { RandomStream } from '@etalon/numeric';
import type { ConfirmedMatch } from '../bench/workbench.ts';
import type { Reading, ReadingRow } from '../reading.ts';
import type { FicheCheck, FicheRate } from './fiche.ts';

/** A small hand-in made for a calibration, and what the case holds for it. */
export interface SpecimenFiles {
  readonly files: Readonly<Record<string, string>>;
  /** Pieces that are no text: written as they are, never respelled nor altered. */
  readonly binaries?: Readonly<Record<string, Uint8Array>>;
  readonly caseFiles?: Readonly<Record<string, string>>;
  readonly matches?: readonly ConfirmedMatch[];
}

export type Counts = Readonly<Record<string, number>>;

/** How an instrument is calibrated on drawn hand-ins whose content is known; `content/fiches` keeps the outcome. */
export interface Specimen {
  /** What the counts of the planted hand-ins are, in a few words. */
  readonly planted: string;
  readonly plant: (stream: RandomStream, caseFolder: string) => SpecimenFiles & { readonly expected: Counts };
  /** What is examined in the sound ones. */
  readonly sound: string;
  readonly clean: (stream: RandomStream, caseFolder: string) => SpecimenFiles & { readonly examined: number };
  readonly count: (reading: Reading, rows: readonly ReadingRow[]) => Counts;
  /** Counts that must be zero on a sound hand-in; all of them when left out. */
  readonly faults?: readonly string[];
  /** True when the instrument reads the case; `whole` when it reads its data and its truth as well. */
  readonly needsCase?: true | 'whole';
  /** Members of the rows that follow the seed, and so the bytes of the pieces: two spellings may differ by them. */
  readonly drawn?: readonly string[];
  /** Published values beside what the engine finds. */
  readonly goldenVectors?: readonly FicheCheck[];
  /** Published values beside what the instrument itself reads on their data. */
  readonly goldenReadings?: (
    measure: (files: SpecimenFiles) => Promise<Reading>,
  ) => Promise<readonly FicheCheck[]>;
  readonly coverage?: (stream: RandomStream, draws: number) => readonly FicheRate[];
  readonly compared: string;
  readonly gaming: readonly string[];
  readonly sources: readonly string[];
  /** Limits of an instrument that gives no reading here. */
  readonly limits?: readonly string[];
}

/** True with this chance. */
export function draw(stream: RandomStream, chance: number): boolean {
  return stream.nextUnit() < chance;
}

/** Whole numbers from 0, as many as asked. */
export function range(count: number): readonly number[] {
  return Array.from({ length: count }, (_, rank) => rank);
}

/** One of the values. */
export function choose<T>(stream: RandomStream, values: readonly T[]): T | undefined {
  return values[stream.nextBelow(values.length)];
}

/** A published value beside what is found, within a tolerance. */
export function checkValue(input: {
  readonly label: string;
  readonly expected: number;
  readonly found: number;
  readonly tolerance: number;
  readonly source: string;
}): FicheCheck {
  const { label, expected, found, tolerance, source } = input;
  return {
    label,
    expected: String(expected),
    found: String(found),
    held: Math.abs(found - expected) <= tolerance,
    source,
  };
}
