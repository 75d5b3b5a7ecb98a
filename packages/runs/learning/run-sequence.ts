import { drawTrials, proposeTrials, type Trial } from '@etalon/learning';
import { openStream } from '../models/open-stream.ts';
import type { SearchRows } from './keep-apart.ts';
import { type FitWork, shareWork } from './perform-fits.ts';
import type { SearchParameters } from './search-parameters.ts';
import { trySettings } from './try-settings.ts';

/** Trials drawn at random before any is proposed, at most. */
const DRAWN_FIRST = 10;
/** Trials proposed together: as many on any machine, so that the search does not depend on its cores. */
const TOGETHER = 4;

/**
 * The usual settings, some trials at random, then those that the ones before propose; stops after `patience` trials in a row
 * without a lower loss (0 goes on to the last).
 */
export async function runSequence(
  work: FitWork,
  { algorithm, space, trials: asked, patience }: SearchParameters,
  rows: SearchRows,
): Promise<readonly Trial[]> {
  const stream = openStream(work.data.seed, 'trials');
  const first = drawTrials({ algorithm, space, trials: Math.min(DRAWN_FIRST, Math.ceil(asked / 2)) }, stream);
  const trials: Trial[] = [];
  let settings = [{}, ...first];
  while (settings.length > 0) {
    const part = shareWork(work, trials.length / (asked + 1), settings.length / (asked + 1));
    const placed = settings.map((one, place) => ({ at: trials.length + place, settings: one }));
    trials.push(...(await trySettings(part, placed, { stage: 0, algorithm, rows, share: 1 })));
    const left = asked + 1 - trials.length;
    const count = isStale(trials.slice(1), patience) ? 0 : Math.min(TOGETHER, left);
    settings = [...proposeTrials({ algorithm, space, trials: trials.slice(1), count }, stream)];
  }
  return trials;
}

function isStale(trials: readonly Trial[], patience: number): boolean {
  if (patience === 0) return false;
  const losses = trials.map(({ loss }) => (Number.isFinite(loss) ? loss : Number.POSITIVE_INFINITY));
  return losses.length - 1 - losses.indexOf(Math.min(...losses)) >= patience;
}
