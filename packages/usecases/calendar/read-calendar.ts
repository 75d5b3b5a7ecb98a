import {
  type CalendarFinding,
  checkCalendar,
  computeDueDay,
  type DateInForce,
  DEFAULT_SCHEDULE,
  endOfDay,
  listDatesInForce,
  type ReminderSchedule,
  type SessionDate,
} from '@etalon/core/calendar';
import type { CompetencyBlock } from '@etalon/core/framework';
import { EtalonError } from '@etalon/error';
import { type Actor, authorise, mayDo } from '../authorisation.ts';
import { labelCandidate } from '../desk/name-candidate.ts';
import { type DeclaredMissions, listDeclared, listJudgedBlocks } from '../mission/list-declared.ts';
import { listSessionBlocks } from '../mission/mission-block.ts';
import type { DeadlineExtension } from '../ports/calendar-records.ts';
import { type Candidacy, type ExamSession, WHOLE_SESSION } from '../ports/session-records.ts';
import type { Workplace } from '../workplace.ts';
import { loadSessionDates, readWindow, type SessionDates } from './read-window.ts';

export interface ShownExtension extends DeadlineExtension {
  readonly candidate: string;
  /** Who granted it; null for a person erased since. */
  readonly by: string | null;
}

export interface CalendarView {
  readonly session: ExamSession;
  readonly blocks: readonly CompetencyBlock[];
  /** Situations that the session assesses, in the framework's order. */
  readonly situations: readonly string[];
  readonly dates: readonly DateInForce[];
  /** Dates that were moved, latest first. */
  readonly past: readonly SessionDate[];
  readonly findings: readonly CalendarFinding[];
  readonly candidacies: readonly { readonly id: string; readonly candidate: string }[];
  readonly extensions: readonly ShownExtension[];
  readonly schedule: ReminderSchedule;
}

/** The calendar of a session: dates in force, those they replaced, what breaks a rule, extensions and reminders. */
export async function readCalendar(
  workplace: Workplace,
  actor: Actor,
  sessionId: string,
): Promise<CalendarView> {
  authorise(actor, 'calendar.read');
  const { records } = workplace;
  const session = await records.sessions.findSession(sessionId);
  const version = session && (await records.frameworks.findVersion(session.versionId));
  if (!session || !version) throw new EtalonError('session.not-found');
  const rows = await records.sessions.listSituations(session.id);
  const blocks = listSessionBlocks(version.framework, rows);
  const assessed = new Set(rows.map((row) => row.situation));
  const declared = await listDeclared(records, session.id);
  const sessionDates = await loadSessionDates(records, session);
  const dates = listDatesInForce(sessionDates.dates);
  const candidacies = (await records.sessions.listCandidaciesOfSession(session.id, WHOLE_SESSION)).rows;
  const nameOf = await nameCandidates(workplace, actor, candidacies);
  const inForce = new Set(dates.map(({ id }) => id));
  const situationsOf = new Map(
    blocks.map((block) => [block.id, block.activities.map(({ id }) => id).filter((id) => assessed.has(id))]),
  );
  return {
    session,
    blocks,
    situations: [...situationsOf.values()].flat(),
    dates,
    past: sessionDates.dates.filter(({ id }) => !inForce.has(id)).toReversed(),
    findings: checkCalendar({
      session,
      dates,
      situationsOf,
      lastDeadlineOf: listLastDeadlines({ sessionDates, candidacies, declared, situationsOf }),
      vaeJuryUntil: await listVaeLimits(workplace, { session, candidacies, situationsOf }),
    }),
    candidacies: candidacies.map(({ id }) => ({ id, candidate: nameOf(id) })),
    extensions: await Promise.all(
      sessionDates.extensions.map(async (row) => ({
        ...row,
        candidate: nameOf(row.candidacyId),
        by: (await records.sessions.findPerson(row.grantedBy))?.name ?? null,
      })),
    ),
    schedule: (await records.calendar.findSchedule(session.id)) ?? DEFAULT_SCHEDULE,
  };
}

async function nameCandidates(
  { records }: Workplace,
  actor: Actor,
  candidacies: readonly Candidacy[],
): Promise<(candidacyId: string) => string> {
  const people = mayDo(actor, 'people.read') ? await records.sessions.listPeople() : [];
  const names = new Map(people.map(({ userId, name }) => [userId, name]));
  const userOf = new Map(candidacies.map(({ id, userId }) => [id, userId]));
  return (id) => names.get(userOf.get(id) ?? '') ?? labelCandidate(id);
}

function listLastDeadlines(facts: {
  readonly sessionDates: SessionDates;
  readonly candidacies: readonly Candidacy[];
  readonly declared: DeclaredMissions;
  readonly situationsOf: ReadonlyMap<string, readonly string[]>;
}): ReadonlyMap<string, string> {
  const last = new Map<string, string>();
  for (const [block, situations] of facts.situationsOf)
    for (const situation of situations)
      for (const candidacy of facts.candidacies.filter((row) =>
        listJudgedBlocks(row, facts.declared).includes(block),
      )) {
        const { deadline } = readWindow(facts.sessionDates, candidacy, situation);
        if (deadline > (last.get(situation) ?? '')) last.set(situation, deadline);
      }
  return last;
}

/** The end of the delay of the first VAE file of each block, by the table’s own rule. */
async function listVaeLimits(
  { records, clocks }: Workplace,
  facts: {
    readonly session: ExamSession;
    readonly candidacies: readonly Candidacy[];
    readonly situationsOf: ReadonlyMap<string, readonly string[]>;
  },
): Promise<ReadonlyMap<string, string>> {
  const rule = clocks.clocks.find(({ id }) => id === 'vae-jury');
  const vae = new Set(facts.candidacies.filter(({ route }) => route === 'VAE').map(({ id }) => id));
  if (rule === undefined || vae.size === 0) return new Map();
  const sealed = (await records.calendar.listSealedHandIns(facts.session.id)).filter((row) =>
    vae.has(row.candidacyId),
  );
  return new Map(
    [...facts.situationsOf].flatMap(([block, situations]) => {
      const first = sealed
        .filter(({ situation }) => situations.includes(situation))
        .map(({ sealedAt }) => sealedAt)
        .sort()[0];
      return first === undefined ? [] : [[block, endOfDay(computeDueDay(rule, first).day)] as const];
    }),
  );
}
