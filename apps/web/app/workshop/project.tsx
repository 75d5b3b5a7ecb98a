import { workshopMessages } from '@etalon/i18n/messages/workshop';
import { act, answer } from '@etalon/web/answer';
import type { JSX } from 'react';
import { LinkButton } from '../kit/button.tsx';
import { Page } from '../kit/page.tsx';
import { ProblemPanel } from '../kit/problem-panel.tsx';
import { useWords } from '../kit/use-words.ts';
import type { Route } from './+types/project';
import { changeProject } from './change-project.ts';
import { DocumentSection } from './document-section.tsx';
import { FileSection } from './file-section.tsx';
import { GroupSection } from './group-section.tsx';
import { loadProjectPage } from './load-project-page.ts';
import { RunSection } from './run-section.tsx';
import { SealSection } from './seal-section.tsx';
import './workshop.css';

export function loader(args: Route.LoaderArgs) {
  return answer(args, (visit) => loadProjectPage(visit, args.params.projectId));
}

export function action(args: Route.ActionArgs) {
  return act(args, (visit, form) => changeProject(visit, form, args.params.projectId));
}

/** One project: its documents, its files, its runs, its group, and what was sealed from it. */
export default function Project({ loaderData: page, actionData }: Route.ComponentProps): JSX.Element {
  const { t } = useWords();
  return (
    <Page
      title={page.title}
      width="wide"
      crumbs={[{ label: t(workshopMessages['crumb.workshop']), to: '/atelier' }]}
      action={
        <LinkButton to={`/atelier/${page.projectId}/archive.zip`} download>
          {t(workshopMessages['project.archive'])}
        </LinkButton>
      }
    >
      <ProblemPanel answer={actionData} />
      <div className="ws-project">
        <div className="stack">
          <DocumentSection page={page} answer={actionData} />
          <RunSection page={page} />
          <SealSection page={page} />
        </div>
        <div className="stack">
          <FileSection page={page} />
          <GroupSection page={page} answer={actionData} />
        </div>
      </div>
    </Page>
  );
}
