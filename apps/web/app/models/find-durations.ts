import type { WorkshopRun } from '@etalon/usecases';
import type { ModelEntry, ModelFile } from '@etalon/workshop/models';
import { resultOf } from '../warehouse/run-results.ts';

/** Seconds of one answer of each model of the bench, by its name; only those that a run timed are there. */
export type Durations = Readonly<Record<string, number>>;

type TimedRun = Pick<WorkshopRun, 'kind' | 'result' | 'state' | 'outputs'>;

interface Timed {
  readonly timings?: Readonly<Record<string, unknown>>;
}

const MICROSECONDS = 1e6;

/** Reads durations from the runs that made the very predictions of the bench: a training, or a model run from its ONNX file. */
export function findDurations(
  models: readonly Pick<ModelEntry, 'name' | 'file'>[],
  truth: ModelFile | null,
  runs: readonly TimedRun[],
): Durations {
  const told = models.flatMap(({ name, file }): readonly (readonly [string, number])[] => {
    const predictions = file ?? truth;
    const run = runs.find(({ outputs }) => outputs.some(({ sha256 }) => sha256 === predictions?.sha256));
    const seconds = run === undefined ? null : readSeconds(run, name);
    return seconds === null ? [] : [[name, seconds]];
  });
  return Object.fromEntries(told);
}

function readSeconds(run: TimedRun, name: string): number | null {
  const timings = resultOf<Timed>(run)?.timings ?? {};
  if (run.kind === 'models.run-onnx') return positive(timings.p50);
  const own = timings[name];
  if (run.kind !== 'models.train' || typeof own !== 'object' || own === null || !('latency' in own))
    return null;
  const microseconds = positive(own.latency);
  return microseconds === null ? null : microseconds / MICROSECONDS;
}

const positive = (value: unknown): number | null => (typeof value === 'number' && value > 0 ? value : null);
