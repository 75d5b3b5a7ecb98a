import type { Analysis } from '../spec/analysis-spec.ts';
import type { ModelTerm } from '../spec/model-spec.ts';
import type { RowFilter } from '../table/data-table.ts';
import { quoteNumber, quoteText, type ScriptSource } from './script-source.ts';

/** The lines that read, type and filter the table, before the analysis. */
export function readInR(
  source: ScriptSource,
  used: readonly string[],
  analysis: Analysis,
): readonly string[] {
  const path = quoteText(source.path);
  const read =
    source.format === 'csv'
      ? `d <- read.csv(${path}, check.names = FALSE, na.strings = c("", "NA"), fileEncoding = "UTF-8")`
      : `d <- as.data.frame(arrow::read_parquet(${path}))`;
  const names = [...new Set([...used, ...(analysis.filters ?? []).map(({ column }) => column)])];
  const factors = names.flatMap((name) => {
    const column = source.columns[name];
    if (column?.kind !== 'factor') return [];
    return [`${columnInR(name)} <- factor(${columnInR(name)}, levels = ${listInR(column.levels)})`];
  });
  const kept = used.map((name) =>
    source.columns[name]?.kind === 'factor' ? `!is.na(${columnInR(name)})` : `is.finite(${columnInR(name)})`,
  );
  return [
    read,
    ...factors,
    ...(analysis.filters ?? []).map((filter) => `d <- d[which(${filterInR(filter)}), ]`),
    ...(kept.length === 0 ? [] : [`d <- d[${[...new Set(kept)].join(' & ')}, ]`]),
    ...names.flatMap((name) =>
      source.columns[name]?.kind === 'factor' ? [`${columnInR(name)} <- droplevels(${columnInR(name)})`] : [],
    ),
    'say <- function(term, ...) cat(term, sprintf("%.15g", c(...)), "\\n", sep = "\\t")',
  ];
}

/** A column of the data frame `d`. */
export function columnInR(name: string): string {
  return `d[[${quoteText(name)}]]`;
}

/** Texts or numbers as an R vector. */
export function listInR(values: readonly (string | number)[]): string {
  return `c(${values.map((value) => (typeof value === 'number' ? quoteNumber(value) : quoteText(value))).join(', ')})`;
}

function filterInR({ column, operator, value }: RowFilter): string {
  const cells = columnInR(column);
  if (operator === 'present' || value === undefined) return `!is.na(${cells})`;
  if (typeof value === 'object')
    return `${operator === 'in' ? '' : '!is.na('}${operator === 'in' ? '' : `${cells}) & !`}(${cells} %in% ${listInR([...value])})`;
  const right = typeof value === 'number' ? quoteNumber(value) : quoteText(value);
  return `${cells} ${operator === '=' ? '==' : operator} ${right}`;
}

const TRANSFORMS = {
  identity: (name: string) => name,
  log: (name: string) => `log(${name})`,
  log1p: (name: string) => `log1p(${name})`,
  sqrt: (name: string) => `sqrt(${name})`,
  inverse: (name: string) => `I(1 / ${name})`,
  square: (name: string) => `I(${name}^2)`,
} as const;

/** A name inside a formula. */
export function nameInR(name: string): string {
  return `\`${name.replaceAll('\\', '\\\\').replaceAll('`', '\\`')}\``;
}

/** A transformed column inside a formula. */
export function transformInR(column: string, transform: ModelTerm['transform'] = 'identity'): string {
  return TRANSFORMS[transform](nameInR(column));
}

/** `y ~ a + b + a:b` of a model. */
export function formulaInR(outcome: string, terms: readonly ModelTerm[], intercept: boolean): string {
  const parts = terms.map(({ columns, transform, power }) => {
    const plain = columns.map((column) => transformInR(column, transform)).join(':');
    return power === undefined || power === 1 ? plain : `I((${plain})^${power})`;
  });
  return `${outcome} ~ ${[intercept ? '1' : '0', ...parts].join(' + ')}`;
}
