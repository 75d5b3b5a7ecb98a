import { errorCode } from '@etalon/error';
import {
  type Actor,
  type Run,
  readRun,
  readWorkshopRun,
  type Workplace,
  type WorkshopRun,
} from '@etalon/usecases';
import { isFinished, type JobProgress, type ProgressHub } from './job-progress.ts';

const LOOK_MS = 400;

function describeRun({ state, progress, step, errorCode: code }: Run | WorkshopRun): JobProgress {
  return { state, progress, step, errorCode: code };
}

/** A measure of a hand-in or a run of the workshop, as the actor may see it; null for neither. */
async function readAny(workplace: Workplace, actor: Actor, jobId: string): Promise<Run | WorkshopRun | null> {
  for (const read of [readRun, readWorkshopRun]) {
    try {
      return await read(workplace, actor, jobId);
    } catch (error) {
      if (errorCode(error) === null) throw error;
    }
  }
  return null;
}

async function findAny(workplace: Workplace, jobId: string): Promise<Run | WorkshopRun | null> {
  const { evidence, workshop } = workplace.records;
  return (await evidence.findRun(jobId)) ?? workshop.findRun(jobId);
}

/**
 * Progress read from the register, so that a page served by one process follows work done by another. A run is looked at
 * only while somebody watches it.
 */
export function watchProgress(workplace: Workplace): ProgressHub {
  return {
    read: async (jobId: string, actor: Actor) => {
      const run = await readAny(workplace, actor, jobId);
      return run === null ? null : describeRun(run);
    },
    subscribe: (jobId, listener) => {
      let last = '';
      const timer = setInterval(async () => {
        const run = await findAny(workplace, jobId).catch(() => null);
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
