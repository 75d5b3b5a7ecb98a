import { type Language, translate } from '@etalon/i18n';
import { cliMessages } from '@etalon/i18n/messages/cli';
import type { Command } from 'commander';

/** Name, description and exit codes of the program. */
export function registerProgram(program: Command, language: Language): void {
  program
    .name('etalon')
    .description(translate(language, cliMessages['cli.description']))
    .addHelpText('after', `\n${translate(language, cliMessages['cli.exit-codes'])}`)
    .configureOutput({ outputError: () => {} })
    .exitOverride();
}
