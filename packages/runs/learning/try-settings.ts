import type { Algorithm, Settings, Trial } from '@etalon/learning';
import { cutTraining } from './cut-training.ts';
import type { SearchRows } from './keep-apart.ts';
import { measureRows } from './measure-fits.ts';
import { type FitWork, performLeft } from './perform-fits.ts';

export interface AskedTrial {
  /** Its place among the trials of the search. */
  readonly at: number;
  readonly settings: Settings;
}

export interface TriedRows {
  /** What the trials of one stage are remembered under. */
  readonly stage: number;
  readonly algorithm: Algorithm;
  readonly rows: SearchRows;
  /** Share of the training rows that each fit learns from. */
  readonly share: number;
}

/** Settings on every fit of the plan; what is kept of a fit is its loss, so that memory does not grow with the trials. */
export async function trySettings(
  work: FitWork,
  asked: readonly AskedTrial[],
  { stage, algorithm, rows, share }: TriedRows,
): Promise<readonly Trial[]> {
  const fits = rows.fits.map((fit) => cutTraining(work.data.seed, fit, share));
  const jobs = asked.flatMap(({ at, settings }) =>
    fits.map(({ repeat, fold, train, test }) => ({
      model: { name: algorithm, algorithm, settings },
      place: `${repeat + 1}.${fold + 1}`,
      train,
      test,
      name: `${stage} ${at} ${repeat + 1}.${fold + 1}`,
    })),
  );
  const losses = await performLeft(work.fits, jobs, {
    memory: work.memory,
    keep: ({ predictions }, { test }) => mean(measureRows(work.data.target, test, predictions)),
    onDone: (done) => work.report(done / jobs.length, `${done}/${jobs.length}`),
  });
  return asked.map(({ settings }, place): Trial => {
    const own = losses.slice(place * fits.length, (place + 1) * fits.length);
    return { settings, loss: mean(own), sd: spread(own), share };
  });
}

const mean = (values: ArrayLike<number>): number =>
  Array.from(values).reduce((sum, value) => sum + value, 0) / values.length;

function spread(values: readonly number[]): number {
  const middle = mean(values);
  const squares = values.reduce((sum, value) => sum + (value - middle) ** 2, 0);
  return values.length < 2 ? 0 : Math.sqrt(squares / (values.length - 1));
}
