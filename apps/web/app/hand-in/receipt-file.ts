import { EtalonError } from '@etalon/error';
import { readSituation } from '@etalon/usecases';
import { answer } from '@etalon/web/answer';
import type { Route } from './+types/receipt-file';
import { sendAttachment } from './send-attachment.ts';

/** The receipt as JSON: files, declaration and signature, enough to verify it elsewhere. */
export function loader(args: Route.LoaderArgs) {
  return answer(args, async ({ actor, runtime }) => {
    const { handIn, activity } = await readSituation(runtime.workplace, actor, args.params);
    if (handIn === null || handIn.seal === null) throw new EtalonError('hand-in.not-sealed');
    const text = `${JSON.stringify(handIn.seal.receipt, null, 2)}\n`;
    return sendAttachment({
      fileName: `accuse-${activity.id}.json`,
      mediaType: 'application/json',
      content: new TextEncoder().encode(text),
    });
  });
}
