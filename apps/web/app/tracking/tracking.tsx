import { translate } from '@etalon/i18n';
import { trackingMessages } from '@etalon/i18n/messages/tracking';
import { workshopMessages } from '@etalon/i18n/messages/workshop';
import { closeTrackingDoor, makeTrackingDoor } from '@etalon/usecases/tracking';
import { act, answer, redirectWithNotice } from '@etalon/web/answer';
import { TRACKING_PATH } from '@etalon/web/tracking';
import { type JSX, useEffect } from 'react';
import { useRevalidator } from 'react-router';
import { Alert } from '../kit/alert.tsx';
import { Page } from '../kit/page.tsx';
import { ProblemPanel } from '../kit/problem-panel.tsx';
import { useWords } from '../kit/use-words.ts';
import { projectPath } from '../workshop/document-address.ts';
import type { Route } from './+types/tracking';
import { DoorSection } from './door-section.tsx';
import { loadTracking } from './load-tracking.ts';
import { RunTable } from './run-table.tsx';
import '../workshop/workshop.css';

const LOOK_AGAIN_MS = 3000;

export function loader(args: Route.LoaderArgs) {
  const wanted = new URL(args.request.url).searchParams.get('experience');
  return answer(args, (visit) => loadTracking(visit, args.params.projectId, wanted));
}

export type TrackingPage = Route.ComponentProps['loaderData'];

export function action(args: Route.ActionArgs) {
  return act(args, async ({ runtime, actor, language }, form) => {
    const { projectId } = args.params;
    if (form.get('acte') === 'fermer') {
      await closeTrackingDoor(runtime.workplace, actor, String(form.get('entree') ?? ''));
      const notice = translate(language, trackingMessages['door.closed.notice']);
      return redirectWithNotice(`${projectPath(projectId)}/suivi`, notice);
    }
    const { secret } = await makeTrackingDoor(runtime.workplace, actor, projectId);
    const address = new URL(TRACKING_PATH, runtime.settings.baseUrl);
    address.username = 'suivi';
    address.password = secret;
    return { address: address.href };
  });
}

/** The doors of a project for scripts, and what came through them. */
export default function Tracking({ loaderData: page, actionData }: Route.ComponentProps): JSX.Element {
  const { t } = useWords();
  const { revalidate } = useRevalidator();
  const { pending } = page;
  useEffect(() => {
    if (!pending) return;
    const timer = setInterval(() => void revalidate(), LOOK_AGAIN_MS);
    return () => clearInterval(timer);
  }, [pending, revalidate]);
  const made = actionData !== undefined && 'address' in actionData ? actionData.address : null;
  return (
    <Page
      title={t(trackingMessages.title)}
      lead={t(trackingMessages.lead)}
      width="wide"
      crumbs={[
        { label: t(workshopMessages['crumb.workshop']), to: '/atelier' },
        { label: page.projectTitle, to: projectPath(page.projectId) },
      ]}
    >
      <ProblemPanel answer={actionData} />
      {made !== null && (
        <Alert title={t(trackingMessages['door.made'])} announced>
          <pre className="ws-json">{`import mlflow\nmlflow.set_tracking_uri("${made}")`}</pre>
          <p>{t(trackingMessages['door.how'])}</p>
        </Alert>
      )}
      <RunTable page={page} />
      <DoorSection page={page} />
    </Page>
  );
}
