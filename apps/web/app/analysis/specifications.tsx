import { analysisMessages } from '@etalon/i18n/messages/analysis';
import { answer } from '@etalon/web/answer';
import { quoteName, writeFilters } from '@etalon/workshop/analysis';
import type { JSX } from 'react';
import { Form } from 'react-router';
import { Button } from '../kit/button.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { ErrorPanel } from '../kit/error-panel.tsx';
import { TextArea, TextField } from '../kit/field.tsx';
import { ProblemPanel } from '../kit/problem-panel.tsx';
import { ProgressLine } from '../kit/progress-line.tsx';
import { useWords } from '../kit/use-words.ts';
import { DOCUMENT_KEYS, DocumentFrame } from '../workshop/document-frame.tsx';
import type { Route } from './+types/specifications';
import { actOnAnalysis } from './act-on-analysis.ts';
import { CurveStrip } from './curve-strip.tsx';
import { type CurvePageData, loadCurve } from './load-parts.ts';
import { AnalysisTabs } from './tabs.tsx';
import { type OpenAnalysis, useAnalysis } from './use-analysis.ts';
import './analysis.css';

export const handle = { keys: DOCUMENT_KEYS };

const METHODS = ['lm', 'lm-HC3', 'lm-cluster', 'poisson', 'quasi-poisson', 'gamma', 'binomial'] as const;

export function loader(args: Route.LoaderArgs) {
  return answer(args, (visit) => loadCurve(visit, args.params, new URL(args.request.url)));
}

export function action(args: Route.ActionArgs) {
  return actOnAnalysis(args, 'specifications');
}

function Box(props: {
  readonly name: string;
  readonly value: string;
  readonly label: string;
  readonly on?: boolean;
}): JSX.Element {
  return (
    <label className="choice">
      <input type="checkbox" name={props.name} value={props.value} defaultChecked={props.on} />
      {props.label}
    </label>
  );
}

function Choices({
  open,
  answered,
}: {
  readonly open: OpenAnalysis;
  readonly answered: unknown;
}): JSX.Element {
  const { t } = useWords();
  const { analysis } = open;
  const columns = (role: string): readonly string[] =>
    analysis.variables.filter((variable) => variable.role === role).map(({ column }) => quoteName(column));
  const [exposure = ''] = columns('exposure');
  const covariates = columns('covariate');
  const terms = [...new Set(analysis.models.flatMap(({ estimates }) => estimates.map(({ term }) => term)))];
  const sets = [
    ...new Set(analysis.filters.map((trial) => writeFilters(trial.filters)).filter((set) => set !== '')),
  ];
  const clustered = columns('cluster').length > 0;
  return (
    <Form method="post" className="panel stack">
      <div className="an-two">
        <TextArea
          name="mesures"
          label={t(analysisMessages['curve.outcomes'])}
          value={columns('outcome').join('\n')}
          rows={3}
          answer={answered}
        />
        <div>
          <TextField
            name="exposition"
            label={t(analysisMessages['curve.exposure'])}
            value={exposure}
            answer={answered}
            required
          />
          <TextField
            name="terme"
            label={t(analysisMessages['curve.term'])}
            hint={t(analysisMessages['curve.term.hint'])}
            value={terms.find((term) => term.startsWith(exposure) && exposure !== '') ?? exposure}
            list="termes"
            answer={answered}
            required
          />
          <datalist id="termes">
            {terms.map((term) => (
              <option key={term} value={term} />
            ))}
          </datalist>
        </div>
        <div>
          <TextArea
            name="ajustements"
            label={t(analysisMessages['curve.covariates'])}
            value={[...covariates, ...(covariates.length > 1 ? [covariates.join(' + ')] : [])].join('\n')}
            rows={4}
            answer={answered}
          />
          <Box name="sans" value="oui" label={t(analysisMessages['curve.without'])} on />
        </div>
        <fieldset className="field">
          <legend>{t(analysisMessages['curve.filters'])}</legend>
          <Box name="filtres" value="aucun" label={t(analysisMessages['curve.all'])} on />
          {sets.map((set) => (
            <Box key={set} name="filtres" value={set} label={set} on />
          ))}
        </fieldset>
        <fieldset className="field">
          <legend>{t(analysisMessages['curve.methods'])}</legend>
          {METHODS.filter((name) => name !== 'lm-cluster' || clustered).map((name) => (
            <Box
              key={name}
              name="methodes"
              value={name}
              label={t(analysisMessages[`curve.method.${name}`])}
              on={name === 'lm' || name === 'lm-HC3'}
            />
          ))}
        </fieldset>
        <TextField name="evenement" label={t(analysisMessages['curve.event'])} answer={answered} />
      </div>
      <Button name="acte" value="courbe" tone="primary">
        {t(analysisMessages['curve.start'])}
      </Button>
    </Form>
  );
}

function Computed({
  data,
  open,
}: {
  readonly data: CurvePageData;
  readonly open: OpenAnalysis;
}): JSX.Element | null {
  const { t } = useWords();
  const { run, rows, term, unit } = data;
  if (run === null) return null;
  if (run.problem !== null) return <ErrorPanel what={run.problem.what} remedy={run.problem.remedy} />;
  if (run.state !== 'done')
    return (
      <ProgressLine
        key={run.id}
        jobId={run.id}
        label={t(analysisMessages['curve.title'])}
        initial={{ state: run.state, progress: run.progress, step: run.step }}
      />
    );
  const kept = open.analysis.specifications.some(({ runId }) => runId === run.id);
  const { question } = open.analysis;
  return (
    <>
      {!kept && (
        <Form method="post" preventScrollReset>
          <input type="hidden" name="objet" value={run.id} />
          <Button name="acte" value="garder-courbe" tone="primary">
            {t(analysisMessages['curve.keep'])}
          </Button>
        </Form>
      )}
      {!kept && (
        <CurveStrip
          curve={{ rows, term, unit, runId: run.id }}
          threshold={unit === question.unit ? question.decisionThreshold : null}
          page={data.document}
        />
      )}
    </>
  );
}

/** The estimate under every declared choice. */
export default function SpecificationsPage({ loaderData, actionData }: Route.ComponentProps): JSX.Element {
  const { t } = useWords();
  const open = useAnalysis(loaderData.document);
  const { specifications, question, source } = open.analysis;
  return (
    <DocumentFrame document={open.document} tabs={<AnalysisTabs {...loaderData.document} />}>
      <section className="stack" aria-labelledby="courbe">
        <h2 id="courbe">{t(analysisMessages['curve.title'])}</h2>
        <p className="soft">{t(analysisMessages['curve.lead'])}</p>
        <ProblemPanel answer={actionData} />
        {source !== null && <Choices open={open} answered={actionData} />}
        <Computed data={loaderData} open={open} />
        {specifications.length === 0 && loaderData.run === null && (
          <EmptyState title={t(analysisMessages['curve.none.title'])}>
            {t(analysisMessages['curve.none'])}
          </EmptyState>
        )}
        {specifications.toReversed().map((curve) => (
          <CurveStrip
            key={curve.id}
            curve={curve}
            threshold={curve.unit === question.unit ? question.decisionThreshold : null}
            page={loaderData.document}
          />
        ))}
      </section>
    </DocumentFrame>
  );
}
