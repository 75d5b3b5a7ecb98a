import {
  type DataTable,
  type ModelRows,
  type RSession,
  type RValue,
  readModelRows,
  runAnalysis,
} from '@etalon/statistics';
import { type AssumptionFact, RULES } from './assumption-row.ts';
import {
  type Diagnosis,
  diagnoseModel,
  inflateVariances,
  type TestValue,
  testForm,
  testSpread,
  watchOrder,
} from './diagnose-model.ts';
import type { ModelAsked } from './linear-equivalent.ts';

/** Beyond it the approximation of Royston 1995 is not used. */
const MOST_SHAPIRO = 5000;

/** What the residuals and the columns of a model say of what it supposes. */
export async function readResiduals(
  session: RSession,
  table: DataTable,
  asked: ModelAsked,
): Promise<readonly AssumptionFact[]> {
  const { spec } = asked.analysis;
  const rows = readModelRows(table, asked.analysis);
  const inflation = readInflation(rows);
  const diagnosis = diagnoseModel(spec, rows);
  if (diagnosis === null) return [...inflation, { rule: RULES.cook, value: null, detail: explainNone(rows) }];
  const influence = readInfluence(diagnosis, rows.y.length);
  if (spec.kind === 'glm') return [...inflation, ...influence];
  return [
    await readNormality(session, diagnosis.residuals),
    await readTest(session, RULES.spread, 'chi2', testSpread(rows, diagnosis.residuals)),
    {
      rule: RULES.order,
      value: watchOrder(diagnosis.residuals),
      detail: 'sans objet si l’ordre des lignes n’a pas de sens',
    },
    ...inflation,
    ...influence,
    await readTest(session, RULES.form, 'f', testForm(rows, diagnosis.fit)),
  ];
}

const explainNone = (rows: ModelRows): string =>
  rows.weights === null
    ? 'colonnes proches de la dépendance, ou famille sans cette lecture'
    : 'modèle pondéré : sans cette lecture';

/** Shapiro and Wilk's W of a few values; beyond 5,000 rows, why there is none. */
export async function readNormality(
  session: RSession,
  values: Float64Array,
  rule: string = RULES.normal,
): Promise<AssumptionFact> {
  if (values.length > MOST_SHAPIRO)
    return { rule, value: null, detail: 'plus de 5 000 lignes : le test n’est pas calculé' };
  const [first] = values;
  if (values.every((value) => value === first)) return { rule, value: null, detail: 'valeurs toutes égales' };
  const table: DataTable = { rows: values.length, columns: { residual: { kind: 'number', values } } };
  const analysis = { spec: { kind: 'normality' as const, column: 'residual' } };
  const { tests } = await runAnalysis(session, table, analysis);
  return { rule, value: tests[0]?.statistic ?? null, p: tests[0]?.p ?? null };
}

async function readTest(
  session: RSession,
  rule: string,
  name: 'chi2' | 'f',
  test: TestValue | null,
): Promise<AssumptionFact> {
  if (test === null || !Number.isFinite(test.statistic))
    return { rule, value: null, detail: 'sans objet pour ces colonnes' };
  const { statistic, df } = test;
  const answer = await session.call('upper_tail', { parameters: { name, statistic, df } });
  return { rule, value: statistic, p: readP(answer), df };
}

function readP(answer: RValue): number | null {
  const p = typeof answer === 'object' && answer !== null && 'p' in answer ? answer.p : null;
  const [first]: readonly RValue[] = Array.isArray(p) ? p : [p];
  return typeof first === 'number' ? first : null;
}

function readInflation(rows: ModelRows): readonly AssumptionFact[] {
  const found = inflateVariances(rows);
  if (found === null)
    return [{ rule: RULES.inflation, value: null, detail: 'colonnes proches de la dépendance' }];
  return found.map(({ term, vif }) => ({ rule: RULES.inflation, object: term, value: vif }));
}

function readInfluence({ influence }: Diagnosis, n: number): readonly AssumptionFact[] {
  const { largestCook, farCook, largestLeverage, farFits } = influence;
  return [
    {
      rule: RULES.cook,
      value: largestCook,
      count: farCook,
      total: n,
      detail: 'compte : lignes au-delà de 4/n',
    },
    { rule: RULES.leverage, value: largestLeverage },
    { rule: RULES.fits, value: null, count: farFits, total: n },
  ];
}
