import { dayOf } from '@etalon/core/calendar';
import { MISSION_SUBJECT } from '@etalon/core/mission';
import { recordTraining, saveExaminer, type Workplace } from '@etalon/usecases';
import type { Cast } from './accounts.ts';

const BLOCKS = ['B1', 'B2', 'B3', 'B4', 'B5', 'B6', MISSION_SUBJECT] as const;
const TRAINING_MINUTES = 120;

const POOL = [
  { key: 'first', employer: 'Banque de l’Ouest', external: true, within: 12, same: 11 },
  { key: 'second', employer: 'Cabinet Delattre', external: true, within: 11, same: 10 },
  { key: 'third', employer: 'Hôpital Saint-Luc', external: true, within: 10, same: 9 },
  { key: 'president', employer: 'École de démonstration', external: false, within: 12, same: 12 },
] as const;
const ANCHORS = 12;

/** Describes those who may sit, each trained on anchors of every block and of the mission. */
export async function describePool(workplace: Workplace, cast: Cast): Promise<void> {
  for (const { key, employer, external, within, same } of POOL) {
    const { userId } = cast[key];
    await saveExaminer(workplace, cast.officer, {
      userId,
      blocks: BLOCKS,
      employer,
      external,
      gender: null,
      available: true,
    });
    await recordTraining(workplace, cast.officer, {
      userId,
      day: dayOf(workplace.now()),
      durationMinutes: TRAINING_MINUTES,
      blocks: BLOCKS,
      counts: { anchors: ANCHORS, withinOne: within, sameSide: same },
    });
  }
}
