import type { JudgedLevel } from '../judged-level.ts';

/** One criterion of one candidate with the levels it received. */
export interface JudgedUnit {
  readonly candidate: string;
  /** Judgements in order of examiner. */
  readonly levels: readonly { readonly examiner: string; readonly level: number }[];
}

/** Gathers judgements by candidate and criterion. */
export function gatherUnits(judgements: readonly JudgedLevel[]): readonly JudgedUnit[] {
  const units = new Map<string, { candidate: string; levels: { examiner: string; level: number }[] }>();
  for (const { candidate, criterion, examiner, level } of judgements) {
    const key = JSON.stringify([candidate, criterion]);
    const unit = units.get(key) ?? { candidate, levels: [] };
    unit.levels.push({ examiner, level });
    units.set(key, unit);
  }
  for (const { levels } of units.values())
    levels.sort((a, b) => (a.examiner < b.examiner ? -1 : a.examiner > b.examiner ? 1 : 0));
  return [...units.values()];
}

/** How often each level was given in a unit. */
export function countLevels(unit: JudgedUnit, levels: number): Float64Array {
  const counts = new Float64Array(levels);
  for (const { level } of unit.levels) counts[level] = (counts[level] ?? 0) + 1;
  return counts;
}

/** Joint tables (K × K in row order, first examiner by name in rows) of every pair of examiners who share a unit. */
export function tabulatePairs(
  units: readonly JudgedUnit[],
  levels: number,
): readonly { readonly first: string; readonly second: string; readonly table: Float64Array }[] {
  const pairs = new Map<string, { first: string; second: string; table: Float64Array }>();
  for (const { levels: given } of units)
    given.forEach((one, place) => {
      for (const other of given.slice(place + 1)) {
        const key = JSON.stringify([one.examiner, other.examiner]);
        const pair = pairs.get(key) ?? {
          first: one.examiner,
          second: other.examiner,
          table: new Float64Array(levels ** 2),
        };
        const cell = one.level * levels + other.level;
        pair.table[cell] = (pair.table[cell] ?? 0) + 1;
        pairs.set(key, pair);
      }
    });
  return [...pairs.values()];
}
