import { readFileSync } from 'node:fs';
import type { Reading } from '@etalon/instruments';

/** Readings of a real run on a hand-in of the flight case, cut down to a few rows each, for the tests of the figures. */
export const sampleReadings: readonly Reading[] = JSON.parse(
  readFileSync(new URL('./sample-readings.json', import.meta.url), 'utf8'),
);
