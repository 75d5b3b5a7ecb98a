import { fitSeverity, type JudgedLevel, openChance, type SeverityEstimate } from '@etalon/assessment';
import {
  type BlockRule,
  type BlockShape,
  drawSettledLevels,
  makeLevelJudge,
  type PanelModel,
} from '@etalon/core/regulations';

/** Juries drawn in all, shared evenly among the candidates (instruments/07 §7.4). */
export const REPLICATE_PANELS = 10_000;
/** Printed with the figures, so that anybody finds the same ones. */
export const CONSISTENCY_SEED = 1;
const BETWEEN = { from: 0.2, to: 0.8 };

/** How often another jury would find the same of the frozen rule. */
export type Consistency =
  | { readonly state: 'no-rule' }
  | { readonly state: 'missing'; readonly criteria: readonly string[] }
  | { readonly state: 'refused' }
  | {
      readonly state: 'measured';
      readonly candidates: number;
      readonly examiners: number;
      readonly panels: number;
      /** In logits. */
      readonly severitySd: number;
      /** Share of pairs of juries of one candidate that find the same. */
      readonly consistency: number;
      /** The same share for juries of any two candidates. */
      readonly byChance: number;
      /** null when every jury finds the same. */
      readonly kappa: number | null;
      /** Share of juries that find what most juries of the candidate find. */
      readonly accuracy: number;
      /** Candidates for whom between 20 % and 80 % of the juries find the rule met. */
      readonly between: number;
    };

/**
 * Decision consistency by parametric replicate panels of the many-facet model (instruments/07 §7.3–7.4): each candidate is
 * judged again by juries whose severities are drawn, and the frozen rule is applied to the levels they settle on. Locations
 * and difficulties are taken as certain. Nothing is said of any candidate.
 */
export function replicatePanels(input: {
  readonly judgements: readonly JudgedLevel[];
  readonly rule: BlockRule;
  readonly shape: BlockShape;
  readonly sameSide: PanelModel['sameSide'];
  readonly examiners: number;
  readonly seed?: number;
}): Consistency {
  const judge = makeLevelJudge(input.rule, input.shape);
  if (judge === null) return { state: 'no-rule' };
  const fit = fitSeverity({ judgements: input.judgements });
  if (fit.state === 'refused') return { state: 'refused' };
  const difficultyOf = new Map(fit.criteria.map(({ criterion, difficulty }) => [criterion, difficulty]));
  const criteria = input.shape.criteria.filter((criterion) => !difficultyOf.has(criterion));
  if (criteria.length > 0) return { state: 'missing', criteria };
  const difficulties = input.shape.criteria.map((criterion) => difficultyOf.get(criterion) ?? 0);
  const [first = 0, second = 0, third = 0] = fit.steps.map(({ value }) => value);
  const severitySd = spreadSeverities(fit);
  const model: PanelModel = {
    examiners: input.examiners,
    severitySd,
    difficultySd: 0,
    thresholds: [first, second, third],
    sameSide: input.sameSide,
  };
  const draws = openChance(input.seed ?? CONSISTENCY_SEED, 2);
  const panels = Math.ceil(REPLICATE_PANELS / fit.candidates.length);
  const shares = locateCandidates(fit).map((ability) => {
    let met = 0;
    for (let panel = 0; panel < panels; panel += 1)
      if (judge(drawSettledLevels({ ability, difficulties }, model, draws))) met += 1;
    return met / panels;
  });
  return { state: 'measured', examiners: input.examiners, severitySd, ...summarise(shares, panels) };
}

/** EM step of the spread of severities: mean of squares, each with its posterior variance. */
function spreadSeverities({ examiners }: SeverityEstimate): number {
  const sum = examiners.reduce((total, { severity, sd }) => total + severity ** 2 + sd ** 2, 0);
  return Math.sqrt(sum / examiners.length);
}

/** Location of each candidate for an examiner of mean severity of the same connected part, the lowest first. */
function locateCandidates({ candidates, examiners, components }: SeverityEstimate): readonly number[] {
  const means = components.map((_, part) => {
    const own = examiners.filter(({ component }) => component === part);
    return own.reduce((sum, { severity }) => sum + severity, 0) / own.length;
  });
  return candidates
    .map(({ location, component }) => location - (means[component] ?? 0))
    .sort((a, b) => a - b);
}

function summarise(shares: readonly number[], panels: number) {
  const meanOf = (value: (share: number) => number): number =>
    shares.reduce((sum, share) => sum + value(share), 0) / shares.length;
  // Of two different juries: a jury is never compared with itself.
  const consistency = meanOf((share) => 1 - (2 * share * (1 - share) * panels) / (panels - 1));
  const met = meanOf((share) => share);
  const byChance = met ** 2 + (1 - met) ** 2;
  return {
    candidates: shares.length,
    panels: panels * shares.length,
    consistency,
    byChance,
    kappa: byChance === 1 ? null : (consistency - byChance) / (1 - byChance),
    accuracy: meanOf((share) => Math.max(share, 1 - share)),
    between: shares.filter((share) => share >= BETWEEN.from && share <= BETWEEN.to).length,
  };
}
