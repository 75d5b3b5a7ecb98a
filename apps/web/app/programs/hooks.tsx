import { apiMessages } from '@etalon/i18n/messages/api';
import { listWebhooks, mayDo, subscribeWebhook, WEBHOOK_EVENTS } from '@etalon/usecases';
import { act, answer } from '@etalon/web/answer';
import type { JSX } from 'react';
import { Form, Link } from 'react-router';
import { Alert } from '../kit/alert.tsx';
import { Button } from '../kit/button.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { TextField } from '../kit/field.tsx';
import { Page } from '../kit/page.tsx';
import { ProblemPanel } from '../kit/problem-panel.tsx';
import { TableRegion } from '../kit/table-region.tsx';
import { useWords } from '../kit/use-words.ts';
import type { Route } from './+types/hooks';
import { CheckList } from './check-list.tsx';
import { HookState } from './hook-state.tsx';
import { ProgramTabs } from './program-tabs.tsx';

export function loader(args: Route.LoaderArgs) {
  return answer(args, async ({ runtime, actor }) => ({
    hooks: await listWebhooks(runtime.workplace, actor),
    writes: mayDo(actor, 'webhook.write'),
    events: WEBHOOK_EVENTS,
  }));
}

export function action(args: Route.ActionArgs) {
  return act(args, async ({ runtime, actor }, form) => {
    const { webhook, secret } = await subscribeWebhook(runtime.workplace, actor, {
      url: String(form.get('adresse') ?? '').trim(),
      events: form.getAll('evenement').map(String),
    });
    return { url: webhook.url, secret };
  });
}

type HooksPage = Route.ComponentProps['loaderData'];

function HookTable({ hooks }: Pick<HooksPage, 'hooks'>): JSX.Element {
  const { t, date } = useWords();
  const caption = t(apiMessages['hooks.caption']);
  return (
    <TableRegion label={caption}>
      <table className="table">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t(apiMessages['hook.url'])}</th>
            <th scope="col">{t(apiMessages['hook.events'])}</th>
            <th scope="col">{t(apiMessages['key.made-on'])}</th>
            <th scope="col">{t(apiMessages['hook.state'])}</th>
          </tr>
        </thead>
        <tbody>
          {hooks.map((hook) => (
            <tr key={hook.id}>
              <th scope="row">
                <Link to={`/programmes/adresses/${hook.id}`}>{hook.url}</Link>
              </th>
              <td>
                {hook.events.map((event) => (
                  <div key={event}>{t(apiMessages[`event.${event}`])}</div>
                ))}
              </td>
              <td>{date(hook.createdAt)}</td>
              <td>
                <HookState hook={hook} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableRegion>
  );
}

function NewHook({
  events,
  answered,
}: {
  readonly events: HooksPage['events'];
  readonly answered: unknown;
}): JSX.Element {
  const { t } = useWords();
  return (
    <section aria-labelledby="nouvelle-adresse">
      <h2 id="nouvelle-adresse">{t(apiMessages['hook.new'])}</h2>
      <Form method="post" className="panel">
        <TextField
          name="adresse"
          type="url"
          label={t(apiMessages['hook.url'])}
          hint={t(apiMessages['hook.url.hint'])}
          maxLength={500}
          answer={answered}
          required
        />
        <CheckList
          name="evenement"
          legend={t(apiMessages['hook.events'])}
          choices={events.map((event) => ({ value: event, label: t(apiMessages[`event.${event}`]) }))}
        />
        <Button tone="primary">{t(apiMessages['hook.add'])}</Button>
      </Form>
    </section>
  );
}

/** The addresses that are told of what happens, and the form that adds one. */
export default function Hooks({ loaderData, actionData }: Route.ComponentProps): JSX.Element {
  const { t } = useWords();
  const { hooks, writes, events } = loaderData;
  const made = actionData !== undefined && 'secret' in actionData ? actionData : null;
  return (
    <Page
      title={t(apiMessages['hooks.title'])}
      lead={t(apiMessages['hooks.text'])}
      width="wide"
      crumbs={[{ label: t(apiMessages['access.title']), to: '/programmes' }]}
    >
      <ProgramTabs />
      <ProblemPanel answer={actionData} />
      {made !== null && (
        <Alert title={`${t(apiMessages['hook.added'])} : ${made.url}`} announced>
          <p>{t(apiMessages['hook.secret.shown'])}</p>
          <p>
            <code className="hash">{made.secret}</code>
          </p>
        </Alert>
      )}
      {hooks.length === 0 ? (
        <EmptyState title={t(apiMessages['hooks.empty'])}>{t(apiMessages['hooks.empty.text'])}</EmptyState>
      ) : (
        <HookTable hooks={hooks} />
      )}
      {writes && <NewHook events={events} answered={actionData} />}
    </Page>
  );
}
