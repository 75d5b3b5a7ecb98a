export { type Card, openCard } from './card.ts';
export { type CardTraining, openCardTraining } from './card-training.ts';
export { type CardComparison, COMPARED_BATCHES, compareCard } from './compare-card.ts';
