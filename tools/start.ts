import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { errorCode, errorInfo } from '@etalon/error';
import { explainError, isLanguage, type Message, type MessageParams, translate } from '@etalon/i18n';
import { cliMessages } from '@etalon/i18n/messages/cli';
import { buildWeb } from '@etalon/web/build';
import type { Application } from './start/open-application.ts';
import { pickPort } from './start/pick-port.ts';

// React chooses its build when it is first imported: the application is imported after this line.
process.env.NODE_ENV ??= 'production';

const ROOT = resolve(import.meta.dirname, '..');
/** Without a database of their own, and when asked, an empty register shows the demonstration. */
const demonstrates =
  process.env.ETALON_DEMO === undefined
    ? process.env.DATABASE_URL === undefined
    : process.env.ETALON_DEMO === '1';
const { values } = parseArgs({ options: { json: { type: 'boolean' } } });
const language = [process.env.ETALON_LANG].find(isLanguage) ?? 'fr';
const dataFolder = resolve(process.env.ETALON_DATA ?? join(ROOT, '.data'));
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

function saySeeding(step: string): void {
  const words: Readonly<Record<string, Message>> = {
    accounts: cliMessages['start.seeding-accounts'],
    framework: cliMessages['start.seeding-framework'],
    case: cliMessages['start.seeding-case'],
    session: cliMessages['start.seeding-session'],
    'hand-ins': cliMessages['start.seeding-hand-ins'],
    missions: cliMessages['start.seeding-missions'],
    jury: cliMessages['start.seeding-jury'],
  };
  say(words[step] ?? { fr: step, en: step });
}

function formatAccounts(accounts: Application['accounts'], password: string): string {
  const width = Math.max(...accounts.map(({ email }) => email.length));
  const lines = accounts.map(
    ({ email, name, roles }) => `  ${email.padEnd(width)}  ${roles.join(', ').padEnd(9)}  ${name}`,
  );
  return `${translate(language, cliMessages['start.accounts'], { password })}\n${lines.join('\n')}\n`;
}

function announce({ address, embedded, accounts, password }: Application): void {
  if (values.json === true) {
    process.stdout.write(`${JSON.stringify({ address, embedded, accounts, password })}\n`);
    return;
  }
  if (embedded) say(cliMessages['start.not-durable']);
  process.stdout.write(`${translate(language, cliMessages['start.ready'], { address })}\n`);
  if (password !== null) process.stdout.write(formatAccounts(accounts, password));
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
  const application = await openApplication({
    root: ROOT,
    dataFolder,
    databaseUrl,
    port: picked.port,
    demonstrates,
    pages,
    onStep: saySeeding,
  });
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
