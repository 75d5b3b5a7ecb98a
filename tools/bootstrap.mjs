// Plain JavaScript for any Node from 18: it runs before anything is installed.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { constants } from 'node:os';
import { delimiter, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const MODULES = join(ROOT, 'node_modules');
const STAMP = join(MODULES, '.etalon-install');
const LOWEST = [24, 11];

/** Installs what is missing, then runs a TypeScript file with the project's Node; ends this process with its exit code. */
export async function runTypeScript(file, args, cwd) {
  const chatter = (line) => process.stderr.write(`${line}\n`);
  try {
    await installDependencies(chatter);
    const node = findNode();
    await runChild(node, file, args, cwd);
  } catch (error) {
    chatter(`etalon: ${error instanceof Error ? error.message : String(error)}`);
    process.exit(70);
  }
}

async function installDependencies(chatter) {
  const lock = readFileSync(join(ROOT, 'package-lock.json'), 'utf8');
  const wanted = `${createHash('sha256').update(lock).digest('hex')} ${process.platform}-${process.arch}\n`;
  if (isStamped(wanted)) return;
  const unlock = await takeInstallLock(chatter);
  try {
    if (isStamped(wanted)) return;
    if (!isTreeComplete(JSON.parse(lock))) await runNpm(chatter);
    writeFileSync(STAMP, wanted);
  } finally {
    unlock();
  }
}

function isStamped(wanted) {
  return existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted;
}

/** A tree that npm made for this very lock by another way (npm install) needs no second installation. */
function isTreeComplete(lock) {
  const hidden = join(MODULES, '.package-lock.json');
  if (!existsSync(hidden)) return false;
  const installed = JSON.parse(readFileSync(hidden, 'utf8')).packages;
  return Object.entries(lock.packages).every(([place, entry]) => {
    if (!place.includes('node_modules/') || entry.optional || entry.devOptional || entry.peer) return true;
    return entry.link ? existsSync(join(ROOT, place)) : installed[place]?.version === entry.version;
  });
}

async function takeInstallLock(chatter) {
  const folder = join(ROOT, '.data');
  const path = join(folder, 'install.lock');
  mkdirSync(folder, { recursive: true });
  for (let turn = 0; ; turn += 1) {
    try {
      writeFileSync(path, String(process.pid), { flag: 'wx' });
      return () => rmSync(path, { force: true });
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
      if (!isAlive(Number(readFileSync(path, 'utf8')))) rmSync(path, { force: true });
      else if (turn === 0) chatter('Another installation is running; waiting for it.');
      await new Promise((done) => setTimeout(done, 500));
    }
  }
}

function isAlive(pid) {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

function npmCommand() {
  const beside = process.env.npm_execpath?.replace(/npx-cli\.js$/, 'npm-cli.js');
  if (beside?.endsWith('.js') && existsSync(beside))
    return { command: process.execPath, first: [beside], shell: false };
  return { command: 'npm', first: [], shell: process.platform === 'win32' };
}

async function runNpm(chatter) {
  const began = Date.now();
  const seconds = () => Math.round((Date.now() - began) / 1000);
  chatter('Installing dependencies (npm ci)…');
  const { command, first, shell } = npmCommand();
  const args = [
    ...first,
    'ci',
    '--include=dev',
    '--include=optional',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ];
  const env = { ...process.env, npm_config_global: 'false', npm_config_dry_run: 'false' };
  const child = spawn(command, args, { cwd: ROOT, env, shell, stdio: ['ignore', 'pipe', 'pipe'] });
  const stop = forwardSignals(child);
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (text) => {
      said = (said + text).slice(-20_000);
    });
  const ticking = setInterval(() => chatter(`  still installing, ${seconds()} s`), 10_000);
  const code = await new Promise((done, failed) => {
    child.on('error', failed);
    child.on('close', done);
  }).finally(() => {
    clearInterval(ticking);
    stop();
  });
  if (code !== 0) throw new Error(explainNpmFailure(code, said));
  chatter(`Dependencies installed in ${seconds()} s.`);
}

function explainNpmFailure(code, said) {
  const tail = said.trim().split('\n').slice(-12).join('\n');
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ERR_SOCKET_TIMEOUT/.test(said))
    return `the npm registry cannot be reached, so the dependencies are not installed.\nCheck the network, the proxy and \`npm config get registry\`, then run the same command again.\n${tail}`;
  if (/ENOSPC/.test(said))
    return `the disk is full; the dependencies need about 1 GB in node_modules.\n${tail}`;
  return `npm ci ended with code ${code}.\n${tail}`;
}

/** The Node that package.json pins, else the running one when it is recent enough. */
export function findNode() {
  const system = process.platform === 'win32' ? 'win' : process.platform;
  const own = join(MODULES, `node-${system}-${process.arch}`, 'bin', system === 'win' ? 'node.exe' : 'node');
  if (existsSync(own)) return own;
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > LOWEST[0] || (major === LOWEST[0] && minor >= LOWEST[1])) return process.execPath;
  throw new Error(
    `no Node is packaged for ${process.platform}-${process.arch}, and the running one is ${process.versions.node}.\nInstall Node ${LOWEST.join('.')} or later, then run the same command again.`,
  );
}

function forwardSignals(child) {
  const signals = ['SIGTERM', 'SIGINT', 'SIGHUP'];
  const listeners = signals.map((signal) => {
    const forward = () => child.kill(signal);
    process.on(signal, forward);
    return () => process.off(signal, forward);
  });
  return () => {
    for (const remove of listeners) remove();
  };
}

async function runChild(node, file, args, cwd) {
  const env = {
    ...process.env,
    PATH: `${dirname(node)}${delimiter}${join(MODULES, '.bin')}${delimiter}${process.env.PATH ?? ''}`,
    NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE ?? join(ROOT, '.data', 'cc'),
  };
  const child = spawn(node, [file, ...args], { cwd, env, stdio: 'inherit' });
  const stop = forwardSignals(child);
  const watch = watchParent(child);
  const [code, signal] = await new Promise((done, failed) => {
    child.on('error', failed);
    child.on('exit', (...ending) => done(ending));
  });
  clearInterval(watch);
  stop();
  process.exit(code ?? 128 + (constants.signals[signal] ?? 0));
}

/** npm hands no SIGTERM down to what it runs: when the npm above is gone, the child is asked to stop. */
function watchParent(child) {
  const parent = process.ppid;
  if (process.env.npm_lifecycle_event === undefined) return undefined;
  return setInterval(() => process.ppid !== parent && child.kill('SIGTERM'), 1_000).unref();
}

if (process.argv[1] !== undefined && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const [file, ...args] = process.argv.slice(2);
  if (file === undefined) {
    process.stderr.write('usage: node tools/bootstrap.mjs <file.ts> [arguments]\n');
    process.exit(2);
  }
  await runTypeScript(join(ROOT, file), args, ROOT);
}
