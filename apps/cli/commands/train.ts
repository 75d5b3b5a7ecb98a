import { translate } from '@etalon/i18n';
import type { Command } from 'commander';
import { readSettings, readWholeNumber, splitNames } from '../learning-options.ts';
import { chooseTerminalLanguage, writeJson } from '../output.ts';
import { makeTableParameters, runLearning, type TableOptions } from '../run-learning.ts';
import { trainWords } from '../train-words.ts';
import { type TrainingResult, writeTraining } from '../write-training.ts';

interface TrainOptions extends TableOptions {
  readonly models: readonly string[];
  readonly settings: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly growth?: readonly string[];
  readonly out?: string;
  readonly json?: boolean;
  readonly lang?: string;
}

async function runTrain(file: string, options: TrainOptions): Promise<void> {
  const language = chooseTerminalLanguage(options.lang, process.env);
  const parameters = {
    ...makeTableParameters(options),
    models: options.models.map((algorithm) => ({
      name: algorithm,
      algorithm,
      settings: { ...options.settings[algorithm] },
    })),
    ...(options.growth !== undefined && { growth: options.growth.map(Number) }),
  };
  const document = await runLearning<TrainingResult>('models.train', {
    ...{ file, parameters, language },
    out: options.out ?? null,
  });
  if (options.json === true) writeJson(document);
  else writeTraining(document, language, options.out ?? null);
}

/** `etalon train FILE`: models learned on one plan, each asked only on rows that it did not learn from. */
export function registerTrain(program: Command): void {
  const language = chooseTerminalLanguage(undefined, process.env);
  const say = (key: keyof typeof trainWords): string => translate(language, trainWords[key]);
  program
    .command('train')
    .argument('<file>', say('train.file'))
    .description(say('train.description'))
    .requiredOption('--target <column>', say('train.option-target'))
    .option('--models <algorithms>', say('train.option-models'), splitNames, ['boosting'])
    .option('--settings <list>', say('train.option-settings'), readSettings(language), {})
    .option('--regression', say('train.option-regression'))
    .option('--scheme <plan>', say('train.option-scheme'))
    .option('--folds <count>', say('train.option-folds'), readWholeNumber(language))
    .option('--repeats <count>', say('train.option-repeats'), readWholeNumber(language))
    .option('--gap <rows>', say('train.option-gap'), readWholeNumber(language))
    .option('--id <column>', say('train.option-id'))
    .option('--group <column>', say('train.option-group'))
    .option('--time <column>', say('train.option-time'))
    .option('--left <columns>', say('train.option-left'), splitNames)
    .option('--growth <shares>', say('train.option-growth'), splitNames)
    .option('--out <folder>', say('train.option-out'))
    .action(runTrain);
}
