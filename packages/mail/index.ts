export { composeLetter, type LetterText } from './compose-letter.ts';
export { type MailSettings, makePost } from './make-post.ts';
