import { createHash } from 'node:crypto';
import { pcg32 } from '@etalon/numeric';
import { type CaseRow, chainPlantings, type DefectDraft, type Operator, type Planted } from './plant.ts';

export interface PlanStep {
  /** Names the random stream of the step: adding a step leaves the draws of the others alone. */
  readonly stream: string;
  /** Share of the eligible rows, 0 to 1. */
  readonly intensity: number;
  readonly plant: readonly Operator[];
}

/** The random stream of one name of one seed. */
export function streamOf(seed: string, name: string): ReturnType<typeof pcg32> {
  return pcg32(createHash('sha256').update(`${seed}\n${name}`).digest());
}

/**
 * Plants the steps one after the other. A row carries the defect of one operator only, so that a symptom has one cause;
 * missing cells (M1) may share a row among themselves, so that there are patterns of missingness.
 */
export function plantInOrder(
  rows: readonly CaseRow[],
  steps: readonly PlanStep[],
  options: { readonly seed: string; readonly key: string },
): Planted {
  const held = new Set<string>();
  const lone = new Set<string>();
  let current: Planted = { rows, drafts: [] };
  const hold = (draft: DefectDraft): void => {
    if (draft.uid === null) return;
    held.add(`${draft.uid}/${draft.column ?? ''}`);
    if (draft.operator !== 'M1') lone.add(String(draft.uid)).add(`key:${draft.key ?? ''}`);
  };
  for (const step of steps) {
    const spread = (operator: Operator): Operator => {
      return (input) => {
        const planted = operator(input);
        planted.drafts.forEach(hold);
        return planted;
      };
    };
    const next = chainPlantings(
      {
        rows: current.rows,
        key: options.key,
        stream: streamOf(options.seed, step.stream),
        intensity: step.intensity,
        isTaken: (row, column) =>
          lone.has(String(row.uid)) ||
          lone.has(`key:${String(row.cells[options.key] ?? '')}`) ||
          held.has(`${row.uid}/${column ?? ''}`),
      },
      step.plant.map(spread),
    );
    current = { rows: next.rows, drafts: [...current.drafts, ...next.drafts] };
  }
  return current;
}
