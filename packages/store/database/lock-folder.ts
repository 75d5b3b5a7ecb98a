import { open, readFile, rm } from 'node:fs/promises';
import { EtalonError } from '@etalon/error';

export interface FolderLock {
  release(): Promise<void>;
}

/**
 * Takes a database folder for this process: two processes on one embedded database lose each other's writes without
 * an error. The lock of a process that no longer lives is taken over; throws `store.folder-in-use` otherwise.
 */
export async function lockFolder(folder: string): Promise<FolderLock> {
  const path = `${folder}.lock`;
  for (let attempt = 0; attempt < 2; attempt += 1) {
    try {
      const file = await open(path, 'wx');
      await file.writeFile(String(process.pid));
      await file.close();
      return { release: () => rm(path, { force: true }) };
    } catch {
      const owner = Number(await readFile(path, 'utf8').catch(() => ''));
      if (isAlive(owner)) throw new EtalonError('store.folder-in-use', { info: { pid: owner } });
      await rm(path, { force: true });
    }
  }
  throw new EtalonError('store.folder-in-use', { info: { pid: 0 } });
}

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0 || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
