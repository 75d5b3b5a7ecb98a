export { explainDiagnostic } from './explain-diagnostic.ts';
export type { ErrorExplanation } from './explain-error.ts';
export { explainError } from './explain-error.ts';
export { explainPiece, type PieceExplanation, type RefusedPiece } from './explain-piece.ts';
export {
  formatBytes,
  formatDate,
  formatMoment,
  formatMonth,
  formatNumber,
  formatTyped,
  TIME_ZONE,
} from './format.ts';
export type { Language } from './language.ts';
export { chooseLanguage, isLanguage, LANGUAGES } from './language.ts';
export type { Message, MessageParams } from './translate.ts';
export { translate } from './translate.ts';
export { typeset } from './typeset.ts';
