import { openCaseFile } from '@etalon/usecases';
import { answer } from '@etalon/web/answer';
import type { Route } from './+types/case-file';
import { sendAttachment } from './send-attachment.ts';

/** A visible file of the case. */
export function loader(args: Route.LoaderArgs) {
  return answer(args, async ({ actor, runtime }) => {
    const { candidacyId, situation, '*': path } = args.params;
    const { file, stream } = await openCaseFile(runtime.workplace, actor, { candidacyId, situation, path });
    const fileName = path.split('/').at(-1) ?? path;
    return sendAttachment({ fileName, mediaType: file.mediaType, bytes: file.bytes, content: stream });
  });
}
