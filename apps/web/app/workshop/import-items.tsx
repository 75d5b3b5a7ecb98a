import { workshopMessages } from '@etalon/i18n/messages/workshop';
import { act, answer } from '@etalon/web/answer';
import type { JSX } from 'react';
import { Page } from '../kit/page.tsx';
import { ProblemPanel } from '../kit/problem-panel.tsx';
import { useWords } from '../kit/use-words.ts';
import type { Route } from './+types/import-items';
import { documentPath, projectPath } from './document-address.ts';
import { ImportChoice } from './import-choice.tsx';
import { importFromForm } from './import-from-form.ts';
import { ImportOutcomeView } from './import-outcome.tsx';
import { loadImport } from './load-import.ts';
import { ProjectUpload } from './project-upload.tsx';
import '../hand-in/hand-in.css';
import './workshop.css';

/** Rows shown of each kind; the whole of the rejected ones is in their file. */
const SHOWN = 20;

export function loader(args: Route.LoaderArgs) {
  return answer(args, async (visit) => {
    const query = new URL(args.request.url).searchParams;
    const { outcome, ...data } = await loadImport(visit, { ...args.params, query });
    const { accepted, rejected } = outcome;
    return {
      ...data,
      accepted: { count: accepted.length, rows: accepted.slice(0, SHOWN) },
      rejected: { count: rejected.length, rows: rejected.slice(0, SHOWN) },
    };
  });
}

export type ShownImport = Route.ComponentProps['loaderData'];

export function action(args: Route.ActionArgs) {
  return act(args, (visit, form) => importFromForm(visit, form, args.params));
}

/** Rows of a file become items of a list: which file, which columns, what is taken and what is not, and why. */
export default function ImportPage({ loaderData: data, actionData }: Route.ComponentProps): JSX.Element {
  const { t } = useWords();
  const { projectId, documentId, title, kind, projectTitle } = data;
  return (
    <Page
      title={t(workshopMessages['import.title'], { title })}
      lead={t(workshopMessages['import.lead'])}
      crumbs={[
        { label: projectTitle, to: projectPath(projectId) },
        { label: title, to: documentPath(projectId, documentId, kind) },
      ]}
    >
      <ProblemPanel answer={actionData} />
      <ImportChoice data={data} />
      {data.fileId === '' && <ProjectUpload projectId={projectId} />}
      <ImportOutcomeView data={data} />
    </Page>
  );
}
