import type { ClockFact, DateInForce } from '@etalon/core/calendar';
import type { CompetencyBlock } from '@etalon/core/framework';
import type { JuryFinding, Seat } from '@etalon/core/jury';
import type { ConflictedOf } from '../juries/find-conflicts.ts';
import { type DeclaredMissions, listJudgedBlocks } from '../mission/list-declared.ts';
import type { RegisterClock } from '../ports/letter-records.ts';
import type { Candidacy } from '../ports/session-records.ts';
import type { SessionDates } from './read-window.ts';

/** What a clock is about, in the register's own identifiers, and who has to act. */
export interface ClockSubject {
  readonly clock: RegisterClock;
  readonly sessionId: string;
  readonly sessionLabel: string;
  readonly candidacyId: string;
  readonly block: string;
  readonly situation: string | null;
  readonly seatId: string | null;
  /** The person who acts; null when it is the officer. */
  readonly holderId: string | null;
  readonly findings: readonly JuryFinding[];
}

/** A fact with what it is about. */
export interface Told {
  readonly fact: ClockFact;
  readonly subject: ClockSubject;
}

/** What the clocks of a session are read from. */
export interface SessionFacts extends SessionDates {
  /** Blocks that the session judges, the mission's among them when it has one. */
  readonly blocks: readonly CompetencyBlock[];
  readonly candidacies: readonly Candidacy[];
  readonly seats: readonly Seat[];
  readonly conflictedOf: ConflictedOf;
  readonly inForce: readonly DateInForce[];
  readonly declared: DeclaredMissions;
}

export function makeSubject(
  { session }: Pick<SessionFacts, 'session'>,
  row: Pick<ClockSubject, 'clock' | 'candidacyId' | 'block'> & Partial<ClockSubject>,
): ClockSubject {
  return {
    sessionId: session.id,
    sessionLabel: session.label,
    situation: null,
    seatId: null,
    holderId: null,
    findings: [],
    ...row,
  };
}

/** The blocks that a candidacy is judged on in the session. */
export function listBlocks(
  { blocks, declared }: SessionFacts,
  candidacy: Candidacy,
): readonly CompetencyBlock[] {
  const judged = listJudgedBlocks(candidacy, declared);
  return blocks.filter(({ id }) => judged.includes(id));
}
