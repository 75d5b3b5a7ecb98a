import type { Seat } from '@etalon/core/jury';
import { type BorderZone, measureBorderZone, shapeBlock } from '@etalon/core/regulations';
import type { SeatLevels } from '../ports/block-records.ts';
import type { BoardBlock } from './read-board.ts';

/**
 * The border zone of a block on the levels of its examiners alone, whatever a third one reads later; null until all of them
 * have locked. Nobody who reads the block is shown it.
 */
export function measureBorder(
  row: Pick<BoardBlock, 'block' | 'regulations' | 'matrix' | 'levels'>,
): BorderZone | null {
  const pair = row.levels.filter(({ seat }) => isExaminer(seat));
  if (pair.length < row.regulations.examiners || pair.some(({ seat }) => seat.lockedAt === null)) return null;
  const shape = shapeBlock(row.block, row.matrix);
  return measureBorderZone({
    rule: row.regulations.rule,
    shape,
    given: Object.fromEntries(shape.criteria.map((criterion) => [criterion, listGiven(pair, criterion)])),
  });
}

const isExaminer = ({ role, recusedAt }: Seat): boolean => role === 'examiner' && recusedAt === null;

function listGiven(pair: readonly SeatLevels[], criterion: string) {
  const grades = pair.map(({ levels }) => levels[criterion]);
  return grades.some((grade) => grade === undefined) ? [] : grades.filter((grade) => grade !== undefined);
}
