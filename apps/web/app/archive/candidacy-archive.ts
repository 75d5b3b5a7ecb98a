import { makeCandidacyArchive } from '@etalon/usecases/archive';
import { answer } from '@etalon/web/answer';
import { sendAttachment } from '../hand-in/send-attachment.ts';
import { zipFiles } from '../hand-in/zip-files.ts';
import type { Route } from './+types/candidacy-archive';
import { listCandidacyEntries } from './list-entries.ts';

/** One candidacy in one archive, made as it is sent. */
export function loader(args: Route.LoaderArgs) {
  return answer(args, async (visit) => {
    const { candidacyId } = args.params;
    const archive = await makeCandidacyArchive(visit.runtime.workplace, visit.actor, candidacyId);
    return sendAttachment({
      fileName: `candidature-${archive.label}.zip`,
      mediaType: 'application/zip',
      content: zipFiles(listCandidacyEntries(visit, archive)),
    });
  });
}
