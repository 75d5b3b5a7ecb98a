import type { DateKind } from '@etalon/core/calendar';
import type { SurveyHorizon } from '@etalon/core/survey';
import type { AgendaEntry } from './calendar-records.ts';
import type { Page, Paged } from './session-records.ts';

/** Clocks on which somebody acts in time, and is reminded. */
export const REMINDED_CLOCKS = ['hand-in', 'jury', 'judgements', 'decision', 'certificate'] as const;
export type RemindedClock = (typeof REMINDED_CLOCKS)[number];

/** Clocks that the register itself feeds. */
export const REGISTER_CLOCKS = [
  ...REMINDED_CLOCKS,
  'mission',
  'notification',
  'vae-notification',
  'appeals',
  'survey-6',
  'survey-24',
] as const;
export type RegisterClock = (typeof REGISTER_CLOCKS)[number];

interface LetterCore {
  readonly sessionLabel: string;
  /** What it is about: a situation, a block, or nothing. */
  readonly subject: string;
  readonly dueAt: string;
  /** Page of this site that says more. */
  readonly path: string;
}

/** Why somebody is sent a link to their account. */
export type AccountReason = 'opened' | 'pool' | 'forgotten';

/** What a letter says; never a name nor an address, which are read when it is sent. */
export type LetterFacts =
  | (LetterCore & {
      readonly kind: 'reminder';
      readonly clock: RemindedClock;
      readonly step: 'late' | number;
      readonly count: number;
    })
  | (LetterCore & {
      readonly kind: 'date';
      readonly date: DateKind;
      readonly opensAt: string;
      readonly place: string;
      /** What it was before; null when it is set for the first time. */
      readonly before: { readonly opensAt: string; readonly dueAt: string } | null;
    })
  | (LetterCore & { readonly kind: 'extension' })
  | (LetterCore & {
      readonly kind: 'convocation';
      readonly seats: number;
      readonly answerBy: string;
      /** What goes in the calendar file of the letter, in order of time. */
      readonly meetings: readonly AgendaEntry[];
    })
  /** Decisions of a jury are notified: which ones, never what they say. `lastDay` is the last one to appeal. */
  | (LetterCore & { readonly kind: 'notification'; readonly lastDay: string | null })
  /** A third reading, or blocks of the moderation sample, are asked of somebody. */
  | (LetterCore & {
      readonly kind: 'reading';
      readonly reading: 'third' | 'moderation';
      readonly count: number;
    })
  /** To the officer: candidacies of a session whose work has reached its term. */
  | (LetterCore & { readonly kind: 'retention'; readonly count: number })
  /** To a holder, whose link is made as it leaves: what became of them, asked for the first time or again. */
  | (LetterCore & {
      readonly kind: 'survey';
      readonly invitationId: string;
      readonly horizon: SurveyHorizon;
      readonly again: boolean;
    })
  /** To a person whose account waits for a password: the link and its end are made as it leaves. */
  | (LetterCore & { readonly kind: 'account'; readonly reason: AccountReason })
  /** To the tutor of an agreement, whose address and link are read and made as it leaves. */
  | (LetterCore & { readonly kind: 'tutor'; readonly invitationId: string });

export interface Letter {
  readonly id: string;
  readonly key: string;
  readonly userId: string;
  /** Null for a letter about the account itself. */
  readonly sessionId: string | null;
  readonly facts: LetterFacts;
  readonly writtenAt: string;
}

/**
 * `no-server`: kept, no mail server is set. `failed`: tried again later. `abandoned`: tried for the last time. `erased`:
 * the person has no address any more.
 */
export const LETTER_OUTCOMES = ['sent', 'failed', 'no-server', 'abandoned', 'erased'] as const;
export type LetterOutcome = (typeof LETTER_OUTCOMES)[number];

export const LETTER_STATES = ['waiting', ...LETTER_OUTCOMES] as const;
export type LetterState = (typeof LETTER_STATES)[number];

export interface LetterAttempt {
  readonly id: string;
  readonly letterId: string;
  readonly outcome: LetterOutcome;
  readonly errorCode: string | null;
  readonly at: string;
}

export interface LetterRow {
  readonly letter: Letter;
  /** The outcome of the last attempt; `waiting` before the first. */
  readonly state: LetterState;
  readonly attempts: number;
  readonly lastAt: string | null;
  readonly errorCode: string | null;
}

export interface LetterRecords {
  /** False when a letter with this key is already there. */
  addLetter(letter: Letter): Promise<boolean>;
  /** Ids of those that were added: a key that is there already is left out. */
  addLetters(letters: readonly Letter[]): Promise<readonly string[]>;
  findLetter(id: string): Promise<Letter | null>;
  /** In no order; a key that no letter has is left out. */
  findLetters(keys: readonly string[]): Promise<readonly LetterRow[]>;
  addAttempt(attempt: LetterAttempt): Promise<void>;
  /** In order of time. */
  listAttempts(letterId: string): Promise<readonly LetterAttempt[]>;
  /** Latest first, narrowed to a state when given. */
  pageLetters(page: Page, state: LetterState | null): Promise<Paged<LetterRow>>;
  /** Letters that nobody received and that somebody still should. */
  countUnsent(): Promise<number>;
  /** The language a person last chose while signed in; null when they never did. */
  findLanguage(userId: string): Promise<'fr' | 'en' | null>;
  addLanguage(row: {
    readonly id: string;
    readonly userId: string;
    readonly language: 'fr' | 'en';
    readonly at: string;
  }): Promise<void>;
}
