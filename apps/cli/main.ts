import { readdirSync } from 'node:fs';
import type { Language } from '@etalon/i18n';
import { type Command, CommanderError, program } from 'commander';
import { addCommonOptions } from './common-options.ts';
import { explainMisuse } from './explain-misuse.ts';
import { chooseTerminalLanguage, EXIT, explainFailure, warnLine, writeJson } from './output.ts';
import { registerProgram } from './register-program.ts';

const FOLDER = new URL('./commands/', import.meta.url);

type Register = (program: Command) => void;

function isRegister(value: unknown): value is Register {
  return typeof value === 'function' && value.name.startsWith('register');
}

function listCommandNames(): readonly string[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .map((name) => name.slice(0, -'.ts'.length))
    .sort();
}

/** Only the module of the command asked for is loaded; all of them for help; none for an unknown name. */
async function registerCommands(args: readonly string[]): Promise<void> {
  const names = listCommandNames();
  const [asked = '--help'] = args;
  const wanted = names.filter((name) => name === asked);
  if (wanted.length === 0 && asked !== 'help' && !asked.startsWith('-'))
    throw new CommanderError(EXIT.misuse, 'commander.unknownCommand', `unknown command '${asked}'`);
  for (const name of wanted.length === 0 ? names : wanted) {
    const exported: Readonly<Record<string, unknown>> = await import(new URL(`${name}.ts`, FOLDER).href);
    for (const value of Object.values(exported)) if (isRegister(value)) value(program);
  }
}

/** Options may come first (`etalon --json framework check …`): they are moved behind the command that reads them. */
function moveOptionsBehind(args: readonly string[]): readonly string[] {
  const first = args.findIndex((arg, index) => !arg.startsWith('-') && args[index - 1] !== '--lang');
  const lead = args.slice(0, first);
  if (
    first <= 0 ||
    lead.some((arg) => !/^--(json|lang)(=|$)/.test(arg) && args[args.indexOf(arg) - 1] !== '--lang')
  )
    return args;
  const end = args.indexOf('--');
  const rest = args.slice(first, end === -1 ? undefined : end);
  return [...rest, ...lead, ...(end === -1 ? [] : args.slice(end))];
}

function readAskedLanguage(args: readonly string[]): string | undefined {
  const joined = args.find((arg) => arg.startsWith('--lang='));
  if (joined !== undefined) return joined.slice('--lang='.length);
  const place = args.indexOf('--lang');
  return place === -1 ? undefined : args[place + 1];
}

function finish(error: unknown, args: readonly string[], language: Language): void {
  if (error instanceof CommanderError) {
    const sentence = explainMisuse(error, language);
    if (sentence !== null) report(nameMisuse(error.code), sentence, args);
    process.exitCode = error.exitCode === 0 ? EXIT.done : EXIT.misuse;
    return;
  }
  const { sentence, exit, code } = explainFailure(error, language);
  report(code, sentence, args);
  process.exitCode = exit;
}

function nameMisuse(code: string): string {
  return code.replace('commander.', 'cli.').replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

function report(code: string, sentence: string, args: readonly string[]): void {
  if (args.includes('--json')) writeJson({ error: { code, message: sentence } });
  warnLine(sentence);
}

const args = moveOptionsBehind(process.argv.slice(2));
const language = chooseTerminalLanguage(readAskedLanguage(args), process.env);
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(EXIT.done);
  throw error;
});
process.env.ETALON_LANG = language;
try {
  registerProgram(program, language);
  await registerCommands(args);
  addCommonOptions(program, language);
  await program.parseAsync([...args], { from: 'user' });
} catch (error) {
  finish(error, args, language);
}
