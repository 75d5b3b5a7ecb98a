import { errorCode, errorInfo } from '@etalon/error';
import { explainError, translate } from '@etalon/i18n';
import { handInMessages } from '@etalon/i18n/messages/hand-in';
import { workshopMessages } from '@etalon/i18n/messages/workshop';
import { bringFile, prepareProjectFile } from '@etalon/usecases';
import { answer, redirectWithNotice } from '@etalon/web/answer';
import type { JSX } from 'react';
import { redirect } from 'react-router';
import { PLAIN_LIMIT_BYTES } from '../hand-in/plain-limit.ts';
import { readPosted } from '../hand-in/receive-plain-form.ts';
import { LinkButton } from '../kit/button.tsx';
import { ErrorPanel } from '../kit/error-panel.tsx';
import { Page } from '../kit/page.tsx';
import { useWords } from '../kit/use-words.ts';
import type { Route } from './+types/plain-file';
import { projectPath } from './document-address.ts';

export function loader(args: Route.LoaderArgs) {
  return answer(args, async ({ actor, runtime }) => {
    await prepareProjectFile(runtime.workplace, actor, args.params.projectId);
    if (args.request.method === 'GET') throw redirect(projectPath(args.params.projectId));
    return null;
  });
}

/** The way without script: one file in one plain form. */
export function action(args: Route.ActionArgs) {
  return answer(args, async ({ actor, runtime, language }) => {
    const { projectId } = args.params;
    const { workplace } = runtime;
    try {
      await prepareProjectFile(workplace, actor, projectId);
      const { fileName, stored } = await readPosted(args.request, async (name, content) => ({
        fileName: name,
        stored: await workplace.files.put(content, { maxBytes: PLAIN_LIMIT_BYTES }),
      }));
      await bringFile(workplace, actor, {
        projectId,
        name: fileName,
        ...stored,
        origin: 'upload',
        source: '',
      });
      const notice = translate(language, handInMessages['upload.received'], { file: fileName });
      return redirectWithNotice(projectPath(projectId), notice);
    } catch (error) {
      const code = errorCode(error);
      if (code === null || code === 'access.refused' || code.endsWith('not-found')) throw error;
      const { what, remedy } = explainError(language, code, errorInfo(error));
      return { what, remedy };
    }
  });
}

export default function PlainFile({ actionData, params }: Route.ComponentProps): JSX.Element {
  const { t } = useWords();
  const problem = actionData !== undefined && 'what' in actionData ? actionData : null;
  return (
    <Page
      title={t(workshopMessages['files.choose'])}
      width="narrow"
      action={
        <LinkButton to={projectPath(params.projectId)} tone="primary">
          {t(workshopMessages['project.back'])}
        </LinkButton>
      }
    >
      {problem !== null && <ErrorPanel what={problem.what} remedy={problem.remedy} />}
    </Page>
  );
}
