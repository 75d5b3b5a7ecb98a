export type { ErrorExplanation } from './explain-error.ts';
export { explainError } from './explain-error.ts';
export { formatBytes, formatDate, formatMoment, formatNumber } from './format.ts';
export type { Language } from './language.ts';
export { chooseLanguage, isLanguage, LANGUAGES } from './language.ts';
export type { Message, MessageParams } from './translate.ts';
export { translate } from './translate.ts';
