import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { chownSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

export interface TestCluster {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

interface Account {
  readonly uid: number;
  readonly gid: number;
}

/** What a power cut would lose is lost: only for tests. */
const UNSAFE = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'];
const SETTINGS = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'max_connections=200'];
const READY_TRIES = 150;

/**
 * Starts a throw-away PostgreSQL cluster on a random port of the loopback address, removed by `stop`; its writes reach
 * the disk only when asked to be `safe`.
 */
export async function startPostgres(
  bin: string,
  dataFolder: string,
  writes: 'fast' | 'safe' = 'fast',
): Promise<TestCluster> {
  const account = process.getuid?.() === 0 ? readPostgresAccount() : null;
  const folder = makeFolder(dataFolder, account);
  const cluster = join(folder, 'cluster');
  const init = ['-D', cluster, '-U', 'etalon', '--auth=trust', '-E', 'UTF8', '--locale=C.UTF-8', '--no-sync'];
  const made = spawnSync(join(bin, 'initdb'), init, { ...account, cwd: folder, encoding: 'utf8' });
  if (made.status !== 0) throw new Error(`initdb failed: ${made.stderr}`);
  const port = await pickPort();
  const args = [
    '-D',
    cluster,
    '-p',
    String(port),
    ...[...SETTINGS, ...(writes === 'safe' ? [] : UNSAFE)].flatMap((setting) => ['-c', setting]),
  ];
  const server = spawn(join(bin, 'postgres'), args, {
    ...account,
    cwd: folder,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let log = '';
  server.stderr.on('data', (text) => {
    log = (log + text).slice(-5_000);
  });
  const remove = (): void => {
    server.kill('SIGQUIT');
    rmSync(folder, { recursive: true, force: true });
  };
  process.once('exit', remove);
  if (!(await isReady(bin, port, server))) throw new Error(`PostgreSQL did not start: ${log}`);
  return {
    url: `postgres://etalon@127.0.0.1:${port}/postgres`,
    stop: async () => {
      process.off('exit', remove);
      await stopServer(server);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** PostgreSQL refuses to run as root: the account of the Debian package runs it. */
function readPostgresAccount(): Account {
  const read = (flag: string): number =>
    Number.parseInt(spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' }).stdout, 10);
  const account = { uid: read('-u'), gid: read('-g') };
  if (Number.isNaN(account.uid)) throw new Error('there is no account named postgres to run PostgreSQL with');
  return account;
}

/** Under the project's data folder, or the system's temporary one where the account cannot reach the project. */
function makeFolder(dataFolder: string, account: Account | null): string {
  mkdirSync(dataFolder, { recursive: true });
  removeForgotten(dataFolder);
  const own = mkdtempSync(join(dataFolder, 'test-pg-'));
  if (account === null) return own;
  chownSync(own, account.uid, account.gid);
  if (spawnSync('test', ['-w', own], account).status === 0) return own;
  rmSync(own, { recursive: true });
  const elsewhere = mkdtempSync(join(tmpdir(), 'etalon-test-pg-'));
  chownSync(elsewhere, account.uid, account.gid);
  return elsewhere;
}

/** Folders of runs that were killed: their server has removed its pid file or answers no more. */
function removeForgotten(dataFolder: string): void {
  for (const name of readdirSync(dataFolder).filter((entry) => entry.startsWith('test-pg-'))) {
    const folder = join(dataFolder, name);
    const files = spawnSync('head', ['-n', '1', join(folder, 'cluster', 'postmaster.pid')], {
      encoding: 'utf8',
    });
    const pid = Number.parseInt(files.stdout, 10);
    if (Number.isNaN(pid) || spawnSync('kill', ['-0', String(pid)]).status !== 0)
      rmSync(folder, { recursive: true, force: true });
  }
}

function pickPort(): Promise<number> {
  return new Promise((done, failed) => {
    const server = createServer();
    server.on('error', failed);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => done(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}

async function isReady(bin: string, port: number, server: ChildProcess): Promise<boolean> {
  for (let turn = 0; turn < READY_TRIES && server.exitCode === null; turn += 1) {
    const answer = spawnSync(join(bin, 'pg_isready'), ['-q', '-h', '127.0.0.1', '-p', String(port)]);
    if (answer.status === 0) return true;
    await wait(100);
  }
  return false;
}

async function stopServer(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null) return;
  const gone = new Promise((done) => server.once('exit', done));
  server.kill('SIGINT');
  const late = setTimeout(() => server.kill('SIGQUIT'), 5_000);
  await gone;
  clearTimeout(late);
}
