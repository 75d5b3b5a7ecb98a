export { ANOMALY_TYPES, type Anomaly, type AnomalyPlace, type AnomalyType } from './anomalies.ts';
export { maskFileNames, replaceNames } from './mask-file-names.ts';
export { parseSlots } from './parse-slots.ts';
export { type EvidenceSlot, type GapList, listGaps, type Piece } from './piece.ts';
export type { Recipe, RecipeFile, RecipeStep, TextAction } from './recipe.ts';
export {
  buildReceipt,
  computeHandInRoot,
  type HandInReceipt,
  type HandInStatement,
  type ReceiptFault,
  type ReceiptVerdict,
  type SealedFile,
  verifyReceipt,
} from './seal.ts';
export { type Act, buildSignedAct, type SignedAct, verifySignedAct } from './signed-act.ts';
