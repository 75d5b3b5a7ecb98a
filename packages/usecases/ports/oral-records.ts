import type { OralEntry } from '@etalon/core/oral';

/** One situation of one candidacy, told aloud. */
export interface OralTarget {
  readonly candidacyId: string;
  readonly situation: string;
}

export interface KeptOralEntry extends OralEntry, OralTarget {
  /** When it reached the register: long after, from a device that was cut. */
  readonly receivedAt: string;
}

/** The record of an oral that ended, as it stood: a later seal holds what a device brought since. */
export interface OralSeal extends OralTarget {
  readonly id: string;
  /** From 1. */
  readonly number: number;
  /** How many entries it covers. */
  readonly entries: number;
  readonly sha256: string;
  readonly sealedAt: string;
}

/** What is written of orals, line by line. */
export interface OralRecords {
  /** Holds back every other writer of the candidacy's orals until the transaction ends. */
  hold(candidacyId: string): Promise<void>;
  addEntries(entries: readonly KeptOralEntry[]): Promise<void>;
  /** Those of these ids that are kept, whatever oral they belong to. */
  findEntries(ids: readonly string[]): Promise<readonly KeptOralEntry[]>;
  /** In order of doing. */
  listEntries(target: OralTarget): Promise<readonly KeptOralEntry[]>;
  addSeal(seal: OralSeal): Promise<void>;
  /** First one first. */
  listSeals(target: OralTarget): Promise<readonly OralSeal[]>;
}
