import { openCaseFile, readSituation } from '@etalon/usecases';
import { answer } from '@etalon/web/answer';
import type { Route } from './+types/case-archive';
import { sendAttachment } from './send-attachment.ts';
import { zipFiles } from './zip-files.ts';

/** Every visible file of the case in one archive. */
export function loader(args: Route.LoaderArgs) {
  return answer(args, async ({ actor, runtime }) => {
    const target = args.params;
    const { caseFiles, caseVersion } = await readSituation(runtime.workplace, actor, target);
    const content = zipFiles(
      caseFiles.map(({ path }) => ({
        path,
        open: async () => (await openCaseFile(runtime.workplace, actor, { ...target, path })).stream,
      })),
    );
    const fileName = `${caseVersion?.caseId ?? target.situation}.zip`;
    return sendAttachment({ fileName, mediaType: 'application/zip', content });
  });
}
