import type { EvaluatedModel, ThresholdPoint } from '@etalon/evaluation';
import { modelsToolMessages } from '@etalon/i18n/messages/models-tool';
import { answer } from '@etalon/web/answer';
import type { JSX } from 'react';
import { Form, useSearchParams } from 'react-router';
import { Button } from '../kit/button.tsx';
import { TextField } from '../kit/field.tsx';
import { useWords } from '../kit/use-words.ts';
import { DOCUMENT_KEYS } from '../workshop/document-frame.tsx';
import type { Route } from './+types/threshold';
import { actOnModels } from './act-on-models.ts';
import { CostFigure } from './cost-figure.tsx';
import { loadModels } from './load-models.ts';
import { NothingYet, ToolFrame } from './tool-frame.tsx';
import { useModelWords } from './use-model-words.ts';

export const handle = { keys: DOCUMENT_KEYS };

export function loader(args: Route.LoaderArgs) {
  return answer(args, (visit) => loadModels(visit, args.params));
}

export function action(args: Route.ActionArgs) {
  return actOnModels(args);
}

/** The lowest point of the curve whose threshold is at least the one asked for. */
function pointAt(curve: readonly ThresholdPoint[], threshold: number): ThresholdPoint | undefined {
  return curve.findLast((point) => point.threshold === null || point.threshold >= threshold);
}

function Squares({ point }: { readonly point: ThresholdPoint }): JSX.Element {
  const { t, number } = useWords();
  const { truePositives, falsePositives, falseNegatives, trueNegatives } = point;
  const n = truePositives + falsePositives + falseNegatives + trueNegatives;
  const cells = [
    ['tp', truePositives],
    ['fn', falseNegatives],
    ['fp', falsePositives],
    ['tn', trueNegatives],
  ] as const;
  return (
    <dl className="mo-areas">
      {cells.map(([name, count]) => (
        <div key={name}>
          <dt>{t(modelsToolMessages[`threshold.${name}`])}</dt>
          <dd>
            {count > 0 && (
              <span
                className="mo-area"
                aria-hidden="true"
                style={{ inlineSize: `${Math.sqrt(count / n) * 72}px` }}
              />
            )}
            {number(count)}
          </dd>
        </div>
      ))}
    </dl>
  );
}

interface ModelProps {
  readonly name: string;
  readonly thresholds: NonNullable<EvaluatedModel['thresholds']>;
  readonly asked: number | null;
}

function Model({ name, thresholds, asked }: ModelProps): JSX.Element {
  const { t } = useWords();
  const { figure, span } = useModelWords();
  const { fromCosts, least, leastRange, allPositive, allNegative } = thresholds;
  const shown = asked === null ? fromCosts : (pointAt(thresholds.curve, asked) ?? fromCosts);
  return (
    <section aria-label={name} className="stack">
      <h3>{name}</h3>
      <CostFigure
        title={t(modelsToolMessages['threshold.title'], { name })}
        thresholds={thresholds}
        at={shown.threshold}
      />
      <ul>
        <li>
          {t(modelsToolMessages['threshold.wanted'], {
            threshold: figure.plain(fromCosts.threshold),
            cost: figure.plain(fromCosts.cost),
          })}
        </li>
        <li>
          {t(modelsToolMessages['threshold.least'], {
            threshold: span(least.threshold, leastRange),
            cost: figure.plain(least.cost),
          })}
        </li>
        <li>
          {t(modelsToolMessages['threshold.nothing'], {
            positive: figure.plain(allPositive),
            negative: figure.plain(allNegative),
          })}
        </li>
      </ul>
      <p>
        {t(modelsToolMessages['threshold.shown'], {
          threshold: figure.plain(shown.threshold ?? 1),
          cost: figure.plain(shown.cost),
        })}
      </p>
      <Squares point={shown} />
    </section>
  );
}

/** What each threshold costs under the declared costs, and the four counts at the one that is looked at. */
export default function ThresholdPage({ loaderData: view, actionData }: Route.ComponentProps): JSX.Element {
  const { t } = useWords();
  const [params] = useSearchParams();
  const text = (params.get('seuil') ?? '').replace(',', '.');
  const asked = text === '' || !Number.isFinite(Number(text)) ? null : Number(text);
  const models = view.evaluation?.models ?? [];
  const without = models.flatMap(({ name, thresholds }) => (thresholds === null ? [name] : []));
  return (
    <ToolFrame view={view} answer={actionData}>
      <section aria-labelledby="seuil" className="stack">
        <h2 id="seuil">{t(modelsToolMessages['tab.threshold'])}</h2>
        <NothingYet view={view} />
        {models.some(({ thresholds }) => thresholds !== null) && (
          <Form method="get" className="mo-line" preventScrollReset>
            <TextField
              name="seuil"
              label={t(modelsToolMessages['threshold.at'])}
              value={params.get('seuil') ?? ''}
              inputMode="decimal"
            />
            <Button>{t(modelsToolMessages['threshold.do'])}</Button>
          </Form>
        )}
        {without.length > 0 && (
          <p className="soft">
            {t(modelsToolMessages['threshold.none'])} {without.join(', ')}.
          </p>
        )}
        {models.map(
          ({ name, thresholds }) =>
            thresholds !== null && <Model key={name} name={name} thresholds={thresholds} asked={asked} />,
        )}
      </section>
    </ToolFrame>
  );
}
