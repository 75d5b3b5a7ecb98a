import type { Readable } from 'node:stream';
import { dayOf } from '@etalon/core/calendar';
import { EtalonError } from '@etalon/error';
import type { PiecePreview } from '@etalon/evidence';
import { type Actor, authorise } from '../authorisation.ts';
import { guardMissionPiece } from '../mission/guard-confidentiality.ts';
import type { HandInPiece } from '../ports/evidence-records.ts';
import type { Workplace } from '../workplace.ts';
import { loadHandIn } from './load-situation.ts';
import { findNameMask, type NameMask } from './mask-pieces.ts';

interface ReadablePiece {
  readonly piece: HandInPiece;
  readonly mask: NameMask | null;
}

async function findReadablePiece(
  workplace: Workplace,
  actor: Actor,
  pieceId: string,
): Promise<ReadablePiece> {
  const piece = await workplace.records.evidence.findPiece(pieceId);
  if (piece === null) throw new EtalonError('hand-in.piece-not-found');
  const facts = await loadHandIn(workplace.records, actor, piece.handInId);
  authorise(actor, 'hand-in.read', facts.standings);
  const jury = !facts.standings.includes('own');
  if (jury && facts.handIn.seal === null) throw new EtalonError('hand-in.not-sealed');
  const { slots } = facts.situation;
  await guardMissionPiece(workplace.records, actor, { candidacy: facts.candidacy, slots, slot: piece.slot });
  await refuseErased(workplace, facts.candidacy.id, piece);
  return { piece, mask: await findNameMask(workplace.records, actor, facts) };
}

/** A piece erased at its term says when, and by which term: another person may have handed in the same bytes. */
async function refuseErased({ records }: Workplace, candidacyId: string, piece: HandInPiece): Promise<void> {
  const erasure = await records.retention.findErasure(candidacyId);
  if (erasure === null || !erasure.contents.some(({ pieceId }) => pieceId === piece.id)) return;
  const { at, basis } = erasure;
  throw new EtalonError('retention.content-erased', {
    info: {
      erased: dayOf(at),
      closed: basis.closedOn,
      last: basis.lastDay,
      fileName: piece.fileName,
      hash: piece.sha256,
    },
  });
}

/** The bytes of a piece, for download. Throws `retention.content-erased` once they went at their term. */
export async function openPiece(
  workplace: Workplace,
  actor: Actor,
  pieceId: string,
): Promise<{ readonly piece: HandInPiece; readonly stream: Readable }> {
  const { piece, mask } = await findReadablePiece(workplace, actor, pieceId);
  return { piece: mask?.hide(piece) ?? piece, stream: await workplace.files.open(piece.sha256) };
}

/** One page of a piece as the desk shows it, made by the killable reader. */
export async function previewPiece(
  workplace: Workplace,
  actor: Actor,
  target: {
    readonly pieceId: string;
    readonly offset: number;
    readonly limit: number;
    readonly part: string | null;
  },
): Promise<{ readonly piece: HandInPiece; readonly preview: PiecePreview }> {
  const { piece, mask } = await findReadablePiece(workplace, actor, target.pieceId);
  const path = await workplace.files.materialise(piece.sha256);
  const { fileName, slot } = piece;
  const { offset, limit, part } = target;
  const preview = await workplace.reader.preview({ path, fileName, slot }, { offset, limit, part });
  if (mask === null) return { piece, preview };
  const hidden = mask.hide(piece);
  // A refusal names the file that it is about.
  return {
    piece: hidden,
    preview: preview.kind === 'refused' ? { ...preview, fileName: hidden.fileName } : preview,
  };
}
