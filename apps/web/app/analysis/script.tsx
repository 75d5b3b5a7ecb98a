import { analysisMessages } from '@etalon/i18n/messages/analysis';
import { answer } from '@etalon/web/answer';
import { type JSX, useState } from 'react';
import { Form } from 'react-router';
import { Button } from '../kit/button.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { ErrorPanel } from '../kit/error-panel.tsx';
import { SelectField } from '../kit/field.tsx';
import { Icon } from '../kit/icon.tsx';
import { ProblemPanel } from '../kit/problem-panel.tsx';
import { useWords } from '../kit/use-words.ts';
import { DOCUMENT_KEYS, DocumentFrame } from '../workshop/document-frame.tsx';
import type { Route } from './+types/script';
import { actOnAnalysis } from './act-on-analysis.ts';
import { analysisPath } from './analysis-address.ts';
import { loadScripts } from './load-scripts.ts';
import { AnalysisTabs } from './tabs.tsx';
import { useAnalysis } from './use-analysis.ts';
import './analysis.css';

export const handle = { keys: DOCUMENT_KEYS };

export function loader(args: Route.LoaderArgs) {
  return answer(args, (visit) => loadScripts(visit, args.params, new URL(args.request.url)));
}

export function action(args: Route.ActionArgs) {
  return actOnAnalysis(args, 'script');
}

function Script(props: { readonly name: string; readonly text: string; readonly href: string }): JSX.Element {
  const { t } = useWords();
  const [copied, setCopied] = useState(false);
  return (
    <section className="stack" aria-label={props.name}>
      <div className="row">
        <h3>{props.name}</h3>
        <Button
          type="button"
          small
          onClick={() => void navigator.clipboard.writeText(props.text).then(() => setCopied(true))}
        >
          {t(analysisMessages['script.copy'])}
        </Button>
        <span role="status" className="soft">
          {copied ? t(analysisMessages['script.copied']) : ''}
        </span>
        <a className="button button-small" href={props.href} download>
          <Icon name="download" />
          {t(analysisMessages['script.download'], { name: props.name })}
        </a>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by the keyboard */}
      <section className="an-script" tabIndex={0} aria-label={props.name}>
        <pre>{props.text}</pre>
      </section>
    </section>
  );
}

/** The computation as scripts in R and Python, to copy or take away with the data they read. */
export default function ScriptPage({ loaderData, actionData }: Route.ComponentProps): JSX.Element {
  const { t } = useWords();
  const open = useAnalysis(loaderData.document);
  const { models, draft } = open.analysis;
  const { run, texts, formula } = loaderData;
  const base = analysisPath(loaderData.document.projectId, loaderData.document.documentId, 'script');
  const href = (name: string): string => `${base}/${run?.id ?? ''}/${name}`;
  return (
    <DocumentFrame document={open.document} tabs={<AnalysisTabs {...loaderData.document} />}>
      <section className="stack" aria-labelledby="scripts">
        <h2 id="scripts">{t(analysisMessages['script.title'])}</h2>
        <p className="soft">{t(analysisMessages['script.lead'])}</p>
        <ProblemPanel answer={actionData} />
        {draft === null && models.length === 0 ? (
          <EmptyState title={t(analysisMessages['script.none.title'])}>
            {t(analysisMessages['script.none'])}
          </EmptyState>
        ) : (
          <Form method="post" className="an-form">
            <SelectField
              name="objet"
              label={t(analysisMessages['script.of'])}
              value={loaderData.modelId}
              choices={[
                ...(draft === null
                  ? []
                  : [{ value: '', label: t(analysisMessages['script.current'], { formula }) }]),
                ...models.map(({ id, label }) => ({ value: id, label })),
              ]}
            />
            <Button name="acte" value="scripts" tone="primary">
              {t(analysisMessages['script.write'])}
            </Button>
          </Form>
        )}
        {run !== null && run.problem !== null && (
          <ErrorPanel what={run.problem.what} remedy={run.problem.remedy} />
        )}
        {texts.length > 0 && !texts.some(({ name }) => name.endsWith('.py')) && (
          <p>{t(analysisMessages['script.no-python'])}</p>
        )}
        {texts.map(({ name, text }) => (
          <Script key={name} name={name} text={text} href={href(name)} />
        ))}
        {run !== null && (
          <p className="an-files">
            {run.outputs
              .filter(({ name }) => !texts.some((text) => text.name === name))
              .map(({ name }) => (
                <a key={name} href={href(name)} download>
                  {t(analysisMessages['script.download'], { name })}
                </a>
              ))}
          </p>
        )}
      </section>
    </DocumentFrame>
  );
}
