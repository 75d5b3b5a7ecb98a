import { translate } from '@etalon/i18n';
import { calendarMessages } from '@etalon/i18n/messages/calendar';
import { registerMessages } from '@etalon/i18n/messages/register';
import { act, answer, redirectWithNotice } from '@etalon/web/answer';
import type { JSX } from 'react';
import { Alert } from '../kit/alert.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { Page } from '../kit/page.tsx';
import { ProblemPanel } from '../kit/problem-panel.tsx';
import { useWords } from '../kit/use-words.ts';
import type { Route } from './+types/calendar';
import { DateForm } from './date-form.tsx';
import { DateTable } from './date-table.tsx';
import { ExtensionSection } from './extension-section.tsx';
import { changeCalendar, loadCalendar } from './load-calendar.ts';
import { nameCalendarFinding, nameDate } from './name-date.ts';
import { ReminderSection } from './reminder-section.tsx';
import '../register/register.css';

export function loader(args: Route.LoaderArgs) {
  return answer(args, (visit) => loadCalendar(visit, args.params.sessionId, args.request));
}

export function action(args: Route.ActionArgs) {
  return act(args, async (visit, form) => {
    const { sessionId } = args.params;
    const done = await changeCalendar(visit, sessionId, form);
    return redirectWithNotice(
      `/sessions/${sessionId}/calendrier`,
      translate(visit.language, calendarMessages[done]),
    );
  });
}

/** The calendar of a session: what breaks a rule, dates in force and replaced, extensions, reminders. */
export default function Calendar({ loaderData, actionData }: Route.ComponentProps): JSX.Element {
  const { t, language } = useWords();
  const { session, dates, past, findings, writes } = loaderData;
  return (
    <Page
      title={t(calendarMessages['calendar.title'])}
      lead={t(calendarMessages['calendar.lead'])}
      width="wide"
      crumbs={[
        { label: t(registerMessages['sessions.title']), to: '/sessions' },
        { label: session.label, to: `/sessions/${session.id}` },
      ]}
    >
      <ProblemPanel answer={actionData} />
      {findings.length > 0 && (
        <Alert tone="caution" title={t(calendarMessages['calendar.warnings'])}>
          <ul className="rg-plain">
            {findings.map((finding) => {
              const date = dates.find(({ id }) => id === finding.date);
              const what = date === undefined ? '' : nameDate(language, date);
              const { message, params } = nameCalendarFinding(language, finding, what);
              return <li key={JSON.stringify(finding)}>{t(message, params)}</li>;
            })}
          </ul>
        </Alert>
      )}
      {dates.length === 0 ? (
        <EmptyState title={t(calendarMessages['calendar.empty'])}>
          {t(calendarMessages['calendar.empty.text'])}
        </EmptyState>
      ) : (
        <DateTable caption={t(calendarMessages['calendar.dates'])} dates={dates} />
      )}
      {past.length > 0 && (
        <details>
          <summary>{t(calendarMessages['calendar.past.count'], { count: past.length })}</summary>
          <DateTable caption={t(calendarMessages['calendar.past'])} dates={past} />
        </details>
      )}
      {writes && <DateForm page={loaderData} answered={actionData} />}
      <ExtensionSection page={loaderData} answered={actionData} />
      <ReminderSection schedule={loaderData.schedule} writes={writes} answered={actionData} />
    </Page>
  );
}
