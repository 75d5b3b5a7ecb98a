import { translate } from '@etalon/i18n';
import { calendarMessages } from '@etalon/i18n/messages/calendar';
import { closeFeed, openFeed, readAgenda } from '@etalon/usecases';
import { act, answer, redirectWithNotice } from '@etalon/web/answer';
import type { JSX } from 'react';
import { Link } from 'react-router';
import { LinkButton } from '../kit/button.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { Page } from '../kit/page.tsx';
import { TableRegion } from '../kit/table-region.tsx';
import { useWords } from '../kit/use-words.ts';
import type { Route } from './+types/agenda';
import { FeedSection } from './feed-section.tsx';

export function loader(args: Route.LoaderArgs) {
  return answer(args, ({ runtime, actor }) => readAgenda(runtime.workplace, actor));
}

export function action(args: Route.ActionArgs) {
  return act(args, async ({ runtime, actor, language }, form) => {
    if (form.get('acte') === 'revoquer') {
      await closeFeed(runtime.workplace, actor);
      return redirectWithNotice('/calendrier', translate(language, calendarMessages['agenda.link.revoked']));
    }
    const secret = await openFeed(runtime.workplace, actor);
    return { link: new URL(`/agenda/${secret}`, runtime.workplace.instance.origin).href };
  });
}

/** One's own dates, the file to carry them away, and the link to subscribe to. */
export default function Agenda({ loaderData, actionData }: Route.ComponentProps): JSX.Element {
  const { t, moment } = useWords();
  const { entries, feedSince } = loaderData;
  const caption = t(calendarMessages['agenda.caption']);
  const link = actionData !== undefined && 'link' in actionData ? actionData.link : null;
  return (
    <Page
      title={t(calendarMessages['agenda.title'])}
      lead={t(calendarMessages['agenda.lead'])}
      action={
        <LinkButton to="/calendrier.ics" tone="primary" download>
          {t(calendarMessages['agenda.download'])}
        </LinkButton>
      }
    >
      {entries.length === 0 ? (
        <EmptyState title={t(calendarMessages['agenda.empty'])}>
          {t(calendarMessages['agenda.empty.text'])}
        </EmptyState>
      ) : (
        <TableRegion label={caption}>
          <table className="table">
            <caption>{caption}</caption>
            <thead>
              <tr>
                <th scope="col">{t(calendarMessages['calendar.column.kind'])}</th>
                <th scope="col">{t(calendarMessages['calendar.column.opens'])}</th>
                <th scope="col">{t(calendarMessages['calendar.column.due'])}</th>
                <th scope="col">{t(calendarMessages['calendar.column.place'])}</th>
                <th scope="col">{t(calendarMessages['column.session'])}</th>
              </tr>
            </thead>
            <tbody>
              {entries.map(({ uid, kind, subject, opensAt, dueAt, place, sessionLabel, path }) => (
                <tr key={uid}>
                  <th scope="row">
                    <Link to={path}>
                      {t(calendarMessages[`date.${kind}`])} {subject}
                    </Link>
                  </th>
                  <td className="figures">{moment(opensAt)}</td>
                  <td className="figures">{moment(dueAt)}</td>
                  <td>{place}</td>
                  <td>{sessionLabel}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableRegion>
      )}
      <FeedSection link={link} since={feedSince} />
    </Page>
  );
}
