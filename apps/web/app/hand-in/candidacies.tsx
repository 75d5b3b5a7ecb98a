import { handInMessages } from '@etalon/i18n/messages/hand-in';
import { listOwnCandidacies, mayDo, readCandidacy } from '@etalon/usecases';
import { answer } from '@etalon/web/answer';
import type { JSX } from 'react';
import { redirect } from 'react-router';
import { LinkButton } from '../kit/button.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { Page } from '../kit/page.tsx';
import { useWords } from '../kit/use-words.ts';
import type { Route } from './+types/candidacies';

/** One candidacy is gone to at once; several are listed; those who follow sessions go to theirs. */
export function loader(args: Route.LoaderArgs) {
  return answer(args, async ({ actor, runtime }) => {
    const own = await listOwnCandidacies(runtime.workplace, actor);
    const [first, ...others] = own;
    if (first === undefined && mayDo(actor, 'candidacy.list')) throw redirect('/sessions');
    if (first !== undefined && others.length === 0) throw redirect(`/candidatures/${first.id}`);
    const views = await Promise.all(own.map(({ id }) => readCandidacy(runtime.workplace, actor, id)));
    return {
      rows: views.map(({ candidacy, session, frameworkTitle }) => ({
        id: candidacy.id,
        enrolledAt: candidacy.enrolledAt,
        session: session.label,
        frameworkTitle,
      })),
    };
  });
}

export default function Candidacies({ loaderData }: Route.ComponentProps): JSX.Element {
  const { t, date } = useWords();
  const { rows } = loaderData;
  return (
    <Page title={t(handInMessages['list.title'])} lead={t(handInMessages['list.lead'])}>
      {rows.length === 0 && (
        <EmptyState title={t(handInMessages['list.empty'])}>
          {t(handInMessages['list.empty.text'])}
        </EmptyState>
      )}
      <ul className="list">
        {rows.map(({ id, session, frameworkTitle, enrolledAt }) => (
          <li key={id}>
            <span>
              <strong>{session}</strong>
              <br />
              <span lang="fr">{frameworkTitle}</span>
            </span>
            <span className="soft">{t(handInMessages['list.enrolled'], { date: date(enrolledAt) })}</span>
            <LinkButton to={`/candidatures/${id}`} small>
              {t(handInMessages['list.open'])}
            </LinkButton>
          </li>
        ))}
      </ul>
    </Page>
  );
}
