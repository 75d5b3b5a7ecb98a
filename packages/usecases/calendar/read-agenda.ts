import { createHash, randomBytes } from 'node:crypto';
import { listDatesInForce } from '@etalon/core/calendar';
import { type Actor, authorise } from '../authorisation.ts';
import { listDeclared, listJudgedBlocks } from '../mission/list-declared.ts';
import { listSessionBlocks } from '../mission/mission-block.ts';
import type { AgendaEntry } from '../ports/calendar-records.ts';
import type { ExamSession } from '../ports/session-records.ts';
import { recordEvent } from '../record-event.ts';
import type { Workplace } from '../workplace.ts';
import { describeMeeting, nameEntry } from './describe-meeting.ts';
import { loadSessionDates, readWindow } from './read-window.ts';

const SECRET_BYTES = 32;

export interface AgendaView {
  readonly entries: readonly AgendaEntry[];
  /** When the link in force was made; null when there is none. */
  readonly feedSince: string | null;
}

/** The actor's own dates, in order of time, and whether a link gives them away. */
export async function readAgenda(workplace: Workplace, actor: Actor): Promise<AgendaView> {
  authorise(actor, 'agenda.own');
  const feed = await workplace.records.calendar.findFeedOf(actor.userId);
  return { entries: await listEntries(workplace, actor.userId), feedSince: feed?.createdAt ?? null };
}

/** The dates that a secret link gives, in the language of its person; null for a link that is unknown or revoked. */
export async function readFeed(
  workplace: Workplace,
  secret: string,
): Promise<{ readonly entries: readonly AgendaEntry[]; readonly language: 'fr' | 'en' } | null> {
  const { records } = workplace;
  const feed = await records.calendar.findFeed(hashSecret(secret));
  if (feed === null) return null;
  return {
    entries: await listEntries(workplace, feed.userId),
    language: (await records.letters.findLanguage(feed.userId)) ?? 'fr',
  };
}

/** Makes a secret link to the actor's dates, shown this once; the link before it is revoked. */
export async function openFeed(workplace: Workplace, actor: Actor): Promise<string> {
  authorise(actor, 'agenda.own');
  const secret = randomBytes(SECRET_BYTES).toString('base64url');
  await workplace.records.transaction(async (records) => {
    const before = await records.calendar.findFeedOf(actor.userId);
    const at = workplace.now();
    if (before !== null) await records.calendar.revokeFeed(before.id, at);
    const id = workplace.newId();
    await records.calendar.addFeed({
      id,
      userId: actor.userId,
      secretSha256: hashSecret(secret),
      createdAt: at,
    });
    await recordEvent(workplace, records, actor, {
      kind: 'agenda.link-made',
      subjects: [id, actor.userId],
      facts: {},
    });
  });
  return secret;
}

/** Revokes the actor's link; nothing when there is none. */
export async function closeFeed(workplace: Workplace, actor: Actor): Promise<void> {
  authorise(actor, 'agenda.own');
  await workplace.records.transaction(async (records) => {
    const feed = await records.calendar.findFeedOf(actor.userId);
    if (feed === null) return;
    await records.calendar.revokeFeed(feed.id, workplace.now());
    await recordEvent(workplace, records, actor, {
      kind: 'agenda.link-revoked',
      subjects: [feed.id, actor.userId],
      facts: {},
    });
  });
}

function hashSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

async function listEntries({ records }: Workplace, userId: string): Promise<readonly AgendaEntry[]> {
  const candidacies = await records.sessions.listCandidaciesOfUser(userId);
  const seats = (await records.juries.listSeatsOfUser(userId)).filter((seat) => seat.recusedAt === null);
  const judged = await Promise.all(
    [...new Set(seats.map(({ candidacyId }) => candidacyId))].map(records.sessions.findCandidacy),
  );
  const sessionOf = new Map(judged.flatMap((row) => (row === null ? [] : [[row.id, row.sessionId]])));
  const ids = new Set([...candidacies.map(({ sessionId }) => sessionId), ...sessionOf.values()]);
  const lists = await Promise.all(
    [...ids].map(async (id) => {
      const session = await records.sessions.findSession(id);
      if (session === null) return [];
      const own = candidacies.find((row) => row.sessionId === id) ?? null;
      const blocks = seats.filter((seat) => sessionOf.get(seat.candidacyId) === id).map(({ block }) => block);
      return listSessionEntries(records, { session, own, judgedBlocks: new Set(blocks) });
    }),
  );
  return lists.flat().sort((a, b) => a.dueAt.localeCompare(b.dueAt) || a.uid.localeCompare(b.uid));
}

async function listSessionEntries(
  records: Workplace['records'],
  {
    session,
    own,
    judgedBlocks,
  }: {
    readonly session: ExamSession;
    readonly own: Awaited<ReturnType<Workplace['records']['sessions']['findCandidacy']>>;
    readonly judgedBlocks: ReadonlySet<string>;
  },
): Promise<readonly AgendaEntry[]> {
  const version = await records.frameworks.findVersion(session.versionId);
  const dates = await loadSessionDates(records, session);
  const inForce = listDatesInForce(dates.dates);
  const situations = await records.sessions.listSituations(session.id);
  const blocks = version === null ? [] : listSessionBlocks(version.framework, situations);
  const blockOf = new Map(blocks.flatMap((block) => block.activities.map(({ id }) => [id, block.id])));
  const ownBlocks = own === null ? [] : listJudgedBlocks(own, await listDeclared(records, session.id));
  const windows = situations.flatMap(({ situation }): readonly AgendaEntry[] => {
    if (own === null || !ownBlocks.includes(blockOf.get(situation) ?? '')) return [];
    const { opensAt, deadline } = readWindow(dates, own, situation);
    const date = inForce.find((row) => row.kind === 'situation' && row.subject === situation);
    const granted = dates.extensions.filter(
      (row) => row.candidacyId === own.id && row.situation === situation,
    );
    return [
      {
        uid: nameEntry('hand-in', own.id, situation),
        // The first date set on a session that had none is already a change of what was told before.
        sequence: (date === undefined ? 0 : date.moves + 1) + granted.length,
        kind: 'hand-in',
        subject: situation,
        sessionLabel: session.label,
        opensAt,
        dueAt: deadline,
        place: '',
        changedAt: granted.at(-1)?.grantedAt ?? date?.setAt ?? own.enrolledAt,
        path: `/candidatures/${own.id}/situations/${situation}`,
      },
    ];
  });
  const meetings = inForce
    .filter(({ kind, subject }) => {
      const block = kind === 'jury' ? subject : (blockOf.get(subject) ?? '');
      const judges = kind === 'board' ? judgedBlocks.size > 0 : judgedBlocks.has(block);
      if (kind === 'situation') return false;
      return kind === 'oral' ? judges || ownBlocks.includes(block) : judges;
    })
    .map((row) => describeMeeting(session, row));
  return [...windows, ...meetings];
}
