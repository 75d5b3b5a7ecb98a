import { readReadingBody } from '@etalon/usecases';
import { answer } from '@etalon/web/answer';
import type { Route } from './+types/reading-file';
import { sendAttachment } from './send-attachment.ts';

/** The exact bytes of a reading, whose SHA-256 is shown with it. */
export function loader(args: Route.LoaderArgs) {
  return answer(args, async ({ actor, runtime }) => {
    const row = await readReadingBody(runtime.workplace, actor, args.params.readingId);
    const content = new TextEncoder().encode(row.body);
    return sendAttachment({ fileName: `${row.instrument}.json`, mediaType: 'application/json', content });
  });
}
