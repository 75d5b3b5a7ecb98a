import type { ModelFacts } from '@etalon/onnx';
import type { TrainingLog } from '@etalon/runs';
import { listWorkshopRuns, readProject, type WorkshopRun } from '@etalon/usecases';
import type { SignedVisit } from '@etalon/web/answer';
import { sameJson } from '@etalon/workshop';
import { type ImportedModel, type ModelFile, readModels } from '@etalon/workshop/models';
import { explainRun, type Problem } from '../warehouse/explain-run.ts';
import { isPending, resultOf } from '../warehouse/run-results.ts';
import { loadDocumentPage } from '../workshop/load-document-page.ts';
import { type ShownRun, showRun } from '../workshop/show-run.ts';
import { askOn, type InferenceResult, makeInferenceRequest } from './ask-inference.ts';
import { listTables, type ModelsAddress, type ModelsView } from './load-models.ts';

export interface ShownImport {
  readonly model: ImportedModel;
  readonly facts: ModelFacts | null;
  /** Its file is still being read: the page looks again. */
  readonly isReading: boolean;
  /** Why its card could not be read. */
  readonly problem: Problem | null;
  readonly run: ShownRun | null;
  readonly found: InferenceResult | null;
  readonly hasChanged: boolean;
}

export interface ShownLog {
  readonly id: string;
  readonly file: ModelFile;
  readonly log: TrainingLog | null;
  readonly isReading: boolean;
  readonly problem: Problem | null;
}

export interface ImportsView extends ModelsView {
  readonly onnxFiles: readonly ModelFile[];
  readonly tables: readonly ModelFile[];
  readonly logFiles: readonly ModelFile[];
  readonly imports: readonly ShownImport[];
  readonly logs: readonly ShownLog[];
}

const LOG = /tfevents|\.(csv|tsv|jsonl?)$/i;
const named = ({ name, sha256 }: ModelFile): ModelFile => ({ name, sha256 });

/** The document, the models made elsewhere with their card and their latest run, and the training logs with their curves. */
export async function loadImports(visit: SignedVisit, address: ModelsAddress): Promise<ImportsView> {
  const { workplace } = visit.runtime;
  const document = await loadDocumentPage(visit, { ...address, kind: 'models' });
  const content = readModels(document.content);
  const { files } = await readProject(workplace, visit.actor, address.projectId);
  const runs = await listWorkshopRuns(workplace, visit.actor, { ...address, limit: 100 });
  const place = { visit, ...address };
  const imports: ShownImport[] = [];
  for (const model of content.imports) imports.push(await showImport(place, model, runs));
  const logs: ShownLog[] = [];
  for (const { id, file } of content.logs) {
    const run = findRefusal(runs, 'models.read-log', file) ?? (await askOn(place, 'models.read-log', [file]));
    const log = resultOf<TrainingLog>(run);
    logs.push({ id, file, log, isReading: isPending(run), problem: problemOf(visit, run, log) });
  }
  return {
    document,
    base: `/atelier/${document.projectId}/modeles/${document.documentId}`,
    pending: [...imports, ...logs].some(({ isReading }) => isReading),
    files: [],
    evaluation: null,
    runId: null,
    problem: null,
    onnxFiles: files.filter(({ name }) => /\.onnx$/i.test(name)).map(named),
    tables: listTables(files, []).map(named),
    logFiles: files.filter(({ name }) => LOG.test(name)).map(named),
    imports,
    logs,
  };
}

type Place = Parameters<typeof askOn>[0];

function problemOf(visit: SignedVisit, run: WorkshopRun, result: object | null): Problem | null {
  return result === null && !isPending(run) ? explainRun(visit.language, run) : null;
}

/** A file that was refused is refused again: it is not read anew by each visit. */
function findRefusal(runs: readonly WorkshopRun[], kind: string, file: ModelFile): WorkshopRun | null {
  return (
    runs.find(
      (run) =>
        run.kind === kind &&
        run.inputs[0]?.sha256 === file.sha256 &&
        run.errorCode?.startsWith('onnx.') === true,
    ) ?? null
  );
}

async function showImport(
  place: Place,
  model: ImportedModel,
  runs: readonly WorkshopRun[],
): Promise<ShownImport> {
  const { file } = model;
  const refusal = file === null ? null : findRefusal(runs, 'models.read-onnx', file);
  const read = refusal ?? (file === null ? null : await askOn(place, 'models.read-onnx', [file]));
  const facts = resultOf<ModelFacts>(read);
  const run =
    runs.find(
      ({ kind, inputs, replayOf }) =>
        kind === 'models.run-onnx' && replayOf === null && inputs[0]?.sha256 === model.file?.sha256,
    ) ?? null;
  const request = makeInferenceRequest(model, facts?.inputs.map(({ name }) => name) ?? []);
  return {
    model,
    facts,
    isReading: isPending(read),
    problem: read === null ? null : problemOf(place.visit, read, facts),
    run: run === null ? null : showRun(place.visit, run),
    found: resultOf<InferenceResult>(run),
    hasChanged:
      run !== null &&
      (request === null ||
        !sameJson(request.parameters, run.parameters) ||
        request.inputs.map(({ sha256 }) => sha256).join() !== run.inputs.map(({ sha256 }) => sha256).join()),
  };
}
