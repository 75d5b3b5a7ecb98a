import { energyMessages } from '@etalon/i18n/messages/energy';
import { trainingMessages } from '@etalon/i18n/messages/training';
import { validationMessages } from '@etalon/i18n/messages/validation';
import type { TrainingWarning } from '@etalon/learning';
import { answer } from '@etalon/web/answer';
import { readModels } from '@etalon/workshop/models';
import type { JSX } from 'react';
import { Form } from 'react-router';
import { Button } from '../kit/button.tsx';
import { Hash } from '../kit/code.tsx';
import { useWords } from '../kit/use-words.ts';
import { DOCUMENT_KEYS } from '../workshop/document-frame.tsx';
import type { Route } from './+types/training';
import { actOnTraining } from './act-on-training.ts';
import type { TrainingResult } from './ask-training.ts';
import { CurveFigure } from './curve-figure.tsx';
import { ExtremesPart } from './extremes-part.tsx';
import { GrowthFigure } from './growth-figure.tsx';
import { loadTraining, type TrainingView } from './load-training.ts';
import { Origin } from './origin.tsx';
import { TrainedPareto } from './pareto-figure.tsx';
import { PlanFigure } from './plan-figure.tsx';
import { RunOutputs } from './run-outputs.tsx';
import { RunPart } from './run-part.tsx';
import { ScoresFigure } from './scores-figure.tsx';
import { ToolFrame } from './tool-frame.tsx';
import { TrainingBoard } from './training-board.tsx';
import { TableForm, TrainingForm } from './training-form.tsx';

export const handle = { keys: DOCUMENT_KEYS };

export function loader(args: Route.LoaderArgs) {
  return answer(args, (visit) => loadTraining(visit, args.params));
}

export function action(args: Route.ActionArgs) {
  return actOnTraining(args);
}

function Warnings({ warnings }: { readonly warnings: readonly TrainingWarning[] }): JSX.Element | null {
  const { t } = useWords();
  if (warnings.length === 0) return null;
  return (
    <ul>
      {warnings.map(({ code, params }) => (
        <li key={`${code} ${JSON.stringify(params)}`}>{t(trainingMessages[`warning.${code}`], params)}</li>
      ))}
    </ul>
  );
}

function Outputs({ view }: { readonly view: TrainingView }): JSX.Element | null {
  const { t } = useWords();
  const { run, document } = view;
  if (run === null) return null;
  return (
    <section className="stack no-print" aria-labelledby="sorties">
      <h2 id="sorties">{t(trainingMessages['outputs.title'])}</h2>
      <RunOutputs projectId={document.projectId} run={run} canRun />
      <Form method="post" className="stack">
        <p className="soft">{t(trainingMessages['bench.hint'])}</p>
        <input type="hidden" name="calcul" value={run.id} />
        <div>
          <Button name="acte" value="au-banc">
            {t(trainingMessages['bench.do'])}
          </Button>
        </div>
      </Form>
    </section>
  );
}

function Findings({
  view,
  training,
}: {
  readonly view: TrainingView;
  readonly training: TrainingResult;
}): JSX.Element {
  const { t } = useWords();
  const curves = training.models.flatMap(({ name, curve, band }) =>
    curve === null ? [] : [{ name, curve, band }],
  );
  const growing = training.models.filter(
    ({ growth, algorithm }) => growth.length > 0 && algorithm !== 'baseline',
  );
  return (
    <>
      <section className="stack" aria-labelledby="plan">
        <h2 id="plan">{t(trainingMessages['plan.title'])}</h2>
        <PlanFigure plan={training.plan} rows={training.n} />
        <div className="soft">
          {t(trainingMessages['plan.hash'])} <Hash value={training.plan.sha256} short />
        </div>
        <Warnings warnings={training.warnings} />
      </section>
      <section className="stack" aria-labelledby="tableau">
        <h2 id="tableau">{t(trainingMessages['board.title'])}</h2>
        <TrainingBoard training={training} />
        <p className="soft">{t(trainingMessages.limits)}</p>
        <p className="soft">{t(energyMessages.about)}</p>
        <Origin models={training.models} seed={training.seed} />
      </section>
      <section className="stack" aria-labelledby="front">
        <h2 id="front">{t(validationMessages['pareto.title'])}</h2>
        <TrainedPareto training={training} />
      </section>
      <section className="stack" aria-labelledby="scores">
        <h2 id="scores">{t(trainingMessages['scores.title'])}</h2>
        <ScoresFigure training={training} at={0} />
      </section>
      {curves.length > 0 && (
        <section className="stack" aria-labelledby="courbes">
          <h2 id="courbes">{t(trainingMessages['curve.title'])}</h2>
          {curves.map((one) => (
            <CurveFigure key={one.name} {...one} followedBy={training.followedBy} />
          ))}
        </section>
      )}
      {growing.length > 0 && (
        <section className="stack" aria-labelledby="croissance">
          <h2 id="croissance">{t(validationMessages['growth.title'])}</h2>
          {growing.map((model) => (
            <GrowthFigure key={model.name} model={model} />
          ))}
        </section>
      )}
      <ExtremesPart
        run={view.extremesRun}
        extremes={view.extremes}
        changed={view.extremesChanged}
        decided={readModels(view.document.content).extremes}
      />
      <Outputs view={view} />
    </>
  );
}

/** Training: the table, the plan, the algorithms; then the plan drawn, the models beside each other, fold by fold. */
export default function Training({ loaderData: view, actionData }: Route.ComponentProps): JSX.Element {
  const { t } = useWords();
  const content = readModels(view.document.content);
  const { training } = view;
  return (
    <ToolFrame view={view} answer={actionData}>
      <section aria-labelledby="table" className="stack no-print">
        <h2 id="table">{t(trainingMessages['table.title'])}</h2>
        <TableForm view={view} content={content} />
        <TrainingForm view={view} content={content} />
      </section>
      <RunPart
        run={view.run}
        label={t(trainingMessages['run.label'])}
        none={t(trainingMessages['run.none'])}
        changed={view.hasChanged}
      />
      {view.isFormer && <p>{t(validationMessages['origin.former'])}</p>}
      {view.hasChanged && training !== null && <p className="soft">{t(trainingMessages['run.changed'])}</p>}
      {training !== null && <Findings view={view} training={training} />}
    </ToolFrame>
  );
}
