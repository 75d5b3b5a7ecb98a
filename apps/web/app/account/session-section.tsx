import { accountMessages } from '@etalon/i18n/messages/account';
import type { JSX } from 'react';
import { Form } from 'react-router';
import { Button } from '../kit/button.tsx';
import { Tag } from '../kit/tag.tsx';
import { useWords } from '../kit/use-words.ts';
import type { OpenSession } from './load-account.ts';

/** The open sessions of the account, each with the way to close it. */
export function SessionSection({ sessions }: { readonly sessions: readonly OpenSession[] }): JSX.Element {
  const { t, moment } = useWords();
  return (
    <section className="panel">
      <h2>{t(accountMessages['account.sessions'])}</h2>
      <ul className="list">
        {sessions.map(({ id, browser, since, current }) => (
          <li key={id}>
            <span>
              {browser ?? t(accountMessages['account.sessions.unknown'])}{' '}
              <span className="soft">
                {t(accountMessages['account.sessions.since'], { moment: moment(since) })}
              </span>
            </span>
            {current ? (
              <Tag tone="note">{t(accountMessages['account.sessions.this'])}</Tag>
            ) : (
              <Form method="post">
                <input type="hidden" name="acte" value="fermer-session" />
                <input type="hidden" name="id" value={id} />
                <Button small>{t(accountMessages['account.sessions.close'])}</Button>
              </Form>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
