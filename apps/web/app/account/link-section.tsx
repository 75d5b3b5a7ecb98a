import { ltiMessages } from '@etalon/i18n/messages/lti';
import type { OwnLink } from '@etalon/usecases';
import type { JSX } from 'react';
import { Form } from 'react-router';
import { Button } from '../kit/button.tsx';
import { useWords } from '../kit/use-words.ts';

/** The learning platforms whose launches open this account, each with the way to undo it. */
export function LinkSection({ links }: { readonly links: readonly OwnLink[] }): JSX.Element | null {
  const { t, date } = useWords();
  if (links.length === 0) return null;
  return (
    <section className="panel">
      <h2>{t(ltiMessages['links.title'])}</h2>
      <ul className="list">
        {links.map(({ platformId, platform, linkedAt }) => (
          <li key={platformId}>
            <span>
              {platform}{' '}
              <span className="soft">{t(ltiMessages['links.since'], { date: date(linkedAt) })}</span>
            </span>
            <Form method="post">
              <input type="hidden" name="acte" value="defaire-lien" />
              <input type="hidden" name="id" value={platformId} />
              <Button small aria-label={t(ltiMessages['links.undo.named'], { platform })}>
                {t(ltiMessages['links.undo'])}
              </Button>
            </Form>
          </li>
        ))}
      </ul>
    </section>
  );
}
