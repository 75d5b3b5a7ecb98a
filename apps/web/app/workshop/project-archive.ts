import { answer } from '@etalon/web/answer';
import { sendAttachment } from '../hand-in/send-attachment.ts';
import { zipFiles } from '../hand-in/zip-files.ts';
import type { Route } from './+types/project-archive';
import { listArchiveEntries } from './list-archive-entries.ts';
import { nameFile } from './name-file.ts';

/** The whole project in one archive that reads without this program; made as it is sent. */
export function loader(args: Route.LoaderArgs) {
  return answer(args, async (visit) => {
    const { title, entries } = await listArchiveEntries(visit, args.params.projectId);
    return sendAttachment({
      fileName: `${nameFile(title)}.zip`,
      mediaType: 'application/zip',
      content: zipFiles(entries),
    });
  });
}
