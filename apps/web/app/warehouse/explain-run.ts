import { explainError, type Language } from '@etalon/i18n';
import type { StoppedStep } from '@etalon/quality';
import type { WorkshopRun } from '@etalon/usecases';

/** What happened and what to do, in the words of the visitor. */
export interface Problem {
  readonly what: string;
  readonly remedy: string;
}

/** Why a run failed. */
export function explainRun(
  language: Language,
  { errorCode, errorInfo }: Pick<WorkshopRun, 'errorCode' | 'errorInfo'>,
): Problem {
  const info = typeof errorInfo === 'object' && errorInfo !== null ? { ...errorInfo } : {};
  const { what, remedy } = explainError(language, errorCode ?? 'runs.failed', info);
  return { what, remedy };
}

/** Why a step stopped the recipe; a code without words is told by its detail. */
export function explainStop(language: Language, { code, info, detail }: StoppedStep): Problem {
  const { what, remedy, known } = explainError(language, code, info);
  return { what: known ? what : detail, remedy };
}
