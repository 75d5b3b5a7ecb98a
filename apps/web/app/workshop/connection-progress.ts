import { followConnection } from '@etalon/usecases';
import { answer } from '@etalon/web/answer';
import type { Route } from './+types/connection-progress';

/** How far one's own connection came, for the page that waits for it. */
export function loader(args: Route.LoaderArgs) {
  return answer(args, async ({ actor, runtime }) => {
    const advance = await followConnection(runtime.workplace, actor, args.params);
    return Response.json({ advance }, { headers: { 'cache-control': 'no-store' } });
  });
}
