import { holdsEveryWord } from '@etalon/core/framework';
import type { Seat } from '@etalon/core/jury';
import { MISSION_SUBJECT, type MissionResult, type MissionState } from '@etalon/core/mission';
import { type Actor, authorise } from '../authorisation.ts';
import { labelCandidate } from '../desk/name-candidate.ts';
import type { Candidacy, ExamSession, Person } from '../ports/session-records.ts';
import type { Workplace } from '../workplace.ts';
import { type LoadedMission, loadMission } from './load-mission.ts';

export interface MissionRow {
  readonly candidacy: Candidacy;
  readonly session: ExamSession;
  readonly person: Person | null;
  readonly organisations: readonly string[];
  /** The least advanced state of the agreements in force; null when nothing is declared. */
  readonly state: MissionState | null;
  readonly duration: LoadedMission['duration'];
  readonly planned: LoadedMission['planned'];
  readonly warnings: number;
  readonly reportSealed: boolean;
  readonly defended: boolean;
  readonly result: MissionResult | null;
}

export interface MissionFilter {
  /** Words looked for in the candidate's name and the organisations. */
  readonly search: string;
  readonly state: MissionState | 'none' | null;
  readonly duration: 'met' | 'not-met' | null;
  readonly sessionId: string | null;
}

/** Candidacies read at most: the states that filter them are derived, never stored. */
const MOST = 2000;
const ORDER: readonly MissionState[] = [
  'complement-asked',
  'disagreed',
  'declared',
  'invited',
  'attested',
  'validated',
];

function keeps(row: MissionRow, filter: MissionFilter): boolean {
  if (filter.state !== null && (row.state ?? 'none') !== filter.state) return false;
  if (filter.duration !== null && (row.duration.met ? 'met' : 'not-met') !== filter.duration) return false;
  if (filter.sessionId !== null && row.session.id !== filter.sessionId) return false;
  return holdsEveryWord([row.person?.name ?? '', ...row.organisations], filter.search);
}

/** The missions of every session that has one, as a filter keeps them, latest enrolment first. */
export async function listMissions(
  workplace: Workplace,
  actor: Actor,
  filter: MissionFilter,
): Promise<readonly MissionRow[]> {
  authorise(actor, 'mission.list');
  const { records } = workplace;
  const now = workplace.now();
  const { rows } = await records.missions.listCandidacies({ offset: 0, limit: MOST });
  const found = await Promise.all(
    rows.map(async (candidacy): Promise<MissionRow> => {
      const loaded = await loadMission(records, candidacy.id, now);
      const states = new Set(loaded.agreements.map(({ state }) => state));
      return {
        candidacy,
        session: loaded.session,
        person: await records.sessions.findPerson(candidacy.userId),
        organisations: loaded.agreements.map(({ version }) => version.terms.organisation),
        state: ORDER.find((state) => states.has(state)) ?? null,
        duration: loaded.duration,
        planned: loaded.planned,
        warnings: loaded.warnings.length,
        reportSealed: loaded.record.reportSealed,
        defended: loaded.record.defended,
        result: loaded.decisions.at(-1)?.result ?? null,
      };
    }),
  );
  return found.filter((row) => keeps(row, filter));
}

export interface MissionSeat {
  readonly seat: Seat;
  readonly candidate: string;
  readonly session: ExamSession;
  readonly reportSealed: boolean;
  readonly defended: boolean;
  readonly result: MissionResult | null;
}

/** The seats that the actor holds in juries of missions. */
export async function listMissionSeats(workplace: Workplace, actor: Actor): Promise<readonly MissionSeat[]> {
  authorise(actor, 'mission.queue');
  const { records } = workplace;
  const seats = await records.juries.listSeatsOfUser(actor.userId);
  const own = seats.filter((seat) => seat.block === MISSION_SUBJECT && seat.recusedAt === null);
  return Promise.all(
    own.map(async (seat) => {
      const loaded = await loadMission(records, seat.candidacyId, workplace.now());
      return {
        seat,
        candidate: labelCandidate(seat.candidacyId),
        session: loaded.session,
        reportSealed: loaded.record.reportSealed,
        defended: loaded.record.defended,
        result: loaded.decisions.at(-1)?.result ?? null,
      };
    }),
  );
}
