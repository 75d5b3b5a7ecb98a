import type { Settings, Trial } from '@etalon/learning';
import type { SearchRows } from './keep-apart.ts';
import { type FitWork, shareWork } from './perform-fits.ts';
import { runSequence } from './run-sequence.ts';
import type { SearchParameters } from './search-parameters.ts';
import { trySettings } from './try-settings.ts';

/** Shares of the training rows given in turn by successive halving (Jamieson & Talwalkar 2016), a third of the trials going on each time. */
const RUNGS = [1 / 9, 1 / 3, 1] as const;
const KEPT = 3;

interface Tried {
  readonly at: number;
  readonly trial: Trial;
}

/** Every trial of a search, the usual settings first: those given, or, for a sequential search, those that it proposes itself. */
export async function runTrials(
  work: FitWork,
  parameters: SearchParameters,
  { rows, settings }: { readonly rows: SearchRows; readonly settings: readonly Settings[] },
): Promise<readonly Trial[]> {
  const { algorithm, method } = parameters;
  if (method === 'sequential') return runSequence(shareWork(work, 0, 0.95), parameters, rows);
  const rungs = method === 'halving' ? RUNGS : [1];
  const found = new Map<number, Trial>();
  let going = settings.map((_, at) => at);
  for (const [rung, share] of rungs.entries()) {
    const trials = await trySettings(
      shareWork(work, (0.95 * rung) / rungs.length, 0.95 / rungs.length),
      going.map((at) => ({ at, settings: settings[at] ?? {} })),
      { stage: rung, algorithm, rows, share },
    );
    const tried = going.flatMap((at, place): readonly Tried[] => {
      const trial = trials[place];
      return trial === undefined ? [] : [{ at, trial }];
    });
    for (const { at, trial } of tried) found.set(at, trial);
    going = chooseGoing(tried);
  }
  return settings.flatMap((_, at) => found.get(at) ?? []);
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
