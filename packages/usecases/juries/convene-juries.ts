import type { DateInForce } from '@etalon/core/calendar';
import type { JuryFinding, MemberProblem, Seat } from '@etalon/core/jury';
import { EtalonError } from '@etalon/error';
import { type Actor, authorise } from '../authorisation.ts';
import { describeMeeting } from '../calendar/describe-meeting.ts';
import { writeLetter } from '../letters/write-letter.ts';
import type { Records } from '../ports/records.ts';
import type { ExamSession } from '../ports/session-records.ts';
import { recordEvent } from '../record-event.ts';
import type { Workplace } from '../workplace.ts';
import { loadSessionJuries, type SessionJury } from './load-session-juries.ts';

/** A jury whose members are not called, and why. */
export interface UnconvenedJury {
  readonly candidacyId: string;
  readonly block: string;
  readonly findings: readonly JuryFinding[];
  readonly members: readonly MemberProblem[];
  /** The calendar has no date for the jury of this block. */
  readonly undated: boolean;
}

export interface Convened {
  readonly members: number;
  readonly seats: number;
  readonly refused: readonly UnconvenedJury[];
}

/** What keeps a jury from being convened; null when nothing does. */
export function findRefusal(
  jury: SessionJury,
  juryDates: ReadonlyMap<string, DateInForce>,
): UnconvenedJury | null {
  const undated = !juryDates.has(jury.block);
  if (jury.refusals.length === 0 && jury.members.length === 0 && !undated) return null;
  const { candidacy, block, refusals, members } = jury;
  return { candidacyId: candidacy.id, block, findings: refusals, members, undated };
}

/**
 * Calls the members of every jury that may open and that were not called yet: one convocation and one letter for each,
 * with the dates of their juries. Juries that may not open are said with their reasons. Throws `jury.answer-by-past`,
 * `jury.nobody-to-convene`, `session.not-found`.
 */
export async function conveneJuries(
  workplace: Workplace,
  actor: Actor,
  input: { readonly sessionId: string; readonly answerBy: string },
): Promise<Convened> {
  authorise(actor, 'convocation.write');
  if (input.answerBy <= workplace.now()) throw new EtalonError('jury.answer-by-past');
  return workplace.records.transaction(async (records) => {
    const { session, juries, juryDates, convocations } = await loadSessionJuries(records, input.sessionId);
    const called = new Set(convocations.flatMap(({ seats }) => seats));
    const open = juries.filter(({ decided, seats }) => !decided && seats.length > 0);
    const refused = open.flatMap((jury) => findRefusal(jury, juryDates) ?? []);
    const seats = open
      .filter((jury) => findRefusal(jury, juryDates) === null)
      .flatMap((jury) => jury.seats.filter(({ id }) => !called.has(id)));
    if (seats.length === 0)
      throw new EtalonError('jury.nobody-to-convene', { info: { refused: refused.length } });
    const byMember = Map.groupBy(seats, ({ userId }) => userId);
    for (const [userId, own] of byMember)
      await convene(
        { workplace, records, actor },
        { session, userId, seats: own, answerBy: input.answerBy, juryDates },
      );
    return { members: byMember.size, seats: seats.length, refused };
  });
}

interface Call {
  readonly session: ExamSession;
  readonly userId: string;
  readonly seats: readonly Seat[];
  readonly answerBy: string;
  readonly juryDates: ReadonlyMap<string, DateInForce>;
}

async function convene(
  {
    workplace,
    records,
    actor,
  }: { readonly workplace: Workplace; readonly records: Records; readonly actor: Actor },
  { session, userId, seats, answerBy, juryDates }: Call,
): Promise<void> {
  const id = workplace.newId();
  const blocks = [...new Set(seats.map(({ block }) => block))].sort();
  const meetings = blocks
    .flatMap((block) => juryDates.get(block) ?? [])
    .toSorted((a, b) => a.opensAt.localeCompare(b.opensAt) || a.subject.localeCompare(b.subject));
  await records.panels.addConvocation({
    id,
    sessionId: session.id,
    userId,
    seats: seats.map((seat) => seat.id),
    answerBy,
    convenedBy: actor.userId,
    convenedAt: workplace.now(),
  });
  await writeLetter(workplace, records, {
    key: `convocation|${id}`,
    userId,
    sessionId: session.id,
    facts: {
      kind: 'convocation',
      sessionLabel: session.label,
      subject: blocks.join(', '),
      seats: seats.length,
      dueAt: meetings[0]?.opensAt ?? session.closesAt,
      answerBy,
      meetings: meetings.map((meeting) => describeMeeting(session, meeting)),
      path: '/convocations',
    },
  });
  await recordEvent(workplace, records, actor, {
    kind: 'jury.member-convened',
    subjects: [id, session.id, userId],
    facts: { blocks, seats: seats.length, answerBy },
  });
}
