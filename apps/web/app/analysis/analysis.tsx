import { analysisMessages } from '@etalon/i18n/messages/analysis';
import { answer } from '@etalon/web/answer';
import { type JSX, useEffect, useRef } from 'react';
import { Form, Link } from 'react-router';
import { Button } from '../kit/button.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { ErrorPanel } from '../kit/error-panel.tsx';
import { TextField } from '../kit/field.tsx';
import { ProgressLine } from '../kit/progress-line.tsx';
import { useWords } from '../kit/use-words.ts';
import { DOCUMENT_KEYS, DocumentFrame } from '../workshop/document-frame.tsx';
import type { Route } from './+types/analysis';
import { actOnAnalysis } from './act-on-analysis.ts';
import { analysisPath } from './analysis-address.ts';
import { CurveStrip } from './curve-strip.tsx';
import { EstimationPanel } from './estimation-panel.tsx';
import { FilterPanel } from './filter-panel.tsx';
import { KeptModels } from './kept-models.tsx';
import { type AnalysisPageData, loadAnalysis } from './load-analysis.ts';
import { MethodPanel } from './method-panel.tsx';
import { QuestionBand } from './question-band.tsx';
import { ResultNumbers } from './result-numbers.tsx';
import { ResultPictures } from './result-pictures.tsx';
import { SourcePanel } from './source-panel.tsx';
import { AnalysisTabs } from './tabs.tsx';
import { type OpenAnalysis, useAnalysis } from './use-analysis.ts';
import { VariableList } from './variable-list.tsx';
import './analysis.css';

export const handle = { keys: DOCUMENT_KEYS };

export function loader(args: Route.LoaderArgs) {
  return answer(args, async (visit) => ({
    page: await loadAnalysis(visit, args.params),
    asked: new URL(args.request.url).searchParams.get('methode') ?? '',
  }));
}

export function action(args: Route.ActionArgs) {
  return actOnAnalysis(args);
}

/** The pictures of a large table come after its numbers, without being asked. */
function useDrawing(page: AnalysisPageData, { send, busy }: OpenAnalysis): void {
  const asked = useRef('');
  const { draft, pictures } = page;
  const wanted = draft?.state === 'done' && draft.numbersOnly && pictures === null;
  const id = draft?.id ?? '';
  useEffect(() => {
    if (!wanted || busy || asked.current === id) return;
    asked.current = id;
    const form = new FormData();
    form.set('acte', 'dessiner');
    send(form);
  }, [wanted, busy, id, send]);
}

function Outcome({
  page,
  open,
}: {
  readonly page: AnalysisPageData;
  readonly open: OpenAnalysis;
}): JSX.Element {
  const { t } = useWords();
  const { draft } = page;
  if (draft === null)
    return (
      <EmptyState title={t(analysisMessages['result.none.title'])}>
        {t(analysisMessages['result.none'])}
      </EmptyState>
    );
  if (draft.problem !== null) return <ErrorPanel what={draft.problem.what} remedy={draft.problem.remedy} />;
  if (draft.result === null)
    return (
      <ProgressLine
        key={draft.id}
        jobId={draft.id}
        label={t(analysisMessages['result.long'])}
        initial={{ state: draft.state, progress: draft.progress, step: draft.step }}
      />
    );
  return (
    <section aria-labelledby="resultat">
      <h2 id="resultat">{t(analysisMessages['result.title'])}</h2>
      <ResultNumbers run={draft} result={draft.result} />
      <Form
        method="post"
        preventScrollReset
        className="an-form no-print"
        onSubmit={(event) => {
          event.preventDefault();
          const form = new FormData(event.currentTarget);
          form.set('acte', 'retenir');
          open.send(form);
        }}
      >
        <TextField name="nom" label={t(analysisMessages['result.keep.name'])} maxLength={120} />
        <Button name="acte" value="retenir" disabled={open.busy}>
          {t(analysisMessages['result.keep'])}
        </Button>
      </Form>
    </section>
  );
}

/** The analysis: question, variables, the chosen method with its assumptions beside, the estimate, the curve. */
export default function AnalysisPage({ loaderData, actionData }: Route.ComponentProps): JSX.Element {
  const { t } = useWords();
  const { page, asked } = loaderData;
  const open = useAnalysis(page.document);
  useDrawing(page, open);
  const { table, draft, pictures } = page;
  const result = draft?.result ?? null;
  const drawn = pictures?.result ?? result;
  const curve = open.analysis.specifications.at(-1);
  const threshold = open.analysis.question.decisionThreshold;
  return (
    <DocumentFrame document={open.document} tabs={<AnalysisTabs {...page.document} />}>
      <QuestionBand {...open} />
      <SourcePanel page={page} open={open} />
      {table !== null && open.analysis.source !== null && (
        <>
          <div className="an-desk">
            <VariableList open={open} table={table} />
            <div className="an-centre">
              <FilterPanel open={open} />
              <MethodPanel open={open} table={table} asked={asked} answer={actionData} />
              <Outcome page={page} open={open} />
            </div>
            <div className="an-side">
              {result !== null && draft !== null && (
                <EstimationPanel
                  result={drawn === null ? result : { ...result, groups: drawn.groups }}
                  runId={pictures?.id ?? draft.id}
                  question={open.analysis.question}
                  page={page.document}
                />
              )}
            </div>
          </div>
          {drawn !== null && draft !== null && (
            <ResultPictures result={drawn} runId={pictures?.id ?? draft.id} page={page.document} />
          )}
          <KeptModels open={open} />
          {curve === undefined ? (
            <p className="soft">
              <Link to={analysisPath(page.document.projectId, page.document.documentId, 'specifications')}>
                {t(analysisMessages['curve.go'])}
              </Link>
            </p>
          ) : (
            <CurveStrip
              curve={curve}
              threshold={curve.unit === open.analysis.question.unit ? threshold : null}
              page={page.document}
            />
          )}
        </>
      )}
    </DocumentFrame>
  );
}
