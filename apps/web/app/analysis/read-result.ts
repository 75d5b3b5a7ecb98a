import { explainError, type Language } from '@etalon/i18n';
import type { WorkshopRun } from '@etalon/usecases';
import { isJsonList, isJsonObject, type Json, type JsonObject } from '@etalon/workshop';
import type { DescribedColumn, DescribedTable, Sentence, ShownResult, ShownRun } from './shown-result.ts';

/** What `statistics.analyse` left; its own process wrote it from the typed result. */
export function readResult(result: Json): ShownResult | null {
  return isResult(result) ? result : null;
}

const LISTS = ['estimates', 'tests', 'tables', 'pictures', 'warnings', 'dropped', 'groups'];

function isResult(value: unknown): value is ShownResult {
  if (typeof value !== 'object' || value === null) return false;
  return LISTS.every((key) => Array.isArray(Reflect.get(value, key)));
}

function explain(language: Language, code: string, info: Readonly<Record<string, unknown>>): Sentence {
  const { what, remedy } = explainError(language, code, info);
  return { code, what, remedy };
}

/** A run in the visitor's language: its result, or why there is none. */
export function showRun(language: Language, run: WorkshopRun): ShownRun {
  const { id, kind, state, progress, step, errorCode, errorInfo, outputs } = run;
  const result = state === 'done' ? readResult(run.result) : null;
  const info = isJsonObject(errorInfo) ? errorInfo : {};
  return {
    id,
    kind,
    state,
    progress,
    step,
    problem: errorCode === null ? null : explain(language, errorCode, info),
    result,
    numbersOnly: isJsonObject(run.parameters) && run.parameters.pictures === false,
    warnings: (result?.warnings ?? []).map((warning) => explain(language, warning.code, warning.info)),
    outputs: outputs.map(({ name, bytes }) => ({ name, bytes })),
  };
}

const numberOf = (item: JsonObject, key: string): number | null =>
  typeof item[key] === 'number' ? item[key] : null;

/** The columns of the table as `statistics.describe-table` found them. */
export function readDescription(language: Language, result: Json): DescribedTable | null {
  if (!isJsonObject(result) || !isJsonList(result.columns)) return null;
  return {
    rows: numberOf(result, 'rows') ?? 0,
    duplicates: numberOf(result, 'duplicates') ?? 0,
    left: numberOf(result, 'left') ?? 0,
    columns: result.columns.filter(isJsonObject).map((item) => describe(language, item)),
  };
}

function describe(language: Language, item: JsonObject): DescribedColumn {
  const name = String(item.name);
  const listed = (key: string): readonly Json[] => {
    const value = item[key];
    return isJsonList(value) ? value : [];
  };
  const facts = { column: name, count: numberOf(item, 'infinite') ?? 0 };
  return {
    name,
    type: String(item.type),
    kind: String(item.kind),
    present: numberOf(item, 'present') ?? 0,
    missing: numberOf(item, 'missing') ?? 0,
    distinct: numberOf(item, 'distinct') ?? 0,
    bins: listed('bins').filter((bin) => typeof bin === 'number'),
    levels: listed('top')
      .filter(isJsonObject)
      .map((row) => ({ level: String(row.level), n: numberOf(row, 'n') ?? 0 })),
    lo: numberOf(item, 'lo'),
    hi: numberOf(item, 'hi'),
    mean: numberOf(item, 'mean'),
    sd: numberOf(item, 'sd'),
    median: numberOf(item, 'median'),
    warnings: listed('warnings').map((code) => explain(language, String(code), facts)),
  };
}
