import { type Language, translate } from '@etalon/i18n';
import { cliMessages } from '@etalon/i18n/messages/cli';
import type { CommanderError } from 'commander';

const SENTENCES = {
  'commander.unknownCommand': cliMessages['cli.unknown-command'],
  'commander.unknownOption': cliMessages['cli.unknown-option'],
  'commander.missingArgument': cliMessages['cli.missing-argument'],
  'commander.optionMissingArgument': cliMessages['cli.option-without-value'],
  'commander.missingMandatoryOptionValue': cliMessages['cli.missing-option'],
  'commander.excessArguments': cliMessages['cli.too-many-arguments'],
} as const;

function isKnown(code: string): code is keyof typeof SENTENCES {
  return Object.hasOwn(SENTENCES, code);
}

/** The sentence for a command line that cannot be read; null when the parser has only shown the help. */
export function explainMisuse(error: CommanderError, language: Language): string | null {
  if (error.code === 'commander.help' || error.exitCode === 0) return null;
  if (error.code === 'commander.invalidArgument') return error.message.replace(/^.*? is invalid\. /s, '');
  if (!isKnown(error.code)) return error.message;
  const name = /'([^']*)'/.exec(error.message)?.[1] ?? '';
  return translate(language, SENTENCES[error.code], { name });
}
