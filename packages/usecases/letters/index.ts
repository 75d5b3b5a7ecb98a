export { keepLanguage } from './keep-language.ts';
export { type LettersView, listLetters, resendLetter } from './list-letters.ts';
export { abandonLetter, sendLetter } from './send-letter.ts';
