import { type Interval, wilsonInterval } from '@etalon/numeric';
import { LEVEL_ABOVE_CUT, TOP_LEVEL } from '../judged-level.ts';
import { FEWEST_CANDIDATES } from '../small-cells.ts';
import { type ItemJudgement, listLevels } from './item-judgement.ts';

/** A share with its 95 % Wilson interval, which takes judgements as independent: those of one candidate are not quite. */
export interface JudgementShare extends Interval {
  readonly count: number;
  readonly total: number;
  readonly share: number;
}

export interface Facility {
  /** Mean level over the top one, 0..1; null when no judgement has a level. */
  readonly facility: number | null;
  /** Judgements of level 2 or 3. */
  readonly aboveCut: JudgementShare | null;
}

export interface FormFacility extends Facility {
  readonly form: string;
  readonly judgements: number;
}

export interface GradeDescription extends Facility {
  readonly judgements: number;
  readonly candidates: number;
  /** How often each level was given, from 0 up, what was not produced apart. */
  readonly levels: readonly number[];
  readonly notAssessable: JudgementShare;
  readonly notProduced: JudgementShare;
  /** By case, where more than one was used; a case of too few candidates is left out. */
  readonly forms: readonly FormFacility[];
  readonly formsSuppressed: number;
}

/** Counts and shares of the grades of one criterion; `judgements` is not empty. */
export function describeGrades(judgements: readonly ItemJudgement[]): GradeDescription {
  const count = (wanted: ItemJudgement['grade']): number =>
    judgements.filter(({ grade }) => grade === wanted).length;
  const byForm = [...Map.groupBy(judgements, ({ form }) => form ?? '')].sort(([a], [b]) => (a < b ? -1 : 1));
  const shown = byForm.filter(([, rows]) => countCandidates(rows) >= FEWEST_CANDIDATES);
  return {
    judgements: judgements.length,
    candidates: countCandidates(judgements),
    levels: Array.from({ length: TOP_LEVEL + 1 }, (_, level) => count(level)),
    notAssessable: shareOf(count('NE'), judgements.length),
    notProduced: shareOf(count('NP'), judgements.length),
    ...measureFacility(judgements),
    forms:
      byForm.length < 2
        ? []
        : shown.map(([form, rows]) => ({ form, judgements: rows.length, ...measureFacility(rows) })),
    formsSuppressed: byForm.length - shown.length,
  };
}

/** How many candidates some judgements are of. */
export function countCandidates(judgements: readonly { readonly candidate: string }[]): number {
  return new Set(judgements.map(({ candidate }) => candidate)).size;
}

/** `count` of `total` judgements, with its interval; `total` is not 0. */
export function shareOf(count: number, total: number): JudgementShare {
  return { count, total, share: count / total, ...wilsonInterval(count, total) };
}

function measureFacility(judgements: readonly ItemJudgement[]): Facility {
  const levels = listLevels(judgements).map(({ level }) => level);
  if (levels.length === 0) return { facility: null, aboveCut: null };
  const above = levels.filter((level) => level >= LEVEL_ABOVE_CUT).length;
  return {
    facility: levels.reduce((sum, level) => sum + level, 0) / levels.length / TOP_LEVEL,
    aboveCut: shareOf(above, levels.length),
  };
}
