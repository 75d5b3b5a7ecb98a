import { estimateAnswerEnergy } from '@etalon/evaluation/estimate-energy';
import { findFront } from '@etalon/learning/find-front';
import type { Interval } from '@etalon/numeric';
import type { TrainingResult } from './ask-training.ts';

export const COST_AXES = ['fit', 'energy'] as const;
/** Seconds of a fit, or joules of a thousand answers. */
export type CostAxis = (typeof COST_AXES)[number];

export interface CostPoint {
  readonly name: string;
  readonly value: number;
  readonly interval: Interval | null;
  readonly cost: { readonly lo: number; readonly mid: number; readonly hi: number };
  readonly isOnFront: boolean;
}

/** A quality and a cost that was measured; null when it was not. */
export interface CostlyModel {
  readonly name: string;
  readonly value: number;
  readonly interval: Interval | null;
  readonly cost: CostPoint['cost'] | null;
}

const LEAST_SECONDS = 1e-4;
const MICROSECONDS = 1e6;

/** Joules of a thousand answers; null when no answer was timed. */
export function findEnergy(secondsPerAnswer: number | null): CostPoint['cost'] | null {
  if (secondsPerAnswer === null || !(secondsPerAnswer > 0)) return null;
  const { lo, central, hi } = estimateAnswerEnergy(secondsPerAnswer);
  return { lo, mid: central, hi };
}

/** Seconds of one answer as a training measured it; null when the model was not asked for the sake of time. */
export function secondsOf({ timings }: TrainingResult, name: string): number | null {
  const latency = timings[name]?.latency ?? 0;
  return latency > 0 ? latency / MICROSECONDS : null;
}

function findFitCost({ timings }: TrainingResult, name: string): CostPoint['cost'] | null {
  const fits = (timings[name]?.fits ?? []).map((seconds) => Math.max(LEAST_SECONDS, seconds));
  if (fits.length === 0) return null;
  const mid = fits.reduce((sum, seconds) => sum + seconds, 0) / fits.length;
  return { lo: Math.min(...fits), mid, hi: Math.max(...fits) };
}

/** The models of a training with what they cost on one axis. */
export function listTrained(training: TrainingResult, axis: CostAxis): readonly CostlyModel[] {
  return training.models.map(({ name, metrics: [main] }) => ({
    name,
    value: main?.summary?.mean ?? main?.values[0] ?? 0,
    interval: main?.summary?.corrected ?? null,
    cost: axis === 'fit' ? findFitCost(training, name) : findEnergy(secondsOf(training, name)),
  }));
}

/** Models whose cost was measured, with those that no other equals for less. */
export function listCostPoints(models: readonly CostlyModel[], isUp: boolean): readonly CostPoint[] {
  const told = models.flatMap(({ cost, ...model }) => (cost === null ? [] : [{ ...model, cost }]));
  const sign = isUp ? 1 : -1;
  const front = findFront(told.map(({ value, cost }) => ({ worth: sign * value, cost: cost.mid })));
  return told.map((point, at) => ({ ...point, isOnFront: front[at] ?? false }));
}
