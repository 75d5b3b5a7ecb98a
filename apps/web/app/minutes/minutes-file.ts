import { readMinutesDocument } from '@etalon/usecases';
import { answer } from '@etalon/web/answer';
import { sendAttachment } from '../hand-in/send-attachment.ts';
import type { Route } from './+types/minutes-file';

const MEDIA_TYPE = 'application/pdf';

/** The sealed PDF, or the draft that says it is one. */
export function loader(args: Route.LoaderArgs) {
  return answer(args, async ({ runtime, actor }) => {
    const { minutesId } = args.params;
    const document = await readMinutesDocument(runtime.workplace, actor, minutesId);
    if (document.kind === 'draft')
      return sendAttachment({
        fileName: 'proces-verbal-projet.pdf',
        mediaType: MEDIA_TYPE,
        bytes: document.pdf.length,
        content: document.pdf,
      });
    return sendAttachment({
      fileName: 'proces-verbal.pdf',
      mediaType: MEDIA_TYPE,
      bytes: document.bytes,
      content: await runtime.workplace.files.open(document.sha256),
    });
  });
}
