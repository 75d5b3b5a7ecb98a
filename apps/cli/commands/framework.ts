import { readFileSync } from 'node:fs';
import { diffFrameworks } from '@etalon/core/framework';
import { type FrameworkImport, importFramework } from '@etalon/framework-import';
import { translate } from '@etalon/i18n';
import { frameworkMessages as words } from '@etalon/i18n/messages/framework';
import type { Command } from 'commander';
import {
  summariseFramework,
  writeFrameworkDiff,
  writeFrameworkOutline,
  writeFrameworkReport,
} from '../framework-report.ts';
import { chooseTerminalLanguage, EXIT, warnLine, writeJson, writeLine } from '../output.ts';

interface Options {
  readonly json?: boolean;
  readonly lang?: string;
}

/** `etalon framework import|check|diff|export`. */
export function registerFramework(program: Command): void {
  const language = chooseTerminalLanguage(undefined, process.env);
  const framework = program.command('framework').description(translate(language, words['framework.command']));
  framework
    .command('import <file>')
    .description(translate(language, words['framework.command.import']))
    .action(importFile);
  framework
    .command('check <file>')
    .description(translate(language, words['framework.command.check']))
    .action(checkFile);
  framework
    .command('diff <previous> <next>')
    .description(translate(language, words['framework.command.diff']))
    .action(diffFiles);
}

async function importFile(file: string, options: Options): Promise<void> {
  const language = chooseTerminalLanguage(options.lang, process.env);
  const read = await readFramework(file);
  if (options.json === true) writeJson(read.draft);
  else if (read.draft !== null) writeLine(writeFrameworkOutline(read.draft));
  warnLine(writeFrameworkReport(file, read, language));
  process.exitCode = read.framework === null ? EXIT.refused : EXIT.done;
}

async function checkFile(file: string, options: Options): Promise<void> {
  const language = chooseTerminalLanguage(options.lang, process.env);
  const read = await readFramework(file);
  if (options.json === true) writeJson(summariseFramework(file, read, language));
  else writeLine(writeFrameworkReport(file, read, language));
  process.exitCode = read.framework === null ? EXIT.refused : EXIT.done;
}

async function diffFiles(previousFile: string, nextFile: string, options: Options): Promise<void> {
  const language = chooseTerminalLanguage(options.lang, process.env);
  const previous = await readFramework(previousFile);
  const next = await readFramework(nextFile);
  for (const [file, read] of [
    [previousFile, previous],
    [nextFile, next],
  ] as const)
    if (read.draft === null) warnLine(writeFrameworkReport(file, read, language));
  if (previous.draft === null || next.draft === null) {
    process.exitCode = EXIT.refused;
    return;
  }
  if (previous.framework === null || next.framework === null)
    warnLine(translate(language, words['framework.diff-refused']));
  const diff = diffFrameworks(previous.draft, next.draft);
  if (options.json === true) writeJson(diff);
  else writeLine(writeFrameworkDiff(diff, language));
}

async function readFramework(file: string): Promise<FrameworkImport> {
  return importFramework({ fileName: file, bytes: readFileSync(file) });
}
