/** Loss on training rows, and on rows kept from training when there are some, after each round or epoch. */
export interface Curve {
  readonly unit: 'round' | 'epoch';
  readonly train: readonly number[];
  /** Empty without early stopping. */
  readonly validation: readonly number[];
  /** Rounds or epochs kept: those of the lowest validation loss, or all. */
  readonly best: number;
}

/** Mean, least and greatest loss of several curves at each step that all of them took. */
export interface CurveBand {
  readonly unit: Curve['unit'];
  /** Rows kept from training, or those of training when none were kept. */
  readonly rows: 'validation' | 'train';
  readonly mean: readonly number[];
  readonly lo: readonly number[];
  readonly hi: readonly number[];
}

/** The band of at least two curves; null for fewer. */
export function bandCurves(curves: readonly Curve[]): CurveBand | null {
  const [first] = curves;
  if (first === undefined || curves.length < 2) return null;
  const rows = curves.every(({ validation }) => validation.length > 0) ? 'validation' : 'train';
  const steps = Math.min(...curves.map((curve) => curve[rows].length));
  const at = (step: number): readonly number[] => curves.map((curve) => curve[rows][step] ?? Number.NaN);
  const each = (read: (losses: readonly number[]) => number): readonly number[] =>
    Array.from({ length: steps }, (_, step) => read(at(step)));
  return {
    unit: first.unit,
    rows,
    mean: each((losses) => losses.reduce((sum, loss) => sum + loss, 0) / losses.length),
    lo: each((losses) => Math.min(...losses)),
    hi: each((losses) => Math.max(...losses)),
  };
}

export interface Follower {
  /** Adds the losses of a round; false when it is time to stop. */
  readonly add: (train: number, validation: number | null) => boolean;
  readonly isBest: () => boolean;
  readonly finish: () => Curve;
}

/** Follows losses and stops after `patience` rounds without a lower validation loss (Prechelt 1998); 0 never stops. */
export function follow(unit: Curve['unit'], patience: number): Follower {
  const train: number[] = [];
  const validation: number[] = [];
  let best = 0;
  let lowest = Number.POSITIVE_INFINITY;
  return {
    add: (trainLoss, validationLoss) => {
      train.push(trainLoss);
      if (validationLoss === null) {
        best = train.length;
        return true;
      }
      validation.push(validationLoss);
      if (validationLoss < lowest) {
        lowest = validationLoss;
        best = train.length;
      }
      return patience === 0 || train.length - best < patience;
    },
    isBest: () => best === train.length,
    finish: () => ({ unit, train, validation, best: Math.max(1, best) }),
  };
}
