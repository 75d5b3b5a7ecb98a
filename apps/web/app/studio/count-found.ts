import { isJsonList, isJsonObject, type Json, type JsonObject } from '@etalon/workshop/edits';

/** What I-COV-1 writes of an element that a confirmed match makes certain. */
const SURE = 'sûr';

function rowsOf(result: Json, instrument: string): readonly JsonObject[] {
  const readings = isJsonObject(result) && isJsonList(result.readings) ? result.readings : [];
  const found = readings.filter(isJsonObject).find((reading) => reading.instrument === instrument);
  const value = found?.value;
  return isJsonList(value) ? value.filter(isJsonObject) : [];
}

/**
 * What calibration keeps of the readings of an expert's dossier: planted defects found, by operator, and elements of the
 * reference list found for certain, by class.
 */
export function countFound(result: Json): {
  readonly detected: Readonly<Record<string, number>>;
  readonly found: Readonly<Record<string, number>>;
} {
  const detected: Record<string, number> = {};
  for (const { operator, found } of rowsOf(result, 'I-DQ-4.detection'))
    if (typeof operator === 'string' && typeof found === 'number') detected[operator] = found;
  const found: Record<string, number> = {};
  for (const row of rowsOf(result, 'I-COV-1'))
    if (row.kind === 'element' && typeof row.class === 'string' && row.state === SURE)
      found[row.class] = (found[row.class] ?? 0) + 1;
  return { detected, found };
}
