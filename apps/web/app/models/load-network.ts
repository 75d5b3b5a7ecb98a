import { readShape, type Shape } from '@etalon/deep/compose';
import { listWorkshopRuns, readProject, type WorkshopRun } from '@etalon/usecases';
import type { SignedVisit } from '@etalon/web/answer';
import { sameJson } from '@etalon/workshop';
import { type ModelFile, type ModelsContent, readModels } from '@etalon/workshop/models';
import { explainRun } from '../warehouse/explain-run.ts';
import { outputPath } from '../warehouse/name-source.ts';
import { isPending, resultOf } from '../warehouse/run-results.ts';
import { loadDocumentPage } from '../workshop/load-document-page.ts';
import { type ShownRun, showRun } from '../workshop/show-run.ts';
import { askColumns } from './ask-evaluation.ts';
import {
  isAsked,
  makeNetworkRequest,
  makeTensorRequest,
  type NetworkRequest,
  type NetworkResult,
} from './ask-network.ts';
import { type ListedColumn, listTables, type ModelsAddress, type ModelsView } from './load-models.ts';

/** Rows made ready for a browser. */
export interface PreparedRows {
  readonly path: string;
  readonly rows: number;
  readonly shape: Shape;
  readonly classes: readonly string[];
  readonly fits: number;
}

export interface NetworkView extends ModelsView {
  /** What the network receives and how many scores it gives; null while it is not known. */
  readonly ends: { readonly input: Shape; readonly outputs: number } | null;
  /** Files that may hold rows: arrays and vectors. */
  readonly rowFiles: readonly ModelFile[];
  readonly prepared: PreparedRows | null;
  /** The latest training of a network of the document. */
  readonly run: ShownRun | null;
  readonly network: NetworkResult | null;
  readonly hasChanged: boolean;
}

const ROWS = /\.(npy|parquet)$/i;

/** The document, its table, what the network receives, rows ready for a browser, and the latest training. */
export async function loadNetwork(visit: SignedVisit, address: ModelsAddress): Promise<NetworkView> {
  const { workplace } = visit.runtime;
  const document = await loadDocumentPage(visit, { ...address, kind: 'models' });
  const content = readModels(document.content);
  const { file } = content.training;
  const { files } = await readProject(workplace, visit.actor, address.projectId);
  const read = file === null ? null : await askColumns({ visit, ...address }, file);
  const found = resultOf<{ rows: number; columns: readonly ListedColumn[] }>(read);
  const pending = read !== null && found === null && isPending(read);
  const runs = await listWorkshopRuns(workplace, visit.actor, { ...address, limit: 60 });
  const run = runs.find(({ kind, replayOf }) => kind === 'models.deep' && replayOf === null) ?? null;
  const tensors = findTensors(runs, makeTensorRequest(content));
  const prepared = readPrepared(address.projectId, tensors);
  const isPreparing = tensors !== null && isPending(tensors);
  const failed = [found === null && !pending ? read : null, tensors].find((one) => one?.state === 'failed');
  return {
    document,
    base: `/atelier/${document.projectId}/modeles/${document.documentId}`,
    pending: pending || isPreparing,
    files: listTables(files, file === null ? [] : [file]).map(({ name, sha256 }) => ({
      name,
      sha256,
      rows: sha256 === file?.sha256 ? (found?.rows ?? null) : null,
      columns: sha256 === file?.sha256 ? (found?.columns ?? []) : [],
    })),
    rowFiles: listRowFiles(files, content),
    evaluation: null,
    runId: run?.id ?? null,
    problem: failed ? explainRun(visit.language, failed) : null,
    ends: findEnds(content, found?.columns ?? [], prepared),
    prepared,
    run: run === null ? null : showRun(visit, run),
    network: resultOf<NetworkResult>(run),
    hasChanged: run !== null && !isAsked(run, makeNetworkRequest(content)),
  };
}

function listRowFiles(files: readonly ModelFile[], { network }: ModelsContent): readonly ModelFile[] {
  const { rows } = network;
  const made = rows !== null && files.every(({ sha256 }) => sha256 !== rows.sha256) ? [rows] : [];
  return [...files.filter(({ name }) => ROWS.test(name)), ...made].map(({ name, sha256 }) => ({
    name,
    sha256,
  }));
}

/** The latest preparation of the rows that are asked for. */
function findTensors(runs: readonly WorkshopRun[], request: NetworkRequest | null): WorkshopRun | null {
  const isWanted = ({ kind, parameters, inputs, replayOf }: WorkshopRun): boolean =>
    kind === 'models.tensors' &&
    replayOf === null &&
    request !== null &&
    sameJson(parameters, request.parameters) &&
    request.inputs.every(({ sha256 }, at) => inputs[at]?.sha256 === sha256);
  return runs.find(isWanted) ?? null;
}

function readPrepared(projectId: string, run: WorkshopRun | null): PreparedRows | null {
  const result = resultOf<{
    readonly rows: number;
    readonly shape: Shape;
    readonly classes: readonly string[];
    readonly fits: readonly unknown[];
  }>(run);
  const [output] = run?.outputs ?? [];
  if (run === null || result === null || output === undefined) return null;
  const { rows, shape, classes, fits } = result;
  return { path: outputPath(projectId, run.id, output.name), rows, shape, classes, fits: fits.length };
}

/** What is known without a run: a declared shape or the columns that stay, and the classes of a column that has few. */
function findEnds(
  { training, network }: ModelsContent,
  columns: readonly ListedColumn[],
  prepared: PreparedRows | null,
): NetworkView['ends'] {
  const target = columns.find(({ name }) => name === training.target);
  if (prepared !== null) return { input: prepared.shape, outputs: Math.max(1, prepared.classes.length) };
  if (target === undefined) return null;
  const outputs = training.task === 'regression' ? 1 : Math.max(2, target.names.length);
  const { target: column, id, group, time, left } = training;
  const roles = new Set([column, id, group, time, ...left]);
  const width = columns
    .filter(({ name }) => !roles.has(name))
    .reduce((sum, { isNumber, names }) => sum + (isNumber ? 1 : names.length), 0);
  const input = readShape(network.shape) ?? (network.rows === null && width > 0 ? [width] : null);
  return input === null ? null : { input, outputs };
}
