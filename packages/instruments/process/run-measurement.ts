import { fork } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { EtalonError } from '@etalon/error';
import type { ConfirmedMatch, MeasurePiece } from '../bench/workbench.ts';
import type { MeasureScope } from '../catalogue.ts';
import type { Reading } from '../reading.ts';
import { serialiseReading } from '../serialise-reading.ts';
import { killGroup } from './kill-group.ts';
import { lendCompiled } from './lend-compiled.ts';
import type { MeasurementMessage, MeasurementTask } from './measurement-message.ts';

const ENTRY = join(import.meta.dirname, 'measurement-process.ts');
const WATCH_MS = 100;
/** Allowed before the first message, on a busy machine. */
const START_MS = 60_000;
const PAGE_BYTES = 4096;

export interface MeasurementLimits {
  /** Time for one instrument, in milliseconds; the next one begins afresh. */
  readonly instrumentMs: number;
  /** V8 heap of the process, in MiB. */
  readonly heapMb: number;
  /** Memory of DuckDB, in MiB. */
  readonly databaseMb: number;
  /** Resident memory of the process, in MiB; watched where `/proc` exists. */
  readonly residentMb: number;
  readonly threads: number;
}

export const MEASUREMENT_LIMITS: MeasurementLimits = {
  instrumentMs: 600_000,
  heapMb: 1024,
  databaseMb: 1024,
  residentMb: 3072,
  threads: 2,
};

export interface MeasurementInput {
  readonly pieces: readonly MeasurePiece[];
  /** Null when no case is bound to the situation. */
  readonly caseFolder: string | null;
  readonly scope: MeasureScope;
  readonly matches: readonly ConfirmedMatch[];
  readonly instruments?: readonly string[];
}

export interface MeasurementProgress {
  readonly share: number;
  /** Id of the instrument at work. */
  readonly step: string;
}

export interface MeasuredReading {
  readonly reading: Reading;
  /** Canonical JSON text, the bytes that are kept. */
  readonly body: string;
  readonly durationMs: number;
}

type Ending = 'done' | 'time' | 'memory' | 'exit' | 'cancelled' | { readonly failed: string };

/**
 * Runs the instruments in a process of their own, killed past its limits. An instrument stopped by a limit gives a
 * reading without value and the next ones go on in a fresh process. Aborting the signal kills at once
 * (`instruments.cancelled`); a fault of the case folder keeps its own code.
 */
export async function runMeasurement(
  input: MeasurementInput,
  options: {
    readonly onProgress?: (progress: MeasurementProgress) => void;
    readonly signal?: AbortSignal;
    readonly limits?: Partial<MeasurementLimits>;
  } = {},
): Promise<readonly MeasuredReading[]> {
  const limits = { ...MEASUREMENT_LIMITS, ...options.limits };
  const measured: MeasuredReading[] = [];
  let pending: readonly Reading[] | null = null;
  for (;;) {
    const waiting: readonly Reading[] | null = pending;
    const instruments = waiting?.map((reading) => reading.instrument) ?? input.instruments;
    const before = measured.length;
    const ending = await runOnce(input, instruments, limits, {
      ...options,
      onPending: (readings) => {
        pending = readings;
      },
      onReading: (reading) => measured.push(reading),
      total: waiting === null ? null : before + waiting.length,
      done: before,
    });
    if (ending === 'done') return measured;
    if (ending === 'cancelled') throw new EtalonError('instruments.cancelled');
    if (typeof ending === 'object') throw new EtalonError(ending.failed);
    if (pending === null) throw new EtalonError('instruments.process-ended');
    const listed: readonly Reading[] = pending;
    const rest = listed.slice(measured.length - before);
    const [stopped, ...next] = rest;
    if (stopped !== undefined) measured.push(explainStop(stopped, ending, limits));
    if (next.length === 0) return measured;
    pending = next;
  }
}

function explainStop(
  reading: Reading,
  ending: 'time' | 'memory' | 'exit',
  limits: MeasurementLimits,
): MeasuredReading {
  const reasons = {
    time: `le calcul a dépassé ${Math.round(limits.instrumentMs / 1000)} secondes.`,
    memory: `le calcul a dépassé ${limits.residentMb} Mio de mémoire.`,
    exit: 'le processus de calcul s’est arrêté.',
  } as const;
  const stateReason = reasons[ending].charAt(0).toUpperCase() + reasons[ending].slice(1);
  const explained = {
    ...reading,
    stateReason,
    sentence: `Ce relevé n’a pas été produit : ${reasons[ending]}`,
  };
  return {
    reading: explained,
    body: serialiseReading(explained),
    durationMs: ending === 'time' ? limits.instrumentMs : 0,
  };
}

interface Hooks {
  readonly onProgress?: (progress: MeasurementProgress) => void;
  readonly signal?: AbortSignal;
  readonly onPending: (readings: readonly Reading[]) => void;
  readonly onReading: (reading: MeasuredReading) => void;
  readonly total: number | null;
  readonly done: number;
}

function runOnce(
  input: MeasurementInput,
  instruments: readonly string[] | undefined,
  limits: MeasurementLimits,
  hooks: Hooks,
): Promise<Ending> {
  if (hooks.signal?.aborted === true) return Promise.resolve('cancelled');
  const child = fork(ENTRY, [], {
    execArgv: [`--max-old-space-size=${limits.heapMb}`, '--disable-warning=ExperimentalWarning'],
    env: lendCompiled(),
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    detached: true,
  });
  const task: MeasurementTask = {
    pieces: input.pieces,
    caseFolder: input.caseFolder,
    scope: input.scope,
    confirmedMatches: input.matches,
    threads: limits.threads,
    memoryMb: limits.databaseMb,
    ...(instruments === undefined ? {} : { instruments }),
  };
  return new Promise<Ending>((resolve) => {
    let clock = setTimeout(() => end('time'), START_MS);
    const watch = setInterval(() => {
      void residentMb(child.pid).then((resident) => resident > limits.residentMb && end('memory'));
    }, WATCH_MS);
    const cancel = (): void => end('cancelled');
    const end = (ending: Ending): void => {
      clearTimeout(clock);
      clearInterval(watch);
      hooks.signal?.removeEventListener('abort', cancel);
      killGroup(child);
      resolve(ending);
    };
    hooks.signal?.addEventListener('abort', cancel);
    child.on('message', (message: MeasurementMessage) => {
      const ending = receive(message, hooks);
      if (message.kind === 'reading' || message.kind === 'pending') {
        clearTimeout(clock);
        clock = setTimeout(() => end('time'), limits.instrumentMs);
      }
      if (ending !== null) end(ending);
    });
    child.once('exit', () => end('exit'));
    child.once('error', () => end('exit'));
    child.send(task, () => undefined);
  });
}

function receive(message: MeasurementMessage, hooks: Hooks): Ending | null {
  switch (message.kind) {
    case 'pending':
      hooks.onPending(message.bodies.map(parseReading));
      return null;
    case 'progress': {
      const share =
        hooks.total === null
          ? message.share
          : (hooks.done + message.share * (hooks.total - hooks.done)) / hooks.total;
      hooks.onProgress?.({ share, step: message.step });
      return null;
    }
    case 'reading':
      hooks.onReading({
        reading: parseReading(message.body),
        body: message.body,
        durationMs: message.durationMs,
      });
      return null;
    case 'done':
      return 'done';
    case 'failed':
      return { failed: message.code };
    default:
      return message satisfies never;
  }
}

function parseReading(body: string): Reading {
  const reading: Reading = JSON.parse(body);
  return reading;
}

async function residentMb(pid: number | undefined): Promise<number> {
  const text = await readFile(`/proc/${pid}/statm`, 'utf8').catch(() => '');
  return (Number(text.split(' ')[1] ?? 0) * PAGE_BYTES) / (1024 * 1024);
}
