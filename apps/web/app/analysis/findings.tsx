import { analysisMessages } from '@etalon/i18n/messages/analysis';
import { answer } from '@etalon/web/answer';
import { nameEstimate } from '@etalon/workshop/analysis';
import type { JSX } from 'react';
import { Form } from 'react-router';
import { Button } from '../kit/button.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { SelectField } from '../kit/field.tsx';
import { ProblemPanel } from '../kit/problem-panel.tsx';
import { useWords } from '../kit/use-words.ts';
import { DOCUMENT_KEYS, DocumentFrame } from '../workshop/document-frame.tsx';
import type { Route } from './+types/findings';
import { actOnAnalysis } from './act-on-analysis.ts';
import { FindingCard } from './finding-card.tsx';
import { loadFindings } from './load-parts.ts';
import { nameTerm } from './name-result.ts';
import { ScenarioPanel } from './scenario-panel.tsx';
import { AnalysisTabs } from './tabs.tsx';
import { TestFamily } from './test-family.tsx';
import { type OpenAnalysis, useAnalysis } from './use-analysis.ts';
import './analysis.css';

export const handle = { keys: DOCUMENT_KEYS };

export function loader(args: Route.LoaderArgs) {
  return answer(args, (visit) => loadFindings(visit, args.params, new URL(args.request.url)));
}

export function action(args: Route.ActionArgs) {
  return actOnAnalysis(args, 'resultats');
}

function NewFinding({ open }: { readonly open: OpenAnalysis }): JSX.Element {
  const { t } = useWords();
  const choices = open.analysis.models.flatMap((model) =>
    model.estimates
      .filter(({ term }) => term !== '(Intercept)')
      .map(({ term, group }) => ({
        value: `${model.id}/${nameEstimate(term, group)}`,
        label: `${model.label} · ${t(nameTerm(term))}${group === '' ? '' : ` (${group})`}`,
      })),
  );
  return (
    <Form
      method="post"
      preventScrollReset
      className="an-form"
      onSubmit={(event) => {
        event.preventDefault();
        const form = new FormData(event.currentTarget);
        form.set('acte', 'fiche');
        open.send(form);
      }}
    >
      <SelectField name="objet" label={t(analysisMessages['findings.new'])} choices={choices} />
      <Button name="acte" value="fiche" tone="primary" disabled={open.busy}>
        {t(analysisMessages['findings.make'])}
      </Button>
    </Form>
  );
}

/** Sentences bound to computations, their actions, the tests taken together, and what a model expects. */
export default function FindingsPage({ loaderData, actionData }: Route.ComponentProps): JSX.Element {
  const { t } = useWords();
  const open = useAnalysis(loaderData.document);
  const { findings, models } = open.analysis;
  return (
    <DocumentFrame document={open.document} tabs={<AnalysisTabs {...loaderData.document} />}>
      <section className="stack" aria-labelledby="fiches">
        <h2 id="fiches">{t(analysisMessages['findings.title'])}</h2>
        <p className="soft">{t(analysisMessages['findings.lead'])}</p>
        <ProblemPanel answer={open.answer ?? actionData} />
        {models.length === 0 ? (
          <EmptyState title={t(analysisMessages['findings.none.title'])}>
            {t(analysisMessages['findings.none'])}
          </EmptyState>
        ) : (
          <NewFinding open={open} />
        )}
        <div className="an-cards">
          {findings.map((finding) => (
            <FindingCard key={finding.id} open={open} finding={finding} present={loaderData.present} />
          ))}
        </div>
      </section>
      {models.length > 0 && <TestFamily open={open} />}
      {models.length > 0 && <ScenarioPanel open={open} data={loaderData} />}
    </DocumentFrame>
  );
}
