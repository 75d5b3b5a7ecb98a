import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { EtalonError, errorCode } from '@etalon/error';
import type { SeenWalls } from '../worker/messages.ts';
import { type Conversation, converse } from './conversation.ts';
import { peakMb } from './resident-memory.ts';
import type { SandboxLimits } from './sandbox-limits.ts';
import { NEEDED_WALLS, type Wall } from './walls.ts';

const SCRIPT = join(import.meta.dirname, 'raise-walls.sh');
const START_MS = 30_000;
const MIB = 1024 * 1024;
const HEAP_MB = 512;
const NAMESPACES = ['--user', '--map-root-user', '--net', '--mount', '--ipc', '--uts', '--pid'];
/** All that may be at the root of the disk seen from inside; `before` is covered, `proc` and `sys` only describe the processor. */
const ROOT = ['app', 'before', 'dev', 'lib', 'lib64', 'proc', 'sys', 'usr', 'given'];

export interface SandboxProgram {
  /** Folder of the program, shown inside as `/app/program`. */
  readonly folder: string;
  /** File of it that runs. */
  readonly entry: string;
  /** What it may read: one file or folder, shown as `/given`. */
  readonly work: string;
  /** An open file that it holds as descriptor 4. */
  readonly descriptor?: number;
}

/** A process behind walls that answers what it is asked. */
export interface Sandbox extends Pick<Conversation, 'ask'> {
  readonly walls: readonly Wall[];
  /** MiB held at most since its start; null where the system does not count it. */
  peakMb(): Promise<number | null>;
  close(): void;
}

/**
 * Starts a program where it sees no network, no file but its own, no other process, and cannot get a right back: Linux namespaces
 * that need no privilege (`unshare` of util-linux), a root made for it, `prlimit` and `setpriv`, with Node's permissions inside.
 * Throws `onnx.no-walls` where the system does not give them: the program is then not run.
 */
export async function openSandbox(program: SandboxProgram, limits: SandboxLimits): Promise<Sandbox> {
  const root = mkdtempSync(join(tmpdir(), 'etalon-walls-'));
  const child = startProcess(program, limits, root);
  child.once('exit', () => rmSync(root, { recursive: true, force: true }));
  try {
    const { hear, ask, close } = converse(child, limits);
    const ready = await hear(START_MS);
    const walls = listWalls(ready);
    const missing = NEEDED_WALLS.filter((wall) => !walls.includes(wall));
    if (missing.length > 0) throw noWalls(missing);
    return {
      walls,
      ask,
      peakMb: () => peakMb(child.pid ?? 0),
      close,
    };
  } catch (error) {
    kill(child);
    throw errorCode(error) === 'onnx.no-walls' ? error : noWalls(NEEDED_WALLS);
  }
}

function noWalls(missing: readonly Wall[]): EtalonError {
  return new EtalonError('onnx.no-walls', { info: { missing } });
}

function startProcess(
  { folder, entry, work, descriptor }: SandboxProgram,
  { residentMb: most, cpuSeconds }: SandboxLimits,
  root: string,
): ChildProcess {
  const packages = dirname(dirname(createRequire(import.meta.url).resolve('onnxruntime-node/package.json')));
  const script = [
    ...['/bin/sh', SCRIPT, root, String(2 * most * MIB), String(cpuSeconds)],
    ...[process.execPath, folder, packages, work, '--'],
  ];
  const node = [
    ...['--permission', '--allow-fs-read=/', '--allow-addons'],
    ...[`--max-old-space-size=${HEAP_MB}`, '--disable-warning=SecurityWarning'],
    `/app/program/${entry}`,
  ];
  const child = spawn('unshare', [...NAMESPACES, '--fork', '--kill-child', ...script, ...node], {
    stdio: ['ignore', 'ignore', 'ignore', 'ipc', descriptor ?? 'ignore'],
    serialization: 'advanced',
    // The engine would send to its makers what it is used for; the walls stop it, and so does its own word.
    env: { PATH: '/usr/sbin:/usr/bin:/sbin:/bin', ORT_DISABLE_TELEMETRY: '1' },
  });
  return child;
}

function kill(child: ChildProcess): void {
  child.kill('SIGKILL');
}

/** What the process found around itself, and what this program and the system hold whatever it says. */
function listWalls(ready: unknown): readonly Wall[] {
  const { seen }: { readonly seen?: SeenWalls } = Object(ready);
  if (seen === undefined) return [];
  return [
    'time',
    'memory',
    ...(seen.interfaces === 0 ? (['network'] as const) : []),
    ...(seen.root.every((name) => ROOT.includes(name)) ? (['files'] as const) : []),
    ...(seen.pid === 1 ? (['processes'] as const) : []),
    'privileges',
    'permissions',
  ];
}
