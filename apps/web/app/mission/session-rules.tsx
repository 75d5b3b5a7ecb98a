import { MISSION_COUNTINGS, parseMissionPolicy } from '@etalon/core/mission';
import { translate } from '@etalon/i18n';
import { missionMessages } from '@etalon/i18n/messages/mission';
import { registerMessages } from '@etalon/i18n/messages/register';
import { readMissionDefaults } from '@etalon/runtime';
import { mayDo } from '@etalon/usecases';
import { openSessionMission, readSessionMission } from '@etalon/usecases/mission';
import { act, answer, redirectWithNotice } from '@etalon/web/answer';
import { parseForm } from '@etalon/web/form';
import type { JSX } from 'react';
import { Form } from 'react-router';
import { z } from 'zod';
import { Button } from '../kit/button.tsx';
import { ChoiceGroup } from '../kit/choice-group.tsx';
import { Hash } from '../kit/code.tsx';
import { TextArea, TextField } from '../kit/field.tsx';
import { KeyValues } from '../kit/key-values.tsx';
import { Page } from '../kit/page.tsx';
import { ProblemPanel } from '../kit/problem-panel.tsx';
import { useWords } from '../kit/use-words.ts';
import type { Route } from './+types/session-rules';
import './mission.css';

const decimal = z
  .string()
  .transform((text) => Number(text.trim().replace(',', '.')))
  .pipe(z.number());
const FORM = z.object({
  decompte: z.enum(MISSION_COUNTINGS),
  plusieurs: z.enum(['oui', 'non']),
  mois: decimal,
  heures: decimal,
  jours: decimal,
  part: z.string(),
  source: z.string(),
});

function readShare(text: string): string | number {
  const asked = text.trim().toLowerCase();
  if (asked === 'plupart' || asked === 'most') return 'most';
  return asked === 'tous' || asked === 'all' ? 'all' : Number(asked);
}

export function loader(args: Route.LoaderArgs) {
  return answer(args, async ({ actor, runtime }) => {
    const { session, frozen } = await readSessionMission(runtime.workplace, actor, args.params.sessionId);
    const { rules } = frozen ?? (await readMissionDefaults());
    return {
      session: { id: session.id, label: session.label },
      hash: frozen?.hash ?? null,
      policy: rules.policy,
      opens: frozen === null && mayDo(actor, 'mission.open'),
    };
  });
}

export function action(args: Route.ActionArgs) {
  return act(args, async ({ actor, runtime, language }, form) => {
    const { sessionId } = args.params;
    const read = parseForm(FORM, form);
    const policy = parseMissionPolicy({
      counting: read.decompte,
      severalAddUp: read.plusieurs === 'oui',
      minimumMonths: read.mois,
      hoursPerDay: read.heures,
      daysPerMonth: read.jours,
      criteriaShare: readShare(read.part),
      source: read.source.trim(),
    });
    const { rules, slots } = await readMissionDefaults();
    await openSessionMission(runtime.workplace, actor, {
      sessionId,
      rules: { policy, limits: rules.limits },
      slots,
    });
    return redirectWithNotice(
      `/sessions/${sessionId}/mission`,
      translate(language, missionMessages['rules.done']),
    );
  });
}

type RulesData = Route.ComponentProps['loaderData'];

function Frozen({ page }: { readonly page: RulesData }): JSX.Element {
  const { t, number } = useWords();
  const { policy, hash } = page;
  const share =
    typeof policy.criteriaShare === 'number'
      ? number(policy.criteriaShare)
      : t(missionMessages[`rules.share.${policy.criteriaShare}`]);
  return (
    <section className="panel">
      <h2>{t(missionMessages[hash === null ? 'rules.open.no' : 'rules.open.yes'])}</h2>
      {hash !== null && (
        <KeyValues
          entries={[
            {
              label: t(missionMessages['rules.counting']),
              value: t(missionMessages[`rules.counting.${policy.counting}`]),
            },
            {
              label: t(missionMessages['rules.several']),
              value: t(missionMessages[policy.severalAddUp ? 'rules.several' : 'rules.several.no']),
            },
            { label: t(missionMessages['rules.minimum']), value: number(policy.minimumMonths) },
            { label: t(missionMessages['rules.hours-per-day']), value: number(policy.hoursPerDay) },
            { label: t(missionMessages['rules.days-per-month']), value: number(policy.daysPerMonth) },
            { label: t(missionMessages['rules.share']), value: share },
            { label: t(missionMessages['rules.source']), value: policy.source },
            { label: t(registerMessages['session.regulations']), value: <Hash value={hash} short /> },
          ]}
        />
      )}
    </section>
  );
}

function RulesForm({
  page,
  answered,
}: {
  readonly page: RulesData;
  readonly answered: unknown;
}): JSX.Element {
  const { t, number } = useWords();
  const { policy } = page;
  const common = { answer: answered, required: true };
  const numeric = { ...common, inputMode: 'decimal' as const };
  return (
    <Form method="post" className="panel">
      <ChoiceGroup
        name="decompte"
        legend={t(missionMessages['rules.counting'])}
        choices={MISSION_COUNTINGS.map((value) => ({
          value,
          label: t(missionMessages[`rules.counting.${value}`]),
        }))}
        value={policy.counting}
        answer={answered}
      />
      <ChoiceGroup
        name="plusieurs"
        legend={t(missionMessages['rules.several'])}
        choices={[
          { value: 'oui', label: t(missionMessages['rules.several']) },
          { value: 'non', label: t(missionMessages['rules.several.no']) },
        ]}
        value="oui"
        answer={answered}
      />
      <div className="ms-two">
        <TextField
          name="mois"
          label={t(missionMessages['rules.minimum'])}
          value={number(policy.minimumMonths)}
          {...numeric}
        />
        <TextField
          name="heures"
          label={t(missionMessages['rules.hours-per-day'])}
          value={number(policy.hoursPerDay)}
          {...numeric}
        />
        <TextField
          name="jours"
          label={t(missionMessages['rules.days-per-month'])}
          value={number(policy.daysPerMonth)}
          {...numeric}
        />
        <TextField
          name="part"
          label={t(missionMessages['rules.share'])}
          hint={t(missionMessages['rules.share.hint'])}
          value="plupart"
          {...common}
        />
      </div>
      <TextArea name="source" label={t(missionMessages['rules.source'])} value={policy.source} {...common} />
      <Button tone="primary">{t(missionMessages['rules.submit'])}</Button>
    </Form>
  );
}

/** The rules of the mission of one session: read once frozen, written before. */
export default function SessionRules({ loaderData: page, actionData }: Route.ComponentProps): JSX.Element {
  const { t } = useWords();
  const { session } = page;
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
      <Frozen page={page} />
      {page.opens && <RulesForm page={page} answered={actionData} />}
    </Page>
  );
}
