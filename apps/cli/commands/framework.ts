import { readFileSync, writeFileSync } from 'node:fs';
import { diffFrameworks, hashFramework } from '@etalon/core/framework';
import { downgradeCase, exportCase, type FrameworkImport, importFramework } from '@etalon/framework-import';
import { translate } from '@etalon/i18n';
import { frameworkMessages as words } from '@etalon/i18n/messages/framework';
import { type Command, Option } from 'commander';
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

interface ExportOptions extends Options {
  readonly case: '1.1' | '1.0';
  readonly out?: string;
  readonly baseUrl: string;
  readonly creator: string;
  readonly namespace: string;
  readonly at: string;
}

/** The namespace of identifiers exported without an instance: RFC 9562 URL namespace. */
const NAMESPACE = '6ba7b811-9dad-11d1-80b4-00c04fd430c8';

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
  framework
    .command('export <file>')
    .description(translate(language, words['framework.command.export']))
    .addOption(
      new Option('--case <version>', translate(language, words['framework.option.case']))
        .choices(['1.1', '1.0'])
        .makeOptionMandatory(),
    )
    .option('--out <path>', translate(language, words['framework.option.out']))
    .option(
      '--base-url <url>',
      translate(language, words['framework.option.base-url']),
      'http://localhost:3000',
    )
    .option('--creator <name>', translate(language, words['framework.option.creator']), 'Étalon')
    .option('--namespace <uuid>', translate(language, words['framework.option.namespace']), NAMESPACE)
    .option('--at <instant>', translate(language, words['framework.option.at']), '1970-01-01T00:00:00Z')
    .action(exportFile);
}

async function exportFile(file: string, options: ExportOptions): Promise<void> {
  const language = chooseTerminalLanguage(options.lang, process.env);
  const { framework, ...read } = await readFramework(file);
  if (framework === null) {
    warnLine(writeFrameworkReport(file, { framework, ...read }, language));
    warnLine(translate(language, words['framework.export-refused']));
    process.exitCode = EXIT.refused;
    return;
  }
  const recent = exportCase(framework, {
    baseUrl: options.baseUrl.replace(/\/$/, ''),
    namespace: options.namespace,
    version: hashFramework(framework),
    creator: options.creator,
    publishedAt: options.at,
    adoptionStatus: 'Draft',
  });
  const exported = options.case === '1.1' ? recent : downgradeCase(recent);
  if (options.out === undefined) {
    writeJson(exported);
    return;
  }
  writeFileSync(options.out, `${JSON.stringify(exported, null, 2)}\n`);
  const done = { path: options.out, items: exported.CFItems.length };
  if (options.json === true) writeJson(done);
  else writeLine(translate(language, words['framework.export-done'], done));
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
