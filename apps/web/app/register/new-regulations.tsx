import { translate } from '@etalon/i18n';
import { registerMessages } from '@etalon/i18n/messages/register';
import { addRegulations, authorise } from '@etalon/usecases';
import { act, answer, redirectWithNotice } from '@etalon/web/answer';
import type { JSX } from 'react';
import { Form } from 'react-router';
import { Button } from '../kit/button.tsx';
import { ChoiceGroup } from '../kit/choice-group.tsx';
import { TextField } from '../kit/field.tsx';
import { Page } from '../kit/page.tsx';
import { ProblemPanel } from '../kit/problem-panel.tsx';
import { useWords } from '../kit/use-words.ts';
import type { Route } from './+types/new-regulations';
import { regulationsFromForm } from './regulations-from-form.ts';
import './register.css';

const RULES = ['R1', 'R2', 'R3', 'R4'] as const;
const SIDES = ['lower', 'higher'] as const;

export function loader(args: Route.LoaderArgs) {
  return answer(args, ({ actor }) => {
    authorise(actor, 'regulations.write');
    return null;
  });
}

export function action(args: Route.ActionArgs) {
  return act(args, async ({ runtime, actor, language }, form) => {
    await addRegulations(runtime.workplace, actor, regulationsFromForm(form));
    return redirectWithNotice('/reglements', translate(language, registerMessages['rules.done']));
  });
}

/** Writes new regulations; they are frozen when sent. */
export default function NewRegulations({ actionData: answered }: Route.ComponentProps): JSX.Element {
  const { t, number } = useWords();
  const common = { answer: answered, required: true, inputMode: 'decimal' as const };
  const half = number(1.5, { decimals: 1 });
  return (
    <Page
      title={t(registerMessages['rules.new.title'])}
      lead={t(registerMessages['rules.new.lead'])}
      width="narrow"
      crumbs={[{ label: t(registerMessages['rules.title']), to: '/reglements' }]}
    >
      <ProblemPanel answer={answered} />
      <Form method="post" className="panel">
        <TextField name="label" label={t(registerMessages['rules.label'])} answer={answered} required />
        <ChoiceGroup
          name="kind"
          legend={t(registerMessages['rules.kind'])}
          choices={RULES.map((value) => ({ value, label: t(registerMessages[`rule.${value}`]) }))}
          value="R2"
          answer={answered}
        />
        <div className="rg-two">
          <TextField name="onesDivisor" value="4" label={t(registerMessages['rules.ones'])} {...common} />
          <TextField
            name="competenceMean"
            value={half}
            label={t(registerMessages['rules.competence'])}
            {...common}
          />
          <TextField
            name="critical"
            label={t(registerMessages['rules.critical'])}
            hint={t(registerMessages['rules.critical.hint'])}
            answer={answered}
          />
          <TextField
            name="mean"
            value="2"
            label={t(registerMessages['rules.mean'])}
            hint={t(registerMessages['rules.mean.hint'])}
            {...common}
          />
        </div>
        <ChoiceGroup
          name="sameSide"
          legend={t(registerMessages['rules.same-side'])}
          choices={SIDES.map((value) => ({ value, label: t(registerMessages[`rules.same-side.${value}`]) }))}
          value="lower"
          answer={answered}
        />
        <div className="rg-two">
          <TextField name="quorum" value="3" label={t(registerMessages['rules.quorum'])} {...common} />
          <TextField
            name="externalPercent"
            value="50"
            label={t(registerMessages['rules.external'])}
            {...common}
          />
        </div>
        <label className="choice rg-alone">
          <input type="checkbox" name="judgeFirst" value="oui" defaultChecked />
          {t(registerMessages['rules.judge-first'])}
        </label>
        <Button tone="primary">{t(registerMessages['rules.submit'])}</Button>
      </Form>
    </Page>
  );
}
