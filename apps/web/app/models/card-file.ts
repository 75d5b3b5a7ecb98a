import { layOutTables, writeDocx, writePdf } from '@etalon/document';
import { EtalonError } from '@etalon/error';
import { translate } from '@etalon/i18n';
import { registryMessages } from '@etalon/i18n/messages/models-registry';
import { openDocument } from '@etalon/usecases';
import { answer, type SignedVisit } from '@etalon/web/answer';
import { readModels } from '@etalon/workshop/models';
import { sendAttachment } from '../hand-in/send-attachment.ts';
import { layOutRevision } from '../workshop/lay-out-revision.ts';
import { nameFile } from '../workshop/name-file.ts';
import type { Route } from './+types/card-file';
import { layOutCard } from './lay-out-card.ts';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** The model card alone as a DOCX or a PDF, of the last revision. */
export function loader(args: Route.LoaderArgs) {
  return answer(args, async (visit) => {
    const { projectId, documentId, format } = args.params;
    const laid = await layOut(visit, { projectId, documentId });
    const name = nameFile(laid.title);
    if (format === 'docx') {
      const bytes = await writeDocx(laid);
      return sendAttachment({
        fileName: `${name}.docx`,
        mediaType: DOCX,
        bytes: bytes.length,
        content: bytes,
      });
    }
    if (format !== 'pdf') throw new EtalonError('page.not-found');
    const bytes = writePdf(laid);
    return sendAttachment({
      fileName: `${name}.pdf`,
      mediaType: 'application/pdf',
      bytes: bytes.length,
      content: bytes,
    });
  });
}

async function layOut(
  visit: SignedVisit,
  address: { readonly projectId: string; readonly documentId: string },
) {
  const { language, runtime } = visit;
  const { number } = await openDocument(runtime.workplace, visit.actor, address.documentId);
  const laid = await layOutRevision(visit, { ...address, number });
  const content = readModels(laid.content);
  const figures = laid.tables.filter(
    ({ name }) => name === 'chiffres-fiche' && content.card.figures.length > 0,
  );
  return {
    ...laid,
    title: translate(language, registryMessages['card.title'], { title: laid.title }),
    blocks: [...layOutCard(content, language), ...layOutTables(figures, language)],
  };
}
