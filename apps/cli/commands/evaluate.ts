import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EvaluationDocument } from '@etalon/evaluation';
import { type Language, translate } from '@etalon/i18n';
import { performRun, type RunInput } from '@etalon/runs';
import type { Json } from '@etalon/workshop';
import { type Command, InvalidArgumentError } from 'commander';
import { describeFile, seedOf } from '../describe-file.ts';
import { evaluateWords } from '../evaluate-words.ts';
import { splitNames } from '../learning-options.ts';
import { chooseTerminalLanguage, writeJson } from '../output.ts';
import { startProgress } from '../progress.ts';
import { listModels, type NamedColumns, readNamedColumns } from '../read-model-option.ts';
import { writeEvaluation } from '../write-evaluation.ts';

const LEAST_LEVEL = 0.5;
const MOST_LEVEL = 0.999;
const MOST_LEVELS = 4;

interface EvaluateOptions {
  readonly truth: string;
  readonly id?: string;
  readonly score: readonly NamedColumns[];
  readonly answer: readonly NamedColumns[];
  readonly regression?: boolean;
  readonly ranking?: boolean;
  readonly classes?: readonly string[];
  readonly positive?: string;
  readonly threshold?: number;
  readonly costs?: { readonly falsePositive: number; readonly falseNegative: number };
  readonly quantile?: number;
  readonly slices?: readonly string[];
  readonly groups?: readonly string[];
  readonly fold?: string;
  readonly weight?: string;
  readonly cluster?: string;
  readonly stratify?: boolean;
  readonly levels?: readonly number[];
  readonly json?: boolean;
  readonly lang?: string;
}

function makeParameters(options: EvaluateOptions): Json {
  const { truth, id, classes, positive, threshold, costs, quantile, slices, groups, fold, weight, cluster } =
    options;
  const kept = { id, positive, threshold, quantile, fold, weight, cluster };
  return {
    task: options.regression === true ? 'regression' : 'classification',
    truth,
    models: listModels(options.score, options.answer, options.ranking === true),
    ...Object.fromEntries(
      Object.entries(kept).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])),
    ),
    ...(classes !== undefined && { classes: [...classes] }),
    ...(costs !== undefined && { costs: { ...costs } }),
    ...(slices !== undefined && { slices: [...slices] }),
    ...(groups !== undefined && { groups: [...groups] }),
    ...(options.stratify === true && { stratify: true }),
    ...(options.levels !== undefined && { levels: [...options.levels] }),
  };
}

async function measure(
  files: readonly string[],
  options: EvaluateOptions,
  language: Language,
): Promise<EvaluationDocument> {
  const folder = mkdtempSync(join(tmpdir(), 'etalon-evaluate-'));
  const progress = startProgress(process.stderr, Date.now);
  try {
    progress.report(translate(language, evaluateWords['evaluate.reading']), null);
    const inputs: RunInput[] = [];
    for (const file of files) inputs.push(await describeFile(file));
    const seed = seedOf(inputs);
    const { result } = await performRun(
      { kind: 'models.evaluate-large', parameters: makeParameters(options), inputs, folder, seed },
      {
        onProgress: ({ share }) =>
          progress.report(translate(language, evaluateWords['evaluate.measuring']), share),
      },
    );
    const document: EvaluationDocument = JSON.parse(JSON.stringify(result));
    return document;
  } finally {
    progress.end();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function runEvaluate(files: readonly string[], options: EvaluateOptions): Promise<void> {
  const language = chooseTerminalLanguage(options.lang, process.env);
  const document = await measure(files, options, language);
  if (options.json === true) writeJson(document);
  else writeEvaluation(document, language, { withConformal: options.levels !== undefined });
}

function readNumber(language: Language): (text: string) => number {
  return (text) => {
    const value = Number(text.replace(',', '.'));
    if (text.trim() === '' || !Number.isFinite(value))
      throw new InvalidArgumentError(translate(language, evaluateWords['evaluate.bad-number'], { text }));
    return value;
  };
}

function readCosts(language: Language): (text: string) => NonNullable<EvaluateOptions['costs']> {
  return (text) => {
    const [falsePositive = Number.NaN, falseNegative = Number.NaN, ...more] = text.split(':').map(Number);
    if (more.length > 0 || !(falsePositive > 0) || !(falseNegative > 0))
      throw new InvalidArgumentError(translate(language, evaluateWords['evaluate.bad-costs'], { text }));
    return { falsePositive, falseNegative };
  };
}

/** One to four shares, each once, as the run takes them. */
function readLevels(language: Language): (text: string) => readonly number[] {
  return (text) => {
    const levels = splitNames(text).map((one) => (one === '' ? Number.NaN : Number(one)));
    const isKnown = levels.every((level) => level >= LEAST_LEVEL && level <= MOST_LEVEL);
    if (!isKnown || levels.length > MOST_LEVELS || new Set(levels).size < levels.length)
      throw new InvalidArgumentError(translate(language, evaluateWords['evaluate.bad-levels'], { text }));
    return levels;
  };
}

/** `etalon evaluate FILE…`: how well predictions meet the truth, and how the models differ. */
export function registerEvaluate(program: Command): void {
  const language = chooseTerminalLanguage(undefined, process.env);
  const say = (key: keyof typeof evaluateWords): string => translate(language, evaluateWords[key]);
  const gather = (text: string, before: readonly NamedColumns[]): readonly NamedColumns[] => [
    ...before,
    readNamedColumns(text),
  ];
  program
    .command('evaluate')
    .argument('<files...>', say('evaluate.files'))
    .description(say('evaluate.description'))
    .requiredOption('--truth <column>', say('evaluate.option-truth'))
    .option('--id <column>', say('evaluate.option-id'))
    .option('--score <model>', say('evaluate.option-score'), gather, [])
    .option('--answer <model>', say('evaluate.option-answer'), gather, [])
    .option('--regression', say('evaluate.option-regression'))
    .option('--ranking', say('evaluate.option-ranking'))
    .option('--classes <names>', say('evaluate.option-classes'), splitNames)
    .option('--positive <class>', say('evaluate.option-positive'))
    .option('--threshold <score>', say('evaluate.option-threshold'), readNumber(language))
    .option('--costs <fp:fn>', say('evaluate.option-costs'), readCosts(language))
    .option('--quantile <share>', say('evaluate.option-quantile'), readNumber(language))
    .option('--slices <columns>', say('evaluate.option-slices'), splitNames)
    .option('--groups <columns>', say('evaluate.option-groups'), splitNames)
    .option('--fold <column>', say('evaluate.option-fold'))
    .option('--weight <column>', say('evaluate.option-weight'))
    .option('--cluster <column>', say('evaluate.option-cluster'))
    .option('--stratify', say('evaluate.option-stratify'))
    .option('--levels <shares>', say('evaluate.option-levels'), readLevels(language))
    .action(runEvaluate);
}
