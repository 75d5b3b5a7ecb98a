import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Language, translate } from '@etalon/i18n';
import { performRun } from '@etalon/runs';
import type { Json } from '@etalon/workshop';
import { describeFile, seedOf } from './describe-file.ts';
import { startProgress } from './progress.ts';
import { trainWords } from './train-words.ts';

/** The options that a training and a search share. */
export interface TableOptions {
  readonly target: string;
  readonly regression?: boolean;
  readonly scheme?: string;
  readonly folds?: number;
  readonly repeats?: number;
  readonly gap?: number;
  readonly id?: string;
  readonly group?: string;
  readonly time?: string;
  readonly left?: readonly string[];
}

const given = (values: Readonly<Record<string, Json | undefined>>): { readonly [key: string]: Json } =>
  Object.fromEntries(
    Object.entries(values).flatMap(([key, value]) => (value === undefined ? [] : [[key, value] as const])),
  );

/** The table, what is learned from it and the plan, as a run wants them. */
export function makeTableParameters(options: TableOptions): { readonly [key: string]: Json } {
  const { target, regression, scheme, folds, repeats, gap, id, group, time, left } = options;
  const usual = regression === true ? 'kfold' : 'stratified';
  return {
    task: regression === true ? 'regression' : 'classification',
    target,
    ...given({ id, group, time, left: left === undefined ? undefined : [...left] }),
    plan: { scheme: scheme ?? usual, ...given({ folds, repeats, gap }) },
  };
}

/** Runs a training or a search as the workshop does; its files are copied to `out` when it is named. */
export async function runLearning<T>(
  kind: 'models.train' | 'models.search',
  asked: {
    readonly file: string;
    readonly parameters: Json;
    readonly language: Language;
    readonly out: string | null;
  },
): Promise<T> {
  const { file, parameters, language, out } = asked;
  const folder = mkdtempSync(join(tmpdir(), 'etalon-train-'));
  const progress = startProgress(process.stderr, Date.now);
  try {
    progress.report(translate(language, trainWords['train.reading']), null);
    const inputs = [await describeFile(file)];
    const { result, outputs } = await performRun(
      { kind, parameters, inputs, folder, seed: seedOf(inputs) },
      {
        onProgress: ({ share }) => progress.report(translate(language, trainWords['train.learning']), share),
      },
    );
    if (out !== null) {
      mkdirSync(out, { recursive: true });
      for (const { name } of outputs) copyFileSync(join(folder, name), join(out, name));
    }
    const document: T = JSON.parse(JSON.stringify(result));
    return document;
  } finally {
    progress.end();
    rmSync(folder, { recursive: true, force: true });
  }
}
