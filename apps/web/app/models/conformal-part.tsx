import type { ConformalReport, EvaluatedModel, EvaluationDocument } from '@etalon/evaluation';
import { conformalMessages } from '@etalon/i18n/messages/conformal';
import type { JSX } from 'react';
import { useWords } from '../kit/use-words.ts';
import { CutTable, PartTable } from './conformal-tables.tsx';
import { CoverageFigure } from './coverage-figure.tsx';
import { SizesFigure } from './sizes-figure.tsx';
import { useConformalWords } from './use-conformal-words.ts';

/** Who gave the limits, and what that leaves open. */
function Lead({ design }: { readonly design: EvaluationDocument['conformal'] }): JSX.Element {
  const { t } = useWords();
  const { by, column, cluster, left, shared } = design;
  const origin = by === 'halves' && column !== null ? 'one-fold' : by;
  return (
    <p className="soft">
      {[
        t(conformalMessages[`lead.${origin}`], { column: column ?? '' }),
        ...(cluster === null || by === 'folds'
          ? []
          : [t(conformalMessages['lead.cluster'], { column: cluster })]),
        ...(shared === 0 ? [] : [t(conformalMessages['lead.shared'], { count: shared })]),
        ...(left === 0 ? [] : [t(conformalMessages['lead.left'], { count: left })]),
        t(conformalMessages['lead.exchangeable']),
      ].join(' ')}
    </p>
  );
}

/** What of an evaluation the part shows. */
type ShownEvaluation = Pick<EvaluationDocument, 'task' | 'truth' | 'conformal'>;
type ShownModel = Pick<EvaluatedModel, 'name' | 'conformal'>;

interface ScoreProps {
  readonly name: string;
  readonly reports: readonly ConformalReport[];
  readonly evaluation: ShownEvaluation;
}

/** One score of a model at each level: share held, sizes, what was left out and why. */
function Score({ name, reports, evaluation }: ScoreProps): JSX.Element {
  const { score, about, gap } = useConformalWords();
  const [first] = reports;
  const title = first === undefined ? name : `${name}, ${score(first.score)}`;
  const made = reports.filter(({ coverage }) => coverage !== null);
  const reasons = new Set(reports.flatMap((one) => (one.gap === null ? [] : [gap(one.gap, one.level)])));
  return (
    <>
      {first !== undefined && made.length > 0 && <p className="soft">{about(first.score)}</p>}
      {[...reasons].map((reason) => (
        <p key={reason}>{reason}</p>
      ))}
      {made.length > 0 && (
        <>
          <CoverageFigure name={name} reports={made} by={evaluation.conformal.by} />
          <PartTable title={title} reports={made} />
          {made.map((report) => (
            <SizesFigure
              key={report.level}
              {...{ name, report }}
              column={evaluation.truth.columns[0] ?? ''}
            />
          ))}
          <CutTable title={title} reports={made} />
        </>
      )}
    </>
  );
}

function Model({
  model,
  evaluation,
}: {
  readonly model: ShownModel;
  readonly evaluation: ShownEvaluation;
}): JSX.Element {
  const { t } = useWords();
  const { score } = useConformalWords();
  const kind = evaluation.task === 'regression' ? 'numbers' : 'classes';
  const scores = [...new Set(model.conformal.map((report) => report.score))];
  return (
    <section className="stack" aria-label={t(conformalMessages[`model.${kind}`], { name: model.name })}>
      <h3>{model.name}</h3>
      {scores.map((own, at) => (
        <details className="fold" key={own} open={at === 0}>
          <summary>{score(own)}</summary>
          <div className="stack">
            <Score
              name={model.name}
              reports={model.conformal.filter((report) => report.score === own)}
              evaluation={evaluation}
            />
          </div>
        </details>
      ))}
    </section>
  );
}

/** Intervals or sets that must hold the truth at a share asked: how often they do, and how large they are. */
export function ConformalPart({
  evaluation,
}: {
  readonly evaluation: ShownEvaluation & { readonly models: readonly ShownModel[] };
}): JSX.Element {
  const { t } = useWords();
  const kind = evaluation.task === 'regression' ? 'numbers' : 'classes';
  return (
    <section aria-labelledby="conformel" className="stack">
      <h2 id="conformel">{t(conformalMessages[`title.${kind}`])}</h2>
      <Lead design={evaluation.conformal} />
      {evaluation.models.map((model) => (
        <Model key={model.name} model={model} evaluation={evaluation} />
      ))}
    </section>
  );
}
