import type { FollowBy, PlanWish, TrainedModel, TrainingWarning } from '@etalon/learning';
import type { ModelFits } from './list-fits.ts';
import type { LearningTable } from './load-learning-table.ts';
import { shareCodes, shareNumbers } from './share-memory.ts';

/** What rows followed to stop are kept apart by, in the manner of the plan, on memory that threads share; null when they are drawn one by one. */
export function followPlan(
  { scheme, gap }: PlanWish,
  { groups, times }: Pick<LearningTable, 'groups' | 'times'>,
): FollowBy | null {
  if (scheme === 'grouped' && groups !== null) return { by: 'group', groups: shareCodes(groups) };
  if (scheme === 'temporal' && times !== null)
    return { by: 'time', times: shareNumbers(times), places: shareNumbers(placeRows(times)), gap };
  return null;
}

/** The place of each row in the order of time; rows of one time stand in that of the file. */
function placeRows(times: Float64Array): Float64Array {
  const order = Uint32Array.from(times.keys()).sort(
    (one, other) => (times[one] ?? 0) - (times[other] ?? 0) || one - other,
  );
  const places = new Float64Array(times.length);
  order.forEach((row, place) => {
    places[row] = place;
  });
  return places;
}

/** Models that had no row to follow in some fits, though they stop early: groups or times left none to be kept apart. */
export function warnFollowed(
  followBy: FollowBy | null,
  models: readonly Pick<TrainedModel, 'name' | 'settings'>[],
  byModel: readonly Pick<ModelFits, 'fits' | 'whole'>[],
): readonly TrainingWarning[] {
  if (followBy === null) return [];
  return models.flatMap(({ name, settings }, at): readonly TrainingWarning[] => {
    const { fits = [], whole } = byModel[at] ?? {};
    const { patience = 0 } = settings;
    const curves = [...fits, ...(whole === undefined ? [] : [whole])].flatMap(({ curve }) => curve ?? []);
    const count = patience === 0 ? 0 : curves.filter(({ validation }) => validation.length === 0).length;
    return count === 0 ? [] : [{ code: 'not-followed', params: { model: name, count, fits: curves.length } }];
  });
}
