import { type Actor, authorise } from '../authorisation.ts';
import { countLooks } from '../measurement/count-looks.ts';
import { listReadings, type ShownReading } from '../measurement/read-readings.ts';
import { hashInputs } from '../measurement/request-measurement.ts';
import type { Workplace } from '../workplace.ts';
import { readSituation, type SituationView } from './read-situation.ts';

export interface MeasurementsView extends SituationView {
  readonly readings: readonly ShownReading[];
  /** True when pieces changed since the readings were made. */
  readonly stale: boolean;
  /** Measures that opened the hidden test of the case, and how many it allows; null when it has no hidden test. */
  readonly looks: { readonly count: number; readonly limit: number | null } | null;
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
  const { handIn } = view;
  const looks = await countLooks(workplace.records, view.caseVersion, handIn?.id ?? null);
  if (handIn === null) return { ...view, readings: [], stale: false, looks };
  const readings = await listReadings(workplace, actor, { handInId: handIn.id, scope: 'visible' });
  const run = view.runs.find((row) => row.id === readings[0]?.runId);
  const inputs = await hashInputs(workplace.records, handIn.id, 'visible');
  return { ...view, readings, stale: run !== undefined && run.inputsSha256 !== inputs, looks };
}
