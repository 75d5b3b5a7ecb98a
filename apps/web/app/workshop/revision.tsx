import { translate } from '@etalon/i18n';
import { workshopMessages } from '@etalon/i18n/messages/workshop';
import { restoreRevision } from '@etalon/usecases';
import { act, answer, redirectWithNotice } from '@etalon/web/answer';
import type { JSX } from 'react';
import { Form } from 'react-router';
import { Button, LinkButton } from '../kit/button.tsx';
import { Confirm } from '../kit/confirm.tsx';
import { KeyValues } from '../kit/key-values.tsx';
import { Page } from '../kit/page.tsx';
import { ProblemPanel } from '../kit/problem-panel.tsx';
import { useWords } from '../kit/use-words.ts';
import type { Route } from './+types/revision';
import { BlockView } from './block-view.tsx';
import { documentPath, projectPath, shellPath } from './document-address.ts';
import { layOutRevision } from './lay-out-revision.ts';
import './workshop.css';

export function loader(args: Route.LoaderArgs) {
  return answer(args, async (visit) => {
    const { projectId, documentId } = args.params;
    const laid = await layOutRevision(visit, { projectId, documentId, number: Number(args.params.number) });
    const { title, facts, blocks, number, kind, projectTitle } = laid;
    return { projectId, documentId, title, facts, blocks, number, kind, projectTitle };
  });
}

/** Brings this state back as a new revision. */
export function action(args: Route.ActionArgs) {
  return act(args, async ({ actor, runtime, language }) => {
    const { projectId, documentId, number } = args.params;
    await restoreRevision(runtime.workplace, actor, { documentId, number: Number(number) });
    const notice = translate(language, workshopMessages['history.restored.notice'], { number });
    return redirectWithNotice(shellPath(projectId, documentId), notice);
  });
}

const FORMATS = ['pdf', 'docx', 'xlsx', 'csv', 'json'] as const;

/** One state of a document, as it reads and prints. */
export default function Revision({ loaderData, actionData }: Route.ComponentProps): JSX.Element {
  const { t } = useWords();
  const { projectId, documentId, title, facts, blocks, number, kind, projectTitle } = loaderData;
  const base = shellPath(projectId, documentId);
  return (
    <Page
      title={t(workshopMessages['revision.title'], { title, number })}
      crumbs={[
        { label: projectTitle, to: projectPath(projectId) },
        { label: title, to: documentPath(projectId, documentId, kind) },
        { label: t(workshopMessages['frame.history']), to: `${base}/historique` },
      ]}
      action={
        <Confirm
          label={t(workshopMessages['history.restore'])}
          question={t(workshopMessages['history.restore.question'], { number })}
        >
          <Form method="post">
            <Button tone="primary">{t(workshopMessages['history.restore'])}</Button>
          </Form>
        </Confirm>
      }
    >
      <ProblemPanel answer={actionData} />
      <KeyValues entries={facts.map(({ label, value }) => ({ label, value }))} />
      <div className="row no-print">
        {FORMATS.map((format) => (
          <LinkButton key={format} to={`${base}/export/${format}?revision=${number}`} small download>
            {t(workshopMessages[`export.${format}`])}
          </LinkButton>
        ))}
      </div>
      {blocks.length === 0 ? (
        <p className="soft">{t(workshopMessages['revision.empty'])}</p>
      ) : (
        <BlockView blocks={blocks} />
      )}
    </Page>
  );
}
