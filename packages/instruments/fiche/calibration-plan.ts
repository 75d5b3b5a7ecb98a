import { createHash } from 'node:crypto';
import { pcg32, type RandomStream } from '@etalon/numeric';
import type { Fiche } from './fiche.ts';

export interface CalibrationPlan {
  /** Folder of a case definition (`content/cases/<id>`). */
  readonly source: string;
  readonly seeds: readonly string[];
  readonly records: number;
  /** Simulated tables for Little's test; a third of them for the other simulations. */
  readonly tables: number;
  /** Altered copies of each text piece, and of each table. */
  readonly mutants: { readonly texts: number; readonly files: number };
  /** Drawn hand-ins a seed, for the instruments that have a specimen. */
  readonly draws: number;
  /** Instruments whose fiche is made; every one when left out. */
  readonly instruments?: readonly string[];
  readonly onProgress?: (step: string) => void;
}

/** What a calibration part gives to a fiche. */
export type Figures = Partial<
  Pick<Fiche, 'goldenVectors' | 'recovery' | 'falseReports' | 'coverage' | 'locale' | 'fuzz' | 'limits'>
>;

/** The stream of a calibration part; the same seeds give the same fiche. */
export function calibrationStream(label: string): RandomStream {
  return pcg32(createHash('sha256').update(`fiche ${label}`).digest());
}
