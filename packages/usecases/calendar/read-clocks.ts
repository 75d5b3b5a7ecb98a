import { type Actor, authorise, mayDo } from '../authorisation.ts';
import { labelCandidate } from '../desk/name-candidate.ts';
import { type Person, WHOLE_SESSION } from '../ports/session-records.ts';
import type { Workplace } from '../workplace.ts';
import { gatherClocks, type SubjectClock } from './gather-clocks.ts';

/** What the officer looks for; a clock may stand in several. */
export const CLOCK_GROUPS = ['due', 'late', 'not-lawful', 'not-transmitted'] as const;
export type ClockGroup = (typeof CLOCK_GROUPS)[number];

export interface ClockRow extends SubjectClock {
  readonly groups: readonly ClockGroup[];
  /** The candidate, by name for those who may read people, else by the jury's label. */
  readonly candidate: string;
  /** Who has to act; null when it is the officer. */
  readonly holder: string | null;
}

export interface ClocksView {
  readonly rows: readonly ClockRow[];
  readonly counts: Readonly<Record<ClockGroup, number>>;
  /** Letters that nobody received. */
  readonly unsentLetters: number;
}

/** The groups a clock stands in. */
export function groupClock({ clock, subject }: SubjectClock): readonly ClockGroup[] {
  const open = clock.state === 'running' || clock.state === 'late' || clock.state === 'not-started';
  return CLOCK_GROUPS.filter((group) => {
    switch (group) {
      case 'due':
        return clock.isDue;
      case 'late':
        return clock.state === 'late';
      case 'not-lawful':
        return subject.clock === 'jury' && subject.findings.length > 0;
      case 'not-transmitted':
        return subject.clock === 'certificate' && open;
      default:
        return group satisfies never;
    }
  });
}

/** The cockpit of clocks: every session's, the nearest end first, those that are met included. */
export async function readClocks(workplace: Workplace, actor: Actor): Promise<ClocksView> {
  authorise(actor, 'clock.read');
  const { records } = workplace;
  const now = workplace.now();
  const names = mayDo(actor, 'people.read') ? await records.sessions.listPeople() : [];
  const byId = new Map<string, Person>(names.map((person) => [person.userId, person]));
  const rows: ClockRow[] = [];
  for (const session of await records.sessions.listSessions()) {
    const candidacies = await records.sessions.listCandidaciesOfSession(session.id, WHOLE_SESSION);
    const userOf = new Map(candidacies.rows.map((row) => [row.id, row.userId]));
    for (const found of await gatherClocks(workplace, session, now)) {
      const { candidacyId, holderId } = found.subject;
      rows.push({
        ...found,
        groups: groupClock(found),
        candidate: byId.get(userOf.get(candidacyId) ?? '')?.name ?? labelCandidate(candidacyId),
        holder: holderId === null ? null : (byId.get(holderId)?.name ?? ''),
      });
    }
  }
  const count = (group: ClockGroup): number => rows.filter(({ groups }) => groups.includes(group)).length;
  return {
    rows: rows.sort((a, b) => (a.clock.dueAt ?? '9').localeCompare(b.clock.dueAt ?? '9')),
    counts: {
      due: count('due'),
      late: count('late'),
      'not-lawful': count('not-lawful'),
      'not-transmitted': count('not-transmitted'),
    },
    unsentLetters: await records.letters.countUnsent(),
  };
}
