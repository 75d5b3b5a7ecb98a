import { runMeasurement } from '@etalon/instruments/run';
import type { MeasurementEngine } from '@etalon/usecases';

/** The instruments, each run in a process of its own with limits of time and memory. */
export const measurementEngine: MeasurementEngine = {
  measure: (input, onProgress, signal) => runMeasurement(input, { onProgress, signal }),
};
