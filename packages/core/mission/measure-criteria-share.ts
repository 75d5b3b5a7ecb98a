import type { MissionRule } from '../regulations/index.ts';

/** How many criteria the jury looked at, against what the règlement asks. */
export interface CriteriaShareOutcome {
  readonly share: MissionRule['criteria'];
  readonly looked: number;
  readonly known: number;
  readonly needed: number;
  readonly met: boolean;
}

/**
 * Whether the criteria looked at are enough. The framework says « la plupart/l’ensemble »: « la plupart » is read as more than
 * half, which the règlement may replace by every criterion or a number. Criteria that the framework does not know are not counted.
 */
export function measureCriteriaShare(
  looked: readonly string[],
  known: readonly string[],
  share: MissionRule['criteria'],
): CriteriaShareOutcome {
  const all = new Set(known);
  const seen = new Set(looked.filter((criterion) => all.has(criterion)));
  const needed = share === 'most' ? Math.floor(all.size / 2) + 1 : share === 'all' ? all.size : share;
  return { share, looked: seen.size, known: all.size, needed, met: seen.size >= needed };
}
