import type { MeasuredLoss, SearchDocument, Settings, Trial } from '@etalon/learning';
import { normalQuantile } from '@etalon/numeric';
import type { SearchRows } from './keep-apart.ts';
import { measureRows } from './measure-fits.ts';
import { type FitWork, performFits } from './perform-fits.ts';
import { runTrials } from './run-trials.ts';
import type { SearchParameters } from './search-parameters.ts';

export interface FoundSettings {
  readonly trials: readonly Trial[];
  /** Place of the best trial. */
  readonly best: number;
  readonly apart: SearchDocument['apart'];
}

/** The part of a run that one of its searches takes: of its progress, and of what it remembers. */
export function shareWork({ data, report, memory }: FitWork, part: number, parts: number): FitWork {
  return {
    data,
    report: (share, step) => report((part + share) / parts, step),
    memory: {
      recall: (place) => memory.recall(`${part} ${place}`),
      remember: (place, loss) => memory.remember(`${part} ${place}`, loss),
    },
  };
}

/** A whole search on some rows: every trial on the plan inside, then the best one and the usual settings asked on the rows apart. */
export async function searchRows(
  work: FitWork,
  parameters: SearchParameters,
  { rows, settings }: { readonly rows: SearchRows; readonly settings: readonly Settings[] },
): Promise<FoundSettings> {
  const trials = await runTrials(work, parameters, { rows, settings });
  const best = findBest(trials);
  const apart = await measureApart(work, parameters, {
    rows,
    best: trials[best]?.settings ?? {},
    validation: trials[best]?.loss ?? Number.NaN,
  });
  return { trials, best, apart };
}

/** The least loss among the trials that learned from every row; one whose loss is no number is never the best. */
export function findBest(trials: readonly Trial[]): number {
  const rank = ({ loss, share }: Trial): number =>
    share === 1 && Number.isFinite(loss) ? loss : Number.POSITIVE_INFINITY;
  return trials.reduce((best, trial, at) => {
    const leader = trials[best];
    return leader !== undefined && rank(trial) < rank(leader) ? at : best;
  }, 0);
}

async function measureApart(
  work: FitWork,
  { algorithm }: SearchParameters,
  given: { readonly rows: SearchRows; readonly best: Settings; readonly validation: number },
): Promise<SearchDocument['apart']> {
  const { rows, best, validation } = given;
  const jobs = [best, {}].map((settings) => ({
    model: { name: algorithm, algorithm, settings },
    place: 'apart',
    train: rows.searched,
    test: rows.apart,
  }));
  const [chosen = new Float64Array(), usual = new Float64Array()] = await performFits(work.data, jobs, {
    keep: ({ predictions }) => measureRows(work.data.target, rows.apart, predictions),
    onDone: () => work.report(0.97, algorithm),
  });
  const measured = measureMean(chosen);
  return {
    best: measured,
    usual: measureMean(usual),
    gain: measureMean(usual.map((loss, at) => loss - (chosen[at] ?? 0))),
    optimism: measured.value - validation,
  };
}

/** Mean of values of independent rows with its 95 % normal interval. */
function measureMean(values: Float64Array): MeasuredLoss {
  const value = values.reduce((sum, one) => sum + one, 0) / values.length;
  const squares = values.reduce((sum, one) => sum + (one - value) ** 2, 0);
  const half = normalQuantile(0.975) * Math.sqrt(squares / (values.length - 1) / values.length);
  return { value, interval: { lo: value - half, hi: value + half } };
}
