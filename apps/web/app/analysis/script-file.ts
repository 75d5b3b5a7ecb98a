import { openRunOutput } from '@etalon/usecases';
import { answer } from '@etalon/web/answer';
import { sendAttachment } from '../hand-in/send-attachment.ts';
import type { Route } from './+types/script-file';

/** One output of a run of scripts, to take away. */
export function loader(args: Route.LoaderArgs) {
  return answer(args, async ({ actor, runtime }) => {
    const { file, stream } = await openRunOutput(runtime.workplace, actor, args.params);
    const { name: fileName, mediaType, bytes } = file;
    return sendAttachment({ fileName, mediaType, bytes, content: stream });
  });
}
