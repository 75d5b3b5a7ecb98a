import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { EtalonError } from '@etalon/error';
import { type Actor, type Candidacy, receivePiece, sealHandIn, type Workplace } from '@etalon/usecases';

const MAX_BYTES = 2 ** 31;

export interface DossierInput {
  readonly candidacy: Candidacy;
  readonly situation: string;
  /** Slot → path of the file. */
  readonly files: Readonly<Record<string, string>>;
}

/** Hands in and seals a dossier as its candidate would; returns the id of the hand-in. */
export async function handInDossier(
  workplace: Workplace,
  candidate: Actor,
  input: DossierInput,
): Promise<string> {
  const target = { candidacyId: input.candidacy.id, situation: input.situation };
  let handInId: string | null = null;
  for (const [slot, path] of Object.entries(input.files)) {
    const stored = await workplace.files.put(createReadStream(path), { maxBytes: MAX_BYTES });
    const piece = await receivePiece(workplace, candidate, {
      ...target,
      slot,
      fileName: basename(path),
      sha256: stored.sha256,
      bytes: stored.bytes,
    });
    handInId = piece.handInId;
  }
  if (handInId === null) throw new EtalonError('hand-in.slots-missing');
  await sealHandIn(workplace, candidate, { handInId, confirmation: { method: 'demonstration' } });
  return handInId;
}
