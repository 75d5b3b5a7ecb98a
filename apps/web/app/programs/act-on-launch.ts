import { EtalonError } from '@etalon/error';
import { translate } from '@etalon/i18n';
import { ltiMessages } from '@etalon/i18n/messages/lti';
import { enterByLaunch, followLaunch, linkAccount, placeSituations } from '@etalon/usecases';
import { redirectWithNotice } from '@etalon/web/answer';
import type { Visit } from '@etalon/web/context';
import { requireLaunchCookie, writeLaunchCookie } from '@etalon/web/lti';
import { redirect } from 'react-router';

const addressOf = (ticket: string): string => `/lti/lancements/${ticket}`;
const signInFor = (ticket: string): string =>
  `/connexion?${new URLSearchParams({ suite: addressOf(ticket) })}`;

/**
 * Opens what a launch asks for, in a window of this site. A linked candidate whom nobody signed in enters by the launch; whoever is
 * signed in goes on as themselves. Only pages of this site can post here: the launch is then kept to this browser.
 */
async function open({ runtime, actor }: Visit, ticket: string): Promise<Response> {
  const headers = new Headers();
  headers.append('set-cookie', writeLaunchCookie(ticket, runtime.settings.baseUrl.startsWith('https:')));
  const step = await followLaunch(runtime.workplace, { ticket, actor });
  if (step.kind === 'open') return redirect(step.path, { headers });
  if (step.kind === 'sign-in') return redirect(signInFor(ticket), { headers });
  if (step.kind !== 'enter') return redirect(addressOf(ticket), { headers });
  const { userId, path } = await enterByLaunch(runtime.workplace, ticket);
  const opened = await runtime.auth.api.openSession({ body: { userId }, asResponse: true });
  for (const cookie of opened.headers.getSetCookie()) headers.append('set-cookie', cookie);
  return redirect(path, { headers });
}

export interface LaunchAct {
  readonly visit: Visit;
  readonly ticket: string;
  readonly form: FormData;
  readonly headers: Headers;
}

/** Does what a form of the page of a launch asks by its `acte`. */
export async function actOnLaunch({ visit, ticket, form, headers }: LaunchAct) {
  const { runtime, actor, language } = visit;
  const wanted = form.get('acte');
  if (wanted === 'ouvrir') return open(visit, ticket);
  requireLaunchCookie(headers, ticket);
  if (actor === null) return redirect(signInFor(ticket));
  if (wanted === 'relier') {
    await linkAccount(runtime.workplace, actor, ticket);
    return redirectWithNotice(addressOf(ticket), translate(language, ltiMessages['launch.link.done']));
  }
  if (wanted !== 'retenir') throw new EtalonError('page.not-found');
  await placeSituations(runtime.workplace, actor, {
    ticket,
    sessionId: String(form.get('session') ?? ''),
    situations: form.getAll('situation').map(String),
  });
  return { kept: true } as const;
}
