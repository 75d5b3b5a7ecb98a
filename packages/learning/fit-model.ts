import { EtalonError } from '@etalon/error';
import type { RandomStream } from '@etalon/numeric';
import { ALGORITHMS, type Algorithm, type AlgorithmFacts, suitsTask } from './algorithms.ts';
import type { OpenBooster } from './booster.ts';
import type { Curve } from './curve.ts';
import { type BaselineState, fitBaseline, predictBaseline } from './fit-baseline.ts';
import { type BoostingState, fitBoosting, predictBoosting } from './fit-boosting.ts';
import { type ForestState, fitForest, fitTree, predictForest } from './fit-forest.ts';
import { fitLinear, type LinearState, predictLinear } from './fit-linear.ts';
import { fitLogistic, type LogisticState, predictLogistic } from './fit-logistic.ts';
import { fitNeighbours, type NeighboursState, predictNeighbours } from './fit-neighbours.ts';
import { fitNetwork, type NetworkState, predictNetwork } from './fit-network.ts';
import { countOutputs, type Design, type Target, type TrainingSet } from './training-set.ts';

export type ModelState =
  | BaselineState
  | LinearState
  | LogisticState
  | NeighboursState
  | ForestState
  | BoostingState
  | NetworkState;

export type Settings = Readonly<Record<string, number>>;

export interface FittedModel {
  readonly algorithm: Algorithm;
  /** Every setting, the usual ones written out. */
  readonly settings: Settings;
  readonly classes: number;
  /** Classes that the training rows hold; the state knows no other. */
  readonly present: readonly number[];
  readonly state: ModelState;
}

export interface Fit {
  readonly model: FittedModel;
  /** Null for what is not learned in rounds. */
  readonly curve: Curve | null;
}

/** What every draw comes from, and the engine of boosting. */
export interface FitTools {
  readonly stream: RandomStream;
  readonly openBooster: OpenBooster;
}

/** Every setting of an algorithm; throws `learning.unknown-setting`, `learning.bad-setting`. */
export function completeSettings(algorithm: Algorithm, given: Settings): Settings {
  const facts: AlgorithmFacts = ALGORITHMS[algorithm];
  for (const name of Object.keys(given))
    if (!facts.settings.some((setting) => setting.name === name))
      throw new EtalonError('learning.unknown-setting', { info: { algorithm, name } });
  return Object.fromEntries(
    facts.settings.map(({ name, usual, low, high, isWhole, special }) => {
      const value = given[name] ?? usual;
      const isKnown = value === special || (value >= low && value <= high);
      if (!isKnown || (isWhole && !Number.isInteger(value)))
        throw new EtalonError('learning.bad-setting', { info: { algorithm, name, value, low, high } });
      return [name, value];
    }),
  );
}

/**
 * Learns a model on every row of the set: same set, settings and draws, same model. Throws `learning.wrong-task`,
 * `learning.one-class`, `learning.too-few-rows` and the codes of `completeSettings`.
 */
export function fitModel(
  { algorithm, settings: given }: { readonly algorithm: Algorithm; readonly settings: Settings },
  set: TrainingSet,
  tools: FitTools,
): Fit {
  const { classes } = set.target;
  if (!suitsTask(algorithm, classes > 0 ? 'classification' : 'regression'))
    throw new EtalonError('learning.wrong-task', { info: { algorithm } });
  if (set.design.rows < 2)
    throw new EtalonError('learning.too-few-rows', { info: { rows: set.design.rows } });
  const settings = completeSettings(algorithm, given);
  const { present, target } = packClasses(set.target);
  if (classes > 0 && present.length < 2) throw new EtalonError('learning.one-class');
  const { state, curve = null } = fitState(algorithm, settings, { ...set, target }, tools);
  return { model: { algorithm, settings, classes, present, state }, curve };
}

/** Probabilities of each class (n × classes), or numbers, for rows encoded as those of training. */
export function predictModel({ state, classes, present }: FittedModel, design: Design): Float64Array {
  const made = predictState(state, design);
  if (present.length === classes) return made;
  const outputs = countOutputs(classes);
  const spread = new Float64Array(design.rows * outputs);
  for (let i = 0; i < design.rows; i += 1)
    present.forEach((code, k) => {
      spread[i * outputs + code] = made[i * present.length + k] ?? 0;
    });
  return spread;
}

/** Codes without a gap, for the classes that are there. */
function packClasses(target: Target): { readonly present: readonly number[]; readonly target: Target } {
  const { values, classes } = target;
  if (classes === 0) return { present: [], target };
  const seen = new Set(values);
  const present = Array.from({ length: classes }, (_, code) => code).filter((code) => seen.has(code));
  if (present.length === classes) return { present, target };
  const places = new Map(present.map((code, at) => [code, at]));
  return {
    present,
    target: { values: values.map((code) => places.get(code) ?? 0), classes: present.length },
  };
}

function fitState(
  algorithm: Algorithm,
  settings: Settings,
  set: TrainingSet,
  { stream, openBooster }: FitTools,
): { readonly state: ModelState; readonly curve?: Curve } {
  const of = (name: string): number => settings[name] ?? 0;
  const tree = { depth: of('depth'), leafRows: of('leafRows') };
  switch (algorithm) {
    case 'baseline':
      return { state: fitBaseline(set.target) };
    case 'linear':
      return { state: fitLinear(set, { penalty: of('penalty') }) };
    case 'logistic':
      return { state: fitLogistic(set, { penalty: of('penalty') }) };
    case 'neighbours':
      return { state: fitNeighbours(set, { neighbours: of('neighbours') }) };
    case 'tree':
      return { state: fitTree(set, tree) };
    case 'forest':
      return { state: fitForest(set, { ...tree, trees: of('trees'), share: of('share') }, stream) };
    case 'boosting': {
      const { leafRows } = tree;
      const rest = { rounds: of('rounds'), rate: of('rate'), leaves: of('leaves'), penalty: of('penalty') };
      return fitBoosting(set, { leafRows, ...rest, patience: of('patience') }, { stream, openBooster });
    }
    case 'network': {
      const shape = { hidden: of('hidden'), layers: of('layers'), batch: of('batch'), epochs: of('epochs') };
      const rest = { rate: of('rate'), penalty: of('penalty'), patience: of('patience') };
      return fitNetwork(set, { ...shape, ...rest }, stream);
    }
    default:
      return algorithm satisfies never;
  }
}

function predictState(state: ModelState, design: Design): Float64Array {
  switch (state.kind) {
    case 'baseline':
      return predictBaseline(state, design.rows);
    case 'linear':
      return predictLinear(state, design);
    case 'logistic':
      return predictLogistic(state, design);
    case 'neighbours':
      return predictNeighbours(state, design);
    case 'forest':
      return predictForest(state, design);
    case 'boosting':
      return predictBoosting(state, design);
    case 'network':
      return predictNetwork(state, design);
    default:
      return state satisfies never;
  }
}
