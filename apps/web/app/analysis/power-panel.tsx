import { analysisMessages } from '@etalon/i18n/messages/analysis';
import { type JSX, useState } from 'react';
import { Form } from 'react-router';
import { Button } from '../kit/button.tsx';
import { ErrorPanel } from '../kit/error-panel.tsx';
import { SelectField, TextField } from '../kit/field.tsx';
import { useWords } from '../kit/use-words.ts';
import { ResultNumbers } from './result-numbers.tsx';
import type { ShownRun } from './shown-result.ts';
import type { OpenAnalysis } from './use-analysis.ts';

const KINDS = ['t', 'proportion', 'precision'] as const;
const USUAL_POWER = 0.8;

/** How many rows an effect takes, and the precision that the table reaches beside the useful one. */
export function PowerPanel(props: {
  readonly open: OpenAnalysis;
  readonly run: ShownRun | null;
}): JSX.Element {
  const { t, language } = useWords();
  const { open, run } = props;
  const write = (value: number | null): string =>
    value === null ? '' : language === 'fr' ? String(value).replace('.', ',') : String(value);
  const [kind, setKind] = useState<string>('t');
  const { question, plan, variables } = open.analysis;
  const column = (role: string): string => variables.find((variable) => variable.role === role)?.column ?? '';
  const field = (name: 'effect' | 'sd' | 'power' | 'n' | 'first' | 'second', value = ''): JSX.Element => (
    <TextField
      key={`${kind} ${name}`}
      name={name}
      label={t(analysisMessages[`power.${name}`])}
      value={value}
      inputMode="decimal"
    />
  );
  return (
    <section className="panel stack" aria-labelledby="puissance">
      <h2 id="puissance">{t(analysisMessages['power.title'])}</h2>
      <p className="soft">{t(analysisMessages['power.lead'])}</p>
      <Form method="post" preventScrollReset className="an-form">
        <div className="field an-what">
          <label htmlFor="power-what">{t(analysisMessages['power.what'])}</label>
          <select
            id="power-what"
            name="quoi"
            className="input"
            value={kind}
            onChange={(event) => setKind(event.currentTarget.value)}
          >
            {KINDS.map((name) => (
              <option key={name} value={name}>
                {t(analysisMessages[`power.${name}`])}
              </option>
            ))}
          </select>
        </div>
        {kind === 't' && [
          field('effect', write(question.decisionThreshold)),
          field('sd'),
          field('power', write(USUAL_POWER)),
          field('n'),
        ]}
        {kind === 'proportion' && [
          field('first'),
          field('second'),
          field('power', write(USUAL_POWER)),
          field('n'),
        ]}
        {kind === 'precision' && [
          <SelectField
            key="column"
            name="column"
            label={t(analysisMessages['role.outcome'])}
            value={column('outcome')}
            choices={variables
              .filter((variable) => variable.kind === 'number')
              .map((variable) => ({ value: variable.column, label: variable.column }))}
          />,
          <SelectField
            key="group"
            name="group"
            label={t(analysisMessages['role.exposure'])}
            value={column('exposure')}
            choices={[
              { value: '', label: '—' },
              ...variables
                .filter((variable) => variable.kind === 'factor')
                .map((variable) => ({ value: variable.column, label: variable.column })),
            ]}
          />,
          <TextField
            key="useful"
            name="useful"
            label={t(analysisMessages['plan.usefulPrecision'])}
            value={write(plan.usefulPrecision)}
            inputMode="decimal"
          />,
        ]}
        <Button name="acte" value="puissance">
          {t(analysisMessages['method.run'])}
        </Button>
      </Form>
      {kind !== 'precision' && <p className="soft an-small">{t(analysisMessages['power.hint'])}</p>}
      {run !== null && run.problem !== null && (
        <ErrorPanel what={run.problem.what} remedy={run.problem.remedy} />
      )}
      {run !== null && run.result !== null && <ResultNumbers run={run} result={run.result} />}
    </section>
  );
}
