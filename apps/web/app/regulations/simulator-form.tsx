import { SAME_SIDE_POLICIES } from '@etalon/core/judgement';
import { simulatorMessages as words } from '@etalon/i18n/messages/regulations-simulator';
import { type FormEvent, type JSX, useEffect, useRef } from 'react';
import { Form, useSubmit } from 'react-router';
import { Button } from '../kit/button.tsx';
import { SelectField, TextField } from '../kit/field.tsx';
import { useWords } from '../kit/use-words.ts';
import type { SimulatorPage } from './load-simulator.ts';
import { useHasScript } from './use-has-script.ts';

const QUIET_MS = 250;

function useInstantSubmit(): (event: FormEvent<HTMLFormElement>) => void {
  const submit = useSubmit();
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  return ({ currentTarget }) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(
      () => void submit(currentTarget, { replace: true, preventScrollReset: true }),
      QUIET_MS,
    );
  };
}

/** The settings of the comparison; each change is computed at once, and the address keeps them. */
export function SimulatorForm({ page }: { readonly page: SimulatorPage }): JSX.Element {
  const { t, number } = useWords();
  const hasScript = useHasScript();
  const onChange = useInstantSubmit();
  const { settings, blocks, versions, sessions, real } = page;
  const decimal = { inputMode: 'decimal' as const, autoComplete: 'off' };
  return (
    <Form method="get" className="panel no-print" onChange={onChange} aria-label={t(words.settings)}>
      <div className="rl-settings">
        <SelectField
          name="sur"
          label={t(words.on)}
          value={settings.on}
          choices={[
            { value: 'simules', label: t(words['on.simulated']) },
            ...sessions.map(({ id, label }) => ({ value: id, label })),
          ]}
        />
        <SelectField
          name="reglement"
          label={t(words.version)}
          value={settings.versionId}
          choices={[
            { value: '', label: t(words['version.none']) },
            ...versions.map(({ id, label }) => ({ value: id, label })),
          ]}
        />
        <TextField name="diviseur" label={t(words.ones)} value={number(settings.onesDivisor)} {...decimal} />
        <TextField
          name="competence"
          label={t(words.competence)}
          value={number(settings.competenceMean)}
          {...decimal}
        />
        <TextField name="moyenne3" label={t(words.mean3)} value={number(settings.mean3)} {...decimal} />
        <TextField name="moyenne4" label={t(words.mean4)} value={number(settings.mean4)} {...decimal} />
      </div>
      {!real && (
        <div className="rl-settings">
          <SelectField
            name="bloc"
            label={t(words.block)}
            value={settings.block}
            choices={blocks.map(({ id, criteria }) => ({
              value: id,
              label: t(words['block.choice'], { block: id, criteria }),
            }))}
          />
          <TextField
            name="lectures"
            label={t(words.examiners)}
            value={number(settings.examiners)}
            {...decimal}
          />
          <TextField
            name="severite"
            label={t(words.severity)}
            value={number(settings.severitySd)}
            {...decimal}
          />
          <SelectField
            name="cote"
            label={t(words.sameSide)}
            value={settings.sameSide}
            choices={SAME_SIDE_POLICIES.map((value) => ({ value, label: t(words[`sameSide.${value}`]) }))}
          />
          <TextField
            name="candidats"
            label={t(words.candidates)}
            value={String(settings.candidates)}
            {...decimal}
          />
          <TextField name="graine" label={t(words.seed)} value={settings.seed} autoComplete="off" />
        </div>
      )}
      {!hasScript && <Button>{t(words.submit)}</Button>}
    </Form>
  );
}
