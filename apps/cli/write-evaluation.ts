import {
  type ComparedModels,
  type EvaluatedModel,
  type EvaluationDocument,
  type Figure,
  type GroupReport,
  MIN_SLICE_ROWS,
} from '@etalon/evaluation';
import { type Language, type Message, type MessageParams, translate } from '@etalon/i18n';
import { modelMessages } from '@etalon/i18n/messages/models';
import { evaluateWords } from './evaluate-words.ts';
import { formatTable, writeLine } from './output.ts';
import { writeConformal } from './write-conformal.ts';
import { roundFigure, writeSpan } from './write-figure.ts';

const WORDS: Readonly<Record<string, Message>> = modelMessages;

type Say = (key: keyof typeof evaluateWords, params?: MessageParams) => string;

/** Writes an evaluation for a person at a terminal: what was read, each model, each pair, conformal sets when they are asked for, then what to keep in mind. */
export function writeEvaluation(
  document: EvaluationDocument,
  language: Language,
  { withConformal }: { readonly withConformal: boolean },
): void {
  const say: Say = (key, params) => translate(language, evaluateWords[key], params);
  const word = (key: string, params?: MessageParams): string => {
    const message = WORDS[key];
    return message === undefined ? key : translate(language, message, params);
  };
  const { n, truth, classes, positive, threshold, warnings } = document;
  writeLine(say('evaluate.rows', { n, truth: truth.columns.join(', '), file: truth.file }));
  const names = classes.slice(0, 20).join(', ');
  if (positive !== null) writeLine(say('evaluate.positive', { classes: names, positive, threshold }));
  else if (classes.length > 0) writeLine(say('evaluate.classes', { classes: names }));
  for (const { code, model, params } of warnings)
    writeLine(`! ${model === null ? '' : `${model} : `}${word(`warning.${code}`, params)}`);
  for (const model of document.models) writeModel(model, say, word);
  for (const pair of document.comparisons) writePair(pair, say, word);
  if (withConformal) writeConformal(document, language);
  writeLine();
  const limits = ['limits.rows', 'limits.baseline', 'limits.reuse'];
  for (const limit of limits) writeLine(word(limit));
}

type Word = (key: string, params?: MessageParams) => string;

function writeModel(model: EvaluatedModel, say: Say, word: Word): void {
  const { name, place, quality, regression } = model;
  writeLine();
  writeLine(`── ${name} (${place.file}: ${place.columns.join(', ')})`);
  const figures = [...(quality?.figures ?? []), ...(quality?.gains ?? []), ...(regression?.figures ?? [])];
  writeLine(
    formatTable(
      say('evaluate.figure-headings').split('|'),
      figures.map((one) => writeFigure(one, word)),
    ),
  );
  if (quality !== null) {
    const { accuracy } = quality.baseline;
    writeLine(say('evaluate.baseline', { name: quality.baseline.name, accuracy: roundFigure(accuracy) }));
    writeLine();
    const rows = quality.perClass.map((one) => [
      one.name,
      one.support,
      `${roundFigure(one.precision)} ${writeSpan(one.precisionInterval)}`,
      `${roundFigure(one.recall)} ${writeSpan(one.recallInterval)}`,
      `${roundFigure(one.f1)} ${writeSpan(one.f1Interval)}`,
    ]);
    writeLine(formatTable(say('evaluate.class-headings').split('|'), rows));
  }
  if (model.byDesign.length > 0) {
    writeLine();
    writeLine(say('evaluate.by-design'));
    const rows = model.byDesign.map((one) => writeFigure(one, word));
    writeLine(formatTable(say('evaluate.figure-headings').split('|'), rows));
  }
  writeBehind(model, say);
  writeSlices(model, say);
  for (const group of model.groups) writeGroups(group, say);
}

function writeFigure(
  { metric, value, interval, method, n, gap }: Figure,
  word: Word,
): readonly (string | number)[] {
  const why = gap === null ? word(`method.${method}`) : word(`gap.${gap}`);
  return [word(`metric.${metric}`), roundFigure(value), writeSpan(interval), why, n];
}

function writeBehind({ calibration, thresholds }: EvaluatedModel, say: Say): void {
  const diagram = calibration?.diagrams.find(({ binning }) => binning === 'equal-mass');
  if (calibration !== null && diagram !== undefined) {
    const { recalibration } = calibration;
    writeLine();
    writeLine(
      say('evaluate.calibration', {
        ece: roundFigure(diagram.ece),
        chance: roundFigure(diagram.eceByChance.mean),
        upper: roundFigure(diagram.eceByChance.upper),
        slope: `${roundFigure(recalibration?.slope)} ${writeSpan(recalibration?.slopeInterval)}`,
        intercept: `${roundFigure(recalibration?.intercept)} ${writeSpan(recalibration?.interceptInterval)}`,
      }),
    );
  }
  if (thresholds === null) return;
  const { fromCosts, least, leastRange, allPositive, allNegative } = thresholds;
  writeLine(
    say('evaluate.threshold', {
      wanted: roundFigure(fromCosts.threshold),
      cost: roundFigure(fromCosts.cost),
      least: roundFigure(least.threshold),
      leastCost: roundFigure(least.cost),
      lo: roundFigure(leastRange.lo),
      hi: roundFigure(leastRange.hi),
      all: roundFigure(allPositive),
      none: roundFigure(allNegative),
    }),
  );
}

function writeSlices({ slices, quality }: EvaluatedModel, say: Say): void {
  if (slices === null) return;
  writeLine();
  writeLine(say(quality === null ? 'evaluate.slices-beyond' : 'evaluate.slices-right'));
  const rows = slices.slices.map((one) => [
    `${one.column} = ${one.name}`,
    one.n,
    roundFigure(one.value),
    writeSpan(one.interval),
    `${roundFigure(one.difference)} ${writeSpan(one.differenceInterval)}`,
    roundFigure(one.adjustedP),
  ]);
  writeLine(formatTable(say('evaluate.slice-headings').split('|'), rows));
  if (slices.small.length === 0) return;
  const names = slices.small.map(({ column, name, n }) => `${column} = ${name} (${n})`).join(', ');
  writeLine(say('evaluate.small', { least: MIN_SLICE_ROWS, names }));
}

function writeGroups({ column, groups }: GroupReport, say: Say): void {
  writeLine();
  const rows = groups.map(({ name, n, rates }) => [
    name,
    n,
    ...[rates.selection, rates.tpr, rates.fpr, rates.ppv].map(
      ({ value, interval }) => `${roundFigure(value)} ${writeSpan(interval)}`,
    ),
  ]);
  writeLine(formatTable(say('evaluate.group-headings', { column }).split('|'), rows));
}

function writePair(pair: ComparedModels, say: Say, word: Word): void {
  const { first, second, classification, regression, folds } = pair;
  writeLine();
  writeLine(`── ${say('evaluate.pair', { first, second })}`);
  const rows: (readonly string[])[] = [];
  const add = (
    metric: string,
    difference: number,
    interval: Parameters<typeof writeSpan>[0],
    p?: number | null,
    adjusted?: number | null,
  ): void => {
    rows.push([
      word(`metric.${metric}`),
      roundFigure(difference),
      writeSpan(interval),
      roundFigure(p),
      roundFigure(adjusted),
    ]);
  };
  if (classification !== null) {
    const { answers, auc, counted, logLoss, brier, adjustedMidP, adjustedAucP } = classification;
    add('accuracy', answers.difference, answers.interval, answers.midP, adjustedMidP);
    if (auc !== null) add('roc-auc', auc.difference, auc.interval, auc.p, adjustedAucP);
    for (const one of counted) add(one.metric, one.difference, one.interval);
    if (logLoss !== null) add('log-loss', logLoss.difference, logLoss.interval);
    if (brier !== null) add('brier', brier.difference, brier.interval);
    const { both, firstOnly, secondOnly, neither } = answers;
    writeLine(say('evaluate.disagreement', { first, second, both, firstOnly, secondOnly, neither }));
  }
  if (regression !== null) {
    add('mae', regression.absolute.difference, regression.absolute.interval);
    add('mse', regression.square.difference, regression.square.interval);
  }
  writeLine(formatTable(say('evaluate.pair-headings').split('|'), rows));
  if (folds === null) return;
  const { corrected, naive } = folds;
  writeLine(
    say('evaluate.folds', {
      folds: folds.folds,
      difference: roundFigure(folds.difference),
      lo: roundFigure(corrected.interval.lo),
      hi: roundFigure(corrected.interval.hi),
      p: roundFigure(corrected.p),
      naiveLo: roundFigure(naive.interval.lo),
      naiveHi: roundFigure(naive.interval.hi),
    }),
  );
}
