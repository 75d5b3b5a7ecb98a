import { randomUUID } from 'node:crypto';
import { connectMessages } from '@etalon/i18n/messages/connect';
import { workshopMessages } from '@etalon/i18n/messages/workshop';
import { connectSource, readProject } from '@etalon/usecases';
import { act, answer } from '@etalon/web/answer';
import { type JSX, useEffect } from 'react';
import { Alert } from '../kit/alert.tsx';
import { Page } from '../kit/page.tsx';
import { ProblemPanel } from '../kit/problem-panel.tsx';
import { useWords } from '../kit/use-words.ts';
import type { Route } from './+types/connect';
import { ConnectAddress } from './connect-address.tsx';
import { ConnectDatabase } from './connect-database.tsx';
import { Brought } from './connect-outcome.tsx';
import { projectPath } from './document-address.ts';
import { sourceFromForm } from './source-from-form.ts';
import './workshop.css';

export function loader(args: Route.LoaderArgs) {
  return answer(args, async ({ actor, runtime }) => {
    const { projectId } = args.params;
    const { project } = await readProject(runtime.workplace, actor, projectId);
    const { hosts, limits } = runtime.workplace.connector;
    return { projectId, projectTitle: project.title, hosts, limits, connectionId: randomUUID() };
  });
}

export function action(args: Route.ActionArgs) {
  return act(args, async ({ actor, runtime }, form) => {
    const { projectId } = args.params;
    const wanted = sourceFromForm(form);
    const { file, rows, columns } = await connectSource(runtime.workplace, actor, { ...wanted, projectId });
    const { name, bytes, source } = file;
    return { brought: { name, bytes, source, rows, columns } };
  });
}

/** Data of an address or of a database becomes a file of the project, on the hosts that this site opens. */
export default function Connect({ loaderData, actionData }: Route.ComponentProps): JSX.Element {
  const { t, number, bytes } = useWords();
  const { projectId, projectTitle, hosts, limits, connectionId } = loaderData;
  const brought = actionData !== undefined && 'brought' in actionData ? actionData.brought : null;
  const form = { projectId, connectionId, answer: actionData };
  useEffect(() => {
    // What came of it is said above the forms.
    if (actionData !== undefined) window.scrollTo({ top: 0 });
  }, [actionData]);
  return (
    <Page
      title={t(connectMessages['connect.title'])}
      lead={t(connectMessages['connect.lead'])}
      crumbs={[
        { label: t(workshopMessages['crumb.workshop']), to: '/atelier' },
        { label: projectTitle, to: projectPath(projectId) },
      ]}
    >
      {hosts.length === 0 ? (
        <Alert title={t(connectMessages['connect.closed.title'])}>
          {t(connectMessages['connect.closed.text'])}
        </Alert>
      ) : (
        <div className="stack">
          <ProblemPanel answer={actionData} />
          {brought !== null && <Brought file={brought} projectId={projectId} />}
          <p className="soft">
            {t(connectMessages['connect.hosts'], { hosts: hosts.join(', ') })}
            <br />
            {t(connectMessages['connect.limits'], {
              size: bytes(limits.maxBytes),
              pages: number(limits.maxPages),
              rows: number(limits.maxRows),
              seconds: number(limits.seconds),
            })}
          </p>
          {/* Another key after each success: what was typed, secrets first, leaves the page. */}
          <ConnectAddress key={`a${connectionId}`} {...form} />
          <ConnectDatabase key={`b${connectionId}`} {...form} />
        </div>
      )}
    </Page>
  );
}
