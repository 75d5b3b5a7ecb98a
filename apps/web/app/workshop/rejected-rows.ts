import { answer } from '@etalon/web/answer';
import type { Route } from './+types/rejected-rows';
import { loadImport } from './load-import.ts';
import { sendRejectedRows } from './send-rejected-rows.ts';

/** The rows of a file that the list of a document did not take. */
export function loader(args: Route.LoaderArgs) {
  return answer(args, async (visit) => {
    const query = new URL(args.request.url).searchParams;
    const { outcome, columns, fileName } = await loadImport(visit, { ...args.params, query });
    return sendRejectedRows({ rejected: outcome.rejected, columns, fileName, language: visit.language });
  });
}
