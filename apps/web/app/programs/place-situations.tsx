import { ltiMessages } from '@etalon/i18n/messages/lti';
import type { JSX } from 'react';
import { Form } from 'react-router';
import { Alert } from '../kit/alert.tsx';
import { Button } from '../kit/button.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { SelectField } from '../kit/field.tsx';
import { useWords } from '../kit/use-words.ts';
import { CheckList } from './check-list.tsx';
import type { LaunchPage } from './launch.tsx';

/** The end of a placing: the frame of the course takes the answer, or this window does when the course was in it. */
function Kept({ ticket, framed }: { readonly ticket: string; readonly framed: boolean }): JSX.Element {
  const { t } = useWords();
  return (
    <Alert title={t(ltiMessages['place.kept'])} announced>
      {framed ? (
        <p>{t(ltiMessages['place.kept.frame'])}</p>
      ) : (
        <form method="post" action="/lti/placer">
          <input type="hidden" name="billet" value={ticket} />
          <Button tone="primary">{t(ltiMessages['place.finish'])}</Button>
        </form>
      )}
    </Alert>
  );
}

/** Situations of a session, to place in the course of a launch. */
export function PlaceSituations({
  page,
  answered,
}: {
  readonly page: LaunchPage;
  readonly answered: unknown;
}): JSX.Element {
  const { t } = useWords();
  const { ticket, placeable, chosen } = page;
  const { sessions, framed } = placeable ?? { sessions: [], framed: false };
  const [first] = sessions;
  if (first === undefined)
    return (
      <EmptyState title={t(ltiMessages['place.no-session'])}>
        {t(ltiMessages['place.no-session.text'])}
      </EmptyState>
    );
  if (typeof answered === 'object' && answered !== null && 'kept' in answered)
    return <Kept ticket={ticket} framed={framed} />;
  const session = sessions.find(({ id }) => id === chosen) ?? first;
  return (
    <>
      <Form method="get">
        <SelectField
          name="session"
          label={t(ltiMessages['place.session'])}
          value={session.id}
          choices={sessions.map(({ id, label }) => ({ value: id, label }))}
        />
        <Button>{t(ltiMessages['place.look'])}</Button>
      </Form>
      <Form method="post" className="panel">
        <input type="hidden" name="acte" value="retenir" />
        <input type="hidden" name="session" value={session.id} />
        <CheckList
          name="situation"
          legend={t(ltiMessages['place.situations'], { session: session.label })}
          choices={session.situations.map(({ id, title }) => ({
            value: id,
            label: (
              <span>
                {id} <span lang="fr">{title}</span>
              </span>
            ),
          }))}
        />
        <Button tone="primary">{t(ltiMessages['place.keep'])}</Button>
      </Form>
    </>
  );
}
