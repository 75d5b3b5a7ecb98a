import { EtalonError } from '@etalon/error';
import { type Fit, type FitCurve, type FitEnd, type FitSettings, type FitState, openFit } from './fit.ts';
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

/**
 * Every fit of a plan, one epoch at a time, from its beginning or from kept states: the same bytes in both cases. Throws the
 * codes of checkNetwork and of openFit.
 */
export function openTraining(
  tensors: DeepTensors,
  { layers, settings }: DeepWish,
  kept: readonly FitState[] = [],
): DeepTraining {
  const { data, fits, seed } = tensors;
  const trace = checkNetwork({ input: data.shape, layers, outputs: Math.max(1, data.classes) });
  const states = [...kept];
  const count = fits.length * settings.seeds;
  const open = (place: number, state: FitState | null): Fit => {
    const rows = fits[place % fits.length];
    if (rows === undefined) throw new RangeError(`fit ${place}`);
    return openFit({ layers: trace.layers, data, rows, settings, seed, place, state });
  };
  let current: { readonly place: number; readonly fit: Fit } | null = null;
  const isDone = (place: number): boolean => (states[place]?.end ?? 'going') !== 'going';
  return {
    trace,
    learn: () => {
      if (current === null) {
        const place = Array.from({ length: count }, (_, at) => at).find((at) => !isDone(at));
        if (place === undefined) return null;
        current = { place, fit: open(place, states[place] ?? null) };
      }
      const { place, fit } = current;
      const end = fit.learn();
      const state = fit.state();
      states[place] = state;
      if (end !== 'going') current = null;
      return { fit: place, fits: count, end, curve: state.curve, best: state.best };
    },
    states: () => [...states],
    share: () =>
      states.reduce(
        (sum, { end, curve }) => sum + (end === 'going' ? curve.train.length / settings.epochs : 1),
        0,
      ) / count,
    openDone: (place) => {
      const state = states[place];
      if (state === undefined || state.best === 0)
        throw new EtalonError('deep.not-finite', { info: { fit: place + 1, rate: settings.rate } });
      return open(place, state);
    },
  };
}
