import { type ChildProcess, fork } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { EtalonError } from '@etalon/error';
import type { EncodedCall } from '../encode-call.ts';
import type { RCallOptions } from '../r-call.ts';
import type { RAnswer } from './r-message.ts';

const ENTRY = join(import.meta.dirname, 'r-process.ts');
const WATCH_MS = 100;
const START_MS = 120_000;
const PAGE_BYTES = 4096;
const MIB = 1024 * 1024;

export interface ProcessLimits {
  readonly timeoutMs: number;
  /** Resident memory of the process, in MiB; watched where `/proc` exists. R alone takes about 400. */
  readonly residentMb: number;
}

/** One R process: one call at a time, and none after it died. */
export interface RProcess {
  readonly version: string;
  readonly run: (call: EncodedCall, options: RCallOptions) => Promise<string>;
  readonly isAlive: () => boolean;
  readonly kill: () => boolean;
}

/** Starts R in a process that sees no environment; it answers when its functions are loaded (1 to 3 s). */
export async function startProcess(limits: ProcessLimits): Promise<RProcess> {
  const child = fork(ENTRY, [], {
    execArgv: ['--disable-warning=ExperimentalWarning'],
    env: {},
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  const version = await firstWord(child);
  child.unref();
  child.channel?.unref();
  const isAlive = (): boolean => !child.killed && child.exitCode === null && child.connected;
  const kill = (): boolean => child.kill('SIGKILL');
  return { version, run: (call, options) => runCall(child, call, { limits, options }), isAlive, kill };
}

function firstWord(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      child.kill('SIGKILL');
      reject(new EtalonError('webr.died', { info: { exitCode: null } }));
    }, START_MS);
    child.once('error', reject);
    child.once('exit', (exitCode) => reject(new EtalonError('webr.died', { info: { exitCode } })));
    child.on('message', function listen(answer: RAnswer) {
      if (answer.kind !== 'ready') return;
      clearTimeout(timer);
      child.removeAllListeners();
      resolve(answer.version);
    });
  });
}

interface Bounds {
  readonly limits: ProcessLimits;
  readonly options: RCallOptions;
}

async function runCall(child: ChildProcess, call: EncodedCall, bounds: Bounds): Promise<string> {
  const { limits, options } = bounds;
  const timeoutMs = options.timeoutMs ?? limits.timeoutMs;
  const ended = new AbortController();
  child.ref();
  child.channel?.ref();
  try {
    return await new Promise<string>((resolve, reject) => {
      const stop = (error: EtalonError): void => {
        child.kill('SIGKILL');
        reject(error);
      };
      const cancel = (): void => stop(new EtalonError('webr.cancelled'));
      if (options.signal?.aborted === true) return cancel();
      options.signal?.addEventListener('abort', cancel, { signal: ended.signal });
      const timer = setTimeout(
        () => stop(new EtalonError('webr.timeout', { info: { seconds: timeoutMs / 1000 } })),
        timeoutMs,
      );
      const watch = setInterval(() => {
        void residentMb(child.pid).then((resident) => {
          if (resident > limits.residentMb)
            stop(new EtalonError('webr.memory', { info: { megabytes: limits.residentMb } }));
        });
      }, WATCH_MS);
      ended.signal.addEventListener('abort', () => {
        clearTimeout(timer);
        clearInterval(watch);
      });
      child.once('exit', (exitCode) => reject(new EtalonError('webr.died', { info: { exitCode } })));
      child.on('message', (answer: RAnswer) => {
        if (answer.kind === 'progress') options.onProgress?.(answer.share);
        if (answer.kind === 'answer') resolve(answer.json);
        if (answer.kind === 'failed')
          stop(new EtalonError('webr.failed', { info: { message: answer.message } }));
      });
      child.send(call, (error) => {
        if (error !== null) reject(new EtalonError('webr.died', { info: { exitCode: null }, cause: error }));
      });
    });
  } finally {
    ended.abort();
    child.removeAllListeners();
    child.unref();
    child.channel?.unref();
  }
}

async function residentMb(pid: number | undefined): Promise<number> {
  const text = await readFile(`/proc/${pid}/statm`, 'utf8').catch(() => '');
  return (Number(text.split(' ')[1] ?? 0) * PAGE_BYTES) / MIB;
}
