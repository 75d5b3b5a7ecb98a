import { writeDocx, writePdf } from '@etalon/document';
import { EtalonError } from '@etalon/error';
import { translate } from '@etalon/i18n';
import { reportMessages } from '@etalon/i18n/messages/models-report';
import { openDocument } from '@etalon/usecases';
import { answer, type SignedVisit } from '@etalon/web/answer';
import { findDocumentKind } from '@etalon/workshop';
import { readModels } from '@etalon/workshop/models';
import { sendAttachment } from '../../hand-in/send-attachment.ts';
import { type LaidRevision, layOutRevision } from '../../workshop/lay-out-revision.ts';
import { nameFile } from '../../workshop/name-file.ts';
import type { ModelsAddress } from '../load-models.ts';
import type { Route } from './+types/report-file';
import { layOutReport } from './lay-out-report.ts';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** The report alone, of the last revision: DOCX or PDF to be read, JSON as it is handed in. */
export function loader(args: Route.LoaderArgs) {
  return answer(args, async (visit) => {
    const { projectId, documentId, format } = args.params;
    const laid = await layOut(visit, { projectId, documentId });
    if (format === 'docx') return send(laid, { format, mediaType: DOCX, content: await writeDocx(laid) });
    if (format === 'pdf')
      return send(laid, { format, mediaType: 'application/pdf', content: writePdf(laid) });
    const written = findDocumentKind(laid.kind).writeFiles(laid.content);
    const json = written.find(({ fileName }) => fileName === 'rapport.json');
    if (format !== 'json' || json === undefined) throw new EtalonError('page.not-found');
    return send(laid, { format, mediaType: json.mediaType, content: Buffer.from(json.content) });
  });
}

function send(
  { title }: LaidRevision,
  file: {
    readonly format: string;
    readonly mediaType: string;
    readonly content: Parameters<typeof sendAttachment>[0]['content'] & Uint8Array;
  },
): Response {
  const { format, mediaType, content } = file;
  const fileName = `${nameFile(title)}.${format}`;
  return sendAttachment({ fileName, mediaType, bytes: content.length, content });
}

async function layOut(visit: SignedVisit, address: ModelsAddress): Promise<LaidRevision> {
  const { language, runtime } = visit;
  const { number } = await openDocument(runtime.workplace, visit.actor, address.documentId);
  const laid = await layOutRevision(visit, { ...address, number });
  return {
    ...laid,
    title: translate(language, reportMessages['file.title'], { title: laid.title }),
    blocks: layOutReport(readModels(laid.content).report, language),
  };
}
