export { type Card, openCard } from './card.ts';
export { type CardTraining, openCardTraining } from './card-training.ts';
export { COMPARED_BATCHES, compareCard } from './compare-card.ts';
