import type { SearchDocument } from '@etalon/learning';
import { type JsonObject, listWorkshopRuns, type WorkshopRun } from '@etalon/usecases';
import type { SignedVisit } from '@etalon/web/answer';
import { isJsonObject, sameJson } from '@etalon/workshop';
import { readModels } from '@etalon/workshop/models';
import { resultOf } from '../warehouse/run-results.ts';
import { loadDocumentPage } from '../workshop/load-document-page.ts';
import { type ShownRun, showRun } from '../workshop/show-run.ts';
import { makeTableRequest } from './ask-training.ts';
import type { ModelsAddress, ModelsView } from './load-models.ts';

export interface SearchView extends ModelsView {
  /** Whether a table and a column to predict are chosen. */
  readonly isReady: boolean;
  /** The latest search of the document. */
  readonly run: ShownRun | null;
  readonly search: SearchDocument | null;
  /** Whether the table, the plan or the column to predict is no more that of the latest search. */
  readonly hasChanged: boolean;
}

const OWN = new Set(['algorithm', 'method', 'trials', 'outer']);

/** Whether a search was made on the table and the plan of the document. */
export function isSearched({ parameters, inputs }: WorkshopRun, content: JsonObject): boolean {
  const request = makeTableRequest(readModels(content).training);
  if (request === null || !isJsonObject(parameters)) return false;
  const given = Object.fromEntries(Object.entries(parameters).filter(([name]) => !OWN.has(name)));
  return sameJson(given, request.parameters) && inputs[0]?.sha256 === request.input.sha256;
}

/** The document and its latest search. */
export async function loadSearch(visit: SignedVisit, address: ModelsAddress): Promise<SearchView> {
  const document = await loadDocumentPage(visit, { ...address, kind: 'models' });
  const runs = await listWorkshopRuns(visit.runtime.workplace, visit.actor, { ...address, limit: 60 });
  const run = runs.find(({ kind, replayOf }) => kind === 'models.search' && replayOf === null) ?? null;
  const search = resultOf<SearchDocument>(run);
  return {
    document,
    base: `/atelier/${document.projectId}/modeles/${document.documentId}`,
    pending: false,
    files: [],
    evaluation: null,
    runId: run?.id ?? null,
    problem: null,
    isReady: makeTableRequest(readModels(document.content).training) !== null,
    run: run === null ? null : showRun(visit, run),
    search: search !== null && 'seed' in search ? search : null,
    hasChanged: run !== null && !isSearched(run, document.content),
  };
}
