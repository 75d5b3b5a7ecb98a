import { type ChildProcess, fork } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { EtalonError } from '@etalon/error';
import type { RunOutcome, RunTask } from '../run-kind.ts';
import { findRunKind } from '../run-kinds.ts';
import type { LeftState, RunMessage, RunRequest } from './run-message.ts';

const ENTRY = join(import.meta.dirname, 'run-process.ts');
const WATCH_MS = 200;
const PAGE_BYTES = 4096;

export interface RunLimits {
  readonly timeMs: number;
  /** V8 heap of the process, in MiB. */
  readonly heapMb: number;
  /** Memory of DuckDB before it spills to disk, in MiB. */
  readonly databaseMb: number;
  /** Resident memory of the process, in MiB; watched where `/proc` exists. */
  readonly residentMb: number;
  readonly threads: number;
  /** Time between two states that are kept, at the least. */
  readonly keepMs: number;
}

export const RUN_LIMITS: RunLimits = {
  timeMs: 1_800_000,
  heapMb: 1024,
  databaseMb: 1536,
  residentMb: 4096,
  threads: 2,
  keepMs: 3000,
};
const INTERACTIVE_MS = 60_000;

export interface RunOptions {
  readonly onProgress?: (progress: { readonly share: number; readonly step: string }) => void;
  /** A state to go on from, whose file is the caller's; without it, none is written. */
  readonly onKept?: (state: LeftState) => void;
  readonly signal?: AbortSignal;
  readonly limits?: Partial<RunLimits>;
}

/** Processes that wait for the next interactive run; a person should not pay the start of one. */
const idle: ChildProcess[] = [];
const MAX_IDLE = 1;

/**
 * Performs a run in a process of its own. Past a limit, or when the signal aborts, the process is killed with all that it
 * started: `runs.out-of-time`, `runs.out-of-memory`, `runs.cancelled`; one that dies by itself gives `runs.process-ended`.
 * Faults of the kind keep their own code.
 */
export async function performRun(task: RunTask, options: RunOptions = {}): Promise<RunOutcome> {
  const { interactive } = findRunKind(task.kind);
  const limits = { ...RUN_LIMITS, ...(interactive ? { timeMs: INTERACTIVE_MS } : {}), ...options.limits };
  if (options.signal?.aborted === true) throw new EtalonError('runs.cancelled');
  const child = (interactive ? idle.pop() : undefined) ?? startProcess(limits);
  child.ref();
  child.channel?.ref();
  const ending = await followRun(child, task, limits, options);
  if (ending.kind === 'done' || ending.kind === 'failed') {
    if (interactive && idle.length < MAX_IDLE && child.connected) keepWarm(child);
    else killGroup(child);
  } else killGroup(child);
  switch (ending.kind) {
    case 'done':
      return ending.outcome;
    case 'failed':
      throw new EtalonError(ending.code, { info: ending.info });
    case 'stopped':
      throw new EtalonError(ending.code, { info: ending.info });
    default:
      return ending satisfies never;
  }
}

/** Ends the processes that wait, for a program that closes. */
export function closeIdleRuns(): void {
  for (const child of idle.splice(0)) killGroup(child);
}

function startProcess(limits: RunLimits): ChildProcess {
  return fork(ENTRY, [], {
    execArgv: [`--max-old-space-size=${limits.heapMb}`, '--disable-warning=ExperimentalWarning'],
    env: lendEnvironment(),
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    detached: true,
  });
}

/** What a run may see: the database that the operator lends to warehouses, and where Node keeps what it has compiled. */
function lendEnvironment(): NodeJS.ProcessEnv {
  const { ETALON_WAREHOUSE_URL: address, NODE_COMPILE_CACHE: compiled } = process.env;
  return {
    ...(address === undefined ? {} : { ETALON_WAREHOUSE_URL: address }),
    ...(compiled === undefined ? {} : { NODE_COMPILE_CACHE: compiled }),
  };
}

function keepWarm(child: ChildProcess): void {
  child.removeAllListeners();
  child.once('exit', () => {
    const at = idle.indexOf(child);
    if (at !== -1) idle.splice(at, 1);
  });
  child.unref();
  child.channel?.unref();
  idle.push(child);
}

type Ending =
  | Extract<RunMessage, { kind: 'done' | 'failed' }>
  | { readonly kind: 'stopped'; readonly code: string; readonly info: Readonly<Record<string, number>> };

function followRun(
  child: ChildProcess,
  task: RunTask,
  limits: RunLimits,
  options: RunOptions,
): Promise<Ending> {
  const { databaseMb, threads } = limits;
  const keepMs = options.onKept === undefined ? Number.MAX_SAFE_INTEGER : limits.keepMs;
  const request: RunRequest = { task, databaseMb, threads, keepMs };
  return new Promise<Ending>((resolve) => {
    const stop = (code: string, info: Readonly<Record<string, number>> = {}): void =>
      end({ kind: 'stopped', code, info });
    const clock = setTimeout(
      () => stop('runs.out-of-time', { seconds: Math.round(limits.timeMs / 1000) }),
      limits.timeMs,
    );
    const watch = setInterval(() => {
      void residentMb(child.pid).then(
        (resident) =>
          resident > limits.residentMb && stop('runs.out-of-memory', { mebibytes: limits.residentMb }),
      );
    }, WATCH_MS);
    const cancel = (): void => stop('runs.cancelled');
    const end = (ending: Ending): void => {
      clearTimeout(clock);
      clearInterval(watch);
      options.signal?.removeEventListener('abort', cancel);
      resolve(ending);
    };
    options.signal?.addEventListener('abort', cancel);
    child.on('message', (message: RunMessage) => {
      if (message.kind === 'progress') options.onProgress?.({ share: message.share, step: message.step });
      else if (message.kind === 'kept') options.onKept?.(message.state);
      else end(message);
    });
    child.once('exit', () => stop('runs.process-ended'));
    child.once('error', () => stop('runs.process-ended'));
    child.send(request, () => undefined);
  });
}

function killGroup(child: ChildProcess): void {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    child.kill('SIGKILL');
  }
}

async function residentMb(pid: number | undefined): Promise<number> {
  const text = await readFile(`/proc/${pid}/statm`, 'utf8').catch(() => '');
  return (Number(text.split(' ')[1] ?? 0) * PAGE_BYTES) / (1024 * 1024);
}
