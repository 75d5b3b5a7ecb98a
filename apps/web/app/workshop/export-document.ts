import { writeCsvArchive, writeDocx, writePdf, writeXlsxTables } from '@etalon/document';
import { EtalonError } from '@etalon/error';
import { openDocument } from '@etalon/usecases';
import { answer } from '@etalon/web/answer';
import { sendAttachment } from '../hand-in/send-attachment.ts';
import type { Route } from './+types/export-document';
import { type LaidRevision, layOutRevision } from './lay-out-revision.ts';
import { nameFile } from './name-file.ts';

interface Written {
  readonly ending: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

const OFFICE = 'application/vnd.openxmlformats-officedocument';

async function write(format: string, laid: LaidRevision): Promise<Written> {
  const { language, at, tables, content } = laid;
  switch (format) {
    case 'json': {
      const bytes = new TextEncoder().encode(`${JSON.stringify(content, null, 2)}\n`);
      return { ending: 'json', mediaType: 'application/json', bytes };
    }
    case 'csv':
      return { ending: 'zip', mediaType: 'application/zip', bytes: writeCsvArchive(tables, language) };
    case 'xlsx': {
      const bytes = await writeXlsxTables(tables, { language, at });
      return { ending: 'xlsx', mediaType: `${OFFICE}.spreadsheetml.sheet`, bytes };
    }
    case 'docx':
      return {
        ending: 'docx',
        mediaType: `${OFFICE}.wordprocessingml.document`,
        bytes: await writeDocx(laid),
      };
    case 'pdf':
      return { ending: 'pdf', mediaType: 'application/pdf', bytes: writePdf(laid) };
    default:
      throw new EtalonError('page.not-found');
  }
}

/** A revision of a document as a file (`?revision=12`, the last one without). */
export function loader(args: Route.LoaderArgs) {
  return answer(args, async (visit) => {
    const { projectId, documentId, format } = args.params;
    const asked = new URL(args.request.url).searchParams.get('revision');
    const number =
      asked === null
        ? (await openDocument(visit.runtime.workplace, visit.actor, documentId)).number
        : Number(asked);
    const laid = await layOutRevision(visit, { projectId, documentId, number });
    const { ending, mediaType, bytes } = await write(format, laid);
    return sendAttachment({
      fileName: `${nameFile(laid.title)}-r${number}.${ending}`,
      mediaType,
      bytes: bytes.length,
      content: bytes,
    });
  });
}
