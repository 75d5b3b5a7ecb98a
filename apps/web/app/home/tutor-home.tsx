import { registerMessages } from '@etalon/i18n/messages/register';
import { shellMessages } from '@etalon/i18n/messages/shell';
import type { JSX } from 'react';
import { LinkButton } from '../kit/button.tsx';
import { Page } from '../kit/page.tsx';
import { useWords } from '../kit/use-words.ts';

/** The company tutor's start: it says plainly what this version does not have. */
export function TutorHome(): JSX.Element {
  const { t } = useWords();
  return (
    <Page title={t(registerMessages['tutor.title'])} lead={t(registerMessages['tutor.lead'])} width="narrow">
      <p>{t(registerMessages['tutor.text'])}</p>
      <div className="row">
        <LinkButton to="/referentiels">{t(shellMessages['home.frameworks'])}</LinkButton>
        <LinkButton to="/verifier">{t(shellMessages['home.verify'])}</LinkButton>
      </div>
    </Page>
  );
}
