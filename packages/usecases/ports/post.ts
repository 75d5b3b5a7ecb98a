import type { LetterFacts } from './letter-records.ts';

export interface LetterToSend {
  /** Also the identifier of the message, so that a letter sent twice by accident is recognised as one. */
  readonly id: string;
  readonly language: 'fr' | 'en';
  readonly address: string;
  readonly facts: LetterFacts;
}

/** What carries letters. */
export interface Post {
  /** False while no mail server is set: letters are kept. */
  readonly canSend: boolean;
  /** Throws `mail.refused` when the server does not take the letter; never says an address. */
  send(letter: LetterToSend): Promise<void>;
}
