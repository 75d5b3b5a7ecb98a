import { PRESENCE_STATES } from '@etalon/core/jury';
import { translate } from '@etalon/i18n';
import { juriesMessages } from '@etalon/i18n/messages/juries';
import { registerMessages } from '@etalon/i18n/messages/register';
import { type MemberRow, markPresence, readSessionJuries } from '@etalon/usecases';
import { act, answer, redirectWithNotice } from '@etalon/web/answer';
import type { JSX } from 'react';
import { Form } from 'react-router';
import { Button } from '../kit/button.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { TextField } from '../kit/field.tsx';
import { Page } from '../kit/page.tsx';
import { ProblemPanel } from '../kit/problem-panel.tsx';
import { TableRegion } from '../kit/table-region.tsx';
import { useWords } from '../kit/use-words.ts';
import type { Route } from './+types/presence';
import { SessionTabs } from './session-tabs.tsx';
import './juries.css';

const MARK = 'membre:';
const LEGAL_DAY = /^\d{4}-\d{2}-\d{2}$/;

export function loader(args: Route.LoaderArgs) {
  return answer(args, async ({ runtime, actor }) => {
    const { sessionId } = args.params;
    const asked = new URL(args.request.url).searchParams.get('jour') ?? '';
    const day = LEGAL_DAY.test(asked) ? asked : null;
    const view = await readSessionJuries(runtime.workplace, actor, { sessionId, day });
    return {
      session: { id: view.session.id, label: view.session.label },
      day: view.day,
      quorate: view.quorate,
      members: view.members.filter(({ examines, presides }) => examines + presides > 0),
      writes: view.writes,
    };
  });
}

export function action(args: Route.ActionArgs) {
  return act(args, async ({ runtime, actor, language }, form) => {
    const { sessionId } = args.params;
    const day = String(form.get('jour') ?? '');
    const marks = [...form.keys()].flatMap((key) => {
      const state = PRESENCE_STATES.find((known) => known === form.get(key));
      return key.startsWith(MARK) && state !== undefined ? [{ userId: key.slice(MARK.length), state }] : [];
    });
    await markPresence(runtime.workplace, actor, { sessionId, day, marks });
    return redirectWithNotice(
      `/sessions/${sessionId}/jurys/presence?jour=${encodeURIComponent(day)}`,
      translate(language, juriesMessages['presence.done']),
    );
  });
}

function Mark({ member, writes }: { readonly member: MemberRow; readonly writes: boolean }): JSX.Element {
  const { t } = useWords();
  const { userId, name, presence } = member;
  if (!writes) return <>{t(juriesMessages[`presence.${presence ?? 'unmarked'}`])}</>;
  return (
    <fieldset
      className="jr-marks"
      aria-label={t(juriesMessages['presence.of'], { name: name ?? t(registerMessages['person.erased']) })}
    >
      {PRESENCE_STATES.map((state) => (
        <label className="choice" key={state}>
          <input type="radio" name={`${MARK}${userId}`} value={state} defaultChecked={presence === state} />
          {t(juriesMessages[`presence.${state}`])}
        </label>
      ))}
    </fieldset>
  );
}

type PresencePage = Route.ComponentProps['loaderData'];

function Sheet({ page }: { readonly page: PresencePage }): JSX.Element {
  const { t, date } = useWords();
  const caption = t(juriesMessages['presence.caption'], { day: date(page.day) });
  return (
    <TableRegion label={caption}>
      <table className="table">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t(juriesMessages['presence.member'])}</th>
            <th scope="col">{t(juriesMessages['presence.mark'])}</th>
          </tr>
        </thead>
        <tbody>
          {page.members.map((member) => (
            <tr key={member.userId}>
              <th scope="row">{member.name ?? t(registerMessages['person.erased'])}</th>
              <td>
                <Mark member={member} writes={page.writes} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableRegion>
  );
}

/** Who was there on a day, and which juries have their quorum with them. */
export default function Presence({ loaderData: page, actionData }: Route.ComponentProps): JSX.Element {
  const { t } = useWords();
  const { session, day, quorate, members, writes } = page;
  return (
    <Page
      title={t(juriesMessages['presence.title'])}
      lead={session.label}
      crumbs={[
        { label: t(registerMessages['sessions.title']), to: '/sessions' },
        { label: session.label, to: `/sessions/${session.id}` },
      ]}
    >
      <SessionTabs sessionId={session.id} writes={writes} />
      <ProblemPanel answer={actionData} />
      <Form method="get" className="jr-seed">
        <TextField
          key={day}
          name="jour"
          type="date"
          label={t(juriesMessages['presence.day'])}
          value={day}
          required
        />
        <Button>{t(juriesMessages['presence.show'])}</Button>
      </Form>
      {members.length === 0 ? (
        <EmptyState title={t(juriesMessages['convene.empty'])}>
          {t(juriesMessages['convene.empty.text'])}
        </EmptyState>
      ) : (
        <>
          <p>{t(juriesMessages['presence.quorate'], { reached: quorate.reached, asked: quorate.asked })}</p>
          {writes ? (
            <Form method="post" key={day}>
              <input type="hidden" name="jour" value={day} />
              <Sheet page={page} />
              <p className="soft">{t(juriesMessages['presence.text'])}</p>
              <Button tone="primary">{t(juriesMessages['presence.submit'])}</Button>
            </Form>
          ) : (
            <Sheet page={page} />
          )}
        </>
      )}
    </Page>
  );
}
