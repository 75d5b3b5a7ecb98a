import { readFile } from 'node:fs/promises';

const PAGE_BYTES = 4096;

/** MiB held by a process and those below it, as Linux counts; 0 once it has ended. */
export async function residentMb(pid: number): Promise<number> {
  const [statm, children] = await Promise.all([
    readText(`/proc/${pid}/statm`),
    readText(`/proc/${pid}/task/${pid}/children`),
  ]);
  const own = (Number(statm.split(' ')[1] ?? 0) * PAGE_BYTES) / (1024 * 1024);
  const below = await Promise.all(
    children
      .split(' ')
      .filter(Boolean)
      .map((child) => residentMb(Number(child))),
  );
  return below.reduce((sum, one) => sum + one, own);
}

function readText(path: string): Promise<string> {
  return readFile(path, 'utf8').catch(() => '');
}
