import { transformLookMessages } from '@etalon/i18n/messages/transform-looks';
import { transformMessages } from '@etalon/i18n/messages/transform-tool';
import type { Ablation, AblationDocument } from '@etalon/transform';
import { answer } from '@etalon/web/answer';
import { readTransform } from '@etalon/workshop/transform';
import type { JSX } from 'react';
import { Form } from 'react-router';
import { Button } from '../kit/button.tsx';
import { TableRegion } from '../kit/table-region.tsx';
import { useWords } from '../kit/use-words.ts';
import { IntervalBar, scaleOf } from '../models/interval-bar.tsx';
import { useModelWords } from '../models/use-model-words.ts';
import { DOCUMENT_KEYS } from '../workshop/document-frame.tsx';
import type { Route } from './+types/ablation';
import { actOnTransform } from './act-on-transform.ts';
import { loadTransform } from './load-transform.ts';
import { NothingYet, ToolFrame } from './tool-frame.tsx';

export const handle = { keys: DOCUMENT_KEYS };

export function loader(args: Route.LoaderArgs) {
  const ablation = new URL(args.request.url).searchParams.has('comparer');
  return answer(args, (visit) => loadTransform(visit, args.params, { ablation }));
}

export function action(args: Route.ActionArgs) {
  return actOnTransform(args);
}

/** A difference as the figures of the bench are drawn. */
const figureOf = (one: Ablation) => ({
  metric: one.metric,
  value: one.difference,
  interval: one.interval,
  n: 0,
  method: 'none' as const,
  gap: null,
});

function AblationTable({ ablations }: Pick<AblationDocument, 'ablations'>): JSX.Element {
  const { t, number } = useWords();
  const { figure, span, p, method } = useModelWords();
  const caption = t(transformMessages['ablation.table']);
  const scale = scaleOf([
    ...ablations.map(figureOf),
    { ...figureOf(ablations[0] ?? EMPTY), value: 0, interval: null },
  ]);
  return (
    <TableRegion label={caption}>
      <table className="table figures">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t(transformMessages['ablation.without'])}</th>
            <th scope="col" className="end">
              {t(transformLookMessages['ablation.train'])}
            </th>
            <th scope="col" className="end">
              {t(transformMessages['ablation.reduced'])}
            </th>
            <th scope="col">{t(transformMessages['ablation.difference'])}</th>
            <th scope="col" className="end">
              {t(transformMessages['ablation.p'])}
            </th>
          </tr>
        </thead>
        <tbody>
          {ablations.map((one) => (
            <tr key={`${one.without} ${one.instead}`}>
              <th scope="row">
                {one.without}
                {one.instead === 'plain-copies' && (
                  <>
                    {' '}
                    <span className="soft">{t(transformLookMessages['ablation.plain'])}</span>
                  </>
                )}
              </th>
              <td className="end">{number(one.train)}</td>
              <td className="end">{figure.plain(one.reduced)}</td>
              <td>
                <span className="mo-value">{span(one.difference, one.interval)}</span>
                <IntervalBar figure={figureOf(one)} scale={scale} />
                <span className="soft">{method({ method: methodOf(one), gap: null })}</span>
              </td>
              <td className="end">{one.adjustedP === null ? '—' : p(one.adjustedP)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableRegion>
  );
}

const EMPTY: Ablation = {
  without: '',
  instead: 'nothing',
  train: 0,
  metric: 'accuracy',
  whole: 0,
  reduced: 0,
  difference: 0,
  interval: null,
  method: 'bca',
  p: null,
  adjustedP: null,
};

const methodOf = ({ method }: Ablation) =>
  method === 'newcombe-paired' || method === 'percentile' ? method : 'bca';

function Compared({ ablation }: { readonly ablation: AblationDocument }): JSX.Element {
  const { t, number } = useWords();
  const { figure } = useModelWords();
  const { whole, baseline, test, columns, metric, ablations } = ablation;
  return (
    <>
      <p>
        {t(transformMessages[`ablation.whole.${metric}`], {
          whole: figure.plain(whole),
          baseline: figure.plain(baseline),
          test: number(test),
        })}{' '}
        {columns.seen < columns.of &&
          t(transformMessages['ablation.columns'], { seen: number(columns.seen), of: number(columns.of) })}
      </p>
      {ablations.length === 0 ? (
        <p className="soft">{t(transformMessages['ablation.none'])}</p>
      ) : (
        <AblationTable ablations={ablations} />
      )}
      <p className="soft">{t(transformMessages['ablation.limit'])}</p>
    </>
  );
}

/** What leaving out each operation changes, on the same rows of test, with its paired interval. */
export default function AblationPage({ loaderData: view, actionData }: Route.ComponentProps): JSX.Element {
  const { t } = useWords();
  const { data } = readTransform(view.document.content);
  const learner = data.task === 'classification' ? 'logistic' : 'ridge';
  const isReady = view.result !== null && data.target !== '';
  return (
    <ToolFrame view={view} answer={actionData}>
      <NothingYet view={view} />
      <section aria-labelledby="ablation" className="stack">
        <h2 id="ablation">{t(transformMessages['ablation.title'])}</h2>
        <p>
          {t(transformMessages['ablation.text'], {
            learner: t(transformMessages[`ablation.learner.${learner}`]),
          })}
        </p>
        {isReady ? (
          <Form method="get" className="no-print">
            <Button name="comparer" value="oui" {...(view.ablation === null ? { tone: 'primary' } : {})}>
              {t(transformMessages['ablation.do'])}
            </Button>
          </Form>
        ) : (
          <p className="soft">{t(transformMessages['ablation.need'])}</p>
        )}
        {view.ablation !== null && <Compared ablation={view.ablation} />}
      </section>
    </ToolFrame>
  );
}
