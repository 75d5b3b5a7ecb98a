import { errorCode } from '@etalon/error';
import { type Actor, type Run, readRun, type Workplace } from '@etalon/usecases';
import { isFinished, type JobProgress, type ProgressHub } from './job-progress.ts';

const LOOK_MS = 400;

function describeRun({ state, progress, step, errorCode: code }: Run): JobProgress {
  return { state, progress, step, errorCode: code };
}

/**
 * Progress read from the register, so that a page served by one process follows work done by another. A run is looked at
 * only while somebody watches it.
 */
export function watchProgress(workplace: Workplace): ProgressHub {
  return {
    read: async (jobId: string, actor: Actor) => {
      try {
        return describeRun(await readRun(workplace, actor, jobId));
      } catch (error) {
        if (errorCode(error) === null) throw error;
        return null;
      }
    },
    subscribe: (jobId, listener) => {
      let last = '';
      const timer = setInterval(async () => {
        const run = await workplace.records.evidence.findRun(jobId).catch(() => null);
        if (run === null) return;
        const progress = describeRun(run);
        const text = JSON.stringify(progress);
        if (text !== last) listener(progress);
        last = text;
        if (isFinished(progress)) clearInterval(timer);
      }, LOOK_MS);
      return () => clearInterval(timer);
    },
  };
}
