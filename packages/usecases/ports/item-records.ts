import type { Grade } from '@etalon/core/judgement';

/** What was recorded around the J1 in force of one seat on one criterion, without the sentence and places that bear it. */
export interface SeatJudgement {
  readonly seatId: string;
  readonly criterion: string;
  readonly grade: Grade;
  /** J0; null when there was none. */
  readonly first: Grade | null;
  readonly confidence: number;
  readonly elapsedMs: number;
  /** Ids of the readings opened before it. */
  readonly readingsSeen: readonly string[];
}

/** What a reading says of a hand-in, without its rows. */
export interface ReadingValue {
  readonly candidacyId: string;
  readonly instrument: string;
  readonly criteria: readonly string[];
  readonly state: string;
  /** null for a reading that is no single number. */
  readonly value: number | null;
}

/** What an analysis of criteria reads of many candidacies, each in one query. */
export interface ItemRecords {
  listSeatJudgements(candidacyIds: readonly string[]): Promise<readonly SeatJudgement[]>;
  /** The instrument of each reading of these candidacies, whatever the measure that made it, by id. */
  listReadingInstruments(candidacyIds: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** Of the last sealed measure of each hand-in that ended well. */
  listReadingValues(candidacyIds: readonly string[]): Promise<readonly ReadingValue[]>;
  /** Blocks whose decision was appealed against. */
  listAppealedBlocks(
    candidacyIds: readonly string[],
  ): Promise<readonly { readonly candidacyId: string; readonly block: string }[]>;
}
