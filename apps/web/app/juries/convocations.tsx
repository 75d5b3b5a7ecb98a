import { wallOfInstant } from '@etalon/core/calendar';
import { translate } from '@etalon/i18n';
import { calendarMessages } from '@etalon/i18n/messages/calendar';
import { juriesMessages } from '@etalon/i18n/messages/juries';
import { registerMessages } from '@etalon/i18n/messages/register';
import { conveneJuries, readSessionJuries } from '@etalon/usecases';
import { act, answer, redirectWithNotice } from '@etalon/web/answer';
import { parseForm, wallTime } from '@etalon/web/form';
import type { JSX } from 'react';
import { Form, Link } from 'react-router';
import { z } from 'zod';
import { Button } from '../kit/button.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { MomentField } from '../kit/moment-field.tsx';
import { Page } from '../kit/page.tsx';
import { ProblemPanel } from '../kit/problem-panel.tsx';
import { useWords } from '../kit/use-words.ts';
import type { Route } from './+types/convocations';
import { JuryState } from './jury-state.tsx';
import { nameOf } from './load-session-juries.ts';
import { MemberTable } from './member-table.tsx';
import { SessionTabs } from './session-tabs.tsx';
import './juries.css';

const ANSWER_DAYS = 10;
const DAY_MS = 86_400_000;
/** Refused juries that are spelled out; the list of juries says the others. */
const SPELLED = 20;
const CALL = z.object({ answerBy: wallTime });

export function loader(args: Route.LoaderArgs) {
  return answer(args, async ({ runtime, actor }) => {
    const { sessionId } = args.params;
    const view = await readSessionJuries(runtime.workplace, actor, { sessionId, day: null });
    const name = nameOf(view);
    const now = runtime.workplace.now();
    const candidateOf = new Map(view.juries.map(({ candidacy }) => [candidacy.id, name(candidacy.userId)]));
    return {
      session: { id: view.session.id, label: view.session.label },
      now,
      answerBy: wallOfInstant(new Date(Date.parse(now) + ANSWER_DAYS * DAY_MS).toISOString()),
      callable: view.callable,
      members: view.members,
      refusedTotal: view.unconvened.length,
      refused: view.unconvened
        .slice(0, SPELLED)
        .map(({ candidacyId, block, findings, members, undated }) => ({
          candidacyId,
          block,
          candidate: candidateOf.get(candidacyId) ?? '',
          findings,
          problems: members.map(({ userId, code }) => ({ name: name(userId), code })),
          undated,
        })),
      writes: view.writes,
    };
  });
}

export type ConvocationsPage = Route.ComponentProps['loaderData'];

export function action(args: Route.ActionArgs) {
  return act(args, async ({ runtime, actor, language }, form) => {
    const { sessionId } = args.params;
    const { members, seats } = await conveneJuries(runtime.workplace, actor, {
      sessionId,
      ...parseForm(CALL, form),
    });
    return redirectWithNotice(
      `/sessions/${sessionId}/jurys/convocations`,
      translate(language, juriesMessages['convene.done'], { members, seats }),
    );
  });
}

function Refused({ page }: { readonly page: ConvocationsPage }): JSX.Element | null {
  const { t } = useWords();
  if (page.refused.length === 0) return null;
  const base = `/sessions/${page.session.id}`;
  return (
    <section className="panel" aria-labelledby="refus">
      <h2 id="refus">{t(juriesMessages['convene.refused'])}</h2>
      <ul className="jr-reasons jr-wide">
        {page.refused.map(({ candidacyId, block, candidate, findings, problems, undated }) => (
          <li key={`${candidacyId} ${block}`} className="jr-line">
            <Link to={`${base}/jury/${candidacyId}/${encodeURIComponent(block)}`}>
              {candidate || t(registerMessages['person.erased'])}, {block}
            </Link>
            <div>
              <JuryState
                decided={false}
                refusals={findings}
                problems={problems}
                remarks={[]}
                {...(undated ? { undatedBlock: block } : {})}
              />
            </div>
          </li>
        ))}
      </ul>
      {page.refusedTotal > page.refused.length && (
        <p>{t(juriesMessages['plan.problem.more'], { count: page.refusedTotal - page.refused.length })}</p>
      )}
      {page.refused.some(({ undated }) => undated) && (
        <Link to={`${base}/calendrier`}>{t(calendarMessages['calendar.open'])}</Link>
      )}
    </section>
  );
}

/** Who is called, who answered, and which juries may not be called. */
export default function Convocations({ loaderData: page, actionData }: Route.ComponentProps): JSX.Element {
  const { t } = useWords();
  const { session, callable, members, writes } = page;
  return (
    <Page
      title={t(juriesMessages['convene.title'])}
      lead={session.label}
      width="wide"
      crumbs={[
        { label: t(registerMessages['sessions.title']), to: '/sessions' },
        { label: session.label, to: `/sessions/${session.id}` },
      ]}
    >
      <SessionTabs sessionId={session.id} writes={writes} />
      <ProblemPanel answer={actionData} />
      {writes && callable > 0 && (
        <Form method="post" className="panel">
          <h2>{t(juriesMessages['convene.callable'], { count: callable })}</h2>
          <p className="soft">{t(juriesMessages['convene.text'])}</p>
          <MomentField
            name="answerBy"
            label={t(juriesMessages['convene.answer-by'])}
            value={page.answerBy}
            answer={actionData}
            required
          />
          <Button tone="primary">{t(juriesMessages['convene.submit'])}</Button>
        </Form>
      )}
      <Refused page={page} />
      {members.length === 0 ? (
        <EmptyState title={t(juriesMessages['convene.empty'])}>
          {t(juriesMessages['convene.empty.text'])}
        </EmptyState>
      ) : (
        <MemberTable members={members} now={page.now} />
      )}
    </Page>
  );
}
