import { apiMessages } from '@etalon/i18n/messages/api';
import { ltiMessages } from '@etalon/i18n/messages/lti';
import type { JSX } from 'react';
import { Link } from 'react-router';
import { useWords } from '../kit/use-words.ts';

/** From keys to addresses, to platforms and to the documentation. */
export function ProgramTabs(): JSX.Element {
  const { t } = useWords();
  return (
    <nav aria-label={t(apiMessages['access.title'])} className="row">
      <Link to="/programmes">{t(apiMessages['keys.title'])}</Link>
      <Link to="/programmes/adresses">{t(apiMessages['hooks.title'])}</Link>
      <Link to="/programmes/plateformes">{t(ltiMessages['platforms.title'])}</Link>
      <Link to="/api">{t(apiMessages['access.document'])}</Link>
    </nav>
  );
}
