import type { ReconciliationPolicy } from '../judgement/reconcile-grades.ts';

/** Chance, given by whoever seeds it. */
export interface Draws {
  /** Uniform in [0, 1). */
  readonly unit: () => number;
  /** Standard normal. */
  readonly normal: () => number;
}

/**
 * Rating-scale model of instruments/07 §7.3: ln[P(k)/P(k−1)] = ability − severity − difficulty − threshold k, in logits.
 */
export interface PanelModel {
  readonly examiners: number;
  readonly severitySd: number;
  readonly difficultySd: number;
  readonly thresholds: readonly [number, number, number];
  /** What two differing levels on one side of the cut become; the rest is agreed without leaning to either level. */
  readonly sameSide: ReconciliationPolicy['sameSide'];
}

/**
 * The parameters under which §7.6 is reproduced: two examiners, severity SD 0.5 (printed there); thresholds at −2.5, 0 and
 * 2.5 and difficulty SD 0.5, which it does not print and which reproduce its figures best.
 */
export const REFERENCE_MODEL: PanelModel = {
  examiners: 2,
  severitySd: 0.5,
  difficultySd: 0.5,
  thresholds: [-2.5, 0, 2.5],
  sameSide: 'deliberate',
};

export interface SimulatedCandidate {
  /** Logits. */
  readonly ability: number;
  /** Of each criterion, logits. */
  readonly difficulties: readonly number[];
}

function chancesOf(logit: number, thresholds: PanelModel['thresholds']): readonly number[] {
  const [first, second, third] = thresholds;
  const sums = [0, logit - first, 2 * logit - first - second, 3 * logit - first - second - third];
  const highest = Math.max(...sums);
  const weights = sums.map((sum) => Math.exp(sum - highest));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight / total);
}

/** Expected level, 0 to 3, of a judgement at this many logits. */
export function expectLevel(logit: number, [first, second, third]: PanelModel['thresholds']): number {
  const one = Math.exp(logit - first);
  const two = one * Math.exp(logit - second);
  const three = two * Math.exp(logit - third);
  return (one + 2 * two + 3 * three) / (1 + one + two + three);
}

/**
 * Abilities of a plausible population, logits, under which the decision consistencies of §7.6 are found: it does not print
 * the population it used.
 */
export const REFERENCE_POPULATION = { mean: 1.5, sd: 1.4 } as const;

const BISECTIONS = 30;
const FARTHEST_LOGIT = 12;

/** Draws the difficulties of the criteria and the ability whose mean expected level over them is the one asked for. */
export function drawCandidate(
  wanted: { readonly expected: number; readonly criteria: number },
  model: PanelModel,
  draws: Draws,
): SimulatedCandidate {
  const difficulties = Array.from({ length: wanted.criteria }, () => model.difficultySd * draws.normal());
  let low = -FARTHEST_LOGIT;
  let high = FARTHEST_LOGIT;
  for (let turn = 0; turn < BISECTIONS; turn += 1) {
    const middle = (low + high) / 2;
    const sum = difficulties.reduce((total, one) => total + expectLevel(middle - one, model.thresholds), 0);
    if (sum < wanted.expected * wanted.criteria) low = middle;
    else high = middle;
  }
  return { ability: (low + high) / 2, difficulties };
}

/** Draws a candidate of a population of normal ability. */
export function drawFromPopulation(
  population: { readonly mean: number; readonly sd: number },
  criteria: number,
  { model, draws }: { readonly model: PanelModel; readonly draws: Draws },
): SimulatedCandidate {
  const difficulties = Array.from({ length: criteria }, () => model.difficultySd * draws.normal());
  return { ability: population.mean + population.sd * draws.normal(), difficulties };
}

function drawLevel(logit: number, model: PanelModel, draws: Draws): number {
  let left = draws.unit();
  const chances = chancesOf(logit, model.thresholds);
  for (const [level, chance] of chances.entries()) {
    if (left < chance) return level;
    left -= chance;
  }
  return chances.length - 1;
}

function settle(levels: readonly number[], model: PanelModel, draws: Draws): number {
  const lowest = Math.min(...levels);
  const highest = Math.max(...levels);
  if (lowest >= 2 === highest >= 2 && model.sameSide !== 'deliberate')
    return model.sameSide === 'lower' ? lowest : highest;
  const mean = levels.reduce((sum, level) => sum + level, 0) / levels.length;
  const floor = Math.floor(mean);
  if (mean - floor === 0.5) return draws.unit() < 0.5 ? floor : floor + 1;
  return Math.round(mean);
}

/**
 * Settled levels of one candidate by one panel drawn at random. The agreement of a jury is approximated by the nearest
 * level to the mean, one of two by chance when it lies between: that is where a simulated panel is least like a real one.
 */
export function drawSettledLevels(
  candidate: SimulatedCandidate,
  model: PanelModel,
  draws: Draws,
): readonly number[] {
  const severities = Array.from({ length: model.examiners }, () => model.severitySd * draws.normal());
  return candidate.difficulties.map((difficulty) => {
    const levels = severities.map((severity) =>
      drawLevel(candidate.ability - severity - difficulty, model, draws),
    );
    return settle(levels, model, draws);
  });
}
