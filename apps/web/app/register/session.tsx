import { agreementMessages } from '@etalon/i18n/messages/agreement';
import { archiveMessages } from '@etalon/i18n/messages/archive';
import { calendarMessages } from '@etalon/i18n/messages/calendar';
import { candidacyMessages } from '@etalon/i18n/messages/candidacy';
import { groupMessages } from '@etalon/i18n/messages/groups';
import { juriesMessages } from '@etalon/i18n/messages/juries';
import { notificationMessages } from '@etalon/i18n/messages/notification';
import { registerMessages } from '@etalon/i18n/messages/register';
import { surveyMessages } from '@etalon/i18n/messages/survey';
import { answer } from '@etalon/web/answer';
import type { JSX } from 'react';
import { Link } from 'react-router';
import { LinkButton } from '../kit/button.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { Page } from '../kit/page.tsx';
import { useWords } from '../kit/use-words.ts';
import type { Route } from './+types/session';
import { CandidacyTable } from './candidacy-table.tsx';
import { loadSession } from './load-session.ts';
import { SessionBasis } from './session-basis.tsx';
import { SessionState } from './session-state.tsx';
import { SituationTable } from './situation-table.tsx';
import './register.css';

export function loader(args: Route.LoaderArgs) {
  return answer(args, (visit) => loadSession(visit, args.params.sessionId, args.request));
}

/** One session: what it stands on, its situations, its candidacies with their juries. */
export default function Session({ loaderData }: Route.ComponentProps): JSX.Element {
  const { t } = useWords();
  const { session, candidacies, writes, now } = loaderData;
  const enrolling = (
    <LinkButton to={`/sessions/${session.id}/inscrire`} tone="primary">
      {t(registerMessages['session.enrol'])}
    </LinkButton>
  );
  return (
    <Page
      title={session.label}
      lead={<SessionState session={session} now={now} />}
      width="wide"
      crumbs={[{ label: t(registerMessages['sessions.title']), to: '/sessions' }]}
      {...(writes ? { action: enrolling } : {})}
    >
      <section aria-labelledby="candidatures">
        <h2 id="candidatures" className="rg-heading">
          {t(registerMessages['session.candidacies'])}
        </h2>
        {candidacies.total === 0 ? (
          <EmptyState title={t(registerMessages['session.candidacies.empty'])}>
            {t(registerMessages['session.candidacies.empty.text'])}
          </EmptyState>
        ) : (
          <CandidacyTable page={loaderData} />
        )}
        {writes && (
          <p>
            <Link to={`/candidats/importer?session=${session.id}`}>
              {t(candidacyMessages['list.import'])}
            </Link>
          </p>
        )}
      </section>
      <p className="row">
        <LinkButton to={`/sessions/${session.id}/calendrier`}>
          {t(calendarMessages['calendar.open'])}
        </LinkButton>
        <LinkButton to={`/sessions/${session.id}/jurys`}>{t(juriesMessages['juries.open'])}</LinkButton>
        <LinkButton to={`/sessions/${session.id}/groupes`}>{t(groupMessages['session.link'])}</LinkButton>
        <LinkButton to={`/sessions/${session.id}/notifications`}>
          {t(notificationMessages['session.link'])}
        </LinkButton>
        <LinkButton to={`/sessions/${session.id}/enquetes`}>{t(surveyMessages['session.link'])}</LinkButton>
        <LinkButton to={`/sessions/${session.id}/archive`}>{t(archiveMessages.link)}</LinkButton>
        <LinkButton to={`/sessions/${session.id}/accord`}>{t(agreementMessages.open)}</LinkButton>
      </p>
      <SessionBasis page={loaderData} />
      <SituationTable situations={loaderData.situations} />
    </Page>
  );
}
