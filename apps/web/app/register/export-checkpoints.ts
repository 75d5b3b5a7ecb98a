import { listCheckpoints } from '@etalon/usecases';
import { answer } from '@etalon/web/answer';
import type { Route } from './+types/export-checkpoints';

/** Signed checkpoints, one a line; `?rangees=` narrows to those that cover that many rows. */
export function loader(args: Route.LoaderArgs): Promise<Response> {
  return answer(args, async ({ runtime, actor }) => {
    const size = new URL(args.request.url).searchParams.get('rangees');
    const all = await listCheckpoints(runtime.workplace, actor);
    const wanted = size === null ? all : all.filter(({ checkpoint }) => String(checkpoint.size) === size);
    const name = size === null ? 'points-de-controle' : `point-de-controle-${Number(size)}`;
    return new Response(wanted.map((signed) => `${JSON.stringify(signed)}\n`).join(''), {
      headers: {
        'content-type': 'application/jsonl; charset=utf-8',
        'content-disposition': `attachment; filename="${name}.jsonl"`,
      },
    });
  });
}
