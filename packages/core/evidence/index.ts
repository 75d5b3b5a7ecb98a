export { ANOMALY_TYPES, type Anomaly, type AnomalyPlace, type AnomalyType } from './anomalies.ts';
export { type EvidenceSlot, type GapList, listGaps, type Piece } from './piece.ts';
export type { Recipe, RecipeStep } from './recipe.ts';
