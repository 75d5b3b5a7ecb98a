import { translate } from '@etalon/i18n';
import { accountMessages } from '@etalon/i18n/messages/account';
import { redirectWithNotice } from '@etalon/web/answer';
import { callAuth } from '@etalon/web/auth';
import { getVisit } from '@etalon/web/context';
import { redirect } from 'react-router';
import type { Route } from './+types/sign-out';

/** Ends the session; a link cannot do it, only a posted form. */
export async function action({ context, request }: Route.ActionArgs): Promise<Response> {
  const { runtime, language } = getVisit(context);
  const { auth, settings } = runtime;
  const answer = await callAuth({ auth, baseUrl: settings.baseUrl, request, path: '/sign-out', body: {} });
  return redirectWithNotice('/', translate(language, accountMessages['account.signed-out']), answer.headers);
}

export function loader(): Response {
  return redirect('/compte');
}
