import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { type ErrorInfo, EtalonError } from '@etalon/error';
import type { FitData, FitJob, FitResult } from './fit-job.ts';
import type { FitMemory } from './fit-memory.ts';

const ENTRY = join(import.meta.dirname, 'fit-worker.ts');
const MOST_THREADS = 16;

type FitMessage =
  | { readonly at: number; readonly result: FitResult }
  | { readonly at: number; readonly code: string; readonly info: ErrorInfo };

/** What fits read, how a run tells its progress, and what was already found. */
export interface FitWork {
  readonly data: FitData;
  readonly report: (share: number, step: string) => void;
  readonly memory: FitMemory;
}

/**
 * Performs fits on every core, one thread each; results come in the order of the jobs and do not depend on how many threads
 * there are. The first fault ends all of them.
 */
export async function performFits<T, J extends FitJob>(
  data: FitData,
  jobs: readonly J[],
  {
    keep,
    onDone,
  }: {
    /** What is kept of a result, at once. */
    readonly keep: (result: FitResult, job: J) => T;
    readonly onDone: (done: number, job: J) => void;
  },
): Promise<readonly T[]> {
  if (jobs.length === 0) return [];
  const results = new Map<number, T>();
  const threads = Math.min(availableParallelism(), jobs.length, MOST_THREADS);
  const workers = Array.from({ length: threads }, () => new Worker(ENTRY, { workerData: data }));
  let next = 0;
  const give = (worker: Worker): void => {
    const job = jobs[next];
    if (job === undefined) return;
    worker.postMessage({ at: next, job });
    next += 1;
  };
  try {
    await new Promise<void>((resolve, reject) => {
      for (const worker of workers) {
        worker.on('error', () => reject(new EtalonError('runs.process-ended')));
        worker.on('message', (message: FitMessage) => {
          if ('code' in message) {
            reject(new EtalonError(message.code, { info: message.info }));
            return;
          }
          const job = jobs[message.at];
          if (job !== undefined) {
            results.set(message.at, keep(message.result, job));
            onDone(results.size, job);
          }
          if (results.size === jobs.length) resolve();
          else give(worker);
        });
        give(worker);
      }
    });
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
  return [...results].sort(([one], [other]) => one - other).map(([, kept]) => kept);
}
