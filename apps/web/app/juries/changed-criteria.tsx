import { translate } from '@etalon/i18n';
import { deskRoomMessages } from '@etalon/i18n/messages/desk-room';
import { juriesMessages } from '@etalon/i18n/messages/juries';
import { registerMessages } from '@etalon/i18n/messages/register';
import { mayDo, readCriterionImpact, reopenCriterion } from '@etalon/usecases';
import { act, answer, redirectWithNotice } from '@etalon/web/answer';
import { parseForm } from '@etalon/web/form';
import type { JSX } from 'react';
import { Form } from 'react-router';
import { z } from 'zod';
import { Button } from '../kit/button.tsx';
import { Code } from '../kit/code.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { TextArea } from '../kit/field.tsx';
import { OwnPassword } from '../kit/own-password.tsx';
import { Page } from '../kit/page.tsx';
import { ProblemPanel, problemOf } from '../kit/problem-panel.tsx';
import { Tag } from '../kit/tag.tsx';
import { useWords } from '../kit/use-words.ts';
import type { Route } from './+types/changed-criteria';
import './juries.css';
import { SessionTabs } from './session-tabs.tsx';

const REOPENING = z.object({
  criterion: z.string().min(1),
  reason: z.string().max(2000),
  password: z.string(),
  'seats[]': z.union([z.string().transform((value) => [value]), z.array(z.string())]).optional(),
});

export function loader(args: Route.LoaderArgs) {
  return answer(args, async ({ runtime, actor }) => {
    const { session, next, criteria } = await readCriterionImpact(
      runtime.workplace,
      actor,
      args.params.sessionId,
    );
    return {
      session: { id: session.id, label: session.label },
      next,
      writes: mayDo(actor, 'reopening.write'),
      criteria: criteria.map(({ seats, ...change }) => ({
        ...change,
        seats: seats.map(({ seat, candidate, holder, state }) => ({ id: seat.id, candidate, holder, state })),
      })),
    };
  });
}

export function action(args: Route.ActionArgs) {
  const { sessionId } = args.params;
  return act(args, async ({ runtime, actor, language }, form) => {
    const { criterion, reason, password, 'seats[]': seatIds = [] } = parseForm(REOPENING, form);
    await runtime.confirmIdentity(args.request, password);
    const count = await reopenCriterion(runtime.workplace, actor, {
      sessionId,
      criterion,
      seatIds,
      reason,
      confirmation: { method: 'password' },
    });
    return redirectWithNotice(
      `/sessions/${sessionId}/jurys/criteres`,
      translate(language, deskRoomMessages['impact.done'], { count, criterion }),
    );
  });
}

type Change = Route.ComponentProps['loaderData']['criteria'][number];

function useSeatName(): (seat: Change['seats'][number]) => string {
  const { t } = useWords();
  const erased = t(registerMessages['person.erased']);
  return ({ candidate, holder }) =>
    t(deskRoomMessages['impact.seat'], { candidate: candidate || erased, holder: holder || erased });
}

function Reopen({ change, answered }: { readonly change: Change; readonly answered: unknown }): JSX.Element {
  const { t } = useWords();
  const nameSeat = useSeatName();
  const own = problemOf(answered)?.values.criterion === change.criterion ? answered : undefined;
  return (
    <details className="confirm" open={own !== undefined}>
      <summary className="button">{t(deskRoomMessages['impact.reopen'])}</summary>
      <Form method="post" className="confirm-panel">
        <p>{t(deskRoomMessages['impact.reopen.what'])}</p>
        <input type="hidden" name="criterion" value={change.criterion} />
        <fieldset className="field">
          <legend>{t(deskRoomMessages['impact.choose'])}</legend>
          {change.seats
            .filter(({ state }) => state === 'locked')
            .map((seat) => (
              <label key={seat.id} className="choice">
                <input type="checkbox" name="seats[]" value={seat.id} defaultChecked />
                {nameSeat(seat)}
              </label>
            ))}
        </fieldset>
        <TextArea name="reason" label={t(deskRoomMessages['impact.reason'])} required answer={own} />
        <OwnPassword answer={own} />
        <Button tone="primary">{t(deskRoomMessages['impact.submit'])}</Button>
      </Form>
    </details>
  );
}

function ChangeRow(props: {
  readonly change: Change;
  readonly writes: boolean;
  readonly answered: unknown;
}): JSX.Element {
  const { change, writes, answered } = props;
  const { t } = useWords();
  const nameSeat = useSeatName();
  const { criterion, before, after, how, next, seats } = change;
  return (
    <li className="panel">
      <h2>
        <Code>{criterion}</Code>{' '}
        <Tag tone="note">
          {how === 'reworded'
            ? t(deskRoomMessages['impact.reworded'])
            : t(deskRoomMessages['impact.replaced'], { next })}
        </Tag>
      </h2>
      <dl>
        <dt className="soft">{t(deskRoomMessages['impact.before'])}</dt>
        <dd lang="fr">{before}</dd>
        <dt className="soft">{t(deskRoomMessages['impact.after'])}</dt>
        <dd lang="fr">{after}</dd>
      </dl>
      <h3>{t(deskRoomMessages['impact.seats'])}</h3>
      {seats.length === 0 && <p className="soft">{t(deskRoomMessages['impact.seats.none'])}</p>}
      <ul>
        {seats.map((seat) => (
          <li key={seat.id}>
            {nameSeat(seat)} <Tag>{t(deskRoomMessages[`impact.state.${seat.state}`])}</Tag>
          </li>
        ))}
      </ul>
      {writes && seats.some(({ state }) => state === 'locked') && (
        <Reopen change={change} answered={answered} />
      )}
    </li>
  );
}

/** What the last version of the framework changes in what a session judged, and what the officer opens again. */
export default function ChangedCriteria({ loaderData: page, actionData }: Route.ComponentProps): JSX.Element {
  const { t, moment } = useWords();
  const { session, next, criteria, writes } = page;
  return (
    <Page
      title={t(deskRoomMessages['impact.title'])}
      lead={t(deskRoomMessages['impact.lead'])}
      crumbs={[
        { label: t(registerMessages['sessions.title']), to: '/sessions' },
        { label: session.label, to: `/sessions/${session.id}` },
        { label: t(juriesMessages['juries.title']), to: `/sessions/${session.id}/jurys` },
      ]}
    >
      <SessionTabs sessionId={session.id} writes={writes} />
      <ProblemPanel answer={actionData} />
      {next !== null && (
        <p>{t(deskRoomMessages['impact.next'], { label: next.label, at: moment(next.publishedAt) })}</p>
      )}
      {criteria.length === 0 ? (
        <EmptyState title={t(deskRoomMessages['impact.none'])}>
          {t(deskRoomMessages['impact.none.text'])}
        </EmptyState>
      ) : (
        <ul className="jr-panels">
          {criteria.map((change) => (
            <ChangeRow key={change.criterion} change={change} writes={writes} answered={actionData} />
          ))}
        </ul>
      )}
    </Page>
  );
}
