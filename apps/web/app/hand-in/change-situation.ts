import { type Message, translate } from '@etalon/i18n';
import { handInMessages } from '@etalon/i18n/messages/hand-in';
import { assignCriteria, restorePiece, withdrawPiece } from '@etalon/usecases';
import { redirectWithNotice, type SignedVisit } from '@etalon/web/answer';
import { parseForm } from '@etalon/web/form';
import { z } from 'zod';

const CHANGE = z.object({
  acte: z.enum(['criteres', 'retirer', 'remettre']),
  piece: z.string().min(1),
  emplacement: z.string().regex(/^[\w-]*$/),
  'critere[]': z.array(z.string()).default([]),
});

/** The three acts on a piece: name its criteria, take it back, put it back. */
export async function changeSituation(visit: SignedVisit, form: FormData, page: string): Promise<Response> {
  const { actor, runtime, language } = visit;
  const { acte, piece, emplacement, 'critere[]': criteria } = parseForm(CHANGE, form);
  const answer = (notice: Message): Response =>
    redirectWithNotice(`${page}#emplacement-${emplacement}`, translate(language, notice));
  switch (acte) {
    case 'criteres':
      await assignCriteria(runtime.workplace, actor, { pieceId: piece, criteria });
      return answer(handInMessages['piece.criteria.notice']);
    case 'retirer':
      await withdrawPiece(runtime.workplace, actor, piece);
      return answer(handInMessages['piece.withdrawn.notice']);
    case 'remettre':
      await restorePiece(runtime.workplace, actor, piece);
      return answer(handInMessages['piece.restored.notice']);
    default:
      return acte satisfies never;
  }
}
