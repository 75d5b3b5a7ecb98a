import { translate } from '@etalon/i18n';
import { deskRoomMessages } from '@etalon/i18n/messages/desk-room';
import { juriesMessages } from '@etalon/i18n/messages/juries';
import { registerMessages } from '@etalon/i18n/messages/register';
import { answerHandOver, listHandOvers, mayDo, readPool, readSession } from '@etalon/usecases';
import { act, answer, redirectWithNotice } from '@etalon/web/answer';
import type { JSX } from 'react';
import { Form } from 'react-router';
import { Button } from '../kit/button.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { SelectField, TextField } from '../kit/field.tsx';
import { Page } from '../kit/page.tsx';
import { ProblemPanel } from '../kit/problem-panel.tsx';
import { useWords } from '../kit/use-words.ts';
import type { Route } from './+types/pass-seats';
import './juries.css';
import { SessionTabs } from './session-tabs.tsx';

export function loader(args: Route.LoaderArgs) {
  const { sessionId } = args.params;
  return answer(args, async ({ runtime, actor }) => {
    const { workplace } = runtime;
    const rows = await listHandOvers(workplace, actor, sessionId);
    const { session } = await readSession(workplace, actor, { sessionId, page: { offset: 0, limit: 1 } });
    const pool = await readPool(workplace, actor);
    return {
      session: { id: session.id, label: session.label },
      writes: mayDo(actor, 'hand-over.answer'),
      requests: rows.map(({ id, seat, holder, candidate, reason, askedAt, judgements, answer: given }) => ({
        id,
        holder: holder ?? '',
        candidate: candidate ?? '',
        block: seat.block,
        reason,
        askedAt,
        judgements,
        answer: given,
        colleagues: pool.rows
          .filter(({ examiner, person }) => examiner?.available === true && person.userId !== seat.userId)
          .map(({ person }) => ({ value: person.userId, label: person.name })),
      })),
    };
  });
}

export function action(args: Route.ActionArgs) {
  return act(args, async ({ runtime, actor, language }, form) => {
    const accepts = form.get('acte') === 'confier';
    await answerHandOver(runtime.workplace, actor, {
      handOverId: String(form.get('demande') ?? ''),
      userId: accepts ? String(form.get('userId') ?? '') : null,
      reason: String(form.get('reason') ?? ''),
    });
    return redirectWithNotice(
      `/sessions/${args.params.sessionId}/jurys/passer`,
      translate(language, deskRoomMessages[accepts ? 'pass.accepted.done' : 'pass.declined.done']),
    );
  });
}

type Request = Route.ComponentProps['loaderData']['requests'][number];

function Answer({ request }: { readonly request: Request }): JSX.Element {
  const { t } = useWords();
  return (
    <>
      <Form method="post">
        <input type="hidden" name="demande" value={request.id} />
        <SelectField
          name="userId"
          label={t(deskRoomMessages['pass.to'])}
          choices={[{ value: '', label: t(deskRoomMessages['pass.choose']) }, ...request.colleagues]}
          value=""
          required
        />
        <Button tone="primary" name="acte" value="confier">
          {t(deskRoomMessages['pass.accept'])}
        </Button>
      </Form>
      <Form method="post">
        <input type="hidden" name="demande" value={request.id} />
        <TextField name="reason" label={t(deskRoomMessages['pass.reason'])} required />
        <Button name="acte" value="refuser">
          {t(deskRoomMessages['pass.decline'])}
        </Button>
      </Form>
    </>
  );
}

function Row({ request, writes }: { readonly request: Request; readonly writes: boolean }): JSX.Element {
  const { t, moment } = useWords();
  const { holder, candidate, block, reason, askedAt, judgements, answer: given } = request;
  const said = given && { at: moment(given.at), reason: given.reason };
  return (
    <li className="panel">
      <h2>
        {t(deskRoomMessages['pass.row'], {
          holder: holder || t(registerMessages['person.erased']),
          candidate: candidate || t(registerMessages['person.erased']),
          block,
        })}
      </h2>
      <p className="soft">
        {moment(askedAt)} · {t(deskRoomMessages['pass.judgements'], { count: judgements })}
      </p>
      <p className="document">{reason}</p>
      {given !== null && said !== null ? (
        <p>{t(deskRoomMessages[`pass.${given.state}`], said)}</p>
      ) : (
        writes && <Answer request={request} />
      )}
    </li>
  );
}

/** Examiners who ask that a colleague take their seat, and what the officer answers. */
export default function PassSeats({ loaderData: page, actionData }: Route.ComponentProps): JSX.Element {
  const { t } = useWords();
  const { session, requests, writes } = page;
  return (
    <Page
      title={t(deskRoomMessages['pass.title'])}
      lead={t(deskRoomMessages['pass.lead'])}
      crumbs={[
        { label: t(registerMessages['sessions.title']), to: '/sessions' },
        { label: session.label, to: `/sessions/${session.id}` },
        { label: t(juriesMessages['juries.title']), to: `/sessions/${session.id}/jurys` },
      ]}
    >
      <SessionTabs sessionId={session.id} writes={writes} />
      <ProblemPanel answer={actionData} />
      {requests.length === 0 ? (
        <EmptyState title={t(deskRoomMessages['pass.none'])}>
          {t(deskRoomMessages['pass.none.text'])}
        </EmptyState>
      ) : (
        <ul className="jr-panels">
          {requests.map((request) => (
            <Row key={request.id} request={request} writes={writes} />
          ))}
        </ul>
      )}
    </Page>
  );
}
