import { type DateInForce, type DateKind, listDatesInForce, type SessionDate } from '@etalon/core/calendar';
import { EtalonError } from '@etalon/error';
import { type Actor, authorise } from '../authorisation.ts';
import { writeLetter } from '../letters/write-letter.ts';
import { listDeclared, listJudgedBlocks } from '../mission/list-declared.ts';
import { listSessionBlocks } from '../mission/mission-block.ts';
import type { FrameworkVersion } from '../ports/framework-records.ts';
import type { Records } from '../ports/records.ts';
import { type ExamSession, WHOLE_SESSION } from '../ports/session-records.ts';
import { recordEvent } from '../record-event.ts';
import type { Workplace } from '../workplace.ts';

export interface SessionDateInput {
  readonly sessionId: string;
  readonly kind: DateKind;
  /** A situation, a block, or empty for the board. */
  readonly subject: string;
  readonly opensAt: string;
  readonly dueAt: string;
  readonly place: string;
  readonly follows: string | null;
}

/**
 * Sets a date of a session, or moves it when it was set: the row it had stays, superseded, and those concerned are written
 * to. Throws `calendar.unknown-subject`, `calendar.ends-before-it-starts`, `calendar.follows-itself`, `calendar.unchanged`.
 */
export async function setSessionDate(
  workplace: Workplace,
  actor: Actor,
  input: SessionDateInput,
): Promise<SessionDate> {
  authorise(actor, 'calendar.write');
  if (input.dueAt <= input.opensAt) throw new EtalonError('calendar.ends-before-it-starts');
  return workplace.records.transaction(async (records) => {
    const session = await records.sessions.findSession(input.sessionId);
    const version = session && (await records.frameworks.findVersion(session.versionId));
    if (!session || !version) throw new EtalonError('session.not-found');
    await checkSubject(records, version, input);
    const dates = listDatesInForce(await records.calendar.listDates(session.id));
    checkChain(dates, input);
    const before = dates.find((row) => row.kind === input.kind && row.subject === input.subject);
    if (before !== undefined && isSame(before, input)) throw new EtalonError('calendar.unchanged');
    const date: SessionDate = {
      ...input,
      id: workplace.newId(),
      supersedes: before?.id ?? null,
      setBy: actor.userId,
      setAt: workplace.now(),
    };
    await records.calendar.addDate(date);
    await recordEvent(workplace, records, actor, {
      kind: before === undefined ? 'calendar.date-set' : 'calendar.date-moved',
      subjects: [date.id, session.id],
      facts: { date: input.kind, subject: input.subject, opensAt: input.opensAt, dueAt: input.dueAt },
    });
    await tellThoseConcerned(workplace, records, { session, version, date, before: before ?? null });
    return date;
  });
}

async function checkSubject(
  records: Records,
  version: FrameworkVersion,
  { sessionId, kind, subject, follows }: SessionDateInput,
): Promise<void> {
  const rows = await records.sessions.listSituations(sessionId);
  const situations = new Set(rows.map((row) => row.situation));
  const blocks = new Set(listSessionBlocks(version.framework, rows).map(({ id }) => id));
  const known =
    kind === 'board' ? subject === '' : kind === 'jury' ? blocks.has(subject) : situations.has(subject);
  if (!known) throw new EtalonError('calendar.unknown-subject', { info: { subject } });
  if (follows === null) return;
  if (kind !== 'situation' || !situations.has(follows))
    throw new EtalonError('calendar.unknown-subject', { info: { subject: follows } });
}

/** A chain that comes back to where it starts would never open. */
function checkChain(dates: readonly DateInForce[], { kind, subject, follows }: SessionDateInput): void {
  if (kind !== 'situation') return;
  const before = new Map(
    dates.filter((row) => row.kind === 'situation').map((row) => [row.subject, row.follows]),
  );
  const seen = new Set<string>();
  for (let at = follows; at !== null && !seen.has(at); at = before.get(at) ?? null) {
    if (at === subject) throw new EtalonError('calendar.follows-itself', { info: { subject } });
    seen.add(at);
  }
}

function isSame(before: SessionDate, input: SessionDateInput): boolean {
  return (['opensAt', 'dueAt', 'place', 'follows'] as const).every((key) => before[key] === input[key]);
}

interface Move {
  readonly session: ExamSession;
  readonly version: FrameworkVersion;
  readonly date: SessionDate;
  readonly before: DateInForce | null;
}

/** Candidates of the block for a window or an oral; its jury too for an oral, alone for a jury; every jury for the board. */
async function tellThoseConcerned(workplace: Workplace, records: Records, move: Move): Promise<void> {
  const { session, version, date, before } = move;
  const declared = await listDeclared(records, session.id);
  const situations = await records.sessions.listSituations(session.id);
  const block =
    date.kind === 'jury'
      ? date.subject
      : listSessionBlocks(version.framework, situations).find((row) =>
          row.activities.some(({ id }) => id === date.subject),
        )?.id;
  const concerns = (other: string): boolean => date.kind === 'board' || other === block;
  const candidacies = await records.sessions.listCandidaciesOfSession(session.id, WHOLE_SESSION);
  const candidates = candidacies.rows
    .filter((row) => listJudgedBlocks(row, declared).some(concerns))
    .map((row) => row.userId);
  const seats = await records.juries.listSeatsOfSession(session.id);
  const jurors = seats
    .filter((row) => row.recusedAt === null && concerns(row.block))
    .map((row) => row.userId);
  const told = {
    situation: candidates,
    oral: [...candidates, ...jurors],
    jury: jurors,
    board: jurors,
  } as const satisfies Record<DateKind, readonly string[]>;
  for (const userId of new Set(told[date.kind]))
    await writeLetter(workplace, records, {
      key: `date|${date.id}|${userId}`,
      userId,
      sessionId: session.id,
      facts: {
        kind: 'date',
        date: date.kind,
        sessionLabel: session.label,
        subject: date.subject,
        opensAt: date.opensAt,
        dueAt: date.dueAt,
        place: date.place,
        before: before && { opensAt: before.opensAt, dueAt: before.dueAt },
        path: '/calendrier',
      },
    });
}
