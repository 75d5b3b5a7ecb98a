import { measureConnectivity, type PanelConnectivity } from '@etalon/assessment';
import { dayOf } from '@etalon/core/calendar';
import type { ConvocationState, PresenceState } from '@etalon/core/jury';
import { MISSION_SUBJECT } from '@etalon/core/mission';
import { type Actor, authorise, mayDo } from '../authorisation.ts';
import { listSessionBlocks } from '../mission/mission-block.ts';
import type { JuryConvocation, KeptPlan } from '../ports/panel-records.ts';
import type { ExamSession, Person } from '../ports/session-records.ts';
import type { Workplace } from '../workplace.ts';
import { findRefusal, type UnconvenedJury } from './convene-juries.ts';
import { loadSessionJuries, type SessionJury } from './load-session-juries.ts';

/** Somebody who sits in juries of a session, and how far they have come. */
export interface MemberRow {
  readonly userId: string;
  readonly name: string | null;
  readonly examines: number;
  readonly presides: number;
  /** Seats not called yet. */
  readonly uncalled: number;
  readonly undeclared: number;
  /** Of the last convocation; null before the first. */
  readonly convocation: {
    readonly state: ConvocationState;
    readonly answerBy: string;
    readonly reason: string;
  } | null;
  /** On the day asked for; null while nobody marked it. */
  readonly presence: PresenceState | null;
}

export interface SessionJuriesView {
  readonly session: ExamSession;
  readonly blocks: readonly { readonly id: string; readonly title: string }[];
  readonly rules: { readonly examiners: number; readonly externalShare: number; readonly quorum: number };
  readonly juries: readonly SessionJury[];
  readonly candidates: ReadonlyMap<string, string>;
  /** Undecided juries that are seated and that may not be convened. */
  readonly unconvened: readonly UnconvenedJury[];
  readonly members: readonly MemberRow[];
  /** Seats that may be called now. */
  readonly callable: number;
  readonly graph: PanelConnectivity & { readonly people: number; readonly pairs: number };
  /** Latest first. */
  readonly plans: readonly Omit<KeptPlan, 'plan'>[];
  readonly day: string;
  /** Undecided juries whose quorum those marked present on the day reach, of those seated. */
  readonly quorate: { readonly reached: number; readonly asked: number };
  /** How many people the pool holds who are called. */
  readonly poolSize: number;
  readonly writes: boolean;
}

/** The juries of a session: who sits, what stands against each, who answered, who was there on a day (today by default). */
export async function readSessionJuries(
  workplace: Workplace,
  actor: Actor,
  asked: { readonly sessionId: string; readonly day: string | null },
): Promise<SessionJuriesView> {
  authorise(actor, 'session.read');
  const { records } = workplace;
  const facts = await loadSessionJuries(records, asked.sessionId);
  const { session, framework, rules, juries, juryDates, people, pool, convocations } = facts;
  const day = asked.day ?? dayOf(workplace.now());
  const presence = (await records.panels.listPresence(session.id)).filter((row) => row.day === day);
  const open = juries.filter(({ decided, seats }) => !decided && seats.length > 0);
  const called = new Set(convocations.flatMap(({ seats }) => seats));
  const unconvened = open.flatMap((jury) => findRefusal(jury, juryDates) ?? []);
  const present = new Set(presence.filter(({ state }) => state === 'present').map(({ userId }) => userId));
  const candidates = await records.sessions.findPeople(juries.map(({ candidacy }) => candidacy.userId));
  const plans = await records.panels.listPlans(session.id);
  return {
    session,
    blocks: listSessionBlocks(framework, await records.sessions.listSituations(session.id)).map(
      ({ id, title }) => ({ id, title }),
    ),
    rules: { examiners: rules.examiners, externalShare: rules.externalShare, quorum: rules.quorum },
    juries,
    candidates: new Map(candidates.map(({ userId, name }) => [userId, name])),
    unconvened,
    members: listMembers({ juries, people, convocations, called, presence }),
    callable: open
      .filter((jury) => findRefusal(jury, juryDates) === null)
      .flatMap(({ seats }) => seats.filter(({ id }) => !called.has(id))).length,
    graph: measureGraph(juries),
    plans: plans.map(({ plan: _plan, ...row }) => row),
    day,
    quorate: {
      reached: open.filter(
        ({ seats }) => seats.filter(({ userId }) => present.has(userId)).length >= rules.quorum,
      ).length,
      asked: open.length,
    },
    poolSize: [...pool.examiners.values()].filter(({ available }) => available).length,
    writes: mayDo(actor, 'seat.write'),
  };
}

function listMembers(facts: {
  readonly juries: readonly SessionJury[];
  readonly people: ReadonlyMap<string, Person>;
  readonly convocations: readonly JuryConvocation[];
  readonly called: ReadonlySet<string>;
  readonly presence: readonly { readonly userId: string; readonly state: PresenceState }[];
}): readonly MemberRow[] {
  const { juries, people, convocations, called, presence } = facts;
  const seats = Map.groupBy(
    juries.flatMap((jury) => jury.seats),
    ({ userId }) => userId,
  );
  const presenceOf = new Map(presence.map(({ userId, state }) => [userId, state]));
  const ids = new Set([...seats.keys(), ...convocations.map(({ userId }) => userId)]);
  const rows = [...ids].map((userId): MemberRow => {
    const own = seats.get(userId) ?? [];
    const last = convocations.findLast((row) => row.userId === userId);
    return {
      userId,
      name: people.get(userId)?.name ?? null,
      examines: own.filter(({ role }) => role !== 'president').length,
      presides: own.filter(({ role }) => role === 'president').length,
      uncalled: own.filter(({ id }) => !called.has(id)).length,
      undeclared: own.filter(({ declaredAt }) => declaredAt === null).length,
      convocation:
        last === undefined
          ? null
          : {
              state: last.answer?.state ?? 'waiting',
              answerBy: last.answerBy,
              reason: last.answer?.reason ?? '',
            },
      presence: presenceOf.get(userId) ?? null,
    };
  });
  return rows.toSorted(
    (a, b) => (a.name ?? '').localeCompare(b.name ?? '', 'fr') || (a.userId < b.userId ? -1 : 1),
  );
}

/** Who gives levels beside whom, and how firmly that links them: a mission’s jury gives none. */
function measureGraph(juries: readonly SessionJury[]): SessionJuriesView['graph'] {
  const indexes = new Map<string, number>();
  const indexOf = (userId: string): number => {
    const index = indexes.get(userId) ?? indexes.size;
    indexes.set(userId, index);
    return index;
  };
  const links = new Map<string, { readonly first: number; readonly second: number }>();
  for (const { seats } of juries.filter(({ block }) => block !== MISSION_SUBJECT)) {
    const nodes = seats
      .filter(({ role }) => role === 'examiner')
      .map(({ userId }) => indexOf(userId))
      .toSorted((a, b) => a - b);
    for (const [at, first] of nodes.entries())
      for (const second of nodes.slice(at + 1)) links.set(`${first} ${second}`, { first, second });
  }
  const pairs = [...links.values()];
  return { ...measureConnectivity(indexes.size, pairs), people: indexes.size, pairs: pairs.length };
}
