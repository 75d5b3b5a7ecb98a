import { type PlannedFit, shuffleRows } from '@etalon/learning';
import { openStream } from '../models/open-stream.ts';
import { shareRows } from './share-memory.ts';

/** A fit with a share of its training rows, two at least; a larger share holds the rows of a smaller one. */
export function cutTraining(seed: string, fit: PlannedFit, share: number): PlannedFit {
  if (share === 1) return fit;
  const stream = openStream(seed, 'rung', String(fit.repeat), String(fit.fold));
  const count = Math.max(2, Math.round(share * fit.train.length));
  return { ...fit, train: shareRows(shuffleRows(fit.train, stream).slice(0, count).sort()) };
}
