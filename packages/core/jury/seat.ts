import type { SessionRules } from '../regulations/session-rules.ts';

export const SEAT_ROLES = ['examiner', 'third', 'president'] as const;
export type SeatRole = (typeof SEAT_ROLES)[number];

/** One person's place in the jury of one candidacy and block. */
export interface Seat {
  readonly id: string;
  readonly candidacyId: string;
  readonly block: string;
  readonly userId: string;
  readonly role: SeatRole;
  /** From outside of the certifier and of the training body. */
  readonly external: boolean;
  /** ISO 8601 instant of the declaration that no link with the candidate exists; null until made. */
  readonly declaredAt: string | null;
  /** ISO 8601 instant at which the member stepped down, or the seat was given to somebody else. */
  readonly recusedAt: string | null;
  /** ISO 8601 instant at which the seat's judgements were locked. */
  readonly lockedAt: string | null;
}

/**
 * Whether a seat judges without the readings of instruments: a third reader's, until it is locked, where the regulations ask
 * for blind third readings. Without them nobody could tell what instruments move (instruments/07 §7.8).
 */
export function isBlindThird(
  { role, lockedAt }: Pick<Seat, 'role' | 'lockedAt'>,
  { thirdReadings }: Pick<SessionRules, 'thirdReadings'>,
): boolean {
  return role === 'third' && lockedAt === null && thirdReadings === 'after-lock';
}
