import { answer } from '@etalon/web/answer';
import { sendRejectedRows } from '../workshop/send-rejected-rows.ts';
import type { Route } from './+types/rejected-candidates';
import { loadCandidateImport } from './load-candidate-import.ts';

/** The rows of a file of candidates that cannot be taken, with their reasons. */
export function loader(args: Route.LoaderArgs) {
  return answer(args, async (visit) => {
    const query = new URL(args.request.url).searchParams;
    const { rejected, columns, fileName } = await loadCandidateImport(visit, args.params.importId, query);
    return sendRejectedRows({ rejected, columns, fileName, language: visit.language });
  });
}
