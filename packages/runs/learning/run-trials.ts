import type { Settings, Trial } from '@etalon/learning';
import { cutTraining } from './cut-training.ts';
import type { FitJob } from './fit-job.ts';
import type { SearchRows } from './keep-apart.ts';
import { measureRows } from './measure-fits.ts';
import { type FitWork, performFits } from './perform-fits.ts';
import type { SearchParameters } from './search-parameters.ts';

/** Shares of the training rows given in turn by successive halving (Jamieson & Talwalkar 2016), a third of the trials going on each time. */
const RUNGS = [1 / 9, 1 / 3, 1] as const;
const KEPT = 3;

interface Tried {
  readonly at: number;
  readonly trial: Trial;
}

/** Every trial on every fit of the plan; what is kept of a fit is its loss, so that memory does not grow with the trials. */
export async function runTrials(
  work: FitWork,
  { algorithm, method }: SearchParameters,
  { rows, settings }: { readonly rows: SearchRows; readonly settings: readonly Settings[] },
): Promise<readonly Trial[]> {
  const rungs = method === 'halving' ? RUNGS : [1];
  const found = new Map<number, Trial>();
  let going = settings.map((_, at) => at);
  for (const [rung, share] of rungs.entries()) {
    const fits = rows.fits.map((fit) => cutTraining(work.data.seed, fit, share));
    const jobs = going.flatMap((at) =>
      fits.map(({ repeat, fold, train, test }) => ({
        model: { name: algorithm, algorithm, settings: settings[at] ?? {} },
        place: `${repeat + 1}.${fold + 1}`,
        train,
        test,
        name: `${rung} ${at} ${repeat + 1}.${fold + 1}`,
      })),
    );
    const losses = await measureJobs(work, jobs, (done) =>
      work.report((0.95 * (rung + done / jobs.length)) / rungs.length, `${done}/${jobs.length}`),
    );
    const tried = going.map((at, place): Tried => {
      const own = losses.slice(place * fits.length, (place + 1) * fits.length);
      const trial = { settings: settings[at] ?? {}, loss: mean(own), sd: spread(own), share };
      found.set(at, trial);
      return { at, trial };
    });
    going = chooseGoing(tried);
  }
  return settings.flatMap((_, at) => found.get(at) ?? []);
}

interface NamedJob extends FitJob {
  /** Its place in the search. */
  readonly name: string;
}

/** The loss of each fit, learned unless it was found before. */
async function measureJobs(
  { data, memory }: FitWork,
  jobs: readonly NamedJob[],
  onDone: (done: number) => void,
): Promise<readonly number[]> {
  const left = jobs.filter(({ name }) => memory.recall(name) === undefined);
  await performFits(data, left, {
    keep: ({ predictions }, { test, name }) =>
      memory.remember(name, mean(measureRows(data.target, test, predictions))),
    onDone: (done) => onDone(jobs.length - left.length + done),
  });
  return jobs.map(({ name }) => memory.recall(name) ?? Number.NaN);
}

/** The best third, and always the usual settings, which stand first. */
function chooseGoing(tried: readonly Tried[]): number[] {
  const [usual, ...others] = tried;
  const best = others
    .sort((one, other) => one.trial.loss - other.trial.loss || one.at - other.at)
    .slice(0, Math.ceil(others.length / KEPT))
    .map(({ at }) => at)
    .sort((one, other) => one - other);
  return usual === undefined ? best : [usual.at, ...best];
}

const mean = (values: ArrayLike<number>): number =>
  Array.from(values).reduce((sum, value) => sum + value, 0) / values.length;

function spread(values: readonly number[]): number {
  const middle = mean(values);
  const squares = values.reduce((sum, value) => sum + (value - middle) ** 2, 0);
  return values.length < 2 ? 0 : Math.sqrt(squares / (values.length - 1));
}
