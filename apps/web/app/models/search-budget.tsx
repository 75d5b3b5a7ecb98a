import { searchMessages } from '@etalon/i18n/messages/search-settings';
import type { SearchDocument } from '@etalon/learning';
import { followBest } from '@etalon/learning/expect-best';
import { type JSX, type ReactNode, useEffect, useId, useState } from 'react';
import { Form, useSearchParams } from 'react-router';
import { Button } from '../kit/button.tsx';
import { TextField } from '../kit/field.tsx';
import { useWords } from '../kit/use-words.ts';
import { isTold } from './layout-parallel.ts';
import { SearchFigure } from './search-figure.tsx';
import { useModelWords } from './use-model-words.ts';

const PLACE = 'essais';

/** Best loss after each of the trials that are kept, and the one to expect from as many drawn again. */
function followKept(search: SearchDocument, kept: ReadonlySet<number>) {
  const losses = search.trials.flatMap(({ loss, share }, at) =>
    at > 0 && share === 1 && isTold(loss) && kept.has(at) ? [loss] : [],
  );
  return followBest(losses);
}

/** The number of trials looked at, kept in the address. */
function useBudget(most: number): readonly [number, (at: number) => void] {
  const [params] = useSearchParams();
  const asked = params.get(PLACE);
  const [chosen, setChosen] = useState<number | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a number typed takes the place of the one of the cursor
  useEffect(() => setChosen(null), [asked]);
  const wanted = chosen ?? Math.round(Number(asked ?? most));
  return [
    Math.min(most, Math.max(1, Number.isFinite(wanted) ? wanted : most)),
    (at) => {
      setChosen(at);
      const url = new URL(window.location.href);
      url.searchParams.set(PLACE, String(at));
      window.history.replaceState(window.history.state, '', url);
    },
  ];
}

export interface BudgetProps {
  readonly search: SearchDocument;
  /** Places of the trials within every brush. */
  readonly kept: ReadonlySet<number>;
  /** What the form must hand on: the brushes. */
  readonly children: ReactNode;
}

/** What trials bring: the best loss so far, the one to expect, and a cursor on the number of trials. */
export function Budget({ search, kept, children }: BudgetProps): JSX.Element {
  const { t, number } = useWords();
  const { figure } = useModelWords();
  const id = useId();
  const followed = followKept(search, kept);
  const isSequential = search.method === 'sequential';
  const curve = isSequential ? { ...followed, expected: [] } : followed;
  const most = curve.bestSoFar.length;
  const [at, setAt] = useBudget(most);
  const isCut = kept.size < search.trials.length;
  const said = isSequential
    ? t(searchMessages['budget.found'], { count: at, loss: figure.plain(curve.bestSoFar[at - 1] ?? 0) })
    : t(searchMessages['budget.said'], { count: at, loss: figure.plain(curve.expected[at - 1] ?? 0) });
  if (most === 0) return <p className="soft">{t(searchMessages['budget.none'])}</p>;
  return (
    <>
      <SearchFigure curve={curve} at={at} />
      <div className="mo-cursor no-print">
        <label htmlFor={id}>{t(searchMessages['budget.cursor'])}</label>
        <input
          id={id}
          type="range"
          min={1}
          max={most}
          value={at}
          aria-valuetext={said}
          onChange={(event) => setAt(Number(event.currentTarget.value))}
        />
      </div>
      <Form
        method="get"
        className="mo-line no-print"
        preventScrollReset
        aria-label={t(searchMessages['budget.label'])}
      >
        {children}
        <TextField
          key={at}
          name={PLACE}
          label={t(searchMessages['budget.label'])}
          value={String(at)}
          inputMode="numeric"
        />
        <Button tone="quiet">{t(searchMessages['budget.do'])}</Button>
      </Form>
      <p>
        {said}
        {isCut && !isSequential && ` ${t(searchMessages['budget.cut'], { count: most })}`}
      </p>
      {search.sequence !== undefined && search.trials.length - 1 < search.sequence.asked && (
        <p>
          {t(searchMessages['budget.stopped'], {
            count: search.trials.length - 1,
            asked: search.sequence.asked,
            patience: search.sequence.patience,
          })}
        </p>
      )}
      {search.topProbability !== null && !isCut && (
        <p className="soft">
          {t(searchMessages['budget.top'], {
            count: search.trials.length - 1,
            share: number(search.topProbability, { percent: true, decimals: 0 }),
          })}
        </p>
      )}
    </>
  );
}
