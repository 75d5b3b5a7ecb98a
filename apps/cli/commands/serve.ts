import { translate } from '@etalon/i18n';
import { cliMessages } from '@etalon/i18n/messages/cli';
import type { Command } from 'commander';
import { chooseTerminalLanguage } from '../output.ts';
import { runStart } from '../run-start.ts';

interface ServeOptions {
  readonly json?: boolean;
  readonly lang: string;
  readonly port?: string;
}

/** `etalon serve`: what `npm start` does. */
export function registerServe(program: Command): void {
  const language = chooseTerminalLanguage(undefined, process.env);
  program
    .command('serve')
    .description(translate(language, cliMessages['cli.serve']))
    .option('--port <port>', translate(language, cliMessages['cli.option-port']))
    .action(async ({ json, lang, port }: ServeOptions) => {
      const settings = { ETALON_LANG: lang, ...(port === undefined ? {} : { PORT: port }) };
      process.exitCode = await runStart(json === true ? ['--json'] : [], settings);
    });
}
