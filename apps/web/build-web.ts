import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { glob, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { withBuildLock } from './build-lock.ts';

const WEB = dirname(fileURLToPath(import.meta.url));
const ROOT = join(WEB, '..', '..');
const BUILD = join(WEB, 'build');
/** Folders of git-ignored names, beside the build that is served. */
const NEXT = join('.react-router', 'build');
const FORMER = join(WEB, '.react-router', 'former-build');
const LOCK = join(WEB, '.react-router', 'build.lock');
const STAMP = 'sources.sha256';
const SOURCES = [
  'apps/web/app/**/*',
  'apps/web/public/**/*',
  'apps/web/{vite,react-router}.config.ts',
  'packages/{core,credential,error,i18n,instruments,usecases,workshop}/{**/*.ts,package.json}',
  'package-lock.json',
];
const COMPRESSED = 'client/**/*.{js,css,svg,json,txt}';

export interface BuildResult {
  readonly built: boolean;
  readonly durationMs: number;
}

/** A hash of everything the pages are made from. */
async function hashSources(): Promise<string> {
  const files: string[] = [];
  const isOut = (name: string): boolean => name.includes('node_modules') || name.endsWith('.test.ts');
  for await (const entry of glob(SOURCES, {
    cwd: ROOT,
    withFileTypes: true,
    exclude: (item) => isOut(item.name),
  })) {
    if (entry.isFile()) files.push(join(entry.parentPath, entry.name));
  }
  const hash = createHash('sha256');
  for (const file of files.sort()) {
    hash
      .update(file.slice(ROOT.length))
      .update('\0')
      .update(await readFile(file));
  }
  return hash.digest('hex');
}

/** Pages are sent compressed as well as they can be, once, rather than at every request. */
async function compressClient(folder: string): Promise<void> {
  for await (const name of glob(COMPRESSED, { cwd: folder })) {
    const file = join(folder, name);
    const content = await readFile(file);
    const params = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY };
    await writeFile(`${file}.br`, await promisify(brotliCompress)(content, { params }));
    await writeFile(`${file}.gz`, await promisify(gzip)(content, { level: 9 }));
  }
}

function runBuild(log: (text: string) => void): Promise<void> {
  const require = createRequire(import.meta.url);
  const bin = join(dirname(require.resolve('@react-router/dev/package.json')), 'bin.cjs');
  return new Promise((resolve, reject) => {
    const env = { ...process.env, NODE_ENV: 'production', ETALON_BUILD_FOLDER: NEXT };
    const child = spawn(process.execPath, [bin, 'build'], {
      cwd: WEB,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const said: string[] = [];
    child.stdout.on('data', (chunk) => said.push(String(chunk)));
    child.stderr.on('data', (chunk) => said.push(String(chunk)));
    child.once('error', reject);
    child.once('exit', (code) => {
      if (code === 0) return resolve();
      log(said.join(''));
      reject(new Error(`the pages could not be built (exit ${code})`));
    });
  });
}

async function isFresh(hash: string): Promise<boolean> {
  const stamp = join(BUILD, STAMP);
  return (
    existsSync(join(BUILD, 'server', 'index.js')) &&
    existsSync(stamp) &&
    (await readFile(stamp, 'utf8')) === hash
  );
}

/** Builds beside, then takes the place of the former build at once, so that nobody reads half of one. */
async function replaceBuild(hash: string, log: (text: string) => void): Promise<void> {
  const next = join(WEB, NEXT);
  await runBuild(log);
  await compressClient(next);
  await writeFile(join(next, STAMP), hash);
  await rm(FORMER, { recursive: true, force: true });
  if (existsSync(BUILD)) await rename(BUILD, FORMER);
  await rename(next, BUILD);
  await rm(FORMER, { recursive: true, force: true });
}

/** Builds the pages when their sources changed since the last build; `log` receives the compiler's words on failure. */
export async function buildWeb(log: (text: string) => void = console.error): Promise<BuildResult> {
  const started = performance.now();
  const built = await withBuildLock(LOCK, async () => {
    const hash = await hashSources();
    if (await isFresh(hash)) return false;
    await replaceBuild(hash, log);
    return true;
  });
  return { built, durationMs: Math.round(performance.now() - started) };
}
