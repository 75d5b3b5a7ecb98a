import type { JSX } from 'react';
import { ErrorPanel } from './error-panel.tsx';

/** The answer of an action that failed, as `act` gives it. */
export interface ActionProblem {
  readonly problem: { readonly what: string; readonly remedy: string };
  readonly fields: Readonly<Record<string, string>>;
  readonly values: Readonly<Record<string, string>>;
}

/** The problem carried by an action's answer, or null when it went well or was not called. */
export function problemOf(answer: unknown): ActionProblem | null {
  if (typeof answer !== 'object' || answer === null || !('problem' in answer)) return null;
  const carrier: {
    problem?: ActionProblem['problem'];
    fields?: ActionProblem['fields'];
    values?: ActionProblem['values'];
  } = Object(answer);
  return carrier.problem === undefined
    ? null
    : { problem: carrier.problem, fields: carrier.fields ?? {}, values: carrier.values ?? {} };
}

/** What an action refused and what to do, above its form. */
export function ProblemPanel({ answer }: { readonly answer: unknown }): JSX.Element | null {
  const found = problemOf(answer);
  return found === null ? null : <ErrorPanel what={found.problem.what} remedy={found.problem.remedy} />;
}
