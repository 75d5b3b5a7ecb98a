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

interface Keeping<T, J extends FitJob> {
  /** What is kept of a result, at once. */
  readonly keep: (result: FitResult, job: J) => T;
  readonly onDone: (done: number, job: J) => void;
}

/** Threads that fit models on the same data: started when they are needed, one for each core, and kept until they are closed. */
export interface FitPool {
  /**
   * Results come in the order of the jobs and do not depend on how many threads there are. The first fault is thrown; the pool
   * is then of no more use.
   */
  perform<T, J extends FitJob>(jobs: readonly J[], keeping: Keeping<T, J>): Promise<readonly T[]>;
  close(): Promise<void>;
}

/** What fits read, the threads that make them, how a run tells its progress, and what was already found. */
export interface FitWork {
  readonly data: FitData;
  readonly fits: FitPool;
  readonly report: (share: number, step: string) => void;
  readonly memory: FitMemory<number>;
}

/** The part of the progress of a run that some of its work takes: from where, and how much. */
export function shareWork(work: FitWork, from: number, part: number): FitWork {
  return { ...work, report: (share, step) => work.report(from + part * share, step) };
}

export function openFitPool(data: FitData): FitPool {
  const workers: Worker[] = [];
  return {
    perform: (jobs, keeping) => {
      const threads = Math.min(availableParallelism(), jobs.length, MOST_THREADS);
      while (workers.length < threads) workers.push(new Worker(ENTRY, { workerData: data }));
      return shareJobs(workers, jobs, keeping);
    },
    close: async () => {
      await Promise.all(workers.splice(0).map((worker) => worker.terminate()));
    },
  };
}

async function shareJobs<T, J extends FitJob>(
  workers: readonly Worker[],
  jobs: readonly J[],
  { keep, onDone }: Keeping<T, J>,
): Promise<readonly T[]> {
  const results = new Map<number, T>();
  let next = 0;
  const give = (worker: Worker): void => {
    const job = jobs[next];
    if (job === undefined) return;
    worker.postMessage({ at: next, job });
    next += 1;
  };
  const leave: (() => void)[] = [];
  try {
    await new Promise<void>((resolve, reject) => {
      if (jobs.length === 0) resolve();
      for (const worker of workers) {
        const fail = (): void => reject(new EtalonError('runs.process-ended'));
        const take = (message: FitMessage): void => {
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
        };
        worker.on('error', fail).on('message', take);
        leave.push(() => worker.off('error', fail).off('message', take));
        give(worker);
      }
    });
  } finally {
    for (const step of leave) step();
  }
  return [...results].sort(([one], [other]) => one - other).map(([, kept]) => kept);
}

/** A fit with its place in the run, which no other one has. */
export interface NamedJob extends FitJob {
  readonly name: string;
}

/** What is kept of each job: what the run had found before it was cut, else what is performed now and remembered. */
export async function performLeft<T>(
  fits: FitPool,
  jobs: readonly NamedJob[],
  { memory, keep, onDone }: Keeping<T, NamedJob> & { readonly memory: FitMemory<T> },
): Promise<readonly T[]> {
  const left = jobs.filter(({ name }) => memory.recall(name) === undefined);
  const found = jobs.length - left.length;
  await fits.perform(left, {
    keep: (result, job) => memory.remember(job.name, keep(result, job)),
    onDone: (done, job) => onDone(found + done, job),
  });
  return jobs.flatMap(({ name }): readonly T[] => {
    const kept = memory.recall(name);
    return kept === undefined ? [] : [kept];
  });
}
