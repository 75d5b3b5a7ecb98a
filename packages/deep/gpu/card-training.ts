import type { FitState } from '../fit.ts';
import type { DeepTensors } from '../tensors.ts';
import { type DeepProgress, type DeepWish, openPlan } from '../train-plan.ts';
import type { Card } from './card.ts';
import { type CardFit, openCardFit } from './card-fit.ts';

/** A training computed by a card: its states are those of a training of the processor, which may go on from them. */
export interface CardTraining {
  readonly learn: () => Promise<DeepProgress | null>;
  readonly states: () => readonly FitState[];
  readonly share: () => number;
}

/**
 * Every fit of a plan on a card, one epoch at a time, from its beginning or from kept states. When an epoch throws, the states
 * are those of the epoch before. Throws as openTraining, and \`deep.card-memory\`, \`deep.card-lost\`.
 */
export function openCardTraining(
  card: Card,
  tensors: DeepTensors,
  wish: DeepWish,
  kept: readonly FitState[] = [],
): CardTraining {
  const plan = openPlan(tensors, wish, kept);
  let current: { readonly place: number; readonly fit: CardFit } | null = null;
  return {
    learn: async () => {
      if (current === null) {
        const place = plan.next();
        if (place === null) return null;
        card.free();
        current = { place, fit: await openCardFit(card, plan.wishOf(place)) };
      }
      const { place, fit } = current;
      const end = await fit.learn();
      if (end !== 'going') current = null;
      return plan.keep(place, fit.state());
    },
    states: plan.states,
    share: plan.share,
  };
}
