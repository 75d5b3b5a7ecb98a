import { measureAgreement, type UnitShare } from '../agreement/measure-agreement.ts';
import { estimateVarianceComponents } from '../generalisability/estimate-variance-components.ts';
import type { ExaminerDesign } from '../generalisability/level-table.ts';
import { selectStudyRows } from '../generalisability/select-rows.ts';
import type { JudgedLevel } from '../judged-level.ts';
import type { FitStatistics } from '../severity/severity-report.ts';
import { FEWEST_CANDIDATES, FEWEST_TO_ANALYSE } from '../small-cells.ts';
import { countCandidates, describeGrades, type GradeDescription } from './describe-grades.ts';
import { describeJudging, type JudgingDescription } from './describe-judging.ts';
import { fitItems, type ItemFits } from './item-fits.ts';
import { type ItemJudgement, listLevels } from './item-judgement.ts';
import { tableMeans } from './mean-table.ts';
import {
  type Association,
  associateWithBlock,
  type Consistency,
  correlateResiduals,
  measureConsistency,
  type RelatedPair,
  relatePairs,
} from './relate-criteria.ts';
import { listRereadReasons, type RereadReason } from './reread-reasons.ts';

/** How far examiners agreed on a criterion: no pair of them is told apart. */
export interface ItemAgreement {
  /** Judged twice or more. */
  readonly units: number;
  readonly exact: UnitShare;
  readonly sameSide: UnitShare;
  /** Krippendorff's ordinal α; null when nothing varies. */
  readonly alpha: number | null;
  readonly ac2: number;
}

/** What a criterion has in common with others and with those who judge it: 30 judgements or more. */
export interface ItemRelations {
  /** With the mean of the other criteria; null below 30 candidates. */
  readonly block: Association | null;
  /** Cronbach's α of the block without it. */
  readonly alphaWithout: number | null;
  /** Of the many-facet model; null when it is not measured. */
  readonly fit: FitStatistics | null;
  /** The criterion's own steps, in logits. */
  readonly steps: readonly number[] | null;
  /** Share of variance of the examiner: j when crossed; j and its interaction with candidates together when nested. */
  readonly examinerShare: { readonly design: ExaminerDesign; readonly share: number } | null;
  /** null when nothing was judged twice. */
  readonly agreement: ItemAgreement | null;
  readonly reasons: readonly RereadReason[];
}

export type ItemReport = { readonly criterion: string } & (
  | { readonly state: 'suppressed'; readonly candidates: number }
  | {
      readonly state: 'described';
      readonly grades: GradeDescription;
      /** Over sessions in which three examiners or more judged it; null when there is none. */
      readonly judging: JudgingDescription | null;
      /** null below 30 judgements: counts and shares alone are given. */
      readonly relations: ItemRelations | null;
    }
);

export interface ItemAnalysis {
  readonly criteria: readonly ItemReport[];
  /** null below 30 candidates who have a level for each criterion. */
  readonly consistency: Omit<Consistency, 'without'> | null;
  readonly partials: readonly RelatedPair[];
  readonly residuals: readonly RelatedPair[];
}

/**
 * Item analysis of the criteria of one block (instruments/07 §7.8), over one session or several of one framework. It is about
 * criteria and cases: no figure is about a person, and a cell that could tell one is suppressed. Neither the order of the
 * judgements nor the names of examiners changes anything. Throws as `checkJudgedLevels`.
 *
 * @example
 * analyseItems({ judgements, criteria: ['A1.2-1', 'A1.2-2'], withSeverity: true }).criteria;
 */
export function analyseItems(input: {
  readonly judgements: readonly ItemJudgement[];
  /** Of the block, in the order of the framework. */
  readonly criteria: readonly string[];
  /** Whether the regulations let severity be measured, on which infit, outfit, steps and Q3 rest. */
  readonly withSeverity: boolean;
}): ItemAnalysis {
  const judgements = input.judgements.toSorted(compareJudgements);
  const levels = listLevels(judgements);
  const table = tableMeans(levels, input.criteria);
  const consistency = measureConsistency(table);
  const fits = input.withSeverity ? fitItems(levels, input.criteria) : null;
  const partials = relatePairs(table);
  const residuals = fits === null ? [] : correlateResiduals(fits.residuals);
  const blocks = associateWithBlock(table);
  const criteria = input.criteria.map((criterion, place): ItemReport => {
    const own = judgements.filter((row) => row.criterion === criterion);
    const candidates = countCandidates(own);
    if (candidates < FEWEST_CANDIDATES) return { criterion, state: 'suppressed', candidates };
    const grades = describeGrades(own);
    const block = blocks[place] ?? null;
    const alphaWithout = consistency?.without[place] ?? null;
    const relations =
      own.length < FEWEST_TO_ANALYSE ? null : relate({ criterion, levels, fits, block, alphaWithout });
    return {
      criterion,
      state: 'described',
      grades,
      judging: describeJudging(own),
      relations: relations && {
        ...relations,
        reasons: listRereadReasons({
          criterion,
          ...relations,
          grades,
          partials,
          residuals,
        }),
      },
    };
  });
  return {
    criteria,
    consistency: consistency && { alpha: consistency.alpha, candidates: consistency.candidates },
    partials,
    residuals,
  };
}

function relate(input: {
  readonly criterion: string;
  readonly levels: readonly JudgedLevel[];
  readonly fits: ItemFits | null;
  readonly block: Association | null;
  readonly alphaWithout: number | null;
}): Omit<ItemRelations, 'reasons'> {
  const { criterion, fits, block, alphaWithout } = input;
  const own = input.levels.filter((row) => row.criterion === criterion);
  return {
    block,
    alphaWithout,
    fit: fits?.fitOf.get(criterion) ?? null,
    steps: fits?.stepsOf.get(criterion) ?? null,
    examinerShare: shareExaminer(own),
    agreement: agreeOn(own),
  };
}

/** Without intervals of α, which the agreement of each session gives: nothing is drawn. */
function agreeOn(judgements: readonly JudgedLevel[]): ItemAgreement | null {
  const { units, measures } = measureAgreement({ judgements, seed: 0, draws: 0 });
  if (measures === null) return null;
  const { exact, sameSide, krippendorff, gwet } = measures;
  return { units, exact, sameSide, alpha: krippendorff.ordinal, ac2: gwet.ac2 };
}

function shareExaminer(levels: readonly JudgedLevel[]): ItemRelations['examinerShare'] {
  const { design, judgements, candidates } = selectStudyRows(levels);
  if (candidates < FEWEST_CANDIDATES) return null;
  const estimate = estimateVarianceComponents({ judgements, design });
  if (estimate.state === 'refused') return null;
  const total = estimate.components.reduce((sum, { variance }) => sum + variance, 0);
  const effect = design === 'crossed' ? 'j' : 'j:p';
  const own = estimate.components.find((row) => row.effect === effect)?.variance ?? 0;
  return total === 0 ? null : { design, share: own / total };
}

function compareJudgements(a: ItemJudgement, b: ItemJudgement): number {
  return (
    compare(a.candidate, b.candidate) || compare(a.criterion, b.criterion) || compare(a.examiner, b.examiner)
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
