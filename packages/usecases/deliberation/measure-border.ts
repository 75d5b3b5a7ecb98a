import type { Seat } from '@etalon/core/jury';
import {
  type BorderMargin,
  type BorderZone,
  measureBorderMargin,
  measureBorderZone,
  shapeBlock,
} from '@etalon/core/regulations';
import type { SeatLevels } from '../ports/block-records.ts';
import type { BoardBlock } from './read-board.ts';

type LevelsOfBlock = Pick<BoardBlock, 'block' | 'regulations' | 'matrix' | 'levels'>;

/**
 * The border zone of a block on the levels of its examiners alone, whatever a third one reads later; null until all of them
 * have locked. Nobody who reads the block is shown it.
 */
export function measureBorder(row: LevelsOfBlock): BorderZone | null {
  const given = gatherGiven(row);
  return given && measureBorderZone(given);
}

/** The margin alone, for a board of many blocks. */
export function measureMargin(row: LevelsOfBlock): BorderMargin | null {
  const given = gatherGiven(row);
  return given && measureBorderMargin(given);
}

function gatherGiven(row: LevelsOfBlock): Parameters<typeof measureBorderZone>[0] | null {
  const pair = row.levels.filter(({ seat }) => isExaminer(seat));
  if (pair.length < row.regulations.examiners || pair.some(({ seat }) => seat.lockedAt === null)) return null;
  const shape = shapeBlock(row.block, row.matrix);
  return {
    rule: row.regulations.rule,
    shape,
    given: Object.fromEntries(shape.criteria.map((criterion) => [criterion, listGiven(pair, criterion)])),
  };
}

const isExaminer = ({ role, recusedAt }: Seat): boolean => role === 'examiner' && recusedAt === null;

function listGiven(pair: readonly SeatLevels[], criterion: string) {
  const grades = pair.map(({ levels }) => levels[criterion]);
  return grades.some((grade) => grade === undefined) ? [] : grades.filter((grade) => grade !== undefined);
}
