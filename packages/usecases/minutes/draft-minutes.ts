import { hashMinutes } from '@etalon/core/minutes';
import { EtalonError } from '@etalon/error';
import { type Action, type Actor, authorise, type Standing } from '../authorisation.ts';
import type { KeptMinutes } from '../ports/minutes-records.ts';
import type { Records } from '../ports/records.ts';
import { recordEvent } from '../record-event.ts';
import type { Workplace } from '../workplace.ts';
import { collectMinutes, type MinutesInput, readDecided } from './collect-minutes.ts';

/** What a president may still minute in a session. */
export interface UnminutedSession {
  readonly sessionId: string;
  readonly label: string;
  readonly decisions: number;
}

/** Sessions in which the actor presides over a jury and pronounced something that no minutes carry yet. */
export async function listUnminutedSessions(
  workplace: Workplace,
  actor: Actor,
): Promise<readonly UnminutedSession[]> {
  authorise(actor, 'minutes.queue');
  const { records } = workplace;
  const seats = await records.juries.listSeatsOfUser(actor.userId);
  const presided = seats.filter((seat) => seat.role === 'president');
  const candidacies = await Promise.all(
    [...new Set(presided.map((seat) => seat.candidacyId))].map((id) => records.sessions.findCandidacy(id)),
  );
  const sessions = new Set(candidacies.flatMap((candidacy) => candidacy?.sessionId ?? []));
  const rows = await Promise.all(
    [...sessions].map(async (sessionId) => ({
      sessionId,
      label: (await records.sessions.findSession(sessionId))?.label ?? '',
      decisions: (await readDecided(records, actor, sessionId)).unminuted.length,
    })),
  );
  return rows.filter((row) => row.decisions > 0);
}

/**
 * Drafts the minutes of what the actor pronounced in a session, from the record alone, and keeps them for the members to
 * sign. Throws `minutes.nothing-decided`, `minutes.drafted-twice`.
 */
export async function keepMinutes(
  workplace: Workplace,
  actor: Actor,
  input: MinutesInput,
): Promise<KeptMinutes> {
  return workplace.records.transaction(async (records) => {
    authorise(actor, 'minutes.draft', await readPresidency(records, actor, input.sessionId));
    const minutes = await collectMinutes(workplace, records, actor, input);
    const row = {
      id: workplace.newId(),
      sessionId: input.sessionId,
      minutes,
      sha256: hashMinutes(minutes),
      draftedBy: actor.userId,
      at: minutes.draftedAt,
    };
    await records.minutes.addMinutes(row);
    await recordEvent(workplace, records, actor, {
      kind: 'minutes.drafted',
      subjects: [row.id, input.sessionId],
      facts: { number: minutes.number, sha256: row.sha256, decisions: minutes.decisions.length },
    });
    return { ...row, withdrawal: null, seal: null };
  });
}

/**
 * Gives up minutes that are not sealed, with the reason; their decisions may be minuted again. Throws `minutes.not-found`,
 * `minutes.sealed`, `minutes.withdrawn`, `minutes.reason-missing`.
 */
export async function withdrawMinutes(
  workplace: Workplace,
  actor: Actor,
  input: { readonly minutesId: string; readonly reason: string },
): Promise<void> {
  await workplace.records.transaction(async (records) => {
    const kept = await holdOpenMinutes(records, actor, { id: input.minutesId, action: 'minutes.draft' });
    const reason = input.reason.trim();
    if (reason === '') throw new EtalonError('minutes.reason-missing');
    const at = workplace.now();
    await records.minutes.addWithdrawal(kept.id, { reason, withdrawnBy: actor.userId, at });
    await recordEvent(workplace, records, actor, {
      kind: 'minutes.withdrawn',
      subjects: [kept.id, kept.sessionId],
      facts: { number: kept.minutes.number, sha256: kept.sha256 },
    });
  });
}

/** Throws `minutes.not-found`. */
export async function findMinutes(records: Records, id: string): Promise<KeptMinutes> {
  const kept = await records.minutes.findMinutes(id);
  if (kept === null) throw new EtalonError('minutes.not-found');
  return kept;
}

/**
 * Minutes that the actor may change so, held for this transaction. Throws `minutes.not-found`, `access.refused`,
 * `minutes.withdrawn` and `minutes.sealed`.
 */
export async function holdOpenMinutes(
  records: Records,
  actor: Actor,
  asked: { readonly id: string; readonly action: Action },
): Promise<KeptMinutes> {
  await records.minutes.holdMinutes(asked.id);
  return findOpenMinutes(records, actor, asked);
}

/** As `holdOpenMinutes`, without holding them. */
export async function findOpenMinutes(
  records: Records,
  actor: Actor,
  { id, action }: { readonly id: string; readonly action: Action },
): Promise<KeptMinutes> {
  const kept = await findMinutes(records, id);
  authorise(actor, action, standingsOf(kept, actor));
  if (kept.withdrawal !== null) throw new EtalonError('minutes.withdrawn');
  if (kept.seal !== null) throw new EtalonError('minutes.sealed');
  return kept;
}

/** How the actor stands to minutes: who presided, and who sat. */
export function standingsOf({ minutes }: KeptMinutes, actor: Actor): readonly Standing[] {
  const member = minutes.members.some((row) => row.userId === actor.userId && !row.recused);
  return [
    ...(minutes.president === actor.userId ? (['presides'] as const) : []),
    ...(member ? (['seated'] as const) : []),
  ];
}

async function readPresidency(
  records: Records,
  actor: Actor,
  sessionId: string,
): Promise<readonly Standing[]> {
  const seats = await records.juries.listSeatsOfSession(sessionId);
  const presides = seats.some(
    (seat) => seat.userId === actor.userId && seat.role === 'president' && seat.recusedAt === null,
  );
  return presides ? ['presides'] : [];
}
