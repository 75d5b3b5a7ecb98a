import { writeAgenda } from '@etalon/agenda';
import { readAgenda } from '@etalon/usecases';
import { answer } from '@etalon/web/answer';
import type { Route } from './+types/agenda-file';

/** One's own dates as a calendar file to download. */
export function loader(args: Route.LoaderArgs): Promise<Response> {
  return answer(args, async ({ runtime, actor, language }) => {
    const { entries } = await readAgenda(runtime.workplace, actor);
    const { origin } = runtime.workplace.instance;
    return new Response(writeAgenda({ entries, language, origin }), {
      headers: {
        'content-type': 'text/calendar; charset=utf-8',
        'content-disposition': 'attachment; filename="etalon.ics"',
      },
    });
  });
}
