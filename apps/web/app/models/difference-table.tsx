import type { ComparedModels } from '@etalon/evaluation';
import { modelsToolMessages } from '@etalon/i18n/messages/models-tool';
import { shellMessages } from '@etalon/i18n/messages/shell';
import type { JSX } from 'react';
import { TableRegion } from '../kit/table-region.tsx';
import { useWords } from '../kit/use-words.ts';
import { useModelWords } from './use-model-words.ts';

interface Difference {
  readonly metric: string;
  readonly value: number;
  readonly interval: { readonly lo: number; readonly hi: number } | null;
  readonly method: string;
  readonly p: number | null;
  readonly adjusted: number | null;
}

function listDifferences({ classification, regression }: ComparedModels): readonly Difference[] {
  const plain = { p: null, adjusted: null };
  if (regression !== null)
    return [
      { metric: 'mae', value: regression.absolute.difference, ...regression.absolute, ...plain },
      { metric: 'mse', value: regression.square.difference, ...regression.square, ...plain },
    ];
  if (classification === null) return [];
  const { answers, auc, counted, logLoss, brier, adjustedMidP, adjustedAucP } = classification;
  return [
    {
      metric: 'accuracy',
      value: answers.difference,
      interval: answers.interval,
      method: 'newcombe-paired',
      p: answers.midP,
      adjusted: adjustedMidP,
    },
    ...(auc === null
      ? []
      : [
          {
            metric: 'roc-auc',
            value: auc.difference,
            interval: auc.interval,
            method: 'delong',
            p: auc.p,
            adjusted: adjustedAucP,
          },
        ]),
    ...counted.map(({ metric, difference, interval }) => ({
      metric,
      value: difference,
      interval,
      method: 'bca',
      ...plain,
    })),
    ...(logLoss === null ? [] : [{ metric: 'log-loss', value: logLoss.difference, ...logLoss, ...plain }]),
    ...(brier === null ? [] : [{ metric: 'brier', value: brier.difference, ...brier, ...plain }]),
  ];
}

function Folds({ pair }: { readonly pair: ComparedModels }): JSX.Element | null {
  const { t, number } = useWords();
  const { span, figure } = useModelWords();
  if (pair.folds === null) return null;
  const { folds, difference, corrected, naive } = pair.folds;
  return (
    <p>
      {t(modelsToolMessages['duel.folds'], {
        count: number(folds),
        corrected: span(difference, corrected.interval),
        p: figure.probability(corrected.p),
        naive: span(difference, naive.interval),
      })}
    </p>
  );
}

/** By how much two models differ: the difference and its interval first, then p, alone and over the pairs. */
export function DifferenceTable({
  pair,
  pairs,
}: {
  readonly pair: ComparedModels;
  readonly pairs: number;
}): JSX.Element {
  const { t, number } = useWords();
  const { metric, method, span, figure } = useModelWords();
  const title = t(modelsToolMessages['duel.less'], { first: pair.first, second: pair.second });
  const methodOf = (name: string): string => {
    const known = ['newcombe-paired', 'delong', 'bca', 'percentile'] as const;
    const found = known.find((one) => one === name);
    return found === undefined ? name : method({ method: found, gap: null });
  };
  return (
    <>
      <TableRegion label={t(shellMessages['table.region'], { title })}>
        <table className="table figures">
          <caption>{t(modelsToolMessages['duel.caption'], { pairs: number(pairs), count: pairs })}</caption>
          <thead>
            <tr>
              <th scope="col">{t(modelsToolMessages.metric)}</th>
              <th scope="col">{title}</th>
              <th scope="col">{t(modelsToolMessages.method)}</th>
              <th scope="col">{t(modelsToolMessages['duel.p'])}</th>
            </tr>
          </thead>
          <tbody>
            {listDifferences(pair).map((one) => (
              <tr key={one.metric}>
                <th scope="row">{metric(one.metric)}</th>
                <td>{span(one.value, one.interval)}</td>
                <td>{methodOf(one.method)}</td>
                <td>
                  {one.p === null
                    ? '—'
                    : t(modelsToolMessages['duel.p.value'], {
                        p: figure.probability(one.p),
                        adjusted: figure.probability(one.adjusted ?? one.p),
                      })}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableRegion>
      <Folds pair={pair} />
    </>
  );
}
