import { calendarMessages } from '@etalon/i18n/messages/calendar';
import type { JSX } from 'react';
import { Form } from 'react-router';
import { Button } from '../kit/button.tsx';
import { useWords } from '../kit/use-words.ts';
import '../register/register.css';

export interface FeedSectionProps {
  /** The link just made: shown once, as its secret is kept nowhere. */
  readonly link: string | null;
  readonly since: string | null;
}

/** The subscription link: made, replaced, revoked. */
export function FeedSection({ link, since }: FeedSectionProps): JSX.Element {
  const { t, date } = useWords();
  return (
    <section aria-labelledby="lien">
      <h2 id="lien" className="rg-heading">
        {t(calendarMessages['agenda.link'])}
      </h2>
      <p>{t(calendarMessages['agenda.link.text'])}</p>
      <p className="soft">
        {since === null
          ? t(calendarMessages['agenda.link.none'])
          : t(calendarMessages['agenda.link.since'], { date: date(since) })}
      </p>
      {link !== null && (
        <p role="status">
          {t(calendarMessages['agenda.link.shown'])} <span className="hash">{link}</span>
        </p>
      )}
      <div className="row">
        <Form method="post">
          <Button>{t(calendarMessages[since === null ? 'agenda.link.make' : 'agenda.link.replace'])}</Button>
        </Form>
        {since !== null && (
          <Form method="post">
            <input type="hidden" name="acte" value="revoquer" />
            <Button>{t(calendarMessages['agenda.link.revoke'])}</Button>
          </Form>
        )}
      </div>
    </section>
  );
}
