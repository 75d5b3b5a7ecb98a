import { openPiece } from '@etalon/usecases';
import { answer } from '@etalon/web/answer';
import type { Route } from './+types/piece-file';
import { sendAttachment } from './send-attachment.ts';

/** The bytes of a piece, as they arrived. */
export function loader(args: Route.LoaderArgs) {
  return answer(args, async ({ actor, runtime }) => {
    const { piece, stream } = await openPiece(runtime.workplace, actor, args.params.pieceId);
    const { fileName, bytes } = piece;
    return sendAttachment({ fileName, mediaType: 'application/octet-stream', bytes, content: stream });
  });
}
