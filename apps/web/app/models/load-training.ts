import type { ExtremesDocument } from '@etalon/learning';
import { listWorkshopRuns, readProject } from '@etalon/usecases';
import type { SignedVisit } from '@etalon/web/answer';
import { readModels } from '@etalon/workshop/models';
import { explainRun, type Problem } from '../warehouse/explain-run.ts';
import { isPending, resultOf } from '../warehouse/run-results.ts';
import { loadDocumentPage } from '../workshop/load-document-page.ts';
import { type ShownRun, showRun } from '../workshop/show-run.ts';
import { askColumns } from './ask-evaluation.ts';
import { isStillAsked, makeModelsRequest, makeTrainingRequest, type TrainingResult } from './ask-training.ts';
import { type ListedColumn, listTables, type ModelsAddress, type ModelsView } from './load-models.ts';

export interface TrainingView extends ModelsView {
  /** The latest training of the document. */
  readonly run: ShownRun | null;
  readonly training: TrainingResult | null;
  /** Whether the latest training was made before results told what this page shows. */
  readonly isFormer: boolean;
  readonly extremesRun: ShownRun | null;
  readonly extremes: ExtremesDocument | null;
  /** Whether the document asks for something else than the latest training did. */
  readonly hasChanged: boolean;
  /** The same of the latest measure of extremes. */
  readonly extremesChanged: boolean;
}

/** The document, the tables of the project with the columns of the one learned from, and the latest training. */
export async function loadTraining(visit: SignedVisit, address: ModelsAddress): Promise<TrainingView> {
  const { workplace } = visit.runtime;
  const document = await loadDocumentPage(visit, { ...address, kind: 'models' });
  const content = readModels(document.content);
  const { file } = content.training;
  const { files } = await readProject(workplace, visit.actor, address.projectId);
  const read = file === null ? null : await askColumns({ visit, ...address }, file);
  const found = resultOf<{ rows: number; columns: readonly ListedColumn[] }>(read);
  const pending = read !== null && found === null && isPending(read);
  const problem: Problem | null =
    read !== null && found === null && !pending ? explainRun(visit.language, read) : null;
  const runs = await listWorkshopRuns(workplace, visit.actor, { ...address, limit: 60 });
  const run = runs.find(({ kind, replayOf }) => kind === 'models.train' && replayOf === null) ?? null;
  const extremes = runs.find(({ kind, replayOf }) => kind === 'models.extremes' && replayOf === null) ?? null;
  const training = resultOf<TrainingResult>(run);
  return {
    document,
    base: `/atelier/${document.projectId}/modeles/${document.documentId}`,
    pending,
    files: listTables(files, file === null ? [] : [file]).map(({ name, sha256 }) => ({
      name,
      sha256,
      rows: sha256 === file?.sha256 ? (found?.rows ?? null) : null,
      columns: sha256 === file?.sha256 ? (found?.columns ?? []) : [],
    })),
    evaluation: null,
    runId: run?.id ?? null,
    problem,
    run: run === null ? null : showRun(visit, run),
    training: training !== null && 'seed' in training ? training : null,
    isFormer: training !== null && !('seed' in training),
    extremesRun: extremes === null ? null : showRun(visit, extremes),
    extremes: resultOf<ExtremesDocument>(extremes),
    hasChanged: run !== null && !isStillAsked(run, makeTrainingRequest(content)),
    extremesChanged: extremes !== null && !isStillAsked(extremes, makeModelsRequest(content.training)),
  };
}
