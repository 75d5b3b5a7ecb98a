import { errorCode, errorInfo } from '@etalon/error';
import { explainError, translate } from '@etalon/i18n';
import { handInMessages } from '@etalon/i18n/messages/hand-in';
import { answer, redirectWithNotice } from '@etalon/web/answer';
import type { JSX } from 'react';
import { redirect } from 'react-router';
import { LinkButton } from '../kit/button.tsx';
import { ErrorPanel } from '../kit/error-panel.tsx';
import { Page } from '../kit/page.tsx';
import { useWords } from '../kit/use-words.ts';
import type { Route } from './+types/plain-upload';
import { receivePlainForm } from './receive-plain-form.ts';

function pageOf({ candidacyId, situation }: Route.ActionArgs['params']): string {
  return `/candidatures/${candidacyId}/situations/${situation}`;
}

export function loader(args: Route.LoaderArgs) {
  return answer(args, ({ language }) => {
    if (args.request.method === 'GET' && !new URL(args.request.url).searchParams.has('emplacement'))
      throw redirect(pageOf(args.params));
    return { language };
  });
}

/** The way without script: one file in one plain form. */
export function action(args: Route.ActionArgs) {
  return answer(args, async ({ actor, runtime, language }) => {
    const { request, params } = args;
    const slot = new URL(request.url).searchParams.get('emplacement') ?? '';
    try {
      const target = { ...params, slot };
      const piece = await receivePlainForm({ workplace: runtime.workplace, actor, target, request });
      const notice = translate(language, handInMessages['upload.received'], { file: piece.fileName });
      return redirectWithNotice(`${pageOf(params)}#emplacement-${piece.slot}`, notice);
    } catch (error) {
      const code = errorCode(error);
      if (code === null || code === 'access.refused' || code.endsWith('not-found')) throw error;
      const { what, remedy } = explainError(language, code, errorInfo(error));
      return { what, remedy };
    }
  });
}

export default function PlainUpload({ actionData, params }: Route.ComponentProps): JSX.Element {
  const { t } = useWords();
  const page = `/candidatures/${params.candidacyId}/situations/${params.situation}`;
  const problem = actionData !== undefined && 'what' in actionData ? actionData : null;
  return (
    <Page
      title={t(handInMessages['upload.send'])}
      width="narrow"
      action={
        <LinkButton to={page} tone="primary">
          {t(handInMessages['situation.open'], { situation: params.situation })}
        </LinkButton>
      }
    >
      {problem !== null && <ErrorPanel what={problem.what} remedy={problem.remedy} />}
    </Page>
  );
}
