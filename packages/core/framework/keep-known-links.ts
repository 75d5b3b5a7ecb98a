import type { Framework } from './framework.ts';
import { listCriteria } from './framework.ts';
import type { QMatrix } from './q-matrix.ts';

/** The links of a matrix between a competence and a criterion that both stand in one block of this framework. */
export function keepKnownLinks(matrix: QMatrix, framework: Framework): QMatrix {
  const criteria = new Map(listCriteria(framework).map((row) => [row.criterion.id, row.block.id]));
  return Object.fromEntries(
    framework.blocks.flatMap(({ id: block, activities }) =>
      activities.flatMap(({ competencies }) =>
        competencies.flatMap(({ id }) => {
          const links = (matrix[id] ?? []).filter(({ criterion }) => criteria.get(criterion) === block);
          return links.length === 0 ? [] : [[id, links] as const];
        }),
      ),
    ),
  );
}
