import { shellMessages } from '@etalon/i18n/messages/shell';
import { answerPublic } from '@etalon/web/answer';
import type { JSX } from 'react';
import { redirect } from 'react-router';
import { LinkButton } from '../kit/button.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { Page } from '../kit/page.tsx';
import { useWords } from '../kit/use-words.ts';
import { homeOf } from '../shell/home-of.ts';
import type { Route } from './+types/home';

export function loader(args: Route.LoaderArgs) {
  return answerPublic(args, ({ actor }) => {
    const path = actor === null ? null : homeOf(actor.roles);
    if (path !== null) throw redirect(path);
    return { signedIn: actor !== null };
  });
}

export default function Home({ loaderData }: Route.ComponentProps): JSX.Element {
  const { t } = useWords();
  return (
    <Page
      title={t(shellMessages['home.title'])}
      lead={t(shellMessages['home.lead'])}
      action={
        <LinkButton to="/verifier" tone="primary">
          {t(shellMessages['home.verify'])}
        </LinkButton>
      }
    >
      {loaderData.signedIn && (
        <EmptyState title={t(shellMessages['home.no-role.title'])}>
          {t(shellMessages['home.no-role.text'])}
        </EmptyState>
      )}
      <div className="doors">
        <section>
          <h2>{t(shellMessages['home.verify.title'])}</h2>
          <p>{t(shellMessages['home.verify.text'])}</p>
          <LinkButton to="/verifier">{t(shellMessages['home.verify'])}</LinkButton>
        </section>
        <section>
          <h2>{t(shellMessages['home.frameworks.title'])}</h2>
          <p>{t(shellMessages['home.frameworks.text'])}</p>
          <LinkButton to="/referentiels">{t(shellMessages['home.frameworks'])}</LinkButton>
        </section>
        {!loaderData.signedIn && (
          <section>
            <h2>{t(shellMessages['home.people.title'])}</h2>
            <p>{t(shellMessages['home.people.text'])}</p>
            <LinkButton to="/connexion">{t(shellMessages['shell.sign-in'])}</LinkButton>
          </section>
        )}
      </div>
    </Page>
  );
}
