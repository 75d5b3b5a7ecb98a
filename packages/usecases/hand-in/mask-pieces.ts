import { maskFileNames, replaceNames } from '@etalon/core/evidence';
import { MISSION_SUBJECT } from '@etalon/core/mission';
import type { Actor } from '../authorisation.ts';
import type { HandInPiece } from '../ports/evidence-records.ts';
import type { Records } from '../ports/records.ts';
import type { SituationFacts } from './load-situation.ts';

/** Names of files as somebody may read them. */
export interface NameMask {
  readonly hide: (piece: HandInPiece) => HandInPiece;
  /** JSON with the names of the hand-in's files replaced. */
  readonly hideInJson: (json: string) => string;
}

/** Masks for the pieces of one hand-in, all of them given in order of arrival. */
export function makeNameMask(pieces: readonly HandInPiece[]): NameMask {
  const masks = maskFileNames(pieces);
  const names = new Map(pieces.map(({ id, fileName }) => [fileName, masks.get(id) ?? ''] as const));
  return {
    hide: (piece) => ({ ...piece, fileName: masks.get(piece.id) ?? piece.slot }),
    hideInJson: (json) => replaceNames(json, names),
  };
}

/**
 * The mask through which the actor reads a hand-in; null when they may know its names. Where the regulations have work read
 * under a code, an examiner reads neutral names until their own seat is locked, and a moderator always.
 */
export async function findNameMask(
  records: Records,
  actor: Actor,
  { standings, handIn, session, candidacy, block }: SituationFacts,
): Promise<NameMask | null> {
  const moderates = standings.includes('moderates');
  const reader = moderates || standings.includes('seated');
  if (handIn === null || !reader || block.id === MISSION_SUBJECT) return null;
  const frozen = await records.regulations.findVersion(session.regulationsId);
  if (frozen?.regulations.anonymity === 'name') return null;
  const seats = await records.juries.listSeats(candidacy.id, block.id);
  const reads =
    moderates ||
    seats.some((seat) => seat.userId === actor.userId && seat.recusedAt === null && seat.lockedAt === null);
  return reads ? makeNameMask(await records.evidence.listPieces(handIn.id)) : null;
}
