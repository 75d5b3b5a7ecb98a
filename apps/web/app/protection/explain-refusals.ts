import { explainError, type Language } from '@etalon/i18n';
import type { ShownRun } from './load-runs.ts';
import { type CheckedResult, type ImportedResult, resultOf } from './read-result.ts';

/** What is wrong and what to do, by check or by place in the source. */
export type Explained = Readonly<Record<string, { readonly what: string; readonly remedy: string }>>;

/** The refusals of a run of checks or of an import in the visitor's language, made on the server: pages hold no catalogue of errors. */
export function explainRefusals(language: Language, run: ShownRun | null): Explained {
  const checked = resultOf<Partial<CheckedResult & Pick<ImportedResult, 'refused'>>>(run);
  const explained: Record<string, { readonly what: string; readonly remedy: string }> = {};
  for (const outcome of checked?.run?.outcomes ?? [])
    if (outcome.refusal !== null) explained[outcome.check] = explain(language, outcome.refusal);
  for (const row of checked?.refused ?? []) explained[row.path] = explain(language, row);
  return explained;
}

function explain(
  language: Language,
  refusal: { readonly code: string; readonly info: Readonly<Record<string, unknown>> },
): { readonly what: string; readonly remedy: string } {
  const { what, remedy } = explainError(language, refusal.code, refusal.info);
  return { what, remedy };
}
