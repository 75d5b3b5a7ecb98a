import { apiMessages } from '@etalon/i18n/messages/api';
import { appealMessages } from '@etalon/i18n/messages/appeal';
import { juriesMessages } from '@etalon/i18n/messages/juries';
import { minutesMessages } from '@etalon/i18n/messages/minutes';
import { registerMessages } from '@etalon/i18n/messages/register';
import { shellMessages } from '@etalon/i18n/messages/shell';
import { listSessions, mayDo } from '@etalon/usecases';
import { answer } from '@etalon/web/answer';
import type { JSX } from 'react';
import { Link } from 'react-router';
import { LinkButton } from '../kit/button.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { Page } from '../kit/page.tsx';
import { useWords } from '../kit/use-words.ts';
import type { Route } from './+types/sessions';
import { SessionState } from './session-state.tsx';

export function loader(args: Route.LoaderArgs) {
  return answer(args, async ({ runtime, actor }) => ({
    sessions: await listSessions(runtime.workplace, actor),
    opens: mayDo(actor, 'session.write'),
    now: runtime.workplace.now(),
  }));
}

/** The examination sessions, latest first. */
export default function Sessions({ loaderData }: Route.ComponentProps): JSX.Element {
  const { t } = useWords();
  const { sessions, opens, now } = loaderData;
  const opening = (
    <LinkButton to="/sessions/nouvelle" tone="primary">
      {t(registerMessages['sessions.new'])}
    </LinkButton>
  );
  return (
    <Page
      title={t(registerMessages['sessions.title'])}
      lead={t(registerMessages['sessions.lead'])}
      {...(opens ? { action: opening } : {})}
    >
      {sessions.length === 0 ? (
        <EmptyState title={t(registerMessages['sessions.empty'])}>
          {t(registerMessages['sessions.empty.text'])}
        </EmptyState>
      ) : (
        <ul className="list">
          {sessions.map((session) => (
            <li key={session.id}>
              <div>
                <Link to={`/sessions/${session.id}`}>
                  <strong>{session.label}</strong>
                </Link>
                <p className="soft">{session.place}</p>
              </div>
              <SessionState session={session} now={now} />
            </li>
          ))}
        </ul>
      )}
      <p>
        <LinkButton to="/jurys">{t(juriesMessages['pool.open'])}</LinkButton>
      </p>
      <nav aria-label={t(registerMessages['sessions.more'])}>
        <ul>
          <li>
            <Link to="/reglements">{t(registerMessages['sessions.regulations'])}</Link>
          </li>
          <li>
            <Link to="/cas">{t(shellMessages['nav.cases'])}</Link>
          </li>
          <li>
            <Link to="/proces-verbaux">{t(minutesMessages['list.title'])}</Link>
          </li>
          <li>
            <Link to="/recours">{t(appealMessages['list.title'])}</Link>
          </li>
          <li>
            <Link to="/programmes">{t(apiMessages['access.title'])}</Link>
          </li>
        </ul>
      </nav>
    </Page>
  );
}
