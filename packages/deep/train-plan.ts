import { EtalonError } from '@etalon/error';
import {
  type Fit,
  type FitCurve,
  type FitEnd,
  type FitSettings,
  type FitState,
  type FitWish,
  openFit,
} from './fit.ts';
import type { LayerWish } from './layer-facts.ts';
import type { DeepTensors } from './tensors.ts';
import { checkNetwork, type NetworkTrace } from './trace-network.ts';

export interface DeepSettings extends FitSettings {
  /** How many times each fit of the plan is made anew from other draws: their curves are a band. */
  readonly seeds: number;
}

export interface DeepWish {
  readonly layers: readonly LayerWish[];
  readonly settings: DeepSettings;
}

/** Where a training is after an epoch. */
export interface DeepProgress {
  /** Place of the fit, from 0: every fit of the plan with the first draws, then with the others. */
  readonly fit: number;
  readonly fits: number;
  readonly end: FitEnd;
  readonly curve: FitCurve;
  readonly best: number;
}

export interface DeepTraining {
  readonly trace: NetworkTrace;
  /** One epoch of the fit that is not done; null when all are. */
  readonly learn: () => DeepProgress | null;
  /** What is needed to go on later; states of fits that began. */
  readonly states: () => readonly FitState[];
  /** Epochs made and, at the most, to be made. */
  readonly share: () => number;
  /** The fit of that place once done, to be asked. */
  readonly openDone: (fit: number) => Fit;
}

/** The fits of a plan that are to be made, and their states. */
export interface FitPlan {
  readonly trace: NetworkTrace;
  readonly fits: number;
  /** The place of the first fit that is not done; null when all are. */
  readonly next: () => number | null;
  /** What the fit of that place is made of, from its state when it has one. */
  readonly wishOf: (place: number) => FitWish;
  readonly keep: (place: number, state: FitState) => DeepProgress;
  readonly states: () => readonly FitState[];
  readonly share: () => number;
}

/** Opens the plan of a training from its beginning or from kept states; throws the codes of checkNetwork. */
export function openPlan(
  tensors: DeepTensors,
  { layers, settings }: DeepWish,
  kept: readonly FitState[] = [],
): FitPlan {
  const { data, fits, seed } = tensors;
  const trace = checkNetwork({ input: data.shape, layers, outputs: Math.max(1, data.classes) });
  const states = [...kept];
  const count = fits.length * settings.seeds;
  const isDone = (place: number): boolean => (states[place]?.end ?? 'going') !== 'going';
  return {
    trace,
    fits: count,
    next: () => Array.from({ length: count }, (_, at) => at).find((at) => !isDone(at)) ?? null,
    wishOf: (place) => {
      const rows = fits[place % fits.length];
      if (rows === undefined) throw new RangeError(`fit ${place}`);
      return { layers: trace.layers, data, rows, settings, seed, place, state: states[place] ?? null };
    },
    keep: (place, state) => {
      states[place] = state;
      return { fit: place, fits: count, end: state.end, curve: state.curve, best: state.best };
    },
    states: () => [...states],
    share: () =>
      states.reduce(
        (sum, { end, curve }) => sum + (end === 'going' ? curve.train.length / settings.epochs : 1),
        0,
      ) / count,
  };
}

/**
 * Every fit of a plan, one epoch at a time, from its beginning or from kept states: the same bytes in both cases. Throws the
 * codes of checkNetwork and of openFit.
 */
export function openTraining(
  tensors: DeepTensors,
  wish: DeepWish,
  kept: readonly FitState[] = [],
): DeepTraining {
  const plan = openPlan(tensors, wish, kept);
  let current: { readonly place: number; readonly fit: Fit } | null = null;
  return {
    trace: plan.trace,
    learn: () => {
      if (current === null) {
        const place = plan.next();
        if (place === null) return null;
        current = { place, fit: openFit(plan.wishOf(place)) };
      }
      const { place, fit } = current;
      const end = fit.learn();
      if (end !== 'going') current = null;
      return plan.keep(place, fit.state());
    },
    states: plan.states,
    share: plan.share,
    openDone: (place) => {
      const wishOfFit = plan.wishOf(place);
      if (wishOfFit.state === null || wishOfFit.state.best === 0)
        throw new EtalonError('deep.not-finite', { info: { fit: place + 1, rate: wish.settings.rate } });
      return openFit(wishOfFit);
    },
  };
}
