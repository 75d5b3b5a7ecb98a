import { translate } from '@etalon/i18n';
import { apiMessages } from '@etalon/i18n/messages/api';
import { ltiMessages } from '@etalon/i18n/messages/lti';
import {
  INVITATION_HOURS,
  invitePlatform,
  listPlatforms,
  mayDo,
  registerPlatform,
  rotateToolKey,
} from '@etalon/usecases';
import { act, answer, redirectWithNotice } from '@etalon/web/answer';
import type { JSX } from 'react';
import { Form, Link } from 'react-router';
import { Alert } from '../kit/alert.tsx';
import { Button } from '../kit/button.tsx';
import { Confirm } from '../kit/confirm.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { KeyValues } from '../kit/key-values.tsx';
import { Page } from '../kit/page.tsx';
import { ProblemPanel } from '../kit/problem-panel.tsx';
import { TableRegion } from '../kit/table-region.tsx';
import { Tag } from '../kit/tag.tsx';
import { useWords } from '../kit/use-words.ts';
import type { Route } from './+types/platforms';
import { PlatformForm, readPlatformForm } from './platform-form.tsx';
import { ProgramTabs } from './program-tabs.tsx';

const PATH = '/programmes/plateformes';

export function loader(args: Route.LoaderArgs) {
  return answer(args, async ({ runtime, actor }) => {
    const { platforms, tool } = await listPlatforms(runtime.workplace, actor);
    return {
      platforms: platforms.map(({ id, name, issuer, clientId, state, createdAt, waiting }) => ({
        ...{ id, name, issuer, clientId, state, createdAt, waiting },
      })),
      tool,
      hours: INVITATION_HOURS,
      writes: mayDo(actor, 'platform.write'),
    };
  });
}

type PlatformsPage = Route.ComponentProps['loaderData'];

export function action(args: Route.ActionArgs) {
  return act(args, async ({ runtime, actor, language }, form) => {
    const { workplace } = runtime;
    switch (form.get('acte')) {
      case 'inviter':
        return { link: await invitePlatform(workplace, actor) };
      case 'changer-cle':
        await rotateToolKey(workplace, actor);
        return redirectWithNotice(PATH, translate(language, ltiMessages['tool.rotated']));
      default: {
        const { id } = await registerPlatform(workplace, actor, readPlatformForm(form));
        return redirectWithNotice(`${PATH}/${id}`, translate(language, ltiMessages['form.registered']));
      }
    }
  });
}

function PlatformTable({ platforms }: Pick<PlatformsPage, 'platforms'>): JSX.Element {
  const { t, date } = useWords();
  const caption = t(ltiMessages['platforms.caption']);
  return (
    <TableRegion label={caption}>
      <table className="table">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t(ltiMessages['platform.name'])}</th>
            <th scope="col">{t(ltiMessages['platform.issuer'])}</th>
            <th scope="col">{t(ltiMessages['platform.client'])}</th>
            <th scope="col">{t(ltiMessages['platform.since'])}</th>
            <th scope="col">{t(ltiMessages['platform.state'])}</th>
          </tr>
        </thead>
        <tbody>
          {platforms.map(({ id, name, issuer, clientId, createdAt, state, waiting }) => (
            <tr key={id}>
              <th scope="row">
                <Link to={`${PATH}/${id}`}>{name}</Link>
              </th>
              <td>{issuer}</td>
              <td>{clientId}</td>
              <td>{date(createdAt)}</td>
              <td>
                <Tag tone="note">{t(ltiMessages[`platform.${state}`])}</Tag>
                {waiting > 0 && <div>{t(ltiMessages['platform.waiting'], { count: waiting })}</div>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableRegion>
  );
}

function Tool({ tool, writes }: Pick<PlatformsPage, 'tool' | 'writes'>): JSX.Element {
  const { t } = useWords();
  const rows = (['login', 'launch', 'keySet', 'canvas'] as const).map((name) => ({
    label: t(ltiMessages[`tool.${name}`]),
    value: <code className="hash">{tool[name]}</code>,
  }));
  return (
    <section className="stack" aria-labelledby="outil">
      <h2 id="outil">{t(ltiMessages['tool.title'])}</h2>
      <KeyValues entries={rows} />
      {writes && (
        <Confirm label={t(ltiMessages['tool.rotate'])} question={t(ltiMessages['tool.rotate.question'])}>
          <Form method="post">
            <input type="hidden" name="acte" value="changer-cle" />
            <Button>{t(ltiMessages['tool.rotate'])}</Button>
          </Form>
        </Confirm>
      )}
    </section>
  );
}

function Invitation({ hours }: Pick<PlatformsPage, 'hours'>): JSX.Element {
  const { t } = useWords();
  return (
    <section className="stack" aria-labelledby="invitation">
      <h2 id="invitation">{t(ltiMessages['invite.title'])}</h2>
      <p>{t(ltiMessages['invite.text'], { hours })}</p>
      <Form method="post">
        <input type="hidden" name="acte" value="inviter" />
        <Button>{t(ltiMessages['invite.make'])}</Button>
      </Form>
    </section>
  );
}

/** The learning platforms that open situations here, and the two ways of registering one. */
export default function Platforms({ loaderData, actionData }: Route.ComponentProps): JSX.Element {
  const { t } = useWords();
  const { platforms, writes, hours } = loaderData;
  const made = actionData !== undefined && 'link' in actionData ? actionData : null;
  return (
    <Page
      title={t(ltiMessages['platforms.title'])}
      lead={t(ltiMessages['platforms.lead'])}
      width="wide"
      crumbs={[{ label: t(apiMessages['access.title']), to: '/programmes' }]}
    >
      <ProgramTabs />
      <ProblemPanel answer={actionData} />
      {made !== null && (
        <Alert title={t(ltiMessages['invite.made'])} announced>
          <p>
            <code className="hash">{made.link}</code>
          </p>
        </Alert>
      )}
      {platforms.length === 0 ? (
        <EmptyState title={t(ltiMessages['platforms.empty'])}>
          {t(ltiMessages['platforms.empty.text'])}
        </EmptyState>
      ) : (
        <PlatformTable platforms={platforms} />
      )}
      {writes && <Invitation hours={hours} />}
      <Tool tool={loaderData.tool} writes={writes} />
      {writes && <PlatformForm answered={actionData} />}
    </Page>
  );
}
