import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

export type Lock =
  | { readonly state: 'taken'; readonly release: () => void }
  | { readonly state: 'held'; readonly pid: number };

/** Takes a lock file that names this process; the lock of a process that is no more is taken over. */
export function takeLock(path: string, pid: number): Lock {
  mkdirSync(dirname(path), { recursive: true });
  for (let turn = 0; turn < 2; turn += 1) {
    if (writeExclusively(path, pid)) return { state: 'taken', release: () => releaseLock(path, pid) };
    const holder = readHolder(path);
    if (holder !== null && holder !== pid && isAlive(holder)) return { state: 'held', pid: holder };
    rmSync(path, { force: true });
  }
  return { state: 'held', pid: readHolder(path) ?? 0 };
}

function writeExclusively(path: string, pid: number): boolean {
  try {
    writeFileSync(path, `${pid}\n`, { flag: 'wx' });
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

function releaseLock(path: string, pid: number): void {
  if (readHolder(path) === pid) rmSync(path, { force: true });
}

function readHolder(path: string): number | null {
  try {
    const pid = Number.parseInt(readFileSync(path, 'utf8'), 10);
    return Number.isInteger(pid) && pid > 0 ? pid : null;
  } catch {
    return null;
  }
}

/** A process that may not be signalled is alive. */
function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
