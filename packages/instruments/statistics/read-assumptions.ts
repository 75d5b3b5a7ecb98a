import type { AnalysisResult, AnalysisSpec, DataTable, RSession } from '@etalon/statistics';
import { type AssumptionFact, RULES } from './assumption-row.ts';
import type { AskedAnalysis } from './declared-models.ts';
import { findModel } from './linear-equivalent.ts';
import { readNormality, readResiduals } from './read-residuals.ts';

interface ToRead {
  readonly session: RSession;
  readonly asked: AskedAnalysis;
  readonly result: AnalysisResult;
  /** The columns of an analysis, some of them as categories. */
  readonly load: (asked: AskedAnalysis) => Promise<DataTable>;
}

/** What the method of an analysis supposes, read on its data: the readings that suit its kind. */
export async function readAssumptions({
  session,
  asked,
  result,
  load,
}: ToRead): Promise<readonly AssumptionFact[]> {
  const { spec } = asked.analysis;
  const model = findModel(asked);
  const table = await load(model ?? asked);
  const groups = listGroups(spec).flatMap((column) => countGroup(table, column));
  const residuals = model === null ? [] : await readResiduals(session, table, model);
  return [
    ...groups,
    ...residuals,
    ...readCounts(result),
    ...readEvents(spec, result, table),
    ...(await readPaired(session, spec, table)),
    ...readTies(spec, table),
  ];
}

/** The columns whose categories are compared. */
function listGroups(spec: AnalysisSpec): readonly string[] {
  switch (spec.kind) {
    case 't-two-sample':
    case 't-welch':
    case 'mann-whitney':
    case 'anova-one-way':
    case 'anova-welch':
    case 'kruskal-wallis':
    case 'proportions':
      return [spec.group];
    case 'anova-two-way':
      return [spec.first, spec.second];
    case 'linear-model':
    case 'glm':
      return [...new Set(spec.terms.flatMap((term) => term.columns))];
    default:
      return [];
  }
}

const MOST_GROUPS = 40;

function countGroup(table: DataTable, name: string): readonly AssumptionFact[] {
  const column = table.columns[name];
  if (column === undefined || column.kind === 'number') return [];
  const counts = new Int32Array(column.levels.length);
  for (const code of column.codes) if (code >= 0) counts[code] = (counts[code] ?? 0) + 1;
  if (column.levels.length <= MOST_GROUPS)
    return column.levels.map((level, code) => ({
      rule: RULES.group,
      object: `${name} = ${level}`,
      value: counts[code] ?? 0,
    }));
  const least = counts.reduce((min, one) => Math.min(min, one), table.rows);
  return [
    {
      rule: RULES.group,
      object: name,
      value: least,
      detail: `le plus petit de ${column.levels.length} groupes`,
    },
  ];
}

function readCounts({ tables }: AnalysisResult): readonly AssumptionFact[] {
  const counts = tables.find(
    ({ id, columns }) => id === 'counts' && columns.some((column) => column.id === 'expected'),
  );
  if (counts === undefined) return [];
  const place = counts.columns.findIndex(({ id }) => id === 'expected');
  const expected = counts.rows.flatMap((row) => (typeof row[place] === 'number' ? [row[place]] : []));
  if (expected.length === 0) return [];
  const small = expected.filter((value) => value < 5).length;
  return [
    {
      rule: RULES.expected,
      value: Math.min(...expected),
      count: small,
      total: expected.length,
      detail: 'compte : cases dont l’effectif attendu est sous 5',
    },
  ];
}

function readEvents(spec: AnalysisSpec, result: AnalysisResult, table: DataTable): readonly AssumptionFact[] {
  if (spec.kind !== 'glm' && spec.kind !== 'cox') return [];
  const terms = result.estimates.filter(({ term }) => term !== '(Intercept)').length;
  if (spec.kind === 'cox') return perParameter(result.fit.events ?? null, terms);
  const separated = result.warnings.find(({ code }) => code === 'statistics.separation');
  const ratio = result.fit['pearson-ratio'] ?? null;
  if (spec.family !== 'binomial' && spec.family !== 'quasi-binomial')
    return [{ rule: RULES.dispersion, value: ratio }];
  const kind = separated?.info.kind === 'complete' ? 'complète' : 'partielle';
  const words = separated === undefined ? 'aucune vue' : `${kind} : ${separated.info.terms}`;
  return [
    { rule: RULES.separation, value: null, detail: words },
    ...perParameter(countFewest(spec.outcome, table), terms),
  ];
}

function perParameter(events: number | null, parameters: number): readonly AssumptionFact[] {
  return events === null || parameters === 0
    ? []
    : [
        {
          rule: RULES.events,
          value: events / parameters,
          count: events,
          detail: `pour ${parameters} paramètres`,
        },
      ];
}

/** Rows of the rarer of the two outcomes. */
function countFewest(
  { column: name, event }: { readonly column: string; readonly event?: string },
  table: DataTable,
): number | null {
  const column = table.columns[name];
  if (column === undefined) return null;
  const code = column.kind === 'factor' ? column.levels.indexOf(event ?? '1') : Number(event ?? 1);
  const values: ArrayLike<number> = column.kind === 'factor' ? column.codes : column.values;
  let [events, others] = [0, 0];
  for (let row = 0; row < values.length; row += 1) {
    const value = values[row] ?? Number.NaN;
    if (value === code) events += 1;
    else if (value >= 0) others += 1;
  }
  return Math.min(events, others);
}

async function readPaired(
  session: RSession,
  spec: AnalysisSpec,
  table: DataTable,
): Promise<readonly AssumptionFact[]> {
  if (spec.kind !== 't-paired') return [];
  const rule = 'Normalité des différences (Shapiro-Wilk, W)';
  const { pairs } = spec;
  const first = pairs.form === 'wide' ? table.columns[pairs.first] : undefined;
  const second = pairs.form === 'wide' ? table.columns[pairs.second] : undefined;
  if (first?.kind !== 'number' || second?.kind !== 'number')
    return [{ rule, value: null, detail: 'paires sur deux lignes : sans cette lecture' }];
  const differences = first.values
    .map((value, row) => value - (second.values[row] ?? Number.NaN))
    .filter(Number.isFinite);
  return [await readNormality(session, differences, rule)];
}

function readTies(spec: AnalysisSpec, table: DataTable): readonly AssumptionFact[] {
  if (spec.kind !== 'mann-whitney' && spec.kind !== 'kruskal-wallis') return [];
  const column = table.columns[spec.column];
  if (column?.kind !== 'number') return [];
  const known = column.values.filter(Number.isFinite);
  return [{ rule: RULES.ties, value: new Set(known).size, total: known.length }];
}
