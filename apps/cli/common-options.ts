import { type Language, translate } from '@etalon/i18n';
import { cliMessages } from '@etalon/i18n/messages/cli';
import type { Command } from 'commander';

/** Gives every command that has none the options `--json` and `--lang`, and makes commander throw where it would exit. */
export function addCommonOptions(program: Command, language: Language): void {
  for (const command of program.commands) {
    addOptions(command, language);
    addCommonOptions(command, language);
  }
}

function addOptions(command: Command, language: Language): void {
  command.exitOverride();
  if (command.commands.length > 0) return;
  const known = new Set(command.options.map((option) => option.long));
  if (!known.has('--json')) command.option('--json', translate(language, cliMessages['cli.option-json']));
  if (!known.has('--lang'))
    command.option('--lang <fr|en>', translate(language, cliMessages['cli.option-lang']), language);
}
