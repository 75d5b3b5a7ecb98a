import { EtalonError } from '@etalon/error';
import { openRunOutput, readWorkshopRun } from '@etalon/usecases';
import { answer } from '@etalon/web/answer';
import { sendAttachment } from '../hand-in/send-attachment.ts';
import type { Route } from './+types/run-output';

/** What a page may show or play: pixels and samples that a run wrote again itself. */
const SHOWN = ['image/png', 'audio/wav'];

/** One output of a run, to download. */
export function loader(args: Route.LoaderArgs) {
  return answer(args, async ({ actor, runtime }) => {
    const { runId, name, projectId } = args.params;
    const run = await readWorkshopRun(runtime.workplace, actor, runId);
    if (run.projectId !== projectId) throw new EtalonError('runs.not-found');
    const { file, stream } = await openRunOutput(runtime.workplace, actor, { runId, name });
    return sendAttachment({
      fileName: file.name,
      mediaType: SHOWN.includes(file.mediaType) ? file.mediaType : 'application/octet-stream',
      bytes: file.bytes,
      content: stream,
    });
  });
}
