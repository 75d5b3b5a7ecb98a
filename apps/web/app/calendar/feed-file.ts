import { writeAgenda } from '@etalon/agenda';
import { EtalonError } from '@etalon/error';
import { readFeed } from '@etalon/usecases';
import { answerPublic } from '@etalon/web/answer';
import type { Route } from './+types/feed-file';

/** The dates that a secret link gives; an unknown and a revoked one are told alike. */
export function loader(args: Route.LoaderArgs): Promise<Response> {
  return answerPublic(args, async ({ runtime }) => {
    const feed = await readFeed(runtime.workplace, args.params.secret);
    if (feed === null) throw new EtalonError('page.not-found');
    const { origin } = runtime.workplace.instance;
    return new Response(writeAgenda({ ...feed, origin }), {
      headers: { 'content-type': 'text/calendar; charset=utf-8', 'cache-control': 'no-store, private' },
    });
  });
}
