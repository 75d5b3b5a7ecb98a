import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildCase, loadCase, readCaseDefinition, verifyCase } from '@etalon/cases';
import { type Language, translate } from '@etalon/i18n';
import { caseMessages } from '@etalon/i18n/messages/case';
import type { Command } from 'commander';
import { chooseTerminalLanguage, EXIT, warnLine, writeJson, writeLine } from '../output.ts';
import { startProgress } from '../progress.ts';

const CONTENT = fileURLToPath(new URL('../../../content/cases', import.meta.url));
const DEFAULT_CASE = 'a1-2-vols-2001';
const DEFAULT_SEED = 'demonstration';

interface BuildOptions {
  readonly seed: string;
  readonly out?: string;
  readonly json?: boolean;
  readonly lang?: string;
}

function readLanguage(asked: string | undefined): Language {
  return chooseTerminalLanguage(asked, process.env);
}

function listCases(): readonly string[] {
  return readdirSync(CONTENT).filter((name) => existsSync(join(CONTENT, name, 'definition.json')));
}

function nameStep(language: Language, step: string): string {
  switch (step) {
    case 'records':
    case 'defects':
    case 'reference':
    case 'identity':
    case 'done':
      return translate(language, caseMessages[`case.step-${step}`]);
    default:
      return step;
  }
}

async function runBuild(id: string, options: BuildOptions): Promise<void> {
  const language = readLanguage(options.lang);
  if (!listCases().includes(id)) {
    warnLine(translate(language, caseMessages['case.unknown'], { id, known: listCases().join(', ') }));
    process.exitCode = EXIT.misuse;
    return;
  }
  const source = join(CONTENT, id);
  const { version } = readCaseDefinition(source);
  const folder = options.out ?? join('.data', 'cases', id, version);
  const progress = startProgress(process.stderr, Date.now);
  const onProgress = (step: string, done: number, total: number): void =>
    progress.report(nameStep(language, step), done / total);
  const built = await buildCase({ source, seed: options.seed, out: folder, onProgress }).finally(() =>
    progress.end(),
  );
  const defects = loadCase(folder).defects.defects.length;
  const visible = built.files.filter((file) => file.visible).length;
  const summary = { id, version, seed: built.seed, folder, files: built.files.length, visible, defects };
  if (options.json === true) {
    writeJson({ ...summary, sha256: built.sha256 });
    return;
  }
  writeLine(translate(language, caseMessages['case.built'], summary));
  writeLine(translate(language, caseMessages['case.identity'], { sha256: built.sha256 }));
}

function runVerify(folder: string, options: { readonly json?: boolean; readonly lang?: string }): void {
  const language = readLanguage(options.lang);
  const { manifest } = loadCase(folder);
  const differences = verifyCase(folder);
  if (differences.length > 0) process.exitCode = EXIT.refused;
  const { id, version, seed, sha256 } = manifest;
  if (options.json === true) {
    writeJson({ id, version, seed, sha256, intact: differences.length === 0, differences });
    return;
  }
  const params = { id, version, seed, files: manifest.files.length };
  const verdict = differences.length === 0 ? 'case.intact' : 'case.differs';
  writeLine(translate(language, caseMessages[verdict], params));
  for (const { path, difference } of differences)
    writeLine(`  ${translate(language, caseMessages[`case.file-${difference}`], { path })}`);
}

/** `etalon case build` and `etalon case verify`. */
export function registerCase(program: Command): void {
  const language = readLanguage(undefined);
  const group = program.command('case').description(translate(language, caseMessages['case.description']));
  group
    .command('build')
    .argument('[id]', '', DEFAULT_CASE)
    .description(translate(language, caseMessages['case.build']))
    .option('--seed <seed>', translate(language, caseMessages['case.option-seed']), DEFAULT_SEED)
    .option('--out <folder>', translate(language, caseMessages['case.option-out']))
    .action(runBuild);
  group
    .command('verify')
    .argument('<folder>')
    .description(translate(language, caseMessages['case.verify']))
    .action(runVerify);
}
