import { previewPiece } from '@etalon/usecases';
import { answer } from '@etalon/web/answer';
import { redirect } from 'react-router';
import type { Route } from './+types/piece-page';
import { isForFrame } from './is-for-frame.ts';

/**
 * A frame of an origin of its own, where scripts run and nothing else: no network, no storage, no form, no window, no cookie of this
 * site. The policy of the page around it keeps it from leading elsewhere.
 */
const SHUT = [
  'sandbox allow-scripts',
  "default-src 'none'",
  "script-src 'unsafe-inline' 'unsafe-eval'",
  "style-src 'unsafe-inline'",
  'img-src data: blob:',
  'font-src data:',
  'media-src data:',
  "connect-src 'none'",
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'self'",
].join('; ');

/** The page of a web bundle for its frame; any other piece, or a bundle asked for out of a frame, is read on its own page. */
export function loader(args: Route.LoaderArgs) {
  return answer(args, async ({ actor, runtime }) => {
    const { pieceId } = args.params;
    if (!isForFrame(args.request.headers)) return redirect(`/pieces/${pieceId}`);
    const target = { pieceId, offset: 0, limit: 1, part: null };
    const { preview } = await previewPiece(runtime.workplace, actor, target);
    if (preview.kind !== 'bundle') return redirect(`/pieces/${pieceId}`);
    return new Response(preview.html, {
      headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': SHUT },
    });
  });
}
