import { runMeasurement } from '@etalon/instruments/run';
import { runMatchable } from '@etalon/instruments/run-matchable';
import type { MeasurementEngine } from '@etalon/usecases';

const MAX_KEPT = 60;

/** The instruments, each run in a process of its own with limits of time and memory. */
export function makeMeasurementEngine(): MeasurementEngine {
  const kept = new Map<string, ReturnType<typeof runMatchable>>();
  return {
    measure: (input, onProgress, signal) => runMeasurement(input, { onProgress, signal }),
    // Sealed pieces and published cases never change, and starting a process costs more than the answer.
    listMatchable: (input) => {
      const pieces = input.pieces.map(({ slot, fileName, sha256 }) => [slot, fileName, sha256]);
      const key = JSON.stringify([pieces, input.caseFolder, input.caseSha256, input.instruments]);
      const answer = kept.get(key) ?? runMatchable(input);
      kept.delete(key);
      kept.set(key, answer);
      answer.catch(() => kept.delete(key));
      const [oldest] = kept.keys();
      if (kept.size > MAX_KEPT && oldest !== undefined) kept.delete(oldest);
      return answer;
    },
  };
}
