import { analysisMessages } from '@etalon/i18n/messages/analysis';
import { analysisMethodMessages } from '@etalon/i18n/messages/analysis-methods';
import type { JSX } from 'react';
import { Form } from 'react-router';
import { Button } from '../kit/button.tsx';
import { ProblemPanel } from '../kit/problem-panel.tsx';
import { useWords } from '../kit/use-words.ts';
import { MethodFields } from './method-fields.tsx';
import { METHOD_GROUPS } from './methods/method.ts';
import { METHODS } from './methods/method-list.ts';
import type { DescribedTable } from './shown-result.ts';
import type { OpenAnalysis } from './use-analysis.ts';
import { useMethod } from './use-method.ts';

function Chooser(props: { readonly kind: string; readonly choose: (kind: string) => void }): JSX.Element {
  const { t } = useWords();
  return (
    <Form method="get" preventScrollReset className="an-form" onSubmit={(event) => event.preventDefault()}>
      <div className="field an-wide">
        <label htmlFor="methode">{t(analysisMessages['method.choose'])}</label>
        <select
          id="methode"
          name="methode"
          className="input"
          value={props.kind}
          onChange={(event) => props.choose(event.currentTarget.value)}
        >
          <option value="">{t(analysisMessages['method.unset'])}</option>
          {METHOD_GROUPS.map((group) => (
            <optgroup key={group} label={t(analysisMethodMessages[`group.${group}`])}>
              {METHODS.filter((method) => method.group === group).map(({ kind }) => (
                <option key={kind} value={kind}>
                  {t(analysisMethodMessages[`method.${kind}`])}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </div>
      <noscript>
        <Button>{t(analysisMessages['method.show'])}</Button>
      </noscript>
    </Form>
  );
}

/** The method, chosen by a person, its fields, and what it supposes. */
export function MethodPanel(props: {
  readonly open: OpenAnalysis;
  readonly table: DescribedTable;
  /** The method that the address asks for, when there is no script. */
  readonly asked: string;
  readonly answer: unknown;
}): JSX.Element {
  const { t } = useWords();
  const { open, table, asked, answer } = props;
  const { method, values, choose, change, run } = useMethod(open, asked);
  return (
    <section className="an-method" aria-labelledby="analyse">
      <h2 id="analyse">{t(analysisMessages['method.title'])}</h2>
      <Chooser kind={method?.kind ?? ''} choose={choose} />
      {method === undefined ? (
        <p className="soft">{t(analysisMessages['method.auto'])}</p>
      ) : (
        <>
          <details className="an-fold">
            <summary>{t(analysisMessages['method.supposes'])}</summary>
            <p>{t(analysisMethodMessages[`method.${method.kind}.help`])}</p>
            {(method.group === 'model' || method.kind === 'friedman') && (
              <p>{t(analysisMessages['method.mixed'])}</p>
            )}
          </details>
          <Form
            method="post"
            preventScrollReset
            onSubmit={(event) => {
              event.preventDefault();
              run();
            }}
          >
            <input type="hidden" name="methode" value={method.kind} />
            <MethodFields
              fields={method.fields}
              values={values}
              variables={open.analysis.variables}
              table={table}
              change={change}
            />
            <div className="row">
              <Button name="acte" value="calculer" tone="primary">
                {t(analysisMessages['method.run'])}
              </Button>
              <span className="soft" role="status">
                {open.busy ? t(analysisMessages['method.running']) : ''}
              </span>
            </div>
          </Form>
        </>
      )}
      <ProblemPanel answer={open.answer ?? answer} />
    </section>
  );
}
