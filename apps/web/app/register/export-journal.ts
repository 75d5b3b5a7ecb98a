import { Readable } from 'node:stream';
import { exportJournal } from '@etalon/usecases';
import { answer } from '@etalon/web/answer';
import type { Route } from './+types/export-journal';

/** The whole journal, one JSON row a line, as `etalon journal verify --file` reads it. */
export function loader(args: Route.LoaderArgs): Promise<Response> {
  return answer(args, ({ runtime, actor }) => {
    const rows = exportJournal(runtime.workplace, actor);
    const lines = Readable.from(
      (async function* write(): AsyncGenerator<string> {
        for await (const { seq, body, prev, hash } of rows)
          yield `${JSON.stringify({ seq, body, prev, hash })}\n`;
      })(),
    );
    return new Response(new ReadableStream(Readable.toWeb(lines)), {
      headers: {
        'content-type': 'application/jsonl; charset=utf-8',
        'content-disposition': 'attachment; filename="journal.jsonl"',
      },
    });
  });
}
