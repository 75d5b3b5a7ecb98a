import { analysisMessages } from '@etalon/i18n/messages/analysis';
import { answer } from '@etalon/web/answer';
import type { JSX } from 'react';
import { Form } from 'react-router';
import { Button } from '../kit/button.tsx';
import { Confirm } from '../kit/confirm.tsx';
import { SelectField, TextField } from '../kit/field.tsx';
import { Named } from '../kit/named.tsx';
import { ProblemPanel } from '../kit/problem-panel.tsx';
import { Tag } from '../kit/tag.tsx';
import { useWords } from '../kit/use-words.ts';
import { DOCUMENT_KEYS, DocumentFrame } from '../workshop/document-frame.tsx';
import type { Route } from './+types/plan';
import { actOnAnalysis } from './act-on-analysis.ts';
import { loadPlan } from './load-parts.ts';
import { PowerPanel } from './power-panel.tsx';
import { QuestionBand } from './question-band.tsx';
import { AnalysisTabs } from './tabs.tsx';
import { NumberSlot, TextBlock } from './text-slot.tsx';
import { type OpenAnalysis, useAnalysis } from './use-analysis.ts';
import './analysis.css';

export const handle = { keys: DOCUMENT_KEYS };

const TEXTS = ['estimand', 'design', 'method', 'assumptions', 'alternatives'] as const;
const NUMBERS = ['alpha', 'usefulPrecision'] as const;

export function loader(args: Route.LoaderArgs) {
  return answer(args, (visit) => loadPlan(visit, args.params, new URL(args.request.url)));
}

export function action(args: Route.ActionArgs) {
  return actOnAnalysis(args, 'plan');
}

function Terms({ open }: { readonly open: OpenAnalysis }): JSX.Element {
  const { t } = useWords();
  const { document, analysis } = open;
  const { plan } = analysis;
  const held = plan.registeredAt !== null;
  return (
    <Form method="post" className="an-two" onSubmit={(event) => event.preventDefault()}>
      {TEXTS.map((key) => (
        <TextBlock
          key={key}
          document={document}
          path={['plan', key]}
          label={t(analysisMessages[`plan.${key}`])}
          hint={t(analysisMessages[`plan.${key}.hint`])}
          value={plan[key]}
          disabled={held}
        />
      ))}
      {NUMBERS.map((key) => (
        <div key={key} className="field">
          <label htmlFor={`plan-${key}`}>{t(analysisMessages[`plan.${key}`])}</label>
          <span className="field-hint">{t(analysisMessages[`plan.${key}.hint`])}</span>
          <NumberSlot
            id={`plan-${key}`}
            className="input"
            document={document}
            path={['plan', key]}
            label={t(analysisMessages[`plan.${key}`])}
            value={plan[key]}
            disabled={held}
          />
        </div>
      ))}
      {!held && (
        <noscript>
          <Button name="acte" value="ecrire">
            {t(analysisMessages.save)}
          </Button>
        </noscript>
      )}
    </Form>
  );
}

function Registration({
  open,
  results,
}: {
  readonly open: OpenAnalysis;
  readonly results: number;
}): JSX.Element {
  const { t, moment, number } = useWords();
  const { plan } = open.analysis;
  if (plan.registeredAt === null)
    return (
      <Confirm
        label={t(analysisMessages['plan.register'])}
        question={t(analysisMessages['plan.register.question'], { count: number(results) })}
      >
        <Form
          method="post"
          onSubmit={(event) => {
            event.preventDefault();
            const form = new FormData();
            form.set('acte', 'enregistrer');
            open.send(form);
          }}
        >
          <Button name="acte" value="enregistrer" tone="primary">
            {t(analysisMessages['plan.register'])}
          </Button>
        </Form>
      </Confirm>
    );
  return (
    <p>
      <Tag tone="note" icon="done">
        {t(analysisMessages['plan.registered'], { date: moment(plan.registeredAt) })}
      </Tag>{' '}
      {plan.resultsBefore === 0
        ? t(analysisMessages['plan.before'])
        : t(analysisMessages['plan.after'], { count: number(plan.resultsBefore) })}
    </p>
  );
}

function Amendments({
  open,
  answered,
}: {
  readonly open: OpenAnalysis;
  readonly answered: unknown;
}): JSX.Element {
  const { t, moment } = useWords();
  const { plan } = open.analysis;
  const name = (field: string): string => {
    const known = [...TEXTS, ...NUMBERS].find((key) => key === field);
    return known === undefined ? field : t(analysisMessages[`plan.${known}`]);
  };
  return (
    <section className="stack" aria-labelledby="amendements">
      <h2 id="amendements">{t(analysisMessages['plan.amendments'])}</h2>
      {plan.amendments.length > 0 && (
        <ol>
          {plan.amendments.map(({ id, at, field, before, after, reason }) => (
            <li key={id}>
              <b>{name(field)}</b>, <Named label={moment(at)} />{' '}
              {t(analysisMessages['plan.amendment'], { before, after })}. {reason}
            </li>
          ))}
        </ol>
      )}
      <Form method="post" className="an-form" aria-label={t(analysisMessages['plan.amend.title'])}>
        <SelectField
          name="ligne"
          label={t(analysisMessages['plan.amend.line'])}
          choices={[...TEXTS, ...NUMBERS].map((key) => ({ value: key, label: name(key) }))}
          answer={answered}
        />
        <TextField name="apres" label={t(analysisMessages['plan.amend.after'])} answer={answered} />
        <TextField
          name="raison"
          label={t(analysisMessages['plan.amend.reason'])}
          answer={answered}
          required
        />
        <Button name="acte" value="amender">
          {t(analysisMessages['plan.amend'])}
        </Button>
      </Form>
    </section>
  );
}

/** What is settled before results: the terms, their registration, their amendments, and the rows it takes. */
export default function PlanPage({ loaderData, actionData }: Route.ComponentProps): JSX.Element {
  const { t } = useWords();
  const open = useAnalysis(loaderData.document);
  return (
    <DocumentFrame document={open.document} tabs={<AnalysisTabs {...loaderData.document} />}>
      <QuestionBand {...open} />
      <section className="stack" aria-labelledby="plan">
        <h2 id="plan">{t(analysisMessages['plan.title'])}</h2>
        <p className="soft">{t(analysisMessages['plan.lead'])}</p>
        <ProblemPanel answer={open.answer ?? actionData} />
        <Terms open={open} />
        <Registration open={open} results={loaderData.results} />
      </section>
      {open.analysis.plan.registeredAt !== null && <Amendments open={open} answered={actionData} />}
      <PowerPanel open={open} run={loaderData.power} />
    </DocumentFrame>
  );
}
