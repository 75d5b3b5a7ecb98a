import { explainError, translate } from '@etalon/i18n';
import { apiMessages } from '@etalon/i18n/messages/api';
import {
  endWebhook,
  listWebhookMessages,
  mayDo,
  pauseWebhook,
  readWebhook,
  redeliverMessage,
  resumeWebhook,
} from '@etalon/usecases';
import { act, answer, redirectWithNotice } from '@etalon/web/answer';
import type { JSX } from 'react';
import { Form } from 'react-router';
import { Button } from '../kit/button.tsx';
import { Confirm } from '../kit/confirm.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { Page } from '../kit/page.tsx';
import { ProblemPanel } from '../kit/problem-panel.tsx';
import { readTableState } from '../kit/table-state.ts';
import { useWords } from '../kit/use-words.ts';
import type { Route } from './+types/hook';
import { HookState } from './hook-state.tsx';
import { MessageTable } from './message-table.tsx';

const RULES = { sortable: ['madeAt'], sort: 'madeAt', direction: 'desc' } as const;

export function loader(args: Route.LoaderArgs) {
  return answer(args, async ({ runtime, actor, language }) => {
    const { webhookId } = args.params;
    const { workplace } = runtime;
    const state = readTableState(new URL(args.request.url), RULES);
    const page = { offset: (state.page - 1) * state.size, limit: state.size };
    const hook = await readWebhook(workplace, actor, webhookId);
    const { rows, total } = await listWebhookMessages(workplace, actor, { webhookId, page });
    return {
      hook,
      writes: mayDo(actor, 'webhook.write') && hook.state !== 'ended',
      state,
      total,
      rows: rows.map(({ message, outcome, attempts }) => ({
        id: message.id,
        event: message.event,
        madeAt: message.madeAt,
        outcome,
        attempts: attempts.map((attempt) => ({
          ...{ id: attempt.id, at: attempt.at, outcome: attempt.outcome, status: attempt.status },
          durationMs: attempt.durationMs,
          why: attempt.errorCode === null ? '' : explainError(language, attempt.errorCode).what,
        })),
      })),
    };
  });
}

export type HookPage = Route.ComponentProps['loaderData'];

const CHANGES = { pause: pauseWebhook, reprise: resumeWebhook, fin: endWebhook } as const;

export function action(args: Route.ActionArgs) {
  return act(args, async ({ runtime, actor, language }, form) => {
    const { webhookId } = args.params;
    const path = `/programmes/adresses/${webhookId}`;
    const messageId = form.get('message');
    if (typeof messageId === 'string') {
      await redeliverMessage(runtime.workplace, actor, { webhookId, messageId });
      return redirectWithNotice(path, translate(language, apiMessages['message.redelivered']));
    }
    const wanted = String(form.get('acte'));
    const change = wanted === 'pause' || wanted === 'reprise' ? CHANGES[wanted] : CHANGES.fin;
    await change(runtime.workplace, actor, webhookId);
    return redirectWithNotice(path, translate(language, apiMessages['hook.changed']));
  });
}

function Changes({ paused }: { readonly paused: boolean }): JSX.Element {
  const { t } = useWords();
  return (
    <div className="row">
      <Form method="post">
        <input type="hidden" name="acte" value={paused ? 'reprise' : 'pause'} />
        <Button>{t(apiMessages[paused ? 'hook.resume' : 'hook.pause'])}</Button>
      </Form>
      <Confirm label={t(apiMessages['hook.end'])} question={t(apiMessages['hook.end.question'])} tone="grave">
        <Form method="post">
          <input type="hidden" name="acte" value="fin" />
          <Button tone="grave">{t(apiMessages['hook.end'])}</Button>
        </Form>
      </Confirm>
    </div>
  );
}

/** One address that is told: its state, its messages and what came of each. */
export default function Hook({ loaderData, actionData }: Route.ComponentProps): JSX.Element {
  const { t } = useWords();
  const { hook, writes, total } = loaderData;
  return (
    <Page
      title={hook.url}
      lead={hook.events.map((event) => t(apiMessages[`event.${event}`])).join(' · ')}
      width="wide"
      crumbs={[
        { label: t(apiMessages['access.title']), to: '/programmes' },
        { label: t(apiMessages['hooks.title']), to: '/programmes/adresses' },
      ]}
    >
      <ProblemPanel answer={actionData} />
      <div>
        <HookState hook={hook} />
      </div>
      {writes && <Changes paused={hook.state === 'paused'} />}
      <h2>{t(apiMessages['messages.title'])}</h2>
      {total === 0 ? (
        <EmptyState title={t(apiMessages['messages.empty'])}>
          {t(apiMessages['messages.empty.text'])}
        </EmptyState>
      ) : (
        <MessageTable page={loaderData} />
      )}
    </Page>
  );
}
