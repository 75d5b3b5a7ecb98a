import { translate } from '@etalon/i18n';
import type { SearchDocument } from '@etalon/learning';
import type { Command } from 'commander';
import { readWholeNumber, splitNames } from '../learning-options.ts';
import { chooseTerminalLanguage, writeJson } from '../output.ts';
import { makeTableParameters, runLearning, type TableOptions } from '../run-learning.ts';
import { trainWords } from '../train-words.ts';
import { writeSearch } from '../write-search.ts';

interface SearchOptions extends TableOptions {
  readonly algorithm: string;
  readonly method: string;
  readonly trials: number;
  readonly outer?: number;
  readonly patience?: number;
  readonly out?: string;
  readonly json?: boolean;
  readonly lang?: string;
}

async function runSearch(file: string, options: SearchOptions): Promise<void> {
  const language = chooseTerminalLanguage(options.lang, process.env);
  const { algorithm, method, trials, outer = 0, patience = 0 } = options;
  const document = await runLearning<SearchDocument>('models.search', {
    ...{ file, language, out: options.out ?? null },
    parameters: { ...makeTableParameters(options), algorithm, method, trials, outer, patience },
  });
  if (options.json === true) writeJson(document);
  else writeSearch(document, language);
}

/** `etalon search FILE`: settings of one algorithm looked for, then asked once on rows that the search never saw. */
export function registerSearch(program: Command): void {
  const language = chooseTerminalLanguage(undefined, process.env);
  const say = (key: keyof typeof trainWords): string => translate(language, trainWords[key]);
  program
    .command('search')
    .argument('<file>', say('train.file'))
    .description(say('search.description'))
    .requiredOption('--target <column>', say('train.option-target'))
    .option('--algorithm <name>', say('search.option-algorithm'), 'boosting')
    .option('--method <name>', say('search.option-method'), 'random')
    .option('--trials <count>', say('search.option-trials'), readWholeNumber(language), 20)
    .option('--outer <folds>', say('search.option-outer'), readWholeNumber(language))
    .option('--patience <trials>', say('search.option-patience'), readWholeNumber(language))
    .option('--regression', say('train.option-regression'))
    .option('--scheme <plan>', say('train.option-scheme'))
    .option('--folds <count>', say('train.option-folds'), readWholeNumber(language))
    .option('--repeats <count>', say('train.option-repeats'), readWholeNumber(language))
    .option('--gap <rows>', say('train.option-gap'), readWholeNumber(language))
    .option('--id <column>', say('train.option-id'))
    .option('--group <column>', say('train.option-group'))
    .option('--time <column>', say('train.option-time'))
    .option('--left <columns>', say('train.option-left'), splitNames)
    .option('--out <folder>', say('train.option-out'))
    .action(runSearch);
}
