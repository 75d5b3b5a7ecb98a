import { availableParallelism, cpus, totalmem } from 'node:os';
import { interpolateQuantile } from '@etalon/numeric';
import type { BodyAnswer } from '@etalon/onnx';

export const WARM_UPS = 10;
export const TIMED_REQUESTS = 200;

/** What a service took on one machine: two trials of the same bytes differ by it alone. Milliseconds and MiB. */
export interface ServiceTimings {
  readonly warmUps: number;
  readonly requests: number;
  readonly least: number;
  readonly p50: number;
  readonly p95: number;
  readonly most: number;
  /** Requests answered in a second, one client after the other. */
  readonly perSecond: number;
  /** Requests that took no longer than the objective; null when none is declared. */
  readonly within: number | null;
  /** From the start of the process to its first answer. */
  readonly coldStart: number;
  /** Most memory that its process held; null where the system does not count it. */
  readonly peakMebibytes: number | null;
  readonly machine: Machine;
}

interface Machine {
  readonly processor: string;
  readonly cores: number;
  readonly mebibytes: number;
  readonly system: string;
}

/** The machine as the system tells it, without its name on a network. */
function describeMachine(): Machine {
  return {
    processor: cpus()[0]?.model.trim() ?? '',
    cores: availableParallelism(),
    mebibytes: Math.round(totalmem() / (1024 * 1024)),
    system: `${process.platform} ${process.arch}, Node ${process.versions.node}`,
  };
}

const round = (value: number): number => Number(value.toPrecision(4));

/** Asks 10 times without a clock, then 200 times with one, each body in turn; one client, without a network. Null without a body. */
export async function timeService(given: {
  readonly bodies: readonly string[];
  readonly ask: (body: string) => Promise<BodyAnswer>;
  readonly objective: number | null;
}): Promise<Omit<ServiceTimings, 'coldStart' | 'peakMebibytes'> | null> {
  const { bodies, ask, objective } = given;
  if (bodies.length === 0) return null;
  const milliseconds = new Float64Array(TIMED_REQUESTS);
  let started = 0;
  for (let at = -WARM_UPS; at < TIMED_REQUESTS; at += 1) {
    if (at === 0) started = performance.now();
    const from = performance.now();
    // An answer is one once it is written.
    JSON.stringify(await ask(bodies[(at + WARM_UPS) % bodies.length] ?? ''));
    if (at >= 0) milliseconds[at] = performance.now() - from;
  }
  const seconds = (performance.now() - started) / 1000;
  const sorted = milliseconds.sort();
  const at = (level: number): number => round(interpolateQuantile(sorted, level));
  return {
    ...{ warmUps: WARM_UPS, requests: TIMED_REQUESTS },
    ...{ least: at(0), p50: at(0.5), p95: at(0.95), most: at(1), perSecond: round(TIMED_REQUESTS / seconds) },
    within: objective === null ? null : sorted.filter((one) => one <= objective).length,
    machine: describeMachine(),
  };
}
