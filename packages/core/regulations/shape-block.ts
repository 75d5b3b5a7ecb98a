import { type CompetencyBlock, listBlockCriteria } from '../framework/framework.ts';
import type { QMatrix } from '../framework/q-matrix.ts';
import type { BlockShape } from './judge-levels.ts';

/** The shape of a block under a matrix: links to criteria of other blocks are left out, as `applyBlockRule` is given. */
export function shapeBlock(block: CompetencyBlock, matrix: QMatrix): BlockShape {
  const criteria = listBlockCriteria(block);
  const competences = Object.values(matrix)
    .map((links) =>
      links.flatMap(({ criterion, primary }) => {
        const rank = criteria.indexOf(criterion);
        return rank < 0 ? [] : [{ rank, weight: primary ? 1 : 0.5 }];
      }),
    )
    .filter((links) => links.length > 0);
  return { criteria, competences };
}
