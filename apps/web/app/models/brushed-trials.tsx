import { searchMessages } from '@etalon/i18n/messages/search-settings';
import { trainingMessages } from '@etalon/i18n/messages/training';
import { validationMessages } from '@etalon/i18n/messages/validation';
import type { SearchDocument } from '@etalon/learning';
import { type JSX, useMemo } from 'react';
import { Button } from '../kit/button.tsx';
import { useWords } from '../kit/use-words.ts';
import { BrushForm, HiddenBrushes } from './brush-form.tsx';
import { keepTrials, writeBrushes } from './brush-trials.ts';
import { layoutParallel, type ParallelLayout } from './layout-parallel.ts';
import { PlotTable } from './line-plot.tsx';
import { Origin } from './origin.tsx';
import type { ParallelWords } from './parallel-drawing.tsx';
import { ParallelFigure } from './parallel-figure.tsx';
import { makeParallelWords } from './parallel-words.ts';
import { Budget } from './search-budget.tsx';
import { TrialTable } from './trial-table.tsx';
import { useBrushes } from './use-brushes.ts';

function TrialsAsTable(props: {
  readonly layout: ParallelLayout;
  readonly words: ParallelWords;
  readonly kept: ReadonlySet<number>;
}): JSX.Element {
  const { t } = useWords();
  const { layout, words, kept } = props;
  const rows = layout.trials.map(({ at, kind, values }) => ({
    key: at,
    cells: [
      at === 0 ? t(searchMessages['settings.usual']) : at,
      ...values.map((value, place) =>
        value === null ? words.outside(layout.axes[place]?.name ?? '') : words.value(value),
      ),
      t(searchMessages[`trial.${kind}`]),
      t(validationMessages[kept.has(at) ? 'pareto.yes' : 'pareto.no']),
    ],
  }));
  const heads = [
    t(searchMessages['trials.trial']),
    ...layout.axes.map(({ name }) => words.axis(name)),
    t(searchMessages['trial.kind']),
    t(searchMessages['brush.kept']),
  ];
  return <PlotTable title={t(searchMessages['parallel.title'])} heads={heads} rows={rows} />;
}

/** The trials of a search as lines; brushing an axis keeps the same trials in the curve and in the table below. */
export function BrushedTrials(props: {
  readonly search: SearchDocument;
  /** Where the figure is downloaded from. */
  readonly file: string;
}): JSX.Element {
  const { t, language } = useWords();
  const { search, file } = props;
  const layout = useMemo(() => layoutParallel(search), [search]);
  const words = makeParallelWords(language, search);
  const [brushes, setBrushes] = useBrushes(layout.axes);
  const kept = new Set(keepTrials(layout, brushes).map(({ at }) => at));
  const title = t(searchMessages['parallel.title']);
  const address = writeBrushes(new URLSearchParams(), layout.axes, brushes).toString();
  return (
    <>
      <section className="stack" aria-labelledby="paralleles">
        <h2 id="paralleles">{title}</h2>
        <figure className="wh-figure">
          <ParallelFigure
            layout={layout}
            brushes={brushes}
            words={words}
            title={title}
            onBrushes={setBrushes}
          />
          <figcaption>{t(searchMessages['parallel.caption'])}</figcaption>
          <p className="soft no-print">{t(searchMessages['brush.hint'])}</p>
          <div className="mo-line mo-status no-print">
            <p role="status">
              {t(searchMessages['brush.said'], { count: kept.size, total: search.trials.length })}
            </p>
            <Button tone="quiet" type="button" disabled={address === ''} onClick={() => setBrushes({})}>
              {t(searchMessages['brush.clear'])}
            </Button>
            <a href={address === '' ? file : `${file}?${address}`} download>
              {t(searchMessages['parallel.svg'])}
            </a>
          </div>
          <BrushForm axes={layout.axes} brushes={brushes} nameAxis={words.axis} />
          <TrialsAsTable layout={layout} words={words} kept={kept} />
        </figure>
      </section>
      <section className="stack" aria-labelledby="budget">
        <h2 id="budget">{t(searchMessages['budget.title'])}</h2>
        <Budget search={search} kept={kept}>
          <HiddenBrushes brushes={brushes} />
        </Budget>
      </section>
      <section className="stack" aria-labelledby="essais">
        <h2 id="essais">{t(searchMessages['trials.title'])}</h2>
        <TrialTable search={search} kept={kept} />
        {search.failed > 0 && <p>{t(validationMessages.failed, { count: search.failed })}</p>}
        <Origin
          models={[{ name: t(trainingMessages[`algorithm.${search.algorithm}`]), engine: search.engine }]}
          seed={search.seed}
        />
      </section>
    </>
  );
}
