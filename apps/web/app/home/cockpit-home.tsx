import { calendarMessages } from '@etalon/i18n/messages/calendar';
import { registerMessages } from '@etalon/i18n/messages/register';
import type { ClocksView, Cockpit } from '@etalon/usecases';
import type { JSX } from 'react';
import { Link } from 'react-router';
import { LinkButton } from '../kit/button.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { Page } from '../kit/page.tsx';
import { useWords } from '../kit/use-words.ts';
import '../register/register.css';

export interface CockpitHomeProps {
  readonly cockpit: Cockpit;
  readonly clocks: ClocksView['counts'] & { readonly unsentLetters: number };
}

/** The officer's start: what waits, in counts read from the register. */
export function CockpitHome({ cockpit, clocks }: CockpitHomeProps): JSX.Element {
  const { t, number, date } = useWords();
  const { openSessions, awaitingCertificates, unlawfulJuries, sealedWithoutReadings } = cockpit;
  const first = openSessions.find((row) => row.unlawfulJuries > 0) ?? openSessions[0];
  const session = first === undefined ? '/sessions' : `/sessions/${first.session.id}`;
  const counts = [
    { id: 'awards', count: awaitingCertificates, to: '/certificats' },
    { id: 'juries', count: unlawfulJuries, to: session },
    { id: 'readings', count: sealedWithoutReadings, to: session },
    { id: 'sessions', count: openSessions.length, to: '/sessions' },
  ] as const;
  return (
    <Page
      title={t(registerMessages['cockpit.title'])}
      lead={t(registerMessages['cockpit.lead'])}
      action={
        <LinkButton to="/sessions/nouvelle" tone="primary">
          {t(registerMessages['sessions.new'])}
        </LinkButton>
      }
    >
      <ul className="rg-counts">
        {(['late', 'due'] as const).map((group) => (
          <li key={group} data-waiting={clocks[group] > 0}>
            <span className="rg-figure">{number(clocks[group])}</span>
            <Link to={`/echeances?groupe=${group}`}>{t(calendarMessages[`group.${group}`])}</Link>
          </li>
        ))}
        <li data-waiting={clocks.unsentLetters > 0}>
          <span className="rg-figure">{number(clocks.unsentLetters)}</span>
          <Link to="/courriers">{t(calendarMessages['clocks.unsent'], { count: clocks.unsentLetters })}</Link>
        </li>
        {counts.map(({ id, count, to }) => (
          <li key={id} data-waiting={count > 0}>
            <span className="rg-figure">{number(count)}</span>
            <span>{t(registerMessages[`cockpit.${id}`], { count })}</span>
            {count > 0 && <Link to={to}>{t(registerMessages[`cockpit.${id}.link`])}</Link>}
          </li>
        ))}
      </ul>
      <section aria-labelledby="ouvertes">
        <h2 id="ouvertes" className="rg-heading">
          {t(registerMessages['cockpit.open'])}
        </h2>
        {openSessions.length === 0 ? (
          <EmptyState title={t(registerMessages['cockpit.none'])}>
            {t(registerMessages['cockpit.none.text'])}
          </EmptyState>
        ) : (
          <ul className="list">
            {openSessions.map(({ session: open, candidacies, unlawfulJuries: juries }) => (
              <li key={open.id}>
                <Link to={`/sessions/${open.id}`}>{open.label}</Link>
                <span className="figures">
                  {t(registerMessages['cockpit.session.count'], { count: candidacies })}
                </span>
                <span className="figures">
                  {t(registerMessages['cockpit.session.juries'], { count: juries })}
                </span>
                <span className="soft">
                  {t(registerMessages['sessions.state.open'], { date: date(open.closesAt) })}
                </span>
              </li>
            ))}
          </ul>
        )}
      </section>
    </Page>
  );
}
