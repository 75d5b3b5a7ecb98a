import { frameworkPageMessages as words } from '@etalon/i18n/messages/framework-pages';
import { act, answer } from '@etalon/web/answer';
import type { JSX } from 'react';
import { LinkButton } from '../kit/button.tsx';
import { Page } from '../kit/page.tsx';
import { ProblemPanel } from '../kit/problem-panel.tsx';
import { useWords } from '../kit/use-words.ts';
import type { Route } from './+types/draft';
import { changeDraft } from './change-draft.ts';
import { CorrectionList } from './correction-list.tsx';
import { CountLine } from './count-line.tsx';
import { DiagnosticList } from './diagnostic-list.tsx';
import { DraftDocument } from './draft-document.tsx';
import { DraftUnderstood } from './draft-understood.tsx';
import { loadDraftPage } from './load-draft.ts';
import { PublishForm } from './publish-form.tsx';
import { useFacingLine } from './use-facing-line.ts';
import './framework.css';

export function loader(args: Route.LoaderArgs) {
  return answer(args, async (visit) => ({
    ...(await loadDraftPage(visit, args.params.draftId)),
    selected: new URL(args.request.url).searchParams.get('corriger'),
  }));
}

export function action(args: Route.ActionArgs) {
  return act(args, (visit, form) => changeDraft(visit, args.params.draftId, form));
}

export default function Draft({ loaderData, actionData }: Route.ComponentProps): JSX.Element {
  const { t, moment } = useWords();
  const { id, fileName, createdAt, counts, document, diagnostics, corrections, edits } = loaderData;
  const item = loaderData.items.find((row) => row.id === loaderData.selected);
  const facing = item?.place.line ?? null;
  useFacingLine(facing);
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  return (
    <Page
      title={fileName}
      lead={t(words['draft.lead'], { date: moment(createdAt) })}
      crumbs={[{ label: t(words['list.title']), to: '/referentiels' }]}
      width="wide"
      {...(edits
        ? { action: <PublishForm errors={errors} answer={actionData} version={loaderData.version} /> }
        : {})}
    >
      <ProblemPanel answer={actionData} />
      <div className="row fw-summary">
        {counts !== null && <CountLine counts={counts} />}
        <LinkButton to={`/referentiels/brouillons/${id}/document`} download small>
          {t(words['draft.download'])}
        </LinkButton>
      </div>
      <DiagnosticList diagnostics={diagnostics} />
      <div className="fw-beside">
        <DraftDocument rows={document} facing={facing} />
        <DraftUnderstood draft={loaderData} selected={loaderData.selected} answer={actionData} />
      </div>
      <CorrectionList corrections={corrections} edits={edits} />
    </Page>
  );
}
