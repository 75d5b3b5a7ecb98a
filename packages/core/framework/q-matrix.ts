import type { Framework } from './framework.ts';
import { listActivities, listCriteria } from './framework.ts';

export interface CriterionLink {
  readonly criterion: string;
  /** Primary links weigh 1, secondary links one half in a competence's mean (instruments/07 §7.6). */
  readonly primary: boolean;
}

/** Which criteria show which competence: a human, signed decision that no document states. */
export type QMatrix = Readonly<Record<string, readonly CriterionLink[]>>;

export type QMatrixProblem =
  | { readonly code: 'matrix.unknown-competence'; readonly competence: string }
  | { readonly code: 'matrix.unknown-criterion'; readonly competence: string; readonly criterion: string }
  | { readonly code: 'matrix.other-block'; readonly competence: string; readonly criterion: string }
  | { readonly code: 'matrix.competence-without-criterion'; readonly competence: string }
  | { readonly code: 'matrix.criterion-without-competence'; readonly criterion: string }
  | { readonly code: 'matrix.duplicate-link'; readonly competence: string; readonly criterion: string };

/** What stops a matrix from being signed for this framework; empty when nothing does. */
export function checkQMatrix(matrix: QMatrix, framework: Framework): readonly QMatrixProblem[] {
  const blockOfCompetence = new Map<string, string>();
  for (const block of framework.blocks)
    for (const activity of block.activities)
      for (const competency of activity.competencies) blockOfCompetence.set(competency.id, block.id);
  const blockOfCriterion = new Map(listCriteria(framework).map((row) => [row.criterion.id, row.block.id]));
  const problems: QMatrixProblem[] = [];
  const linked = new Set<string>();
  for (const [competence, links] of Object.entries(matrix)) {
    const block = blockOfCompetence.get(competence);
    if (block === undefined) {
      problems.push({ code: 'matrix.unknown-competence', competence });
      continue;
    }
    const seen = new Set<string>();
    for (const { criterion, primary } of links) {
      if (seen.has(criterion)) problems.push({ code: 'matrix.duplicate-link', competence, criterion });
      seen.add(criterion);
      const home = blockOfCriterion.get(criterion);
      if (home === undefined) problems.push({ code: 'matrix.unknown-criterion', competence, criterion });
      else if (home !== block) problems.push({ code: 'matrix.other-block', competence, criterion });
      if (primary) linked.add(criterion);
    }
  }
  for (const activity of listActivities(framework))
    for (const competency of activity.competencies)
      if ((matrix[competency.id] ?? []).length === 0)
        problems.push({ code: 'matrix.competence-without-criterion', competence: competency.id });
  for (const criterion of blockOfCriterion.keys())
    if (!linked.has(criterion)) problems.push({ code: 'matrix.criterion-without-competence', criterion });
  return problems;
}

/** Competences whose decision rests on one primary criterion only (instruments/01 §1.2). */
export function listThinCompetences(matrix: QMatrix): readonly string[] {
  return Object.entries(matrix)
    .filter(([, links]) => links.filter((link) => link.primary).length === 1)
    .map(([competence]) => competence);
}
