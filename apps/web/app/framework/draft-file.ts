import { readDraftSource } from '@etalon/usecases';
import { answer } from '@etalon/web/answer';
import type { Route } from './+types/draft-file';
import { sendFile } from './send-file.ts';

/** The imported document, byte for byte. */
export function loader(args: Route.LoaderArgs) {
  return answer(args, async ({ runtime, actor }) => {
    const { fileName, bytes } = await readDraftSource(runtime.workplace, actor, args.params.draftId);
    return sendFile(bytes, { name: fileName, type: 'application/octet-stream' });
  });
}
