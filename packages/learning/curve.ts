/** Loss on training rows, and on rows kept from training when there are some, after each round or epoch. */
export interface Curve {
  readonly unit: 'round' | 'epoch';
  readonly train: readonly number[];
  /** Empty without early stopping. */
  readonly validation: readonly number[];
  /** Rounds or epochs kept: those of the lowest validation loss, or all. */
  readonly best: number;
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
