import type { Seat } from '@etalon/core/jury';
import { EtalonError } from '@etalon/error';
import type { Actor, Standing } from './authorisation.ts';
import type { Records } from './ports/records.ts';
import type { Candidacy } from './ports/session-records.ts';

export interface StandingFacts {
  readonly candidacy: Candidacy;
  readonly seats: readonly Seat[];
  readonly standings: readonly Standing[];
}

async function moderatesBlock(
  { moderation }: Records,
  { userId, roles }: Actor,
  { candidacyId, block }: { readonly candidacyId: string; readonly block: string | null },
): Promise<boolean> {
  if (block === null || !roles.includes('examiner')) return false;
  const picks = await moderation.listPicksOfModerator(userId);
  return picks.some((pick) => pick.candidacyId === candidacyId && pick.block === block);
}

/**
 * How the actor stands to a candidacy and, when given, one of its blocks. A seat that was given up no longer counts.
 * Throws `candidacy.not-found`.
 */
export async function readStandings(
  records: Records,
  actor: Actor,
  subject: { readonly candidacyId: string; readonly block: string | null },
): Promise<StandingFacts> {
  const candidacy = await records.sessions.findCandidacy(subject.candidacyId);
  if (candidacy === null) throw new EtalonError('candidacy.not-found');
  const blocks = subject.block === null ? candidacy.blocks : [subject.block];
  const seats: Seat[] = [];
  for (const block of blocks) seats.push(...(await records.juries.listSeats(candidacy.id, block)));
  const mine = seats.filter((seat) => seat.userId === actor.userId && seat.recusedAt === null);
  const standings: Standing[] = [];
  if (candidacy.userId === actor.userId) standings.push('own');
  if (mine.some((seat) => seat.role !== 'president')) standings.push('seated');
  if (mine.some((seat) => seat.role === 'president')) standings.push('presides');
  if (await moderatesBlock(records, actor, subject)) standings.push('moderates');
  return { candidacy, seats, standings };
}
