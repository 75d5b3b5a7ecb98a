import { exportJournal } from '@etalon/usecases';
import { answer } from '@etalon/web/answer';
import type { Route } from './+types/export-journal';

/** The whole journal, one JSON row a line, as `etalon journal verify --file` reads it. */
export function loader(args: Route.LoaderArgs): Promise<Response> {
  return answer(args, ({ runtime, actor }) => {
    const rows = exportJournal(runtime.workplace, actor);
    const encoder = new TextEncoder();
    const lines = new ReadableStream<Uint8Array>({
      pull: async (controller) => {
        const { done, value } = await rows.next();
        if (done) return controller.close();
        const { seq, body, prev, hash } = value;
        controller.enqueue(encoder.encode(`${JSON.stringify({ seq, body, prev, hash })}\n`));
      },
      cancel: async () => {
        await rows.return(undefined);
      },
    });
    return new Response(lines, {
      headers: {
        'content-type': 'application/jsonl; charset=utf-8',
        'content-disposition': 'attachment; filename="journal.jsonl"',
      },
    });
  });
}
