import type { MissionPolicy } from '@etalon/core/mission';
import { translate } from '@etalon/i18n';
import { missionMessages } from '@etalon/i18n/messages/mission';
import { registerMessages } from '@etalon/i18n/messages/register';
import { readMissionDefaults } from '@etalon/runtime';
import { mayDo } from '@etalon/usecases';
import { openSessionMission, readSessionMission } from '@etalon/usecases/mission';
import { act, answer, redirectWithNotice } from '@etalon/web/answer';
import type { JSX } from 'react';
import { Form, Link } from 'react-router';
import { Alert } from '../kit/alert.tsx';
import { Button } from '../kit/button.tsx';
import { Hash } from '../kit/code.tsx';
import { KeyValues } from '../kit/key-values.tsx';
import { Page } from '../kit/page.tsx';
import { ProblemPanel } from '../kit/problem-panel.tsx';
import { useWords } from '../kit/use-words.ts';
import type { Route } from './+types/session-rules';
import './mission.css';

export function loader(args: Route.LoaderArgs) {
  return answer(args, async ({ actor, runtime }) => {
    const { template } = await readMissionDefaults();
    const { session, frozen, policy } = await readSessionMission(runtime.workplace, actor, {
      sessionId: args.params.sessionId,
      equivalences: template.equivalences,
    });
    return {
      session: { id: session.id, label: session.label, regulationsId: session.regulationsId },
      hash: frozen?.hash ?? null,
      policy,
      opens: frozen === null && policy !== null && mayDo(actor, 'mission.open'),
    };
  });
}

export function action(args: Route.ActionArgs) {
  return act(args, async ({ actor, runtime, language }) => {
    const { sessionId } = args.params;
    await openSessionMission(runtime.workplace, actor, { sessionId, ...(await readMissionDefaults()) });
    return redirectWithNotice(
      `/sessions/${sessionId}/mission`,
      translate(language, missionMessages['rules.done']),
    );
  });
}

function PolicyFacts({
  policy,
  hash,
}: {
  readonly policy: MissionPolicy;
  readonly hash: string | null;
}): JSX.Element {
  const { t, number } = useWords();
  const share =
    typeof policy.criteria === 'number'
      ? number(policy.criteria)
      : t(missionMessages[`rules.share.${policy.criteria}`]);
  return (
    <KeyValues
      entries={[
        {
          label: t(missionMessages['rules.counting']),
          value: t(missionMessages[`rules.counting.${policy.counting}`]),
        },
        {
          label: t(missionMessages['rules.several.label']),
          value: t(missionMessages[policy.several ? 'rules.several' : 'rules.several.no']),
        },
        { label: t(missionMessages['rules.minimum']), value: number(policy.months) },
        { label: t(missionMessages['rules.shortest']), value: number(policy.shortestDays) },
        { label: t(missionMessages['rules.share']), value: share },
        { label: t(missionMessages['rules.hours-per-day']), value: number(policy.hoursPerDay) },
        { label: t(missionMessages['rules.days-per-month']), value: number(policy.daysPerMonth) },
        { label: t(missionMessages['rules.source']), value: policy.source },
        ...(hash === null
          ? []
          : [{ label: t(missionMessages['rules.hash']), value: <Hash value={hash} short /> }]),
      ]}
    />
  );
}

/** What the mission of a session is counted by, from its regulations: read before it opens, frozen once it is. */
export default function SessionRules({ loaderData: page, actionData }: Route.ComponentProps): JSX.Element {
  const { t } = useWords();
  const { session, policy, hash, opens } = page;
  return (
    <Page
      title={t(missionMessages['rules.title'])}
      lead={t(missionMessages['rules.lead'])}
      crumbs={[
        { label: t(registerMessages['sessions.title']), to: '/sessions' },
        { label: session.label, to: `/sessions/${session.id}` },
      ]}
    >
      <ProblemPanel answer={actionData} />
      {policy === null ? (
        <Alert tone="caution" title={t(missionMessages['rules.undecided'])}>
          <Link to={`/reglements/${session.regulationsId}`}>
            {t(missionMessages['rules.undecided.link'])}
          </Link>
        </Alert>
      ) : (
        <section className="panel stack">
          <h2>{t(missionMessages[hash === null ? 'rules.open.no' : 'rules.open.yes'])}</h2>
          <PolicyFacts policy={policy} hash={hash} />
          {opens && (
            <Form method="post">
              <Button tone="primary">{t(missionMessages['rules.submit'])}</Button>
            </Form>
          )}
        </section>
      )}
    </Page>
  );
}
