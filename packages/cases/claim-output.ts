import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { EtalonError } from '@etalon/error';

/**
 * A folder beside `out` in which a case is built before it appears whole; one that holds anything but a case is refused
 * (`cases.output-occupied`).
 */
export function claimOutput(out: string): string {
  const folder = resolve(out);
  if (existsSync(folder) && readdirSync(folder).length > 0 && !existsSync(join(folder, 'case.json')))
    throw new EtalonError('cases.output-occupied', { info: { folder: out } });
  const draft = `${folder}.partial`;
  rmSync(draft, { recursive: true, force: true });
  for (const name of ['donnees', 'notes', 'truth', 'caseKey'])
    mkdirSync(join(draft, name), { recursive: true });
  return draft;
}

/** Puts the built folder in its place, over an earlier build. */
export function appear(draft: string, out: string): void {
  rmSync(resolve(out), { recursive: true, force: true });
  renameSync(draft, resolve(out));
}

export function writeJson(path: string, value: unknown): void {
  writeFileSync(path, `${JSON.stringify(value, null, 2)}\n`);
}
