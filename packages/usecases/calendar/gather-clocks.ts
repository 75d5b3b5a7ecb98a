import { type Clock, computeClocks, type DateInForce, listDatesInForce } from '@etalon/core/calendar';
import { checkJury } from '@etalon/core/jury';
import { MISSION_SUBJECT } from '@etalon/core/mission';
import { readSessionRules } from '@etalon/core/regulations';
import { findConflicts } from '../juries/find-conflicts.ts';
import { listDeclared } from '../mission/list-declared.ts';
import { listSessionBlocks } from '../mission/mission-block.ts';
import type { Records } from '../ports/records.ts';
import { type ExamSession, WHOLE_SESSION } from '../ports/session-records.ts';
import type { Workplace } from '../workplace.ts';
import { type ClockSubject, listBlocks, makeSubject, type SessionFacts, type Told } from './clock-subject.ts';
import { loadSessionDates, readWindow } from './read-window.ts';
import { tellMissions } from './tell-missions.ts';
import { tellNotifications } from './tell-notifications.ts';
import { tellSurveys } from './tell-surveys.ts';

const WARN_DAYS = 14;

export interface SubjectClock {
  readonly clock: Clock;
  readonly subject: ClockSubject;
}

/** Every clock of a session that the register's facts feed: hand-ins, juries, judgements, decisions, certificates, missions. */
export async function gatherClocks(
  { records, clocks }: Pick<Workplace, 'records' | 'clocks'>,
  session: ExamSession,
  now: string,
): Promise<readonly SubjectClock[]> {
  const version = await records.frameworks.findVersion(session.versionId);
  if (version === null) return [];
  const dates = await loadSessionDates(records, session);
  const situations = await records.sessions.listSituations(session.id);
  const candidacies = (await records.sessions.listCandidaciesOfSession(session.id, WHOLE_SESSION)).rows;
  const facts: SessionFacts = {
    ...dates,
    blocks: listSessionBlocks(version.framework, situations),
    declared: await listDeclared(records, session.id),
    candidacies,
    seats: await records.juries.listSeatsOfSession(session.id),
    conflictedOf: await findConflicts(
      records,
      candidacies.map(({ userId }) => userId),
    ),
    inForce: listDatesInForce(dates.dates),
  };
  const told = [
    ...(await tellHandIns(records, facts)),
    ...(await tellJuries(records, facts)),
    ...tellJudgements(facts),
    ...(await tellDecisions(records, facts)),
    ...(await tellNotifications(records, facts)),
    ...(await tellSurveys(records, facts, now)),
    ...(await tellMissions(records, facts)),
  ];
  const subjects = new Map(told.map(({ fact, subject }) => [keyOf(subject.clock, fact.object.id), subject]));
  return computeClocks(
    told.map(({ fact }) => fact),
    clocks,
    now,
  ).flatMap((clock) => {
    const subject = subjects.get(keyOf(clock.clock, clock.object.id));
    return subject === undefined ? [] : [{ clock, subject }];
  });
}

const keyOf = (clock: string, id: string): string => `${clock}|${id}`;

async function tellHandIns(records: Records, facts: SessionFacts): Promise<readonly Told[]> {
  const assessed = new Set(
    (await records.sessions.listSituations(facts.session.id)).map((row) => row.situation),
  );
  const sealed = new Map(
    (await records.calendar.listSealedHandIns(facts.session.id)).map((row) => [
      `${row.candidacyId}:${row.situation}`,
      row.sealedAt,
    ]),
  );
  return facts.candidacies.flatMap((candidacy) =>
    listBlocks(facts, candidacy).flatMap((block) =>
      block.activities
        .filter(({ id }) => assessed.has(id))
        .map(({ id: situation }): Told => {
          const { opensAt, deadline, steps } = readWindow(facts, candidacy, situation);
          const id = `${candidacy.id}:${situation}`;
          const subject = makeSubject(facts, {
            clock: 'hand-in',
            candidacyId: candidacy.id,
            block: block.id,
            situation,
            holderId: candidacy.userId,
          });
          return {
            subject,
            fact: {
              kind: 'deadline',
              clock: 'hand-in',
              object: { kind: 'hand-in', id },
              startsAt: opensAt,
              dueAt: deadline,
              metAt: sealed.get(id) ?? null,
              warnDays: WARN_DAYS,
              steps,
            },
          };
        }),
    ),
  );
}

/** The date by which the jury of a block is complete and has judged: its meeting, else the board's, else nothing. */
function findJuryDate({ inForce }: SessionFacts, block: string): DateInForce | undefined {
  return (
    inForce.find((row) => row.kind === 'jury' && row.subject === block) ??
    inForce.find((row) => row.kind === 'board')
  );
}

async function tellJuries(records: Records, facts: SessionFacts): Promise<readonly Told[]> {
  const regulations = await records.regulations.findVersion(facts.session.regulationsId);
  if (regulations === null) return [];
  const rules = readSessionRules(regulations.regulations);
  const bySubject = Map.groupBy(facts.seats, (seat) => `${seat.candidacyId}:${seat.block}`);
  return facts.candidacies.flatMap((candidacy) =>
    listBlocks(facts, candidacy).map(({ id: block }): Told => {
      const id = `${candidacy.id}:${block}`;
      const seats = bySubject.get(id) ?? [];
      const findings = checkJury(seats, candidacy.userId, rules, facts.conflictedOf(candidacy.userId));
      const dueAt = findJuryDate(facts, block)?.opensAt ?? facts.session.closesAt;
      const last = seats
        .map(({ declaredAt }) => declaredAt ?? '')
        .sort()
        .at(-1);
      return {
        subject: makeSubject(facts, { clock: 'jury', candidacyId: candidacy.id, block, findings }),
        fact: {
          kind: 'deadline',
          clock: 'jury',
          object: { kind: 'block', id },
          startsAt: candidacy.enrolledAt,
          dueAt,
          metAt: findings.length === 0 ? last || candidacy.enrolledAt : null,
          warnDays: WARN_DAYS,
          steps: [{ code: 'set', at: dueAt }],
        },
      };
    }),
  );
}

/** Members of a mission's jury say which criteria they looked at; they lock no judgement. */
function tellJudgements(facts: SessionFacts): readonly Told[] {
  return facts.seats
    .filter((seat) => seat.role !== 'president' && seat.recusedAt === null && seat.block !== MISSION_SUBJECT)
    .flatMap((seat): readonly Told[] => {
      const meeting = findJuryDate(facts, seat.block);
      if (meeting === undefined) return [];
      return [
        {
          subject: makeSubject(facts, {
            clock: 'judgements',
            candidacyId: seat.candidacyId,
            block: seat.block,
            seatId: seat.id,
            holderId: seat.userId,
          }),
          fact: {
            kind: 'deadline',
            clock: 'judgements',
            object: { kind: 'seat', id: seat.id },
            startsAt: facts.session.opensAt,
            dueAt: meeting.opensAt,
            metAt: seat.lockedAt,
            warnDays: WARN_DAYS,
            steps: [{ code: 'set', at: meeting.opensAt }],
          },
        },
      ];
    });
}

async function tellDecisions(records: Records, facts: SessionFacts): Promise<readonly Told[]> {
  const decisions = await records.calendar.listDecisionDates(facts.session.id);
  const board = facts.inForce.find((row) => row.kind === 'board');
  const concluded = await records.missions.listDecisionDates(facts.session.id);
  const decidedAt = new Map<string, string>([
    ...decisions.map((row) => [`${row.candidacyId}:${row.block}`, row.decidedAt] as const),
    ...concluded.map((row) => [`${row.candidacyId}:${MISSION_SUBJECT}`, row.at] as const),
  ]);
  const expected = facts.candidacies.flatMap((candidacy) =>
    listBlocks(facts, candidacy).flatMap(({ id: block }): readonly Told[] => {
      const meeting = board ?? findJuryDate(facts, block);
      if (meeting === undefined) return [];
      const id = `${candidacy.id}:${block}`;
      const president = facts.seats.find(
        (seat) =>
          `${seat.candidacyId}:${seat.block}` === id && seat.role === 'president' && seat.recusedAt === null,
      );
      return [
        {
          subject: makeSubject(facts, {
            clock: 'decision',
            candidacyId: candidacy.id,
            block,
            holderId: president?.userId ?? null,
          }),
          fact: {
            kind: 'deadline',
            clock: 'decision',
            object: { kind: 'block', id },
            startsAt: facts.session.opensAt,
            dueAt: meeting.dueAt,
            metAt: decidedAt.get(id) ?? null,
            warnDays: WARN_DAYS,
            steps: [{ code: 'set', at: meeting.dueAt }],
          },
        },
      ];
    }),
  );
  const awarded = decisions
    .filter(({ awards }) => awards)
    .flatMap(({ id, candidacyId, block, decidedAt: at, issuedAt }): readonly Told[] => {
      const object = { kind: 'certificate', id } as const;
      const subject = makeSubject(facts, { clock: 'certificate', candidacyId, block });
      const pronounced: Told = { subject, fact: { kind: 'event', event: 'decision.pronounced', object, at } };
      if (issuedAt === null) return [pronounced];
      return [
        pronounced,
        { subject, fact: { kind: 'event', event: 'certificate.issued', object, at: issuedAt } },
      ];
    });
  return [...expected, ...awarded];
}
