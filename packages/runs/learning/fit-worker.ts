import { parentPort, workerData } from 'node:worker_threads';
import { errorCode, errorInfo } from '@etalon/error';
import { type FitData, type FitJob, performFit } from './fit-job.ts';

const data: FitData = workerData;

parentPort?.on('message', ({ at, job }: { readonly at: number; readonly job: FitJob }) => {
  try {
    const result = performFit(data, job);
    parentPort?.postMessage(
      { at, result },
      [result.predictions.buffer].filter((one) => one instanceof ArrayBuffer),
    );
  } catch (error) {
    parentPort?.postMessage({ at, code: errorCode(error) ?? 'runs.process-ended', info: errorInfo(error) });
  }
});
