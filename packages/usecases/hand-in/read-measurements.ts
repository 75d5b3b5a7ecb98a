import { type Actor, authorise } from '../authorisation.ts';
import { listReadings, type ShownReading } from '../measurement/read-readings.ts';
import type { Workplace } from '../workplace.ts';
import { readSituation, type SituationView } from './read-situation.ts';

export interface MeasurementsView extends SituationView {
  readonly readings: readonly ShownReading[];
}

/**
 * The candidate's own measures on visible data, before and after the seal. A juror reads readings at the desk alone, after
 * a first impression: here is the candidate's page, and the auditor's.
 */
export async function readMeasurements(
  workplace: Workplace,
  actor: Actor,
  target: { readonly candidacyId: string; readonly situation: string },
): Promise<MeasurementsView> {
  const view = await readSituation(workplace, actor, target);
  authorise(actor, 'reading.read', view.standings.includes('own') ? ['own'] : []);
  const readings =
    view.handIn === null
      ? []
      : await listReadings(workplace, actor, { handInId: view.handIn.id, scope: 'visible' });
  return { ...view, readings };
}
