import type { Problem } from './explain-run.ts';
import type { StepTrace, TriedExample } from './run-results.ts';

/** What a trial of a step gave, and what was typed. */
export interface TriedAnswer {
  readonly kind: 'tried';
  readonly trace: StepTrace | null;
  readonly examples: readonly TriedExample[];
  readonly stop: Problem | null;
  readonly values: Readonly<Record<string, string>>;
}

export function triedOf(answer: unknown): TriedAnswer | null {
  const isTried = (value: unknown): value is TriedAnswer =>
    typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'tried';
  return isTried(answer) ? answer : null;
}
