import { translate } from '@etalon/i18n';
import { workshopMessages } from '@etalon/i18n/messages/workshop';
import { createProject, listProjects } from '@etalon/usecases';
import { act, answer, redirectWithNotice } from '@etalon/web/answer';
import { parseForm } from '@etalon/web/form';
import type { JSX } from 'react';
import { Form, Link } from 'react-router';
import { z } from 'zod';
import { Button } from '../kit/button.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { TextField } from '../kit/field.tsx';
import { Page } from '../kit/page.tsx';
import { ProblemPanel } from '../kit/problem-panel.tsx';
import { useWords } from '../kit/use-words.ts';
import type { Route } from './+types/projects';
import { projectPath } from './document-address.ts';
import './workshop.css';

const CREATE = z.object({ title: z.string() });

export function loader(args: Route.LoaderArgs) {
  return answer(args, async ({ actor, runtime }) => ({
    projects: await listProjects(runtime.workplace, actor),
  }));
}

export function action(args: Route.ActionArgs) {
  return act(args, async ({ actor, runtime, language }, form) => {
    const { title } = parseForm(CREATE, form);
    const project = await createProject(runtime.workplace, actor, title);
    const notice = translate(language, workshopMessages['projects.created'], { title: project.title });
    return redirectWithNotice(projectPath(project.id), notice);
  });
}

/** The projects of the person who is signed in, and the way to open one more. */
export default function Projects({ loaderData, actionData }: Route.ComponentProps): JSX.Element {
  const { t, date } = useWords();
  const { projects } = loaderData;
  return (
    <Page title={t(workshopMessages['nav.workshop'])} lead={t(workshopMessages['projects.lead'])}>
      <ProblemPanel answer={actionData} />
      <div className="ws-project">
        {projects.length === 0 ? (
          <EmptyState title={t(workshopMessages['projects.empty'])}>
            {t(workshopMessages['projects.empty.text'])}
          </EmptyState>
        ) : (
          <section aria-labelledby="projets">
            <h2 id="projets">{t(workshopMessages['projects.list'])}</h2>
            <ul className="list">
              {projects.map((project) => (
                <li key={project.id}>
                  <Link to={projectPath(project.id)}>{project.title}</Link>
                  <span className="soft figures">
                    {t(workshopMessages['projects.since'], { date: date(project.createdAt) })}
                  </span>
                </li>
              ))}
            </ul>
          </section>
        )}
        <Form method="post" className="panel">
          <TextField
            name="title"
            label={t(workshopMessages['projects.title'])}
            hint={t(workshopMessages['projects.title.hint'])}
            maxLength={120}
            answer={actionData}
            required
          />
          <Button tone="primary">{t(workshopMessages['projects.new'])}</Button>
        </Form>
      </div>
    </Page>
  );
}
