import { shellMessages } from '@etalon/i18n/messages/shell';
import type { JSX } from 'react';
import { LinkButton } from '../kit/button.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { Page } from '../kit/page.tsx';
import { useWords } from '../kit/use-words.ts';

/** What the site is, and the three doors of a visitor. */
export function PublicHome({ signedIn }: { readonly signedIn: boolean }): JSX.Element {
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
      {signedIn && (
        <EmptyState title={t(shellMessages['home.no-role.title'])}>
          {t(shellMessages['home.no-role.text'])}
        </EmptyState>
      )}
      <p>{t(shellMessages['home.what'])}</p>
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
        {!signedIn && (
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
