import { translate } from '@etalon/i18n';
import { trackingMessages } from '@etalon/i18n/messages/tracking';
import { workshopMessages } from '@etalon/i18n/messages/workshop';
import { keepTrackedRun } from '@etalon/usecases/tracking';
import { act, answer, redirectWithNotice } from '@etalon/web/answer';
import type { JSX, ReactNode } from 'react';
import { Form, Link } from 'react-router';
import { Button } from '../kit/button.tsx';
import { KeyValues } from '../kit/key-values.tsx';
import { Page } from '../kit/page.tsx';
import { ProblemPanel } from '../kit/problem-panel.tsx';
import { useWords } from '../kit/use-words.ts';
import { projectPath } from '../workshop/document-address.ts';
import type { Route } from './+types/tracked-run';
import { loadTrackedRun } from './load-tracking.ts';
import { MetricFigure } from './metric-figure.tsx';
import { useMetric } from './run-table.tsx';
import '../warehouse/warehouse.css';
import '../models/models.css';
import '../workshop/workshop.css';

export function loader(args: Route.LoaderArgs) {
  const { projectId, runId } = args.params;
  return answer(args, (visit) => loadTrackedRun(visit, projectId, runId));
}

export function action(args: Route.ActionArgs) {
  return act(args, async ({ runtime, actor, language }) => {
    const { projectId, runId } = args.params;
    await keepTrackedRun(runtime.workplace, actor, { projectId, runId });
    const notice = translate(language, trackingMessages.kept);
    return redirectWithNotice(`${projectPath(projectId)}/suivi/${runId}`, notice);
  });
}

type Data = Route.ComponentProps['loaderData'];

function Part({
  id,
  title,
  children,
}: {
  readonly id: string;
  readonly title: string;
  readonly children: ReactNode;
}) {
  return (
    <section className="stack" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}

function Files({ files }: Pick<Data, 'files'>): JSX.Element {
  const { t, bytes } = useWords();
  if (files.length === 0) return <p className="soft">{t(trackingMessages['files.none'])}</p>;
  return (
    <ul className="list">
      {files.map(({ path, bytes: size }) => (
        <li key={path}>
          <span>{path}</span>
          <span className="soft figures">{bytes(size)}</span>
        </li>
      ))}
    </ul>
  );
}

function Kept({ page }: { readonly page: Data }): JSX.Element {
  const { t, moment } = useWords();
  const { kept, projectId } = page;
  return (
    <Part id="gardee" title={t(trackingMessages['kept.title'])}>
      {kept.length === 0 ? (
        <p className="soft">{t(trackingMessages['kept.none'])}</p>
      ) : (
        <ul className="list">
          {kept.map(({ id, requestedAt }) => (
            <li key={id}>
              <Link to={`/atelier/${projectId}/calculs/${id}`}>
                {t(trackingMessages['kept.link'], { date: moment(requestedAt) })}
              </Link>
            </li>
          ))}
        </ul>
      )}
      <Form method="post" preventScrollReset>
        <Button>{t(trackingMessages.keep)}</Button>
      </Form>
    </Part>
  );
}

/** One run of a script: what it said, its curves, its files, and what was kept of it as evidence. */
export default function TrackedRun({ loaderData: page, actionData }: Route.ComponentProps): JSX.Element {
  const { t, moment } = useWords();
  const metric = useMetric();
  const { projectId, projectTitle, runId, name, status, startedAt, params, tags, lastMetrics, curves } = page;
  return (
    <Page
      title={name || t(trackingMessages.unnamed, { id: runId.slice(0, 8) })}
      lead={`${t(trackingMessages[`status.${status}`])} · ${moment(startedAt)}`}
      crumbs={[
        { label: t(workshopMessages['crumb.workshop']), to: '/atelier' },
        { label: projectTitle, to: projectPath(projectId) },
        { label: t(trackingMessages.title), to: `${projectPath(projectId)}/suivi` },
      ]}
    >
      <ProblemPanel answer={actionData} />
      {lastMetrics.length > 0 && (
        <Part id="metriques" title={t(trackingMessages.metrics)}>
          <KeyValues entries={lastMetrics.map(({ key, value }) => ({ label: key, value: metric(value) }))} />
        </Part>
      )}
      {curves.length > 0 && (
        <Part id="courbes" title={t(trackingMessages.curves)}>
          {curves.map(({ key, points }) => (
            <MetricFigure key={key} name={key} points={points} />
          ))}
        </Part>
      )}
      {params.length + tags.length > 0 && (
        <Part id="parametres" title={t(trackingMessages.params)}>
          <KeyValues entries={[...params, ...tags].map(({ key, value }) => ({ label: key, value }))} />
        </Part>
      )}
      {page.inputs.length > 0 && (
        <Part id="donnees" title={t(trackingMessages.inputs)}>
          <KeyValues
            entries={page.inputs.map((input) => ({
              label: input.name,
              value: [input.context, input.digest].filter(Boolean).join(' · '),
            }))}
          />
        </Part>
      )}
      <Part id="fichiers" title={t(trackingMessages.files)}>
        <Files files={page.files} />
      </Part>
      <Kept page={page} />
    </Page>
  );
}
