import { translate } from '@etalon/i18n';
import { juriesMessages } from '@etalon/i18n/messages/juries';
import { registerMessages } from '@etalon/i18n/messages/register';
import { seatPlan } from '@etalon/usecases';
import { act, answer, redirectWithNotice } from '@etalon/web/answer';
import { parseForm } from '@etalon/web/form';
import type { JSX } from 'react';
import { Form } from 'react-router';
import { z } from 'zod';
import { Button } from '../kit/button.tsx';
import { TextField } from '../kit/field.tsx';
import { Page } from '../kit/page.tsx';
import { ProblemPanel } from '../kit/problem-panel.tsx';
import { useWords } from '../kit/use-words.ts';
import type { Route } from './+types/plan';
import { loadPlan } from './load-plan.ts';
import { PlanDependability } from './plan-dependability.tsx';
import { PlanReport } from './plan-report.tsx';
import { SessionTabs } from './session-tabs.tsx';
import './juries.css';

const FIRST_SEED = '1';
const SEATED = z.object({ seed: z.coerce.number(), sha256: z.string().max(64) });

export function loader(args: Route.LoaderArgs) {
  return answer(args, (visit) => loadPlan(visit, args.params.sessionId, args.request));
}

export function action(args: Route.ActionArgs) {
  return act(args, async ({ runtime, actor, language }, form) => {
    const { sessionId } = args.params;
    const done = await seatPlan(runtime.workplace, actor, { sessionId, ...parseForm(SEATED, form) });
    const notice = translate(language, juriesMessages['plan.done'], {
      seats: done.seats,
      juries: done.juries,
      refused: done.refused.length,
    });
    return redirectWithNotice(`/sessions/${sessionId}/jurys`, notice);
  });
}

/** A plan of juries from a seed: what it gives, what it cannot meet, and the act that seats it. */
export default function Plan({ loaderData: page, actionData }: Route.ComponentProps): JSX.Element {
  const { t, date } = useWords();
  const { session, proposal, past, state } = page;
  return (
    <Page
      title={t(juriesMessages['plan.title'])}
      lead={t(juriesMessages['plan.lead'])}
      width="wide"
      crumbs={[
        { label: t(registerMessages['sessions.title']), to: '/sessions' },
        { label: session.label, to: `/sessions/${session.id}` },
      ]}
    >
      <SessionTabs sessionId={session.id} writes />
      <ProblemPanel answer={actionData} />
      <Form method="get" className="panel jr-seed">
        <TextField
          name="graine"
          type="number"
          min={0}
          max={2 ** 32 - 1}
          step={1}
          label={t(juriesMessages['plan.seed'])}
          hint={t(juriesMessages['plan.seed.hint'])}
          value={state.filters.graine ?? FIRST_SEED}
          required
        />
        <Button {...(proposal === null ? { tone: 'primary' as const } : {})}>
          {t(juriesMessages['plan.propose'])}
        </Button>
      </Form>
      {proposal !== null && <PlanReport proposal={proposal} state={state} />}
      {proposal !== null && <PlanDependability prediction={page.prediction} seed={proposal.seed} />}
      {past.length > 0 && (
        <section aria-labelledby="assis">
          <h2 id="assis">{t(juriesMessages['plan.past'])}</h2>
          <ul>
            {past.map(({ id, seed, seatedAt }) => (
              <li key={id}>{t(juriesMessages['plan.past.row'], { date: date(seatedAt), seed })}</li>
            ))}
          </ul>
        </section>
      )}
    </Page>
  );
}
