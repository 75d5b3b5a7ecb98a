import { listDatesInForce } from '@etalon/core/calendar';
import type { ConflictOfInterest, ConvocationState } from '@etalon/core/jury';
import { type Actor, authorise } from '../authorisation.ts';
import { describeMeeting } from '../calendar/describe-meeting.ts';
import { labelCandidate, nameCandidate } from '../desk/name-candidate.ts';
import type { AgendaEntry } from '../ports/calendar-records.ts';
import type { JuryConvocation } from '../ports/panel-records.ts';
import type { Workplace } from '../workplace.ts';
import { listConvenedSeats } from './answer-convocation.ts';
import { listOwnConflicts } from './read-pool.ts';

export interface OwnConvocation {
  readonly id: string;
  readonly sessionLabel: string;
  readonly answerBy: string;
  readonly convenedAt: string;
  readonly state: ConvocationState;
  readonly answeredAt: string | null;
  /** When and where the juries of these blocks meet, in order of time. */
  readonly meetings: readonly AgendaEntry[];
  readonly seats: readonly {
    readonly id: string;
    readonly block: string;
    readonly candidate: string;
    readonly presides: boolean;
    readonly declared: boolean;
    readonly left: boolean;
  }[];
}

export interface OwnConvocations {
  /** Latest first. */
  readonly convocations: readonly OwnConvocation[];
  readonly conflicts: readonly Pick<ConflictOfInterest, 'id' | 'statedName' | 'ground' | 'declaredAt'>[];
}

/** What the actor is called to, and the links they declared. Candidates are shown as the regulations let the jury know them. */
export async function readOwnConvocations(workplace: Workplace, actor: Actor): Promise<OwnConvocations> {
  authorise(actor, 'convocation.own');
  const { records } = workplace;
  const rows = await records.panels.listConvocationsOfUser(actor.userId);
  const convocations = await Promise.all(rows.toReversed().map((row) => describe(workplace, row)));
  return { convocations, conflicts: await listOwnConflicts(records, actor.userId) };
}

async function describe({ records }: Workplace, row: JuryConvocation): Promise<OwnConvocation> {
  const session = await records.sessions.findSession(row.sessionId);
  const frozen = session && (await records.regulations.findVersion(session.regulationsId));
  const named = frozen?.regulations.anonymity === 'name';
  const nameOf = async (candidacyId: string): Promise<string> => {
    const candidacy = named ? await records.sessions.findCandidacy(candidacyId) : null;
    return candidacy === null ? labelCandidate(candidacyId) : nameCandidate(records, candidacy, 'name');
  };
  const seats = await listConvenedSeats(records, row);
  const blocks = new Set(seats.map(({ block }) => block));
  const dates = listDatesInForce(await records.calendar.listDates(row.sessionId));
  return {
    id: row.id,
    sessionLabel: session?.label ?? '',
    answerBy: row.answerBy,
    convenedAt: row.convenedAt,
    state: row.answer?.state ?? 'waiting',
    answeredAt: row.answer?.at ?? null,
    meetings:
      session === null
        ? []
        : dates
            .filter(({ kind, subject }) => kind === 'jury' && blocks.has(subject))
            .toSorted((a, b) => a.opensAt.localeCompare(b.opensAt) || a.subject.localeCompare(b.subject))
            .map((date) => describeMeeting(session, date)),
    seats: await Promise.all(
      seats
        .toSorted((a, b) => a.block.localeCompare(b.block))
        .map(async (seat) => ({
          id: seat.id,
          block: seat.block,
          candidate: await nameOf(seat.candidacyId),
          presides: seat.role === 'president',
          declared: seat.declaredAt !== null,
          left: seat.recusedAt !== null,
        })),
    ),
  };
}
