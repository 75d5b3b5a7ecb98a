import { translate } from '@etalon/i18n';
import { deskMessages } from '@etalon/i18n/messages/desk';
import { deskRoomMessages } from '@etalon/i18n/messages/desk-room';
import { askHandOver, openDesk, withdrawHandOver } from '@etalon/usecases';
import { act, answer, redirectWithNotice } from '@etalon/web/answer';
import type { JSX } from 'react';
import { Form } from 'react-router';
import { Button } from '../kit/button.tsx';
import { TextArea } from '../kit/field.tsx';
import { Page } from '../kit/page.tsx';
import { ProblemPanel } from '../kit/problem-panel.tsx';
import { useWords } from '../kit/use-words.ts';
import type { Route } from './+types/hand-over';

export function loader(args: Route.LoaderArgs) {
  return answer(args, async ({ runtime, actor }) => {
    const { candidate, seat, handOvers } = await openDesk(runtime.workplace, actor, args.params.seatId);
    return { candidate, locked: seat.lockedAt !== null, handOvers };
  });
}

export function action(args: Route.ActionArgs) {
  const { seatId } = args.params;
  return act(args, async ({ runtime, actor, language }, form) => {
    const { workplace } = runtime;
    if (form.get('acte') === 'rester') {
      await withdrawHandOver(workplace, actor, { seatId, handOverId: String(form.get('demande') ?? '') });
      return redirectWithNotice(
        `/jury/${seatId}`,
        translate(language, deskRoomMessages['hand-over.withdrawn']),
      );
    }
    await askHandOver(workplace, actor, { seatId, reason: String(form.get('reason') ?? '') });
    return redirectWithNotice(
      `/jury/${seatId}/passer`,
      translate(language, deskRoomMessages['hand-over.done']),
    );
  });
}

type Asked = Route.ComponentProps['loaderData']['handOvers'][number];

function Pending({ request }: { readonly request: Asked }): JSX.Element {
  const { t, moment } = useWords();
  return (
    <section className="panel">
      <h2>{t(deskRoomMessages['hand-over.asked'], { at: moment(request.askedAt) })}</h2>
      <p>{t(deskRoomMessages['hand-over.asked.text'])}</p>
      <p className="document">{request.reason}</p>
      <Form method="post">
        <input type="hidden" name="demande" value={request.id} />
        <Button name="acte" value="rester">
          {t(deskRoomMessages['hand-over.withdraw'])}
        </Button>
      </Form>
    </section>
  );
}

function Earlier({ requests }: { readonly requests: readonly Asked[] }): JSX.Element | null {
  const { t, moment } = useWords();
  if (requests.length === 0) return null;
  return (
    <section>
      <h2>{t(deskRoomMessages['hand-over.earlier'])}</h2>
      <ul>
        {requests.map(({ id, answer: given, reason }) => (
          <li key={id}>
            <span className="document">{reason}</span>{' '}
            <span className="soft">
              {given?.state === 'declined'
                ? t(deskRoomMessages['hand-over.declined'], { at: moment(given.at), reason: given.reason })
                : t(deskRoomMessages['hand-over.kept'], { at: moment(given?.at ?? '') })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** An examiner who must leave asks that a colleague take their seat. */
export default function HandOver({ loaderData, actionData, params }: Route.ComponentProps): JSX.Element {
  const { t } = useWords();
  const { candidate, locked, handOvers } = loaderData;
  const pending = handOvers.find((row) => row.answer === null);
  return (
    <Page
      title={t(deskRoomMessages['hand-over.title'])}
      lead={t(deskRoomMessages['hand-over.lead'])}
      width="narrow"
      crumbs={[
        { label: t(deskMessages['queue.title']), to: '/jury' },
        { label: t(deskMessages['desk.title'], { candidate }), to: `/jury/${params.seatId}` },
      ]}
    >
      <ProblemPanel answer={actionData} />
      {pending !== undefined ? (
        <Pending request={pending} />
      ) : locked ? (
        <p>{t(deskRoomMessages['hand-over.locked'])}</p>
      ) : (
        <Form method="post" className="panel">
          <TextArea
            name="reason"
            label={t(deskRoomMessages['hand-over.reason'])}
            hint={t(deskRoomMessages['hand-over.reason.hint'])}
            required
            answer={actionData}
          />
          <Button tone="primary" name="acte" value="demander">
            {t(deskRoomMessages['hand-over.ask'])}
          </Button>
        </Form>
      )}
      <Earlier requests={handOvers.filter((row) => row.answer !== null)} />
    </Page>
  );
}
