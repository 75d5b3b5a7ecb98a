import type { ChildProcess } from 'node:child_process';
import { EtalonError } from '@etalon/error';
import { residentMb } from './resident-memory.ts';
import type { SandboxLimits } from './sandbox-limits.ts';

const WATCH_MS = 20;

interface Waiting {
  readonly resolve: (message: unknown) => void;
  readonly reject: (error: EtalonError) => void;
}

/** Messages to a process and its answers, in the order they were asked. */
export interface Conversation {
  /** What it says of itself once started, within `timeMs`. */
  hear(timeMs: number): Promise<unknown>;
  /**
   * Sends and waits. A process works on one message at a time; the next may be sent meanwhile, and its time runs from the answer
   * before it. Past a limit the process is killed, with everything asked of it: `onnx.out-of-time`, `onnx.out-of-memory`; one
   * that ends by itself gives `onnx.ended`.
   */
  ask(message: object): Promise<unknown>;
  /** Kills the process: what is asked of it, now or later, gives `onnx.ended`. */
  close(): void;
}

export function converse(child: ChildProcess, limits: SandboxLimits): Conversation {
  const waiting: Waiting[] = [];
  let clock: NodeJS.Timeout | undefined;
  let watch: NodeJS.Timeout | undefined;
  let isClosed = false;
  const rest = (): void => {
    clearTimeout(clock);
    clearInterval(watch);
    watch = undefined;
  };
  const fall = (code: string, info: Readonly<Record<string, number>> = {}): void => {
    rest();
    child.kill('SIGKILL');
    for (const { reject } of waiting.splice(0)) reject(new EtalonError(code, { info }));
  };
  const startClock = (timeMs: number): void => {
    clearTimeout(clock);
    clock = setTimeout(() => fall('onnx.out-of-time', { seconds: Math.round(timeMs / 1000) }), timeMs);
    watch ??= setInterval(() => {
      void residentMb(child.pid ?? 0).then((resident) => {
        if (resident > limits.residentMb) fall('onnx.out-of-memory', { mebibytes: limits.residentMb });
      });
    }, WATCH_MS);
  };
  const end = (): void => fall('onnx.ended');
  child.on('exit', end).on('error', end);
  child.on('message', (message) => {
    waiting.shift()?.resolve(message);
    if (waiting.length === 0) rest();
    else startClock(limits.timeMs);
  });
  const wait = (timeMs: number): Promise<unknown> =>
    new Promise((resolve, reject) => {
      waiting.push({ resolve, reject });
      if (waiting.length === 1) startClock(timeMs);
      if (isClosed || child.exitCode !== null || child.signalCode !== null) end();
    });
  return {
    hear: wait,
    ask: (message) => {
      const answer = wait(limits.timeMs);
      if (!isClosed) child.send(message, () => undefined);
      return answer;
    },
    close: () => {
      isClosed = true;
      end();
    },
  };
}
