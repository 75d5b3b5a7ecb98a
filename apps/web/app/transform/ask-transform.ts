import { OPERATIONS } from '@etalon/transform/operations';
import { type Json, type ProjectFile, startRun, type WorkshopRun } from '@etalon/usecases';
import type { SignedVisit } from '@etalon/web/answer';
import type { TransformContent, TransformFile } from '@etalon/workshop/transform';
import { nameNodes } from './name-nodes.ts';

export interface TransformPlace {
  readonly visit: SignedVisit;
  readonly projectId: string;
  readonly documentId: string;
}

/** Above this, a run waits in the queue with its progress instead of holding the page. */
const SMALL_BYTES = 4_000_000;

export interface TransformRequest {
  readonly file: TransformFile;
  /** Archive of the images or sounds that rows name, when an operation reads some. */
  readonly archive: TransformFile | null;
  /** The encoder of texts and its tokenizer, when an operation encodes some and both are chosen. */
  readonly encoder: readonly [TransformFile, TransformFile] | null;
  readonly parameters: { readonly [key: string]: Json };
}

/** What is asked of the run, or null while there is no file or nothing that makes vectors. */
export function makeRequest(content: TransformContent): TransformRequest | null {
  const { data, split, nodes, neighbours, picture, features } = content;
  if (data.file === null || !nodes.some(({ op }) => OPERATIONS[op]?.stage === 'node')) return null;
  const names = nameNodes(nodes);
  const knownAfter = features
    .filter(({ availableAt }) => availableAt === 'after')
    .map(({ name }) => name)
    .filter((name) => nodes.some(({ columns }) => columns.includes(name)));
  const archive = nodes.some(({ op }) => op === 'image' || op === 'sound') ? data.archive : null;
  const encoder = findEncoder(content);
  const first = archive === null ? 1 : 2;
  return {
    file: data.file,
    archive,
    encoder,
    parameters: {
      task: data.task,
      ...(data.target !== '' && { target: data.target }),
      ...(data.id !== '' && { id: data.id }),
      ...(data.entity !== '' && { entity: data.entity }),
      ...(data.time !== '' && { time: data.time }),
      ...(knownAfter.length > 0 && { knownAfter }),
      split: {
        method: split.method,
        testShare: split.testShare,
        seed: split.seed,
        ...(split.method === 'column' &&
          split.column !== '' && { column: split.column, testValue: split.testValue }),
      },
      nodes: nodes.map((node) => ({
        id: names.get(node.id) ?? node.id,
        op: node.op,
        columns: [...node.columns],
        deps: node.deps.flatMap((id) => names.get(id) ?? []),
        fitsOn: node.fitsOn,
        params: { ...node.params },
      })),
      ...(encoder !== null && { encoder: { model: first, tokenizer: first + 1 } }),
      neighbours,
      picture,
    },
  };
}

function findEncoder({ nodes, data }: TransformContent): TransformRequest['encoder'] {
  const { encoder, tokenizer } = data;
  if (encoder === null || tokenizer === null || !nodes.some(({ op }) => op === 'encoder')) return null;
  return [encoder, tokenizer];
}

export type TransformRun = 'transform.apply' | 'transform.ablate' | 'transform.time' | 'transform.look';
/** Kinds that answer at once, however large the file is. */
const ALWAYS_AT_ONCE: readonly TransformRun[] = ['transform.time', 'transform.look'];

/** Asks for a run on the file of a request; what was already computed comes back at once. */
export function askTransform(
  { visit, projectId, documentId }: TransformPlace,
  kind: TransformRun,
  { request, files }: { readonly request: TransformRequest; readonly files: readonly ProjectFile[] },
): Promise<WorkshopRun> {
  const { file, archive, encoder } = request;
  const read = [file, ...(archive === null ? [] : [archive]), ...(encoder ?? [])];
  const bytes = read.reduce(
    (sum, { sha256 }) => sum + (files.find((file) => file.sha256 === sha256)?.bytes ?? 0),
    0,
  );
  const isLarge = bytes > SMALL_BYTES && !ALWAYS_AT_ONCE.includes(kind);
  return startRun(visit.runtime.workplace, visit.actor, {
    projectId,
    documentId,
    kind: isLarge ? `${kind}-large` : kind,
    parameters: request.parameters,
    inputs: read.map(({ name, sha256 }) => ({ name, sha256 })),
  });
}
