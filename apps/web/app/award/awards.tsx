import { translate } from '@etalon/i18n';
import { awardMessages } from '@etalon/i18n/messages/award';
import { issueCredential } from '@etalon/usecases';
import { act, answer, redirectWithNotice } from '@etalon/web/answer';
import type { JSX } from 'react';
import { LinkButton } from '../kit/button.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { Page } from '../kit/page.tsx';
import { ProblemPanel } from '../kit/problem-panel.tsx';
import { useWords } from '../kit/use-words.ts';
import type { Route } from './+types/awards';
import { AwaitingList } from './awaiting-list.tsx';
import { AwardTable } from './award-table.tsx';
import { loadAwards } from './load-awards.ts';
import { OwnAwards } from './own-awards.tsx';
import '../register/register.css';

export function loader(args: Route.LoaderArgs) {
  return answer(args, (visit) => loadAwards(visit, args.request));
}

export function action(args: Route.ActionArgs) {
  return act(args, async ({ runtime, actor, language }, form) => {
    await issueCredential(runtime.workplace, actor, String(form.get('decision') ?? ''));
    return redirectWithNotice('/certificats', translate(language, awardMessages['issue.done']));
  });
}

/** The register of certificates; for a candidate, their own. */
export default function Awards({ loaderData, actionData }: Route.ComponentProps): JSX.Element {
  const { t } = useWords();
  if (loaderData.kind === 'own') return <OwnAwards awards={loaderData.awards} />;
  const { awaiting, credentials, state, issues, revokes } = loaderData;
  return (
    <Page
      title={t(awardMessages.title)}
      lead={t(awardMessages.lead)}
      width="wide"
      action={<LinkButton to="/verifier">{t(awardMessages.verify)}</LinkButton>}
    >
      <ProblemPanel answer={actionData} />
      <AwaitingList awaiting={awaiting} issues={issues} />
      <section aria-labelledby="delivres">
        <h2 id="delivres" className="rg-heading">
          {t(awardMessages['issued.title'])}
        </h2>
        {credentials.total === 0 ? (
          <EmptyState title={t(awardMessages['issued.empty'])}>
            {t(awardMessages['issued.empty.text'])}
          </EmptyState>
        ) : (
          <AwardTable rows={credentials.rows} total={credentials.total} state={state} revokes={revokes} />
        )}
      </section>
    </Page>
  );
}
