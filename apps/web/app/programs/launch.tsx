import { ltiMessages } from '@etalon/i18n/messages/lti';
import { followLaunch, listPlaceable } from '@etalon/usecases';
import { actPublic, answerPublic } from '@etalon/web/answer';
import { requireLaunchCookie } from '@etalon/web/lti';
import type { JSX } from 'react';
import { Form, redirect } from 'react-router';
import { Button, LinkButton } from '../kit/button.tsx';
import { Page } from '../kit/page.tsx';
import { ProblemPanel } from '../kit/problem-panel.tsx';
import { useWords } from '../kit/use-words.ts';
import type { Route } from './+types/launch';
import { actOnLaunch } from './act-on-launch.ts';
import { PlaceSituations } from './place-situations.tsx';

export function loader(args: Route.LoaderArgs) {
  return answerPublic(args, async ({ runtime, actor, session }) => {
    const { ticket } = args.params;
    const step = await followLaunch(runtime.workplace, { ticket, actor });
    requireLaunchCookie(args.request.headers, ticket);
    if (step.kind === 'open') throw redirect(step.path);
    return {
      ...{ ticket, kind: step.kind, platform: step.platform },
      name: step.kind === 'enter' ? step.name : (session?.name ?? ''),
      placeable:
        step.kind === 'place' && actor !== null
          ? await listPlaceable(runtime.workplace, actor, ticket)
          : null,
      chosen: new URL(args.request.url).searchParams.get('session') ?? '',
    };
  });
}

export type LaunchPage = Route.ComponentProps['loaderData'];

export function action(args: Route.ActionArgs) {
  const { headers } = args.request;
  return actPublic(args, (visit, form) => actOnLaunch({ visit, ticket: args.params.ticket, form, headers }));
}

function Act({ acte, label }: { readonly acte: string; readonly label: string }): JSX.Element {
  return (
    <Form method="post">
      <input type="hidden" name="acte" value={acte} />
      <Button tone="primary">{label}</Button>
    </Form>
  );
}

function Step({ page, answered }: { readonly page: LaunchPage; readonly answered: unknown }): JSX.Element {
  const { t } = useWords();
  const { kind, platform, name, ticket } = page;
  switch (kind) {
    case 'sign-in': {
      const suite = new URLSearchParams({
        suite: `/lti/lancements/${ticket}`,
      });
      return (
        <>
          <p>{t(ltiMessages['launch.sign-in'])}</p>
          <LinkButton to={`/connexion?${suite}`} tone="primary">
            {t(ltiMessages['launch.sign-in.act'])}
          </LinkButton>
        </>
      );
    }
    case 'link':
      return (
        <>
          <h2>{t(ltiMessages['launch.link'])}</h2>
          <p>{t(ltiMessages['launch.link.text'], { platform, name })}</p>
          <Act acte="relier" label={t(ltiMessages['launch.link.act'])} />
        </>
      );
    case 'other-account':
      return (
        <>
          <p>{t(ltiMessages['launch.other'], { name })}</p>
          <p>{t(ltiMessages['launch.other.text'], { name })}</p>
          <Act acte="relier" label={t(ltiMessages['launch.link.act'])} />
        </>
      );
    case 'enter':
      return (
        <>
          <p>{t(ltiMessages['launch.enter'], { name })}</p>
          <Act acte="ouvrir" label={t(ltiMessages['launch.enter.act'])} />
        </>
      );
    case 'place':
      return <PlaceSituations page={page} answered={answered} />;
  }
}

/** What a launch from a course needs before it opens: who the person is here, or which situations are placed. */
export default function Launch({ loaderData, actionData }: Route.ComponentProps): JSX.Element {
  const { t } = useWords();
  return (
    <Page title={t(ltiMessages['launch.title'], { platform: loaderData.platform })} width="narrow">
      <ProblemPanel answer={actionData} />
      <Step page={loaderData} answered={actionData} />
    </Page>
  );
}
