import { EtalonError } from '@etalon/error';
import { openProjectFile } from '@etalon/usecases';
import { answer } from '@etalon/web/answer';
import { sendAttachment } from '../hand-in/send-attachment.ts';
import type { Route } from './+types/project-file';

/** The bytes of a file of the project, as they arrived. */
export function loader(args: Route.LoaderArgs) {
  return answer(args, async ({ actor, runtime }) => {
    const { fileId, projectId } = args.params;
    const { file, stream } = await openProjectFile(runtime.workplace, actor, fileId);
    if (file.projectId !== projectId) throw new EtalonError('project.file-not-found');
    const fileName = file.name.split('/').at(-1) ?? file.name;
    const mediaType = 'application/octet-stream';
    return sendAttachment({ fileName, mediaType, bytes: file.bytes, content: stream });
  });
}
