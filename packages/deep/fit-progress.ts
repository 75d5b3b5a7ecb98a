import type { FitCurve, FitEnd, FitState, FitWish } from './fit.ts';
import type { LossSum } from './loss.ts';

/** The numbers of a fit that are learned and kept, wherever it is computed. */
export interface LearnedNumbers {
  readonly weights: Float32Array;
  readonly kept: Float32Array;
}

/** Where a fit is: its losses, the weights of its best epoch, its moments, and why it ended. */
export interface FitProgress {
  readonly train: readonly number[];
  readonly end: FitEnd;
  readonly first: Float32Array;
  readonly second: Float32Array;
  readonly bestWeights: Float32Array;
  readonly bestKept: Float32Array;
  /** Counts an epoch: its loss, that of the rows kept apart, and the numbers after it. */
  readonly add: (sum: LossSum, apart: LossSum | null, numbers: LearnedNumbers) => void;
  readonly state: () => Omit<FitState, 'weights' | 'kept'>;
}

/** Opens the progress of a fit on its numbers, drawn at its beginning or taken from its state. */
export function openProgress(
  numbers: LearnedNumbers,
  { settings, data, state }: Pick<FitWish, 'settings' | 'data' | 'state'>,
  draw: () => void,
): FitProgress {
  if (state === null) draw();
  else {
    numbers.weights.set(state.weights);
    numbers.kept.set(state.kept);
  }
  const curve = openCurve(state?.curve);
  const { train, validation, accuracy } = curve;
  let end: FitEnd = state?.end ?? 'going';
  let best = state?.best ?? 0;
  const moments = {
    first: state?.first.slice() ?? new Float32Array(numbers.weights.length),
    second: state?.second.slice() ?? new Float32Array(numbers.weights.length),
    bestWeights: (state?.bestWeights ?? numbers.weights).slice(),
    bestKept: (state?.bestKept ?? numbers.kept).slice(),
  };
  return {
    train,
    get end() {
      return end;
    },
    ...moments,
    add: (sum, apart, { weights, kept }) => {
      const loss = sum.loss / sum.weight;
      const lossApart = apart === null ? loss : apart.loss / apart.weight;
      if (!(Number.isFinite(loss) && Number.isFinite(lossApart) && weights.every(Number.isFinite))) {
        end = 'not-finite';
        return;
      }
      const lowest = Math.min(Number.POSITIVE_INFINITY, ...validation);
      train.push(loss);
      if (apart !== null) validation.push(lossApart);
      if (apart !== null && data.classes > 0) accuracy.push(apart.right / apart.rows);
      if (apart === null || lossApart < lowest) {
        best = train.length;
        moments.bestWeights.set(weights);
        moments.bestKept.set(kept);
      }
      if (train.length >= settings.epochs) end = 'epochs';
      else if (settings.patience > 0 && train.length - best >= settings.patience) end = 'patience';
    },
    state: () => ({
      curve: { train: [...train], validation: [...validation], accuracy: [...accuracy] },
      best,
      end,
      first: moments.first.slice(),
      second: moments.second.slice(),
      bestWeights: moments.bestWeights.slice(),
      bestKept: moments.bestKept.slice(),
    }),
  };
}

function openCurve(curve: FitCurve | undefined) {
  return {
    train: [...(curve?.train ?? [])],
    validation: [...(curve?.validation ?? [])],
    accuracy: [...(curve?.accuracy ?? [])],
  };
}
