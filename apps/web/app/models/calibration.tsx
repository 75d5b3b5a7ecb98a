import type { EvaluatedModel, ReliabilityDiagram } from '@etalon/evaluation';
import { modelsToolMessages } from '@etalon/i18n/messages/models-tool';
import { shellMessages } from '@etalon/i18n/messages/shell';
import { answer } from '@etalon/web/answer';
import type { JSX } from 'react';
import { TableRegion } from '../kit/table-region.tsx';
import { useWords } from '../kit/use-words.ts';
import { DOCUMENT_KEYS } from '../workshop/document-frame.tsx';
import type { Route } from './+types/calibration';
import { actOnModels } from './act-on-models.ts';
import { ConformalPart } from './conformal-part.tsx';
import { loadModels } from './load-models.ts';
import { ReliabilityFigure } from './reliability-figure.tsx';
import { NothingYet, ToolFrame } from './tool-frame.tsx';
import { useModelWords } from './use-model-words.ts';

export const handle = { keys: DOCUMENT_KEYS };

export function loader(args: Route.LoaderArgs) {
  return answer(args, (visit) => loadModels(visit, args.params));
}

export function action(args: Route.ActionArgs) {
  return actOnModels(args);
}

function Facts({
  model,
  diagram,
}: {
  readonly model: EvaluatedModel;
  readonly diagram: ReliabilityDiagram;
}): JSX.Element | null {
  const { t } = useWords();
  const { figure, span } = useModelWords();
  const { calibration } = model;
  if (calibration === null) return null;
  const { recalibration, spiegelhalter, brier } = calibration;
  return (
    <ul>
      <li>
        {t(modelsToolMessages['calibration.ece'], {
          ece: figure.plain(diagram.ece),
          bins: diagram.bins.length,
          chance: figure.plain(diagram.eceByChance.mean),
          upper: figure.plain(diagram.eceByChance.upper),
        })}
      </li>
      <li>
        {recalibration === null
          ? t(modelsToolMessages['calibration.separated'])
          : t(modelsToolMessages['calibration.slope'], {
              slope: span(recalibration.slope, recalibration.slopeInterval),
              intercept: span(recalibration.intercept, recalibration.interceptInterval),
            })}
      </li>
      {spiegelhalter !== null && (
        <li>
          {t(modelsToolMessages['calibration.spiegelhalter'], {
            z: figure.plain(spiegelhalter.z),
            p: figure.probability(spiegelhalter.p),
          })}
        </li>
      )}
      <li>
        {t(modelsToolMessages['calibration.brier'], {
          value: figure.plain(brier.value),
          reliability: figure.plain(brier.reliability),
          resolution: figure.plain(brier.resolution),
          uncertainty: figure.plain(brier.uncertainty),
          within: figure.plain(brier.withinBins),
        })}
      </li>
    </ul>
  );
}

function BinTable({
  name,
  diagram,
}: {
  readonly name: string;
  readonly diagram: ReliabilityDiagram;
}): JSX.Element {
  const { t, number } = useWords();
  const { figure, span } = useModelWords();
  return (
    <details className="fold">
      <summary>{t(modelsToolMessages['calibration.table'], { name })}</summary>
      <TableRegion label={t(shellMessages['table.region'], { title: name })}>
        <table className="table figures">
          <thead>
            <tr>
              <th scope="col">{t(modelsToolMessages['calibration.mean'])}</th>
              <th scope="col">{t(modelsToolMessages['calibration.observed'])}</th>
              <th scope="col">{t(modelsToolMessages.rows)}</th>
            </tr>
          </thead>
          <tbody>
            {diagram.bins.map((bin) => (
              <tr key={bin.meanProbability}>
                <th scope="row">{figure.plain(bin.meanProbability)}</th>
                <td>{span(bin.observed, bin.interval)}</td>
                <td>{number(bin.n)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableRegion>
    </details>
  );
}

/** Whether probabilities are what they say, with what chance alone gives; then how often intervals or sets hold the truth. */
export default function CalibrationPage({ loaderData: view, actionData }: Route.ComponentProps): JSX.Element {
  const { t } = useWords();
  const models = view.evaluation?.models ?? [];
  return (
    <ToolFrame view={view} answer={actionData}>
      <section aria-labelledby="calibration" className="stack">
        <h2 id="calibration">{t(modelsToolMessages['tab.calibration'])}</h2>
        <NothingYet view={view} />
        {models.map((model) => {
          const diagram = model.calibration?.diagrams.find(({ binning }) => binning === 'equal-mass');
          return (
            <section key={model.name} className="stack" aria-label={model.name}>
              <h3>{model.name}</h3>
              {diagram === undefined ? (
                <p className="soft">{t(modelsToolMessages['calibration.none'])}</p>
              ) : (
                <>
                  <ReliabilityFigure
                    title={t(modelsToolMessages['calibration.title'], { name: model.name })}
                    diagram={diagram}
                    of={model.calibration?.of ?? 'positive'}
                  />
                  <Facts model={model} diagram={diagram} />
                  <BinTable name={model.name} diagram={diagram} />
                </>
              )}
            </section>
          );
        })}
      </section>
      {view.evaluation !== null && <ConformalPart evaluation={view.evaluation} />}
    </ToolFrame>
  );
}
