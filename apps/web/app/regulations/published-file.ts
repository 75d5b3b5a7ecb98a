import { writeRegulations } from '@etalon/core/regulations';
import { readPublishedRegulations } from '@etalon/usecases';
import { answerPublic } from '@etalon/web/answer';
import { sendFile } from '../framework/send-file.ts';
import type { Route } from './+types/published-file';

/** The document of a version, from which a draft may be opened elsewhere: public like the version. */
export function loader(args: Route.LoaderArgs): Promise<Response> {
  return answerPublic(args, async ({ runtime: { workplace } }) => {
    const { version } = await readPublishedRegulations(workplace.records, args.params.regulationsId);
    const body = `${JSON.stringify(writeRegulations(version.regulations), null, 2)}\n`;
    return sendFile(body, { name: `${version.regulations.label}.json`, type: 'application/json' });
  });
}
