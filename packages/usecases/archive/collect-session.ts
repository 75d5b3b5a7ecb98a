import { listDatesInForce, type SessionDate } from '@etalon/core/calendar';
import type { PresenceState, ReplacementGround, Seat } from '@etalon/core/jury';
import { type Actor, mayDo } from '../authorisation.ts';
import type { DeadlineExtension } from '../ports/calendar-records.ts';
import type { BorderAnswer } from '../ports/moderation-records.ts';
import type { ConvocationAnswer, JuryConvocation } from '../ports/panel-records.ts';
import { type ExamSession, WHOLE_SESSION } from '../ports/session-records.ts';
import { readModerationSample, type SampledBlock } from '../sample/read-moderation-sample.ts';
import type { Workplace } from '../workplace.ts';

export type ArchivedDate = Omit<SessionDate, 'sessionId' | 'setBy'> & { readonly inForce: boolean };

export type ArchivedExtension = Omit<DeadlineExtension, 'grantedBy'>;

/** One seat of a jury: who sat, what they declared, how they were called and what they answered. */
export type ArchivedSeat = Omit<Seat, 'userId'> & {
  readonly member: string;
  /** Each time its member was called for it, in order. */
  readonly convocations: readonly (Pick<JuryConvocation, 'convenedAt' | 'answerBy'> & {
    /** The reason of a refusal is for the officer alone. */
    readonly answer: {
      readonly state: ConvocationAnswer['state'];
      readonly reason: string | null;
      readonly at: string;
    } | null;
  })[];
  readonly replacement: {
    readonly successorId: string;
    readonly ground: ReplacementGround;
    readonly at: string;
  } | null;
};

export interface ArchivedPresence {
  readonly member: string;
  /** Legal day, `YYYY-MM-DD`. */
  readonly day: string;
  readonly state: PresenceState;
  readonly at: string;
}

export type ArchivedBorderAnswer = Omit<BorderAnswer, 'answeredBy'> & { readonly answeredBy: string };

export type ArchivedSample = Omit<SampledBlock, 'candidate' | 'moderator'> & {
  readonly draw: { readonly seed: number; readonly at: string } | null;
  readonly moderator: string | null;
};

/** What a session keeps beside its candidacies, each part as far as the actor may read it. */
export interface SessionRecord {
  /** In order of setting: moved ones stay. */
  readonly dates: readonly ArchivedDate[];
  readonly extensions: readonly ArchivedExtension[];
  readonly seats: readonly ArchivedSeat[];
  readonly presence: readonly ArchivedPresence[];
  /** Empty for whoever may not read the border zone. */
  readonly borders: readonly ArchivedBorderAnswer[];
  readonly sample: readonly ArchivedSample[];
}

/** What a session keeps beside its candidacies. */
export async function collectSession(
  workplace: Workplace,
  actor: Actor,
  session: ExamSession,
): Promise<SessionRecord> {
  const { calendar, juries, panels } = workplace.records;
  const dates = await calendar.listDates(session.id);
  const inForce = new Set(listDatesInForce(dates).map(({ id }) => id));
  const extensions = await calendar.listExtensions(session.id);
  const seats = await juries.listSeatsOfSession(session.id);
  const presence = await panels.listPresence(session.id);
  const convocations = await panels.listConvocations(session.id);
  const replacements = await panels.listReplacements(session.id);
  const readings = await collectReadings(workplace, actor, session);
  const nameOf = await nameMembers(workplace, [
    ...seats.map(({ userId }) => userId),
    ...presence.map(({ userId }) => userId),
    ...readings.people,
  ]);
  const readsReason = mayDo(actor, 'convocation.write');
  return {
    dates: dates.map(({ sessionId: _session, setBy: _setter, ...date }) => ({
      ...date,
      inForce: inForce.has(date.id),
    })),
    extensions: extensions.map(({ grantedBy: _granter, ...row }) => row),
    seats: seats.map(({ userId, ...seat }) => ({
      ...seat,
      member: nameOf(userId),
      convocations: convocations
        .filter((row) => row.userId === userId && row.seats.includes(seat.id))
        .map(({ convenedAt, answerBy, answer }) => ({
          ...{ convenedAt, answerBy },
          answer: answer && { ...answer, reason: readsReason ? answer.reason : null },
        })),
      replacement:
        replacements
          .filter(({ seatId }) => seatId === seat.id)
          .map(({ successorId, ground, replacedAt }) => ({ successorId, ground, at: replacedAt }))
          .at(0) ?? null,
    })),
    presence: presence.map(({ userId, day, state, markedAt }) => ({
      ...{ day, state },
      member: nameOf(userId),
      at: markedAt,
    })),
    borders: readings.borders.map((row) => ({ ...row, answeredBy: nameOf(row.answeredBy) })),
    sample: readings.sample.map(({ moderatorId, ...row }) => ({
      ...row,
      moderator: moderatorId && nameOf(moderatorId),
    })),
  };
}

/** What was read again: third readings asked and declined, and the moderation sample with its seed. */
async function collectReadings(workplace: Workplace, actor: Actor, session: ExamSession) {
  const { moderation, sessions } = workplace.records;
  const { rows } = await sessions.listCandidaciesOfSession(session.id, WHOLE_SESSION);
  const borders = mayDo(actor, 'border.read')
    ? await moderation.listBorderAnswers(rows.map(({ id }) => id))
    : [];
  const { blocks, draws } = await readModerationSample(workplace, actor, session.id);
  const picks = new Map((await moderation.listPicks(session.id)).map((pick) => [pick.id, pick]));
  const drawOf = new Map(draws.map(({ id, seed, at }) => [id, { seed, at }]));
  const sample = blocks.map(({ candidate: _label, moderator: _name, ...block }) => {
    const pick = picks.get(block.pickId);
    return {
      ...block,
      draw: drawOf.get(pick?.drawId ?? '') ?? null,
      moderatorId: pick?.moderatorId ?? null,
    };
  });
  const people = [
    ...borders.map(({ answeredBy }) => answeredBy),
    ...sample.flatMap(({ moderatorId }) => moderatorId ?? []),
  ];
  return { borders, sample, people };
}

/** Names by id; an id stays for a person erased since. */
async function nameMembers(
  { records }: Workplace,
  ids: readonly string[],
): Promise<(userId: string) => string> {
  const people = await records.sessions.findPeople([...new Set(ids)]);
  const names = new Map(people.map(({ userId, name }) => [userId, name]));
  return (userId) => names.get(userId) ?? userId;
}
