import { openRunOutput } from '@etalon/usecases';
import { answer } from '@etalon/web/answer';
import { sendAttachment } from '../hand-in/send-attachment.ts';
import type { Route } from './+types/run-output';

/** A file that a run of the tool left, for the members of the project. */
export function loader(args: Route.LoaderArgs) {
  const { runId, '*': name } = args.params;
  return answer(args, async ({ actor, runtime }) => {
    const { file, stream } = await openRunOutput(runtime.workplace, actor, { runId, name });
    const { bytes, mediaType } = file;
    return sendAttachment({ fileName: file.name, mediaType, bytes, content: stream });
  });
}
