import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { translate } from '@etalon/i18n';
import { cliMessages } from '@etalon/i18n/messages/cli';
import type { Command } from 'commander';
import { chooseTerminalLanguage } from '../output.ts';
import { runStart } from '../run-start.ts';

interface DemoOptions {
  readonly json?: boolean;
  readonly lang: string;
  readonly port: string;
}

/** `etalon demo`: the application in memory, on a free port; its files go when it stops. */
export function registerDemo(program: Command): void {
  const language = chooseTerminalLanguage(undefined, process.env);
  program
    .command('demo')
    .description(translate(language, cliMessages['cli.demo']))
    .option('--port <port>', translate(language, cliMessages['cli.option-demo-port']), '0')
    .action(async ({ json, lang, port }: DemoOptions) => {
      const folder = mkdtempSync(join(tmpdir(), 'etalon-demo-'));
      const settings = {
        DATABASE_URL: 'pglite:memory',
        ETALON_DATA: folder,
        ETALON_DEMO: '1',
        ETALON_LANG: lang,
        PORT: port,
      };
      try {
        process.exitCode = await runStart(json === true ? ['--json'] : [], settings);
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    });
}
