import { type Language, type Message, type MessageParams, translate } from '@etalon/i18n';
import { modelMessages } from '@etalon/i18n/messages/models';
import { trainingMessages } from '@etalon/i18n/messages/training';
import type { MetricByFit, TrainingDocument } from '@etalon/learning';
import { formatTable, writeLine } from './output.ts';
import { trainWords } from './train-words.ts';
import { roundFigure, writeSpan } from './write-figure.ts';

export type TrainingResult = TrainingDocument & {
  readonly timings: Readonly<Record<string, { readonly seconds: number; readonly latency: number }>>;
};

const METRICS: Readonly<Record<string, Message>> = modelMessages;

/** Writes a training for a person at a terminal: what was read, each model on the plan, what it costs, what to keep in mind. */
export function writeTraining(document: TrainingResult, language: Language, out: string | null): void {
  const say = (key: keyof typeof trainWords, params?: MessageParams): string =>
    translate(language, trainWords[key], params);
  const { n, source, target, plan, models, warnings, timings, seed, followedBy = 'draw' } = document;
  const { scheme, fits } = plan;
  writeLine(
    say('train.rows', {
      ...{ n, target, file: source.file, fits: fits.length },
      scheme: translate(language, trainingMessages[`scheme.${scheme}`]),
    }),
  );
  for (const { code, params } of warnings)
    writeLine(`! ${translate(language, trainingMessages[`warning.${code}`], params)}`);
  writeLine();
  const nameMetric = (metric: string): string => {
    const message = METRICS[`metric.${metric}`];
    return message === undefined ? metric : translate(language, message);
  };
  const lines = models.flatMap(({ name, metrics }) =>
    metrics.map((one) => [name, nameMetric(one.metric), ...writeMetric(one)]),
  );
  writeLine(formatTable(say('train.headings').split('|'), lines));
  writeLine();
  const costs = models.map(({ name, numbers, onnx }) => [
    ...[name, roundFigure(timings[name]?.seconds), roundFigure(timings[name]?.latency), numbers],
    onnx?.file ?? '—',
  ]);
  writeLine(formatTable(say('train.cost-headings').split('|'), costs));
  writeLine();
  const engine = models.find((model) => model.engine !== null)?.engine ?? null;
  if (engine !== null) writeLine(say('train.engine', { ...engine }));
  writeLine(say('train.seed', { seed, sha256: source.sha256 }));
  if (out !== null) writeLine(say('train.out', { folder: out }));
  writeLine(translate(language, trainingMessages.limits));
  if (models.some(({ curve }) => curve !== null && curve.validation.length > 0))
    writeLine(say(`train.followed.${followedBy}`));
}

function writeMetric({ values, summary, gain }: MetricByFit): readonly string[] {
  return [
    roundFigure(summary?.mean ?? values[0]),
    writeSpan(summary?.corrected),
    writeSpan(summary?.naive),
    gain === null ? '—' : `${roundFigure(gain.mean)} ${writeSpan(gain.corrected)}`,
  ];
}
