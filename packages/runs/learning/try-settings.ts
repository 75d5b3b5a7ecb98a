import type { Algorithm, Settings, Trial } from '@etalon/learning';
import { cutTraining } from './cut-training.ts';
import type { SearchRows } from './keep-apart.ts';
import { measureRows } from './measure-fits.ts';
import type { FitWork } from './perform-fits.ts';

export interface TriedRows {
  readonly algorithm: Algorithm;
  readonly rows: SearchRows;
  /** Share of the training rows that each fit learns from. */
  readonly share: number;
}

/** Settings on every fit of the plan; what is kept of a fit is its loss, so that memory does not grow with the trials. */
export async function trySettings(
  work: FitWork,
  settings: readonly Settings[],
  { algorithm, rows, share }: TriedRows,
): Promise<readonly Trial[]> {
  const fits = rows.fits.map((fit) => cutTraining(work.data.seed, fit, share));
  const jobs = settings.flatMap((one) =>
    fits.map(({ repeat, fold, train, test }) => ({
      model: { name: algorithm, algorithm, settings: one },
      place: `${repeat + 1}.${fold + 1}`,
      train,
      test,
    })),
  );
  const losses = await work.fits.perform(jobs, {
    keep: ({ predictions }, { test }) => mean(measureRows(work.data.target, test, predictions)),
    onDone: (done) => work.report(done / jobs.length, `${done}/${jobs.length}`),
  });
  return settings.map((one, at): Trial => {
    const own = losses.slice(at * fits.length, (at + 1) * fits.length);
    return { settings: one, loss: mean(own), sd: spread(own), share };
  });
}

const mean = (values: ArrayLike<number>): number =>
  Array.from(values).reduce((sum, value) => sum + value, 0) / values.length;

function spread(values: readonly number[]): number {
  const middle = mean(values);
  const squares = values.reduce((sum, value) => sum + (value - middle) ** 2, 0);
  return values.length < 2 ? 0 : Math.sqrt(squares / (values.length - 1));
}
