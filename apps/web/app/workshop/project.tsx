import { workshopMessages } from '@etalon/i18n/messages/workshop';
import { act, answer } from '@etalon/web/answer';
import type { JSX } from 'react';
import { Page } from '../kit/page.tsx';
import { ProblemPanel } from '../kit/problem-panel.tsx';
import { useWords } from '../kit/use-words.ts';
import type { Route } from './+types/project';
import { changeProject } from './change-project.ts';
import { DocumentSection } from './document-section.tsx';
import { loadProjectPage } from './load-project-page.ts';
import './workshop.css';

export function loader(args: Route.LoaderArgs) {
  return answer(args, (visit) => loadProjectPage(visit, args.params.projectId));
}

export function action(args: Route.ActionArgs) {
  return act(args, (visit, form) => changeProject(visit, form, args.params.projectId));
}

/** One project: its documents, its files, its runs, its group. */
export default function Project({ loaderData: page, actionData }: Route.ComponentProps): JSX.Element {
  const { t } = useWords();
  return (
    <Page
      title={page.title}
      width="wide"
      crumbs={[{ label: t(workshopMessages['crumb.workshop']), to: '/atelier' }]}
    >
      <ProblemPanel answer={actionData} />
      <DocumentSection page={page} answer={actionData} />
    </Page>
  );
}
