import { translate } from '@etalon/i18n';
import { accountMessages } from '@etalon/i18n/messages/account';
import { actPublic, answerPublic, safePath } from '@etalon/web/answer';
import { callAuth, SINGLE_SIGN_ON_ID } from '@etalon/web/auth';
import type { Visit } from '@etalon/web/context';
import type { JSX } from 'react';
import { data, Form, Link, redirect } from 'react-router';
import { Alert } from '../kit/alert.tsx';
import { Button } from '../kit/button.tsx';
import { TextField } from '../kit/field.tsx';
import { Page } from '../kit/page.tsx';
import { useWords } from '../kit/use-words.ts';
import type { Route } from './+types/sign-in';
import { PasskeyButton } from './passkey-button.tsx';

function afterSignIn(request: Request): string {
  return safePath(new URL(request.url).searchParams.get('suite'), '/');
}

export function loader(args: Route.LoaderArgs) {
  return answerPublic(args, ({ actor, runtime, language }) => {
    const next = afterSignIn(args.request);
    if (actor !== null) throw redirect(next);
    const failed = new URL(args.request.url).searchParams.has('error');
    return {
      next,
      singleSignOn: runtime.settings.singleSignOn?.label ?? null,
      failure: failed ? translate(language, accountMessages['sign-in.no-account']) : null,
    };
  });
}

async function startSingleSignOn(visit: Visit, request: Request): Promise<Response | null> {
  const { auth, settings } = visit.runtime;
  const body = {
    provider: SINGLE_SIGN_ON_ID,
    callbackURL: afterSignIn(request),
    errorCallbackURL: '/connexion',
    disableRedirect: true,
  };
  const answer = await callAuth({ auth, baseUrl: settings.baseUrl, request, path: '/sign-in/social', body });
  return answer.redirectTo === null ? null : redirect(answer.redirectTo, { headers: answer.headers });
}

export function action(args: Route.ActionArgs) {
  return actPublic(args, async (visit, form) => {
    const { request } = args;
    const { auth, settings } = visit.runtime;
    if (form.get('moyen') === SINGLE_SIGN_ON_ID) {
      const response = await startSingleSignOn(visit, request);
      const failure = translate(visit.language, accountMessages['sign-in.failed']);
      return response ?? data({ failure, email: '' }, { status: 502 });
    }
    const email = String(form.get('email') ?? '')
      .trim()
      .toLowerCase();
    const body = { email, password: String(form.get('password') ?? '') };
    const answer = await callAuth({ auth, baseUrl: settings.baseUrl, request, path: '/sign-in/email', body });
    if (answer.ok) return redirect(afterSignIn(request), { headers: answer.headers });
    const tooMany = answer.status === 429;
    const failure = tooMany
      ? translate(visit.language, accountMessages['sign-in.too-many'], {
          seconds: answer.retryAfterSeconds ?? 60,
        })
      : translate(visit.language, accountMessages['sign-in.refused']);
    return data({ failure, email }, { status: tooMany ? 429 : 401 });
  });
}

export default function SignIn({ loaderData, actionData }: Route.ComponentProps): JSX.Element {
  const { t } = useWords();
  const failed = actionData !== undefined && 'failure' in actionData ? actionData : null;
  const failure = failed?.failure ?? loaderData.failure;
  return (
    <Page
      title={t(accountMessages['sign-in.title'])}
      lead={t(accountMessages['sign-in.lead'])}
      width="narrow"
    >
      {failure !== null && <Alert tone="grave" title={failure} announced />}
      <Form method="post" className="panel">
        <TextField
          name="email"
          label={t(accountMessages['sign-in.email'])}
          type="email"
          autoComplete="username webauthn"
          value={failed?.email ?? ''}
          required
        />
        <TextField
          name="password"
          label={t(accountMessages['sign-in.password'])}
          type="password"
          autoComplete="current-password"
          required
        />
        <Button tone="primary">{t(accountMessages['sign-in.submit'])}</Button>
        <p>
          <Link to="/connexion/oubli">{t(accountMessages['ask.link'])}</Link>
        </p>
      </Form>
      <section>
        <p className="rule">{t(accountMessages['sign-in.or'])}</p>
        <div className="row">
          <PasskeyButton next={loaderData.next} />
          {loaderData.singleSignOn !== null && (
            <Form method="post">
              <Button name="moyen" value="sso">
                {t(accountMessages['sign-in.sso'], { name: loaderData.singleSignOn })}
              </Button>
            </Form>
          )}
        </div>
      </section>
    </Page>
  );
}
