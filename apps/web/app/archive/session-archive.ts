import { openSessionArchive } from '@etalon/usecases/archive';
import { answer } from '@etalon/web/answer';
import { sendAttachment } from '../hand-in/send-attachment.ts';
import { zipFiles } from '../hand-in/zip-files.ts';
import { nameFile } from '../workshop/name-file.ts';
import type { Route } from './+types/session-archive';
import { listSessionEntries } from './list-entries.ts';

/** A whole session in one archive, made as it is sent. */
export function loader(args: Route.LoaderArgs) {
  return answer(args, async (visit) => {
    const archive = await openSessionArchive(visit.runtime.workplace, visit.actor, args.params.sessionId);
    return sendAttachment({
      fileName: `${nameFile(archive.session.label)}.zip`,
      mediaType: 'application/zip',
      content: zipFiles(listSessionEntries(visit, archive)),
    });
  });
}
