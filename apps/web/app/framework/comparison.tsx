import { translate } from '@etalon/i18n';
import { frameworkPageMessages as words } from '@etalon/i18n/messages/framework-pages';
import { decideReplacement } from '@etalon/usecases';
import { act, answer, redirectWithNotice } from '@etalon/web/answer';
import { parseForm } from '@etalon/web/form';
import type { JSX } from 'react';
import { Link, redirect } from 'react-router';
import { z } from 'zod';
import { EmptyState } from '../kit/empty-state.tsx';
import { Page } from '../kit/page.tsx';
import { ProblemPanel } from '../kit/problem-panel.tsx';
import { useWords } from '../kit/use-words.ts';
import type { Route } from './+types/comparison';
import { ChangeList } from './change-list.tsx';
import { loadComparison } from './load-comparison.ts';
import { ProposalList } from './proposal-list.tsx';
import './framework.css';

function readPair(request: Request) {
  const { searchParams } = new URL(request.url);
  const previousVersionId = searchParams.get('avant') ?? '';
  const nextVersionId = searchParams.get('apres') ?? '';
  if (previousVersionId === '' || nextVersionId === '') throw redirect('/referentiels');
  return { previousVersionId, nextVersionId, all: searchParams.has('tout') };
}

export function loader(args: Route.LoaderArgs) {
  return answer(args, (visit) => loadComparison(visit, readPair(args.request)));
}

const DECISION = z.object({
  previousItem: z.string(),
  nextItem: z.string(),
  decision: z.enum(['confirmer', 'refuser']),
});

export function action(args: Route.ActionArgs) {
  return act(args, async ({ runtime, actor, language }, form) => {
    const { decision, previousItem, nextItem } = parseForm(DECISION, form);
    const { previousVersionId, nextVersionId } = readPair(args.request);
    const confirmed = decision === 'confirmer';
    await decideReplacement(runtime.workplace, actor, {
      previousVersionId,
      nextVersionId,
      previousItem,
      nextItem,
      confirmed,
    });
    const notice = words[confirmed ? 'proposal.confirmed-notice' : 'proposal.refused-notice'];
    const said = translate(language, notice, { previous: previousItem, next: nextItem });
    return redirectWithNotice(`/referentiels/comparer${new URL(args.request.url).search}`, said);
  });
}

const CHANGES = ['reworded', 'moved', 'added', 'removed', 'unchanged'] as const;

export default function Comparison({ loaderData, actionData }: Route.ComponentProps): JSX.Element {
  const { t, number } = useWords();
  const { previous, next, counts, changes, proposals, all, decides } = loaderData;
  const pair = { avant: previous.id, apres: next.id };
  const toggled = new URLSearchParams(all ? pair : { ...pair, tout: '1' });
  return (
    <Page
      title={t(words['compare.title'], { previous: previous.label, next: next.label })}
      lead={t(words['compare.lead'])}
      crumbs={[{ label: t(words['list.title']), to: '/referentiels' }]}
      width="wide"
    >
      <ProblemPanel answer={actionData} />
      <dl className="fw-counts figures">
        {CHANGES.map((kind) => (
          <div key={kind}>
            <dd>{number(counts[kind])}</dd>
            <dt>{t(words[`changes.${kind}`])}</dt>
          </div>
        ))}
      </dl>
      <ProposalList proposals={proposals} decides={decides} />
      <section aria-labelledby="changes">
        <div className="row fw-heading">
          <h2 id="changes">{t(words['compare.changes'])}</h2>
          <Link to={`?${toggled}`} preventScrollReset>
            {t(words[all ? 'compare.only-changes' : 'compare.all'])}
          </Link>
        </div>
        {changes.length === 0 ? (
          <EmptyState title={t(words['compare.same'])}>{t(words['compare.same.text'])}</EmptyState>
        ) : (
          <ChangeList changes={changes} />
        )}
      </section>
    </Page>
  );
}
