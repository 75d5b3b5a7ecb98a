import { measureShifts, type SetShift, type ShiftedUnit } from '@etalon/assessment';
import type { InstanceSigner } from '@etalon/core/journal';
import type { Grade } from '@etalon/core/judgement';
import { compareReading, measureShift, type ReadingOutcome } from '@etalon/core/moderation';
import type { BoardBlock } from '../deliberation/read-board.ts';
import { nameExaminers } from '../moderation/name-examiners.ts';
import type { AssignedPick, SampleReading } from '../ports/moderation-records.ts';

/** What a moderator found on one criterion, in force. */
export interface FoundCriterion {
  readonly criterion: string;
  readonly settled: Grade;
  readonly grade: Grade;
  readonly outcome: ReadingOutcome;
  readonly sentence: string;
}

/** Criteria read, by how they stand to the tolerance of the regulations. */
export type FoundCounts = Readonly<Record<ReadingOutcome, number>>;

/** A block of the sample with the board's row of it and what was found. */
export interface FoundBlock {
  readonly pick: AssignedPick;
  readonly row: BoardBlock;
  readonly found: readonly FoundCriterion[];
}

/** The readings in force of each pick, beside the level that each was read beside. */
export function gatherFindings(
  picks: readonly AssignedPick[],
  readings: readonly SampleReading[],
  rowOf: (pick: AssignedPick) => BoardBlock | undefined,
): readonly FoundBlock[] {
  const byPick = Map.groupBy(readings, ({ pickId }) => pickId);
  return picks.flatMap((pick) => {
    const row = rowOf(pick);
    if (row === undefined) return [];
    const last = new Map((byPick.get(pick.id) ?? []).map((reading) => [reading.criterion, reading]));
    const { tolerance } = row.regulations.reconciliation;
    const found = row.criteria.flatMap(({ criterion }): readonly FoundCriterion[] => {
      const reading = last.get(criterion);
      if (reading === undefined) return [];
      const { grade, settled, sentence } = reading;
      return [{ criterion, settled, grade, outcome: compareReading(grade, settled, tolerance), sentence }];
    });
    return [{ pick, row, found }];
  });
}

export function countFound(blocks: readonly Pick<FoundBlock, 'found'>[]): FoundCounts {
  const all = blocks.flatMap(({ found }) => found);
  const count = (outcome: ReadingOutcome): number => all.filter((line) => line.outcome === outcome).length;
  return { same: count('same'), within: count('within'), beyond: count('beyond') };
}

/** The set of one examiner under letters, with the hand-ins of it that were read again. */
export interface ExaminerSet extends SetShift {
  readonly blocks: readonly FoundBlock[];
}

/**
 * Whether moderators stand on one side of the hand-ins of one examiner: each hand-in by the sum of its criteria, against that
 * examiner's own levels. It asks for a set to be read again; no level is corrected by it.
 */
export function findShifts(
  signer: InstanceSigner,
  sessionId: string,
  blocks: readonly FoundBlock[],
): readonly ExaminerSet[] {
  const units = blocks.flatMap((block) =>
    block.row.levels
      .filter(({ seat }) => seat.role === 'examiner' && seat.recusedAt === null)
      .flatMap(({ seat, levels }) => {
        const shifts = block.found.flatMap(({ criterion, grade }) => {
          const own = levels[criterion];
          return own === undefined ? [] : (measureShift(grade, own) ?? []);
        });
        const shift = shifts.reduce((sum, one) => sum + one, 0);
        return shifts.length === 0 ? [] : [{ userId: seat.userId, shift, block }];
      }),
  );
  const letters = nameExaminers(
    signer,
    sessionId,
    blocks.flatMap(({ row }) => row.seats.map(({ userId }) => userId)),
  );
  const lettered = units.map((unit): ShiftedUnit & { readonly block: FoundBlock } => ({
    ...unit,
    set: letters.get(unit.userId) ?? '',
  }));
  return measureShifts(lettered).map((row) => ({
    ...row,
    blocks: lettered.filter(({ set }) => set === row.set).map(({ block }) => block),
  }));
}
