export { type EquityFigures, type EquityView, readEquityReview } from './read-equity-review.ts';
