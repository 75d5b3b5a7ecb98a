import { translate } from '@etalon/i18n';
import { apiMessages } from '@etalon/i18n/messages/api';
import { ltiMessages } from '@etalon/i18n/messages/lti';
import { allowDecisions, bringRoster, decideDeployment, endPlatform } from '@etalon/usecases';
import { act, answer, redirectWithNotice } from '@etalon/web/answer';
import type { JSX } from 'react';
import { Form, redirect } from 'react-router';
import { Button } from '../kit/button.tsx';
import { Confirm } from '../kit/confirm.tsx';
import { SelectField } from '../kit/field.tsx';
import { KeyValues } from '../kit/key-values.tsx';
import { Page } from '../kit/page.tsx';
import { ProblemPanel } from '../kit/problem-panel.tsx';
import { Tag } from '../kit/tag.tsx';
import { useWords } from '../kit/use-words.ts';
import type { Route } from './+types/platform';
import { loadPlatform, type ShownPlatform } from './load-platform.ts';
import { PlacementTable, ScoreTable } from './platform-tables.tsx';

export function loader(args: Route.LoaderArgs) {
  return answer(args, (visit) => loadPlatform(visit, args.params.platformId));
}

export function action(args: Route.ActionArgs) {
  return act(args, async ({ runtime, actor, language }, form) => {
    const { platformId } = args.params;
    const { workplace } = runtime;
    const text = (name: string): string => String(form.get(name) ?? '');
    const done = (key: 'deployment.changed' | 'platform.changed') =>
      redirectWithNotice(`/programmes/plateformes/${platformId}`, translate(language, ltiMessages[key]));
    switch (form.get('acte')) {
      case 'admettre':
      case 'fermer-deploiement': {
        const state = form.get('acte') === 'admettre' ? 'admitted' : 'closed';
        await decideDeployment(workplace, actor, { platformId, deploymentId: text('deploiement'), state });
        return done('deployment.changed');
      }
      case 'lire-inscrits': {
        const target = { courseId: text('cours'), sessionId: text('session') };
        const { id } = await bringRoster(workplace, actor, target);
        return redirect(`/candidats/importer/${id}`);
      }
      case 'fermer':
        await endPlatform(workplace, actor, platformId);
        return done('platform.changed');
      default:
        await allowDecisions(workplace, actor, { platformId, allowed: form.get('acte') === 'transmettre' });
        return done('platform.changed');
    }
  });
}

function Deployments({ deployments, writes }: Pick<ShownPlatform, 'deployments' | 'writes'>): JSX.Element {
  const { t } = useWords();
  return (
    <section className="stack" aria-labelledby="deploiements">
      <h2 id="deploiements">{t(ltiMessages['deployments.title'])}</h2>
      {deployments.length === 0 && <p>{t(ltiMessages['deployments.empty'])}</p>}
      <ul className="list">
        {deployments.map(({ deploymentId, state }) => {
          const admitted = state === 'admitted';
          const act = admitted ? 'close' : 'admit';
          return (
            <li key={deploymentId}>
              <span>
                <code className="hash">{deploymentId}</code>{' '}
                <Tag tone="note">{t(ltiMessages[`deployment.${state}`])}</Tag>
              </span>
              {writes && (
                <Form method="post">
                  <input type="hidden" name="acte" value={admitted ? 'fermer-deploiement' : 'admettre'} />
                  <input type="hidden" name="deploiement" value={deploymentId} />
                  <Button small aria-label={t(ltiMessages[`deployment.${act}.named`], { id: deploymentId })}>
                    {t(ltiMessages[`deployment.${act}`])}
                  </Button>
                </Form>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function Told({ platform, writes }: Pick<ShownPlatform, 'platform' | 'writes'>): JSX.Element {
  const { t } = useWords();
  const { tellsDecisions } = platform;
  return (
    <section className="stack" aria-labelledby="transmis">
      <h2 id="transmis">{t(ltiMessages['decisions.title'])}</h2>
      <p>{t(ltiMessages['decisions.text'])}</p>
      <p>{t(ltiMessages[tellsDecisions ? 'decisions.allowed' : 'decisions.withheld'])}</p>
      {writes && (
        <Form method="post">
          <input type="hidden" name="acte" value={tellsDecisions ? 'retenir' : 'transmettre'} />
          <Button>{t(ltiMessages[tellsDecisions ? 'decisions.withhold' : 'decisions.allow'])}</Button>
        </Form>
      )}
    </section>
  );
}

function Courses({ courses, sessions }: Pick<ShownPlatform, 'courses' | 'sessions'>): JSX.Element {
  const { t } = useWords();
  return (
    <section className="stack" aria-labelledby="cours">
      <h2 id="cours">{t(ltiMessages['courses.title'])}</h2>
      <p>{t(ltiMessages[courses.length === 0 ? 'courses.empty' : 'courses.text'])}</p>
      {courses.length > 0 && sessions.length > 0 && (
        <Form method="post" className="panel">
          <input type="hidden" name="acte" value="lire-inscrits" />
          <SelectField
            name="cours"
            label={t(ltiMessages['course.name'])}
            choices={courses.map(({ id, title }) => ({ value: id, label: title }))}
          />
          <SelectField name="session" label={t(ltiMessages['course.session'])} choices={sessions} />
          <Button>{t(ltiMessages['course.read'])}</Button>
        </Form>
      )}
    </section>
  );
}

/** One platform: its deployments, what it is told, its courses, and the situations placed in them. */
export default function Platform({ loaderData, actionData }: Route.ComponentProps): JSX.Element {
  const { t } = useWords();
  const { platform, placements, scores, writes } = loaderData;
  return (
    <Page
      title={platform.name}
      lead={platform.issuer}
      width="wide"
      crumbs={[
        { label: t(apiMessages['access.title']), to: '/programmes' },
        { label: t(ltiMessages['platforms.title']), to: '/programmes/plateformes' },
      ]}
    >
      <ProblemPanel answer={actionData} />
      <KeyValues
        entries={[
          { label: t(ltiMessages['platform.client']), value: platform.clientId },
          { label: t(ltiMessages['platform.state']), value: t(ltiMessages[`platform.${platform.state}`]) },
        ]}
      />
      <Deployments deployments={loaderData.deployments} writes={writes} />
      <Told platform={platform} writes={writes} />
      <Courses courses={loaderData.courses} sessions={loaderData.sessions} />
      <h2>{t(ltiMessages['placements.title'])}</h2>
      {placements.length === 0 ? (
        <p>{t(ltiMessages['placements.empty'])}</p>
      ) : (
        <PlacementTable placements={placements} />
      )}
      <h2>{t(ltiMessages['scores.title'])}</h2>
      {scores.length === 0 ? <p>{t(ltiMessages['scores.empty'])}</p> : <ScoreTable scores={scores} />}
      {writes && (
        <Confirm
          label={t(ltiMessages['platform.end'])}
          question={t(ltiMessages['platform.end.question'])}
          tone="grave"
        >
          <Form method="post">
            <input type="hidden" name="acte" value="fermer" />
            <Button tone="grave">{t(ltiMessages['platform.end'])}</Button>
          </Form>
        </Confirm>
      )}
    </Page>
  );
}
