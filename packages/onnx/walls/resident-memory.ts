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

const PEAK = /^VmHWM:\s+(\d+) kB$/m;

/** MiB that a process and those below it have held at most, each at its own moment; null where the system does not count it. */
export async function peakMb(pid: number): Promise<number | null> {
  const [status, children] = await Promise.all([
    readText(`/proc/${pid}/status`),
    readText(`/proc/${pid}/task/${pid}/children`),
  ]);
  const [, kilobytes] = PEAK.exec(status) ?? [];
  if (kilobytes === undefined) return null;
  const below = await Promise.all(
    children
      .split(' ')
      .filter(Boolean)
      .map((child) => peakMb(Number(child))),
  );
  return below.reduce<number>((sum, one) => sum + (one ?? 0), Number(kilobytes) / 1024);
}

function readText(path: string): Promise<string> {
  return readFile(path, 'utf8').catch(() => '');
}
