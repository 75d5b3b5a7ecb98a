import { EtalonError } from '@etalon/error';
import type { Message } from '@etalon/i18n';
import { accountMessages } from '@etalon/i18n/messages/account';
import { ltiMessages } from '@etalon/i18n/messages/lti';
import { unlinkAccount } from '@etalon/usecases';
import type { SignedVisit } from '@etalon/web/answer';
import { callAuth } from '@etalon/web/auth';

export interface AccountChange {
  readonly notice: Message;
  readonly headers: Headers;
}

export interface AccountForm {
  readonly visit: SignedVisit;
  readonly request: Request;
  readonly form: FormData;
}

async function changePassword({ visit, request, form }: AccountForm): Promise<AccountChange> {
  const { auth, settings } = visit.runtime;
  const body = {
    currentPassword: String(form.get('currentPassword') ?? ''),
    newPassword: String(form.get('newPassword') ?? ''),
    revokeOtherSessions: true,
  };
  const answer = await callAuth({ auth, baseUrl: settings.baseUrl, request, path: '/change-password', body });
  if (answer.ok) return { notice: accountMessages['account.password.done'], headers: answer.headers };
  if (answer.status === 429) {
    throw new EtalonError('identity.too-many-attempts', {
      info: { seconds: answer.retryAfterSeconds ?? 60 },
    });
  }
  if (answer.code === 'PASSWORD_TOO_SHORT')
    throw new EtalonError('identity.password-too-short', { info: { minimum: 12 } });
  throw new EtalonError('identity.wrong-password');
}

async function removePasskey({ visit, request, form }: AccountForm): Promise<AccountChange> {
  const id = String(form.get('id') ?? '');
  await visit.runtime.auth.api.deletePasskey({ body: { id }, headers: request.headers });
  return { notice: accountMessages['account.passkeys.removed'], headers: new Headers() };
}

async function closeSession({ visit, request, form }: AccountForm): Promise<AccountChange> {
  const { api } = visit.runtime.auth;
  const sessions = await api.listSessions({ headers: request.headers });
  const chosen = sessions.find(({ id }) => id === form.get('id'));
  if (chosen !== undefined)
    await api.revokeSession({ body: { token: chosen.token }, headers: request.headers });
  return { notice: accountMessages['account.sessions.closed'], headers: new Headers() };
}

async function undoLink({ visit, form }: AccountForm): Promise<AccountChange> {
  await unlinkAccount(visit.runtime.workplace, visit.actor, String(form.get('id') ?? ''));
  return { notice: ltiMessages['links.undone'], headers: new Headers() };
}

/** Does what a form of the account page asks by its `acte`. */
export function changeAccount(source: AccountForm): Promise<AccountChange> {
  switch (source.form.get('acte')) {
    case 'mot-de-passe':
      return changePassword(source);
    case 'retirer-cle':
      return removePasskey(source);
    case 'fermer-session':
      return closeSession(source);
    case 'defaire-lien':
      return undoLink(source);
    default:
      throw new EtalonError('page.not-found');
  }
}
