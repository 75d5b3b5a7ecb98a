import type { SignedVisit } from '@etalon/web/answer';
import { isJsonList, isJsonObject, type Json } from '@etalon/workshop';
import {
  type AnalysisContent,
  readAnalysis,
  readResultValue,
  type SpecificationRow,
} from '@etalon/workshop/analysis';
import type { LoadedDocument } from '../workshop/document-session.ts';
import { type AnalysisTarget, countResults, findRun, loadContent } from './load-analysis.ts';
import { readDescription, showRun } from './read-result.ts';
import type { DescribedTable, ShownRun } from './shown-result.ts';

export interface PlanPageData {
  readonly document: LoadedDocument;
  /** Results already computed for the document. */
  readonly results: number;
  readonly power: ShownRun | null;
}

/** The plan's page. */
export async function loadPlan(visit: SignedVisit, target: AnalysisTarget, url: URL): Promise<PlanPageData> {
  const { document } = await loadContent(visit, target);
  const power = await findRun(visit, url.searchParams.get('calcul'));
  return {
    document,
    results: await countResults(visit, target),
    power: power === null ? null : showRun(visit.language, power),
  };
}

/** The variables of the table, described. */
export async function loadTable(
  visit: SignedVisit,
  analysis: AnalysisContent,
): Promise<DescribedTable | null> {
  const run = await findRun(visit, analysis.variablesRunId);
  return run === null ? null : readDescription(visit.language, run.result);
}

export interface CurvePageData {
  readonly document: LoadedDocument;
  readonly run: ShownRun | null;
  /** The curve of that run, once it is computed. */
  readonly rows: readonly SpecificationRow[];
  readonly term: string;
  readonly unit: string;
}

/** Points of a specification curve as rows of the document. */
export function readPoints(result: Json): readonly SpecificationRow[] {
  const points = isJsonObject(result) && isJsonList(result.points) ? result.points.filter(isJsonObject) : [];
  const content = {
    specifications: [
      {
        id: 'curve',
        rows: points.map(({ choices, estimate, lo, hi, p, n, refused }) => ({
          ...(isJsonObject(choices) ? choices : {}),
          est: estimate ?? null,
          lo: lo ?? null,
          hi: hi ?? null,
          p: p ?? null,
          n: n ?? 0,
          refused: refused ?? null,
        })),
      },
    ],
  };
  return readAnalysis(content).specifications[0]?.rows ?? [];
}

/** The page of the specification curve: the run in the address, or the last one of the document. */
export async function loadCurve(
  visit: SignedVisit,
  target: AnalysisTarget,
  url: URL,
): Promise<CurvePageData> {
  const { document } = await loadContent(visit, target);
  const asked = url.searchParams.get('calcul');
  const run = await findRun(visit, asked);
  const curve =
    run !== null && isJsonObject(run.parameters) && isJsonObject(run.parameters.curve)
      ? run.parameters.curve
      : {};
  return {
    document,
    run: run === null ? null : showRun(visit.language, run),
    rows: run === null ? [] : readPoints(run.result),
    term: typeof curve.term === 'string' ? curve.term : '',
    unit: typeof curve.unit === 'string' ? curve.unit : '',
  };
}

export interface ShownPrediction {
  readonly id: string;
  readonly estimate: number | null;
  readonly lo: number | null;
  readonly hi: number | null;
  readonly beyond: readonly string[];
}

export interface FindingsPageData {
  readonly document: LoadedDocument;
  readonly table: DescribedTable | null;
  /** Present values of the numbers of findings, by finding and number, from the present runs of their models. */
  readonly present: Readonly<Record<string, number | null>>;
  readonly modelId: string;
  readonly scenarios: ShownRun | null;
  readonly predictions: readonly ShownPrediction[];
  /** What was typed in the scenarios, by field. */
  readonly typed: Readonly<Record<string, string>>;
}

/** The page of findings: each number beside what its model's present run holds. */
export async function loadFindings(
  visit: SignedVisit,
  target: AnalysisTarget,
  url: URL,
): Promise<FindingsPageData> {
  const { document, analysis } = await loadContent(visit, target);
  const runs = new Map(
    await Promise.all(
      analysis.models.map(async (model) => [model.id, await findRun(visit, model.runId)] as const),
    ),
  );
  const present = Object.fromEntries(
    analysis.findings.flatMap((finding) => {
      const run = runs.get(finding.modelId);
      return finding.numbers.map((number) => [
        `${finding.id}/${number.id}`,
        run === null || run === undefined ? null : readResultValue(run.result, number.path),
      ]);
    }),
  );
  const run = await findRun(visit, url.searchParams.get('scenarios'));
  return {
    document,
    table: await loadTable(visit, analysis),
    present,
    modelId: url.searchParams.get('modele') ?? '',
    scenarios: run === null ? null : showRun(visit.language, run),
    predictions: run === null ? [] : readPredictions(run.result),
    typed: run === null ? {} : readTyped(run.parameters),
  };
}

export function readPredictions(result: Json): readonly ShownPrediction[] {
  const rows = isJsonObject(result) && isJsonList(result.predictions) ? result.predictions : [];
  const number = (value: Json | undefined): number | null => (typeof value === 'number' ? value : null);
  return rows.filter(isJsonObject).map((row) => ({
    id: String(row.id),
    estimate: number(row.estimate),
    lo: number(row.lo),
    hi: number(row.hi),
    beyond: isJsonList(row.beyond) ? row.beyond.map(String) : [],
  }));
}

function readTyped(parameters: Json): Readonly<Record<string, string>> {
  const scenarios = isJsonObject(parameters) && isJsonList(parameters.scenarios) ? parameters.scenarios : [];
  return Object.fromEntries(
    scenarios
      .filter(isJsonObject)
      .flatMap(({ id, values }) =>
        Object.entries(isJsonObject(values) ? values : {}).map(([column, value]) => [
          `s.${String(id)}.${column}`,
          String(value),
        ]),
      ),
  );
}
