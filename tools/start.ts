import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { errorCode, errorInfo } from '@etalon/error';
import { explainError, isLanguage, type Message, type MessageParams, translate } from '@etalon/i18n';
import { cliMessages } from '@etalon/i18n/messages/cli';
import { buildWeb } from '@etalon/web/build';
import type { Application } from './start/open-application.ts';
import { pickPort } from './start/pick-port.ts';

// React chooses its build when it is first imported: the application is imported after this line.
process.env.NODE_ENV ??= 'production';
const { values } = parseArgs({ options: { json: { type: 'boolean' } } });
const language = [process.env.ETALON_LANG].find(isLanguage) ?? 'fr';
const dataFolder = resolve(process.env.ETALON_DATA ?? resolve(import.meta.dirname, '../.data'));
const databaseUrl = process.env.DATABASE_URL ?? `pglite:${dataFolder}/db`;

const say = (message: Message, params: MessageParams = {}): void =>
  console.error(translate(language, message, params));

function stopOnSignals(application: Application): void {
  let stopping = false;
  const stop = async (): Promise<void> => {
    if (stopping) process.exit(1);
    stopping = true;
    setTimeout(() => process.exit(1), 10_000).unref();
    await application.close();
    process.exit(0);
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}

function announce({ address, embedded }: Application): void {
  if (values.json === true) {
    process.stdout.write(`${JSON.stringify({ address, embedded })}\n`);
    return;
  }
  if (embedded) say(cliMessages['start.not-durable']);
  process.stdout.write(`${translate(language, cliMessages['start.ready'], { address })}\n`);
}

async function start(): Promise<void> {
  const wanted = process.env.PORT;
  const picked = await pickPort(wanted === undefined || wanted === '' ? null : Number(wanted));
  if (picked.state === 'taken') {
    say(cliMessages['start.port-taken'], { port: picked.port });
    process.exit(2);
  }
  say(cliMessages['start.preparing']);
  const pages = buildWeb();
  const { openApplication } = await import('./start/open-application.ts');
  const application = await openApplication({ dataFolder, databaseUrl, port: picked.port, pages });
  stopOnSignals(application);
  announce(application);
}

try {
  await start();
} catch (error) {
  const code = errorCode(error);
  if (code === null) throw error;
  const { what, remedy } = explainError(language, code, errorInfo(error));
  console.error(`${what}\n${remedy}`);
  process.exit(2);
}
