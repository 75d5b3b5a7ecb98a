import { type Actor, authorise } from '../authorisation.ts';
import { loadCandidacy } from '../candidacies/load-candidacy.ts';
import type { HandInPiece } from '../ports/evidence-records.ts';
import type { Workplace } from '../workplace.ts';

/** What was sealed for one situation: no file name, which could say whose it is, and no content. */
export interface SealedPieces {
  readonly handInId: string;
  readonly situation: string;
  readonly sealedAt: string;
  /** Merkle root of the pieces, as the receipt has it. */
  readonly root: string;
  readonly pieces: readonly Pick<HandInPiece, 'id' | 'slot' | 'sha256' | 'bytes' | 'receivedAt'>[];
}

/** The sealed hand-ins of a candidacy, in the framework's order. Throws `candidacy.not-found`. */
export async function listSealedPieces(
  workplace: Workplace,
  actor: Actor,
  candidacyId: string,
): Promise<readonly SealedPieces[]> {
  authorise(actor, 'piece.list');
  const { records } = workplace;
  const { session } = await loadCandidacy(records, candidacyId);
  const situations = await records.sessions.listSituations(session.id);
  const found = await Promise.all(
    situations.map(async ({ situation }): Promise<readonly SealedPieces[]> => {
      const handIn = await records.evidence.findHandInOf(candidacyId, situation);
      if (handIn === null || handIn.seal === null) return [];
      const { id: handInId, seal } = handIn;
      const all = await records.evidence.listPieces(handInId);
      const pieces = all
        .filter(({ withdrawnAt }) => withdrawnAt === null)
        .map(({ id, slot, sha256, bytes, receivedAt }) => ({ id, slot, sha256, bytes, receivedAt }));
      return [{ handInId, situation, sealedAt: seal.sealedAt, root: seal.root, pieces }];
    }),
  );
  return found.flat();
}
