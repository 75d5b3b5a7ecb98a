import { createHash } from 'node:crypto';
import {
  createReadStream,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { loadCase } from '@etalon/cases';
import { type Language, translate } from '@etalon/i18n';
import {
  type ConfirmedMatch,
  INSTRUMENTS,
  type MeasuredReading,
  type MeasurePiece,
  type MeasureScope,
  roleOfPiece,
  runMeasurement,
} from '@etalon/instruments';
import type { Command } from 'commander';
import { measureWords } from '../measure-words.ts';
import { chooseTerminalLanguage, EXIT, warnLine, writeJson, writeLine } from '../output.ts';
import { startProgress } from '../progress.ts';

interface MeasureCommandOptions {
  readonly case: string;
  readonly scope: string;
  readonly out?: string;
  readonly matches?: string;
  readonly json?: boolean;
  readonly lang?: string;
}

async function hashFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}

/** Files of a folder that play a role, by name. */
async function listPieces(folder: string): Promise<readonly MeasurePiece[]> {
  const names = readdirSync(folder).filter((name) => statSync(join(folder, name)).isFile());
  const known = names.sort().filter((fileName) => roleOfPiece({ slot: '', fileName }) !== null);
  return Promise.all(
    known.map(async (fileName) => {
      const path = join(folder, fileName);
      return { slot: '', fileName, path, sha256: await hashFile(path) };
    }),
  );
}

function readMatches(path: string | undefined): readonly ConfirmedMatch[] | null {
  if (path === undefined) return [];
  const value: unknown = JSON.parse(readFileSync(path, 'utf8'));
  if (!Array.isArray(value)) return null;
  const matches: ConfirmedMatch[] = [];
  for (const item of value) {
    const { itemId, elementId, verdict }: Readonly<Record<string, unknown>> = Object(item);
    if (typeof itemId !== 'string' || (verdict !== 'sure' && verdict !== 'possible' && verdict !== 'none'))
      return null;
    matches.push({ itemId, elementId: typeof elementId === 'string' ? elementId : null, verdict });
  }
  return matches;
}

function misuse(
  language: Language,
  key: keyof typeof measureWords,
  params: Readonly<Record<string, string>>,
): void {
  warnLine(translate(language, measureWords[key], params));
  process.exitCode = EXIT.misuse;
}

async function runMeasure(folder: string, options: MeasureCommandOptions): Promise<void> {
  const language = chooseTerminalLanguage(options.lang, process.env);
  if (options.scope !== 'visible' && options.scope !== 'sealed')
    return misuse(language, 'measure.bad-scope', { scope: options.scope });
  const scope: MeasureScope = options.scope;
  const caseFolder = resolve(options.case);
  loadCase(caseFolder);
  const pieces = await listPieces(resolve(folder));
  if (pieces.length === 0) return misuse(language, 'measure.empty', { folder });
  const matches = readMatches(options.matches);
  if (matches === null) return misuse(language, 'measure.bad-matches', {});
  const controller = new AbortController();
  const interrupt = (): void => controller.abort();
  process.once('SIGINT', interrupt);
  const progress = startProgress(process.stderr, Date.now);
  const measured = await runMeasurement(
    { pieces, caseFolder, scope, matches },
    {
      signal: controller.signal,
      onProgress: ({ share, step }) =>
        progress.report(INSTRUMENTS.find((entry) => entry.id === step)?.title ?? step, share),
    },
  ).finally(() => {
    progress.end();
    process.off('SIGINT', interrupt);
  });
  if (options.out !== undefined) writeReadings(options.out, measured);
  if (measured.some(({ reading }) => reading.state === 'error' || reading.state === 'invalid_evidence'))
    process.exitCode = EXIT.refused;
  if (options.json === true) writeJson(measured.map(({ reading, durationMs }) => ({ reading, durationMs })));
  else show(measured, language, options.out);
}

function writeReadings(out: string, measured: readonly MeasuredReading[]): void {
  if (!existsSync(out)) mkdirSync(out, { recursive: true });
  for (const { reading, body } of measured) writeFileSync(join(out, `${reading.instrument}.json`), body);
}

function show(measured: readonly MeasuredReading[], language: Language, out: string | undefined): void {
  for (const { reading } of measured) {
    writeLine(`${reading.instrument} ${reading.version} (${reading.criteria.join(', ')})`);
    writeLine(`  ${reading.measurand}`);
    writeLine(`  ${reading.sentence}`);
    for (const limit of reading.state === 'ok' ? reading.limits : []) writeLine(`  · ${limit}`);
    writeLine();
  }
  if (out !== undefined)
    writeLine(translate(language, measureWords['measure.written'], { count: measured.length, folder: out }));
}

/** `etalon measure FOLDER --case DIR`: the readings of a hand-in, offline. */
export function registerMeasure(program: Command): void {
  const language = chooseTerminalLanguage(undefined, process.env);
  program
    .command('measure')
    .argument('<folder>')
    .description(translate(language, measureWords['measure.description']))
    .requiredOption('--case <folder>', translate(language, measureWords['measure.option-case']))
    .option('--scope <visible|sealed>', translate(language, measureWords['measure.option-scope']), 'sealed')
    .option('--matches <file>', translate(language, measureWords['measure.option-matches']))
    .option('--out <folder>', translate(language, measureWords['measure.option-out']))
    .action(runMeasure);
}
