import type { Grade } from '@etalon/core/judgement';
import type { Seat } from '@etalon/core/jury';
import type { Decision, Settlement } from './jury-records.ts';
import type { Candidacy } from './session-records.ts';

/** One seat with the level that it gives each criterion, and without the sentences and places that bear it. */
export interface SeatLevels {
  readonly seat: Seat;
  /** J1 level in force of each criterion judged. */
  readonly levels: Readonly<Record<string, Grade>>;
  /** True once the seat has recorded anything, a first impression too. */
  readonly started: boolean;
}

/** What is recorded about the blocks of many candidacies, each in one query: a board of a whole session is read at once. */
export interface BlockRecords {
  findCandidacies(ids: readonly string[]): Promise<readonly Candidacy[]>;
  /** In order of appointment. */
  listSeatLevels(candidacyIds: readonly string[]): Promise<readonly SeatLevels[]>;
  /** In order of recording. */
  listSettlementsOf(candidacyIds: readonly string[]): Promise<readonly Settlement[]>;
  /** Oldest first. */
  listDecisionsOf(candidacyIds: readonly string[]): Promise<readonly Decision[]>;
  /** Ids of the decisions that have a credential. */
  listAwardedDecisions(candidacyIds: readonly string[]): Promise<ReadonlySet<string>>;
  /** Situations whose hand-in is sealed, by candidacy. */
  listSealedSituations(
    candidacyIds: readonly string[],
  ): Promise<readonly { readonly candidacyId: string; readonly situation: string }[]>;
}
