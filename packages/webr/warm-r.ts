import { EtalonError } from '@etalon/error';
import { encodeCall } from './encode-call.ts';
import { type ProcessLimits, type RProcess, startProcess } from './process/start-process.ts';
import type { RCallOptions, RInput, RSession, RValue } from './r-call.ts';
import { readAnswer } from './read-answer.ts';

export interface ROptions {
  /** Of one call, 60,000 when left out. */
  readonly timeoutMs?: number;
  /** Of one process, 2,048 when left out. */
  readonly residentMb?: number;
}

const LIMITS: ProcessLimits = { timeoutMs: 60_000, residentMb: 2048 };

/**
 * Keeps `count` R processes ready behind one session: calls run side by side up to that number, the others wait.
 * A process that ran out of time or memory, or was cancelled, is killed and its replacement starts at once.
 */
export async function warmR(count: number, options: ROptions = {}): Promise<RSession> {
  const limits: ProcessLimits = { ...LIMITS, ...options };
  const idle: RProcess[] = await Promise.all(Array.from({ length: count }, () => startProcess(limits)));
  const busy = new Set<RProcess>();
  const waiting: ((process: RProcess | null) => void)[] = [];
  const version = idle[0]?.version ?? '';
  let closed = false;

  const offer = (process: RProcess): void => {
    const next = waiting.shift();
    if (closed) process.kill();
    else if (next === undefined) idle.push(process);
    else next(process);
  };
  const replace = (): void => {
    if (closed) return;
    startProcess(limits).then(offer, () => waiting.shift()?.(null));
  };
  const take = async (): Promise<RProcess> => {
    for (let ready = idle.pop(); ready !== undefined; ready = idle.pop()) {
      if (ready.isAlive()) return ready;
      replace();
    }
    const given = await new Promise<RProcess | null>((resolve) => waiting.push(resolve));
    if (given === null) throw new EtalonError(closed ? 'webr.closed' : 'webr.died');
    return given;
  };
  const call = async (name: string, input: RInput, limitsOfCall: RCallOptions = {}): Promise<RValue> => {
    if (closed) throw new EtalonError('webr.closed');
    const encoded = encodeCall(name, input);
    const process = await take();
    busy.add(process);
    try {
      return readAnswer(await process.run(encoded, limitsOfCall));
    } finally {
      busy.delete(process);
      if (process.isAlive()) offer(process);
      else replace();
    }
  };
  const close = async (): Promise<void> => {
    closed = true;
    for (const process of [...idle.splice(0), ...busy]) process.kill();
    for (const next of waiting.splice(0)) next(null);
  };
  return { version, call, close };
}

/** One R process behind a session. */
export function openR(options: ROptions = {}): Promise<RSession> {
  return warmR(1, options);
}
