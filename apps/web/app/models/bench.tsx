import { energyMessages } from '@etalon/i18n/messages/energy';
import { modelsToolMessages } from '@etalon/i18n/messages/models-tool';
import { answer } from '@etalon/web/answer';
import { readModels } from '@etalon/workshop/models';
import type { JSX } from 'react';
import { Link } from 'react-router';
import { Named } from '../kit/named.tsx';
import { useWords } from '../kit/use-words.ts';
import { outputPath } from '../warehouse/name-source.ts';
import { DOCUMENT_KEYS } from '../workshop/document-frame.tsx';
import type { Route } from './+types/bench';
import { actOnModels } from './act-on-models.ts';
import { BenchTable, FigureTable } from './bench-table.tsx';
import { listEvaluated } from './list-evaluated.ts';
import { loadBench } from './load-bench.ts';
import type { ModelsView } from './load-models.ts';
import { ModelList } from './model-list.tsx';
import { ParetoFigure } from './pareto-figure.tsx';
import { FileForm, SettingForm } from './setting-form.tsx';
import { ToolFrame } from './tool-frame.tsx';
import { useModelWords } from './use-model-words.ts';

export const handle = { keys: DOCUMENT_KEYS };

export function loader(args: Route.LoaderArgs) {
  return answer(args, (visit) => loadBench(visit, args.params));
}

export function action(args: Route.ActionArgs) {
  return actOnModels(args);
}

const OUTPUTS = ['mesure.json', 'chiffres.parquet', 'comparaisons.parquet', 'reponses.parquet'] as const;

/** The files that the run left: that of intervals or sets when at least one model has some at the first level. */
function listOutputs({ models, conformal, task }: NonNullable<ModelsView['evaluation']>) {
  const [first] = conformal.levels;
  const isMade = models.some((model) =>
    model.conformal.some(({ level, coverage }) => level === first && coverage !== null),
  );
  if (!isMade) return OUTPUTS;
  return [
    ...OUTPUTS,
    task === 'regression' ? 'predictions-intervalles.parquet' : 'predictions-ensembles.parquet',
  ] as const;
}

function Warnings({
  evaluation,
}: {
  readonly evaluation: NonNullable<ModelsView['evaluation']>;
}): JSX.Element | null {
  const { t } = useWords();
  const { warning } = useModelWords();
  if (evaluation.warnings.length === 0) return null;
  return (
    <section aria-labelledby="remarques">
      <h3 id="remarques">{t(modelsToolMessages['warnings.title'])}</h3>
      <ul>
        {evaluation.warnings.map((one) => (
          <li key={`${one.code} ${one.model} ${JSON.stringify(one.params)}`}>
            {one.model !== null && (
              <>
                <strong>
                  <Named label={one.model} />
                </strong>{' '}
              </>
            )}
            {warning(one)}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Outputs({ view }: { readonly view: ModelsView }): JSX.Element | null {
  const { t } = useWords();
  const { runId, document, evaluation } = view;
  if (runId === null || evaluation === null) return null;
  return (
    <section className="no-print" aria-labelledby="sorties">
      <h3 id="sorties">{t(modelsToolMessages['outputs.title'])}</h3>
      <ul className="list">
        {listOutputs(evaluation).map((name) => (
          <li key={name}>
            <a href={outputPath(document.projectId, runId, name)} download>
              {name}
            </a>{' '}
            <span className="soft">{t(modelsToolMessages[`output.${name}`])}</span>{' '}
            <Link
              to={`/atelier/${document.projectId}/calculs/${runId}/sceller?sortie=${encodeURIComponent(name)}`}
            >
              {t(modelsToolMessages['outputs.seal'], { name })}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The bench: what is measured, on which rows, and every model beside the others. */
export default function Bench({ loaderData: view, actionData }: Route.ComponentProps): JSX.Element {
  const { t } = useWords();
  const { limit } = useModelWords();
  const content = readModels(view.document.content);
  const { evaluation } = view;
  return (
    <ToolFrame view={view} answer={actionData}>
      <section aria-labelledby="donnees" className="stack no-print">
        <h2 id="donnees">{t(modelsToolMessages['file.title'])}</h2>
        <FileForm view={view} content={content} />
        <SettingForm view={view} content={content} />
      </section>
      <ModelList view={view} content={content} />
      {evaluation !== null && (
        <section aria-labelledby="banc" className="stack">
          <h2 id="banc">{t(modelsToolMessages['bench.title'])}</h2>
          <BenchTable evaluation={evaluation} durations={view.durations} />
          <p className="soft">{t(modelsToolMessages['bench.legend'])}</p>
          {Object.keys(view.durations).length > 0 && (
            <>
              <p className="soft">{t(energyMessages.about)}</p>
              <ParetoFigure {...listEvaluated(evaluation, view.durations)} axis="energy" />
            </>
          )}
          {evaluation.models.map((model) => (
            <FigureTable key={model.name} model={model} />
          ))}
          <Warnings evaluation={evaluation} />
          <p className="soft">
            {limit('rows')} {limit('baseline')} {limit('reuse')}
          </p>
          <Outputs view={view} />
        </section>
      )}
    </ToolFrame>
  );
}
