import { type Language, translate } from '@etalon/i18n';
import { cliMessages } from '@etalon/i18n/messages/cli';
import type { Command } from 'commander';

/** Gives every command that has none the options `--json` and `--lang`, the words of its help, and lets it throw where it would exit. */
export function addCommonOptions(program: Command, language: Language): void {
  speak(program, language);
  for (const command of program.commands) {
    if (command.commands.length === 0) addOptions(command, language);
    addCommonOptions(command, language);
  }
}

function addOptions(command: Command, language: Language): void {
  const known = new Set(command.options.map((option) => option.long));
  if (!known.has('--json')) command.option('--json', translate(language, cliMessages['cli.option-json']));
  if (!known.has('--lang'))
    command.option('--lang <fr|en>', translate(language, cliMessages['cli.option-lang']), language);
}

function speak(command: Command, language: Language): void {
  const help = translate(language, cliMessages['cli.help']);
  command.exitOverride().configureOutput({ outputError: () => {} });
  command.helpOption('-h, --help', help).configureHelp({ styleTitle: (title) => nameTitle(title, language) });
  if (command.commands.length > 0) command.helpCommand('help [command]', help);
}

function nameTitle(title: string, language: Language): string {
  switch (title) {
    case 'Usage:':
      return translate(language, cliMessages['cli.title-usage']);
    case 'Arguments:':
      return translate(language, cliMessages['cli.title-arguments']);
    case 'Options:':
      return translate(language, cliMessages['cli.title-options']);
    case 'Commands:':
      return translate(language, cliMessages['cli.title-commands']);
    default:
      return title;
  }
}
