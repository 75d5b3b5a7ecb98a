import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { runCommand } from './run-command.ts';

export interface SystemTools {
  /** Path of Chromium, or null with the reason in `leftOut`. */
  readonly chromium: string | null;
  /** Folder of initdb and postgres, or null. */
  readonly postgresBin: string | null;
  /** One sentence per part that cannot run here. */
  readonly leftOut: readonly string[];
}

const CHROMIUM_NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const PYTHON_VERIFIER = ['python3-pyld', 'python3-cryptography'];
const INSTALL_TIMEOUT_MS = 300_000;

/** Finds Chromium, PostgreSQL and the Python verifier, installing from Debian what is missing when this process may. */
export async function findSystemTools(say: (line: string) => void): Promise<SystemTools> {
  const missing = [
    ...(findChromium() === null ? ['chromium'] : []),
    ...(findPostgres() === null ? ['postgresql'] : []),
    ...((await hasPythonVerifier()) ? [] : PYTHON_VERIFIER),
  ];
  const obstacle = missing.length === 0 ? null : await installPackages(missing, say);
  const chromium = findChromium();
  const postgresBin = findPostgres();
  const reason = obstacle ?? 'the installed package does not hold it';
  return {
    chromium,
    postgresBin,
    leftOut: [
      ...(chromium === null ? [`browser paths: no Chromium (${reason})`] : []),
      ...((await hasPythonVerifier())
        ? []
        : [`third verifier of certificates: no python3-pyld and python3-cryptography (${reason})`]),
      ...(postgresBin === null ? [`contracts on PostgreSQL: no PostgreSQL server (${reason})`] : []),
    ],
  };
}

/** The certificate verifier in another language runs on these. */
async function hasPythonVerifier(): Promise<boolean> {
  const python = '/usr/bin/python3';
  if (!existsSync(python)) return false;
  const options = { cwd: '/', env: {}, timeoutMs: 30_000 };
  return (await runCommand(python, ['-c', 'import pyld, cryptography'], options)).code === 0;
}

function findChromium(): string | null {
  const asked = process.env.CHROMIUM;
  return asked !== undefined && existsSync(asked) ? asked : findOnPath(CHROMIUM_NAMES);
}

function findPostgres(): string | null {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian)
    ? readdirSync(debian)
        .map(Number)
        .filter((version) => version >= 15)
    : [];
  const folders = versions.sort((a, b) => b - a).map((version) => join(debian, String(version), 'bin'));
  const onPath = findOnPath(['initdb']);
  const candidates = [...folders, ...(onPath === null ? [] : [join(onPath, '..')])];
  return candidates.find((folder) => existsSync(join(folder, 'initdb'))) ?? null;
}

function findOnPath(names: readonly string[]): string | null {
  const folders = ['/usr/bin', '/usr/local/bin', ...(process.env.PATH ?? '').split(delimiter)];
  const paths = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return paths.find((path) => existsSync(path)) ?? null;
}

/** Null once installed, else why it was not. */
async function installPackages(
  names: readonly string[],
  say: (line: string) => void,
): Promise<string | null> {
  if (process.getuid?.() !== 0) return 'installing it needs root';
  if (findOnPath(['apt-get']) === null) return 'there is no apt-get to install it with';
  say(`Installing ${names.join(', ')} from Debian…`);
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  const options = { cwd: '/', env, timeoutMs: INSTALL_TIMEOUT_MS };
  await runCommand('apt-get', ['update', '-q'], options);
  const install = ['install', '-y', '-q', '--no-install-recommends', ...names];
  const { code, output } = await runCommand('apt-get', install, options);
  return code === 0 ? null : `apt-get failed: ${output.trim().split('\n').at(-1) ?? code}`;
}
