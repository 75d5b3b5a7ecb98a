import type { DateKind, ReminderSchedule, SessionDate } from '@etalon/core/calendar';

/** Why an extension was granted, in three words and no more: the reason itself stays out of the register. */
export const EXTENSION_GROUNDS = ['accommodation', 'incident', 'other'] as const;
export type ExtensionGround = (typeof EXTENSION_GROUNDS)[number];

export interface DeadlineExtension {
  readonly id: string;
  readonly candidacyId: string;
  readonly situation: string;
  readonly dueAt: string;
  readonly ground: ExtensionGround;
  readonly grantedBy: string;
  readonly grantedAt: string;
}

export interface SessionSchedule extends ReminderSchedule {
  readonly id: string;
  readonly sessionId: string;
  readonly setBy: string;
  readonly setAt: string;
}

/** A link that gives a person's dates to whoever has it; it is known by the hash of its secret. */
export interface CalendarFeed {
  readonly id: string;
  readonly userId: string;
  readonly secretSha256: string;
  readonly createdAt: string;
}

/** One date of a person. `uid` names it for ever; `sequence` grows each time it changes (RFC 5545, §3.8.7.4). */
export interface AgendaEntry {
  readonly uid: string;
  readonly sequence: number;
  readonly kind: DateKind | 'hand-in';
  readonly subject: string;
  readonly sessionLabel: string;
  readonly opensAt: string;
  readonly dueAt: string;
  readonly place: string;
  /** When it was last set, moved or extended. */
  readonly changedAt: string;
  /** Page of this site that says more. */
  readonly path: string;
}

export interface SealedHandIn {
  readonly candidacyId: string;
  readonly situation: string;
  readonly sealedAt: string;
}

/** A decision in force, with when its certificate was issued. */
export interface DecisionDates {
  readonly id: string;
  readonly candidacyId: string;
  readonly block: string;
  readonly awards: boolean;
  readonly decidedAt: string;
  readonly issuedAt: string | null;
}

export interface CalendarRecords {
  addDate(date: SessionDate): Promise<void>;
  /** Every date that was set, moved ones included, in order of setting. */
  listDates(sessionId: string): Promise<readonly SessionDate[]>;
  addExtension(extension: DeadlineExtension): Promise<void>;
  /** In order of granting: the last for a candidacy and situation is in force. */
  listExtensions(sessionId: string): Promise<readonly DeadlineExtension[]>;
  addSchedule(schedule: SessionSchedule): Promise<void>;
  /** The schedule in force, or null while none was set. */
  findSchedule(sessionId: string): Promise<SessionSchedule | null>;
  addFeed(feed: CalendarFeed): Promise<void>;
  /** A feed that was not revoked. */
  findFeed(secretSha256: string): Promise<CalendarFeed | null>;
  findFeedOf(userId: string): Promise<CalendarFeed | null>;
  revokeFeed(feedId: string, at: string): Promise<void>;
  listSealedHandIns(sessionId: string): Promise<readonly SealedHandIn[]>;
  listDecisionDates(sessionId: string): Promise<readonly DecisionDates[]>;
}
