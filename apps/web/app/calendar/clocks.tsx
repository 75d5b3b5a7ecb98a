import { calendarMessages } from '@etalon/i18n/messages/calendar';
import { retentionMessages } from '@etalon/i18n/messages/retention';
import { CLOCK_GROUPS } from '@etalon/usecases';
import { answer } from '@etalon/web/answer';
import type { JSX } from 'react';
import { Link } from 'react-router';
import { LinkButton } from '../kit/button.tsx';
import { Page } from '../kit/page.tsx';
import { useWords } from '../kit/use-words.ts';
import type { Route } from './+types/clocks';
import { ClockTable } from './clock-table.tsx';
import { loadClocks } from './load-clocks.ts';
import '../register/register.css';

export function loader(args: Route.LoaderArgs) {
  return answer(args, (visit) => loadClocks(visit, args.request));
}

/** The cockpit of clocks: counts by group, then every clock with its computation and the act to do. */
export default function Clocks({ loaderData }: Route.ComponentProps): JSX.Element {
  const { t, number } = useWords();
  const { counts, unsentLetters } = loaderData;
  return (
    <Page
      title={t(calendarMessages['clocks.title'])}
      lead={t(calendarMessages['clocks.lead'])}
      width="wide"
      action={<LinkButton to="/courriers">{t(calendarMessages['clocks.letters'])}</LinkButton>}
    >
      <ul className="rg-counts" aria-label={t(calendarMessages['clocks.counts'])}>
        {CLOCK_GROUPS.map((group) => (
          <li key={group} data-waiting={counts[group] > 0}>
            <span className="rg-figure">{number(counts[group])}</span>
            <Link to={`/echeances?groupe=${group}`}>{t(calendarMessages[`group.${group}`])}</Link>
          </li>
        ))}
        <li data-waiting={unsentLetters > 0}>
          <span className="rg-figure">{number(unsentLetters)}</span>
          <Link to="/courriers">{t(calendarMessages['clocks.unsent'], { count: unsentLetters })}</Link>
        </li>
      </ul>
      <ClockTable page={loaderData} />
      <p>
        <Link to="/conservation">{t(retentionMessages.link)}</Link>
      </p>
    </Page>
  );
}
