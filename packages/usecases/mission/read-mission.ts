import { listOpeningRefusals } from '@etalon/core/jury';
import { MISSION_SUBJECT } from '@etalon/core/mission';
import { EtalonError } from '@etalon/error';
import { type Actor, authorise, mayDo, type Standing } from '../authorisation.ts';
import { labelCandidate } from '../desk/name-candidate.ts';
import { openResults } from '../notification/open-results.ts';
import type { HandInPiece } from '../ports/evidence-records.ts';
import type { FullReportAccess, LogEntry, TutorContact } from '../ports/mission-records.ts';
import type { Person } from '../ports/session-records.ts';
import { readStandings } from '../standings.ts';
import type { Workplace } from '../workplace.ts';
import { findRedactedSlot, readsInFull } from './guard-confidentiality.ts';
import { type LoadedMission, loadMission } from './load-mission.ts';
import { listCurrentEntries } from './write-log-entry.ts';

export interface MissionView extends LoadedMission {
  readonly standings: readonly Standing[];
  /** The candidate's name, for those who may know it; the jury's label otherwise. */
  readonly candidate: string;
  /** Tutors named, by version in force; empty for the jury. */
  readonly contacts: readonly TutorContact[];
  /** Null for a member whom confidentiality keeps out. */
  readonly log: readonly LogEntry[] | null;
  readonly logVersions: number;
  /** Sealed pieces: whether this person may open each, and whether confidentiality alone keeps it back. */
  readonly pieces: readonly {
    readonly piece: HandInPiece;
    readonly open: boolean;
    readonly withheld: boolean;
  }[];
  readonly readsInFull: boolean;
  readonly accesses: readonly FullReportAccess[];
  readonly members: readonly {
    readonly seatId: string;
    readonly userId: string;
    readonly person: Person | null;
  }[];
}

/**
 * The mission of a candidacy, for its candidate, its own jury, the officer and the auditor. The jury reads no name, neither of the
 * candidate nor of a tutor, and nothing before its composition stands: `jury.not-open`.
 */
export async function readMission(
  workplace: Workplace,
  actor: Actor,
  candidacyId: string,
): Promise<MissionView> {
  const { records } = workplace;
  const { standings } = await readStandings(records, actor, { candidacyId, block: MISSION_SUBJECT });
  authorise(actor, 'mission.read', standings);
  const whole = await loadMission(records, candidacyId, workplace.now());
  const mayKnow = await openResults(records, whole.candidacy, standings);
  const loaded = { ...whole, decisions: whole.decisions.filter(({ id }) => mayKnow(id)) };
  const { candidacy, agreements, seats, handIn } = loaded;
  const own = standings.includes('own');
  if (!own && !mayDo(actor, 'mission.list')) refuseUnlessOpen(loaded);
  const knows = own || mayDo(actor, 'mission.list');
  const person = knows ? await records.sessions.findPerson(candidacy.userId) : null;
  const full = await readsInFull(records, actor, candidacy);
  const contacts = knows
    ? await Promise.all(agreements.map(({ version }) => records.missions.findContact(version.id)))
    : [];
  const entries = await records.missions.listLogEntries(candidacyId);
  const seesLog = full || knows;
  const all = handIn?.seal ? await records.evidence.listPieces(handIn.id) : [];
  const situation = await records.sessions.findSituation(candidacy.sessionId, MISSION_SUBJECT);
  const mayOpen = mayDo(actor, 'hand-in.read', standings);
  return {
    ...loaded,
    standings,
    candidate: person?.name ?? labelCandidate(candidacyId),
    contacts: contacts.filter((row) => row !== null),
    log: seesLog ? listCurrentEntries(entries) : null,
    logVersions: entries.length,
    pieces: all
      .filter((piece) => piece.withdrawnAt === null)
      .map((piece) => {
        const kept = !full && findRedactedSlot(situation?.slots ?? [], piece.slot) !== null;
        return { piece, open: mayOpen && !kept, withheld: mayOpen && kept };
      }),
    readsInFull: full,
    accesses: knows ? await records.missions.listAccesses(candidacyId) : [],
    members: own
      ? []
      : await Promise.all(
          seats
            .filter((seat) => seat.recusedAt === null)
            .map(async (seat) => ({
              seatId: seat.id,
              userId: seat.userId,
              person: await records.sessions.findPerson(seat.userId),
            })),
        ),
  };
}

/** As for a block: a jury opens once its composition stands, and stays open once somebody has begun. */
function refuseUnlessOpen({ looks, defences, decisions, juryFindings }: LoadedMission): void {
  if (looks.length + defences.length + decisions.length > 0) return;
  const refusals = listOpeningRefusals(juryFindings);
  if (refusals.length > 0)
    throw new EtalonError('jury.not-open', { info: { findings: refusals.map(({ code }) => code) } });
}
