import { frameworkPageMessages as words } from '@etalon/i18n/messages/framework-pages';
import { act, answer } from '@etalon/web/answer';
import type { JSX } from 'react';
import { Form } from 'react-router';
import { Button } from '../kit/button.tsx';
import { TextField } from '../kit/field.tsx';
import { Page } from '../kit/page.tsx';
import { ProblemPanel } from '../kit/problem-panel.tsx';
import { useWords } from '../kit/use-words.ts';
import type { Route } from './+types/matrix';
import { changeMatrix } from './change-matrix.ts';
import { loadMatrix } from './load-matrix.ts';
import { MatrixBlock } from './matrix-block.tsx';
import { MatrixHistory } from './matrix-history.tsx';
import { MatrixNotes } from './matrix-notes.tsx';
import { SignMatrix } from './sign-matrix.tsx';
import './framework.css';

export function loader(args: Route.LoaderArgs) {
  const { versionId } = args.params;
  const revisionId = new URL(args.request.url).searchParams.get('revision');
  return answer(args, (visit) => loadMatrix(visit, { versionId, revisionId }));
}

export function action(args: Route.ActionArgs) {
  const { versionId } = args.params;
  return act(args, (visit, form) => changeMatrix({ visit, request: args.request, versionId, form }));
}

export default function Matrix({ loaderData, actionData }: Route.ComponentProps): JSX.Element {
  const { t } = useWords();
  const { version, blocks, weights, edits, signs, revision, history, isLatest } = loaderData;
  const editable = edits && isLatest;
  const signature = <SignMatrix matrix={loaderData} answer={actionData} />;
  return (
    <Page
      title={t(words['matrix.title'])}
      lead={t(words['matrix.lead'])}
      crumbs={[
        { label: t(words['list.title']), to: '/referentiels' },
        { label: t(words['version.name'], { label: version.label }), to: `/referentiels/${version.id}` },
      ]}
      width="wide"
      {...(signs && revision !== null ? { action: signature } : {})}
    >
      <ProblemPanel answer={actionData} />
      <MatrixNotes matrix={loaderData} />
      <Form method="post" action={`/referentiels/${version.id}/matrice`} key={revision?.id ?? 'none'}>
        <input type="hidden" name="acte" value="enregistrer" />
        {blocks.map((block) => (
          <MatrixBlock key={block.id} block={block} weights={weights} editable={editable} />
        ))}
        {editable && (
          <div className="panel fw-save no-print">
            <TextField
              name="note"
              label={t(words['matrix.note'])}
              hint={t(words['matrix.note.hint'])}
              maxLength={500}
              autoComplete="off"
            />
            <Button>{t(words['matrix.save'])}</Button>
          </div>
        )}
      </Form>
      <MatrixHistory history={history} shown={revision?.id ?? null} />
    </Page>
  );
}
