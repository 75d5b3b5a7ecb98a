import type { JudgedLevel } from '../judged-level.ts';
import type { ExaminerDesign } from './level-table.ts';

/** The judgements that fill a table, and what had to be left out for it. */
export interface StudyRows {
  readonly design: ExaminerDesign;
  readonly judgements: readonly JudgedLevel[];
  readonly candidates: number;
  readonly candidatesLeftOut: number;
  readonly criteriaLeftOut: readonly string[];
  /** The largest part in which the same examiners judged everybody, for who wants to know why it was not the one used. */
  readonly crossed: { readonly candidates: number; readonly examiners: number };
}

/**
 * The largest full table within judgements that have holes. A criterion that fewer than half of the examiners could assess is
 * left out before candidates are; then a candidate stays when its examiners gave a level to every criterion kept, and when
 * they are as many as those of most candidates. `crossed` when the same examiners judged all that stay, else `nested`: pairs
 * that rotate fill a nested table without losing anybody, a crossed one only by dropping candidates.
 */
export function selectStudyRows(judgements: readonly JudgedLevel[]): StudyRows {
  const pairs = Map.groupBy(judgements, pairOf);
  const byCriterion = Map.groupBy(judgements, ({ criterion }) => criterion);
  const kept = new Set(
    [...byCriterion].filter(([, rows]) => rows.length * 2 >= pairs.size).map(([criterion]) => criterion),
  );
  const complete = new Set(
    [...pairs]
      .filter(([, rows]) => rows.filter(({ criterion }) => kept.has(criterion)).length === kept.size)
      .map(([pair]) => pair),
  );
  const usable = judgements.filter((row) => kept.has(row.criterion) && complete.has(pairOf(row)));
  const panels = Map.groupBy(
    [...Map.groupBy(usable, ({ candidate }) => candidate)].map(([candidate, rows]) => ({
      candidate,
      panel: [...new Set(rows.map(({ examiner }) => examiner))].sort(),
    })),
    ({ panel }) => panel.length,
  );
  const [chosen = []] = [...panels]
    .filter(([size]) => size > 1)
    .sort(([size, rows], [otherSize, others]) => others.length - rows.length || otherSize - size)
    .map(([, rows]) => rows);
  const names = new Set(chosen.map(({ candidate }) => candidate));
  const groups = Map.groupBy(chosen, ({ panel }) => JSON.stringify(panel));
  const [largest = []] = [...groups.values()].sort((a, b) => b.length - a.length);
  return {
    design: groups.size === 1 ? 'crossed' : 'nested',
    judgements: usable.filter(({ candidate }) => names.has(candidate)),
    candidates: names.size,
    candidatesLeftOut: new Set(judgements.map(({ candidate }) => candidate)).size - names.size,
    criteriaLeftOut: [...byCriterion.keys()].filter((criterion) => !kept.has(criterion)).sort(),
    crossed: { candidates: largest.length, examiners: largest[0]?.panel.length ?? 0 },
  };
}

function pairOf({ candidate, examiner }: JudgedLevel): string {
  return JSON.stringify([candidate, examiner]);
}
