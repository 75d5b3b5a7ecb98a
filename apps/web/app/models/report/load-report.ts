import type { EvaluationDocument } from '@etalon/evaluation';
import type { SearchDocument } from '@etalon/learning';
import { listWorkshopRuns, type WorkshopRun } from '@etalon/usecases';
import type { SignedVisit } from '@etalon/web/answer';
import { sameJson } from '@etalon/workshop';
import {
  type BoundFigure,
  type FigureFamily,
  listRunFigures,
  type RunFigure,
  readModels,
  readPlace,
} from '@etalon/workshop/models';
import { resultOf } from '../../warehouse/run-results.ts';
import type { LoadedDocument } from '../../workshop/document-session.ts';
import { loadDocumentPage } from '../../workshop/load-document-page.ts';
import { makeRequest } from '../ask-evaluation.ts';
import type { TrainingResult } from '../ask-training.ts';
import type { ModelsAddress } from '../load-models.ts';

type RunFamily = Exclude<FigureFamily, 'document'>;

const FAMILIES: Readonly<Record<string, RunFamily>> = {
  'models.evaluate': 'evaluation',
  'models.evaluate-large': 'evaluation',
  'models.train': 'training',
  'models.deep': 'network',
  'models.search': 'search',
  'models.extremes': 'extremes',
};
const MOST_RUNS = 300;

/** What the last runs say that is no number. */
export interface RunFacts {
  readonly scheme: string;
  readonly group: string;
  readonly time: string;
  readonly metrics: readonly string[];
  readonly method: string;
  readonly algorithm: string;
  readonly minimised: string;
  readonly boundary: readonly string[];
  readonly positive: string;
  readonly measured: readonly string[];
}

export interface ReportView {
  readonly document: LoadedDocument;
  readonly base: string;
  /** Ended runs that give figures, the latest first. */
  readonly runs: readonly { readonly id: string; readonly family: RunFamily; readonly at: string }[];
  /** The last run of each kind; for the bench, the one that it shows. */
  readonly latest: Readonly<Partial<Record<FigureFamily, string>>>;
  /** Figures of the last runs, then those of the run that the address asks for. */
  readonly offered: readonly RunFigure[];
  readonly asked: string;
  /** Ids of bound figures that their own run does not hold at their place. */
  readonly faults: readonly string[];
  readonly facts: RunFacts;
}

/** The document with the figures that its runs give, and what of its report they no longer hold. */
export async function loadReport(visit: SignedVisit, address: ModelsAddress, url: URL): Promise<ReportView> {
  const document = await loadDocumentPage(visit, { ...address, kind: 'models' });
  const content = readModels(document.content);
  const all = await listWorkshopRuns(visit.runtime.workplace, visit.actor, { ...address, limit: MOST_RUNS });
  const runs = all.filter(
    ({ kind, state, replayOf }) => FAMILIES[kind] !== undefined && state === 'done' && replayOf === null,
  );
  const request = makeRequest(content);
  const isShown = ({ parameters, inputs }: WorkshopRun): boolean =>
    request !== null &&
    sameJson(parameters, request.parameters) &&
    request.inputs.every(({ sha256 }, at) => inputs[at]?.sha256 === sha256);
  const lastOf = (family: RunFamily): WorkshopRun | undefined => {
    const own = runs.filter(({ kind }) => FAMILIES[kind] === family);
    return family === 'evaluation' ? (own.find(isShown) ?? own[0]) : own[0];
  };
  const last = [...new Set(Object.values(FAMILIES))].flatMap((family) => lastOf(family) ?? []);
  const asked = runs.find(({ id }) => id === url.searchParams.get('calcul'));
  const offering = asked === undefined || last.includes(asked) ? last : [...last, asked];
  return {
    document,
    base: `/atelier/${document.projectId}/modeles/${document.documentId}`,
    runs: runs.map((run) => ({ id: run.id, family: familyOf(run), at: run.requestedAt })),
    latest: { document: '', ...Object.fromEntries(last.map((run) => [familyOf(run), run.id])) },
    offered: offering.flatMap((run) =>
      listRunFigures({ family: familyOf(run), run: run.id, result: run.result ?? null }),
    ),
    asked: asked?.id ?? '',
    faults: findFaults(content.report.figures, runs),
    facts: readFacts(last),
  };
}

const familyOf = ({ kind }: Pick<WorkshopRun, 'kind'>): RunFamily => FAMILIES[kind] ?? 'evaluation';

function findFaults(figures: readonly BoundFigure[], runs: readonly WorkshopRun[]): readonly string[] {
  return figures.flatMap(({ id, family, run, place, value }) => {
    if (family === 'document') return [];
    const own = runs.find((one) => one.id === run);
    const held = own === undefined ? null : readPlace(own.result ?? null, place);
    return held === value ? [] : [id];
  });
}

function readFacts(last: readonly WorkshopRun[]): RunFacts {
  const find = (family: RunFamily): WorkshopRun | null =>
    last.find((run) => familyOf(run) === family) ?? null;
  const training = resultOf<TrainingResult>(find('training'));
  const search = resultOf<SearchDocument>(find('search'));
  const evaluation = resultOf<EvaluationDocument>(find('evaluation'));
  const [model] = evaluation?.models ?? [];
  const measured = [...(model?.quality?.figures ?? []), ...(model?.regression?.figures ?? [])];
  return {
    scheme: training?.plan.scheme ?? '',
    group: training?.group ?? '',
    time: training?.time ?? '',
    metrics: training?.models[0]?.metrics.map(({ metric }) => metric) ?? [],
    method: search?.method ?? '',
    algorithm: search?.algorithm ?? '',
    minimised: search?.metric ?? '',
    boundary: search?.boundary ?? [],
    positive: evaluation?.positive ?? '',
    measured: measured.map(({ metric }) => metric),
  };
}
