import { type Json, startRun, type WorkshopRun } from '@etalon/usecases';
import type { SignedVisit } from '@etalon/web/answer';
import type { WarehouseContent, WarehouseSource } from '@etalon/workshop/warehouse';
import { nameSource } from './name-source.ts';
import type { PageResult, ReplayResult } from './run-results.ts';
import { resultOf } from './run-results.ts';

/** Where a page of the tool stands: who asks, in which project and document. */
export interface Place {
  readonly visit: SignedVisit;
  readonly projectId: string;
  readonly documentId: string;
}

export interface RunFileName {
  readonly name: string;
  readonly sha256: string;
}

/** Asks for a run of this tool; what was already computed comes back at once. */
export function askRun(
  { visit, projectId, documentId }: Place,
  kind: string,
  parameters: Json,
  inputs: readonly RunFileName[],
): Promise<WorkshopRun> {
  return startRun(visit.runtime.workplace, visit.actor, {
    projectId,
    documentId,
    kind: `warehouse.${kind}`,
    parameters,
    inputs: inputs.map(({ name, sha256 }) => ({ name, sha256 })),
  });
}

/** The SHA-256 of an output, null when the run did not leave it. */
export function outputOf(run: WorkshopRun | null, name: string): string | null {
  return run?.outputs.find((file) => file.name === name)?.sha256 ?? null;
}

/** Above this size or this many rows, a run waits in the queue with its progress instead of holding the page. */
const SMALL_BYTES = 40_000_000;
const SMALL_ROWS = 300_000;

/** Reads a source as it is declared. */
export function askIngest(place: Place, source: WarehouseSource, bytes: number): Promise<WorkshopRun> {
  const { sheet, delimiter, encoding } = source;
  return askRun(
    place,
    bytes > SMALL_BYTES ? 'ingest-large' : 'ingest',
    {
      ...(sheet ? { sheet } : {}),
      ...(delimiter ? { delimiter } : {}),
      ...(encoding ? { encoding } : {}),
    },
    [{ name: source.file, sha256: source.sha256 }],
  );
}

/** The name of a kind of run, according to how many rows it reads. */
export function sizedKind(kind: string, sources: readonly ReadSource[]): string {
  const rows = sources.reduce((sum, { run }) => sum + (resultOf<ReplayResult>(run)?.rows ?? 0), 0);
  return rows > SMALL_ROWS ? `${kind}-large` : kind;
}

/** A source with what its reading gave. */
export interface ReadSource {
  readonly source: WarehouseSource;
  readonly run: WorkshopRun;
}

export interface ReplayRequest {
  readonly content: WarehouseContent;
  readonly sources: readonly ReadSource[];
  /** Steps to run, from the first. */
  readonly cursor: number;
}

/** The sources that the steps read, as texts, under the names the steps give; those not read yet are left out. */
export function listReplayInputs({ content, sources, cursor }: ReplayRequest): readonly RunFileName[] {
  const files = new Set(
    content.recipe.steps.slice(0, cursor).flatMap((step) => ('file' in step ? [step.file] : [])),
  );
  return sources.flatMap(({ source, run }) => {
    const sha256 = outputOf(run, 'texte.parquet');
    return sha256 !== null && files.has(source.file) ? [{ name: nameSource(source), sha256 }] : [];
  });
}

/** The table after the first steps; null when there is no step, or when no source is read yet. */
export async function askReplay(place: Place, request: ReplayRequest): Promise<WorkshopRun | null> {
  const { content, sources, cursor } = request;
  const inputs = listReplayInputs(request);
  const steps = content.recipe.steps.slice(0, cursor);
  if (steps.length === 0 || inputs.length === 0) return null;
  const parameters: Json = JSON.parse(JSON.stringify({ table: content.recipe.table, steps }));
  return askRun(place, sizedKind('replay', sources), parameters, inputs);
}

/** The table after the last step. */
export function askWholeReplay(place: Place & Omit<ReplayRequest, 'cursor'>): Promise<WorkshopRun | null> {
  const { content, sources } = place;
  return askReplay(place, { content, sources, cursor: content.recipe.steps.length });
}

/** A page of rows of a table. */
export async function askPage(
  { visit, projectId, documentId }: Place,
  table: RunFileName,
  page: {
    readonly offset: number;
    readonly limit: number;
    readonly sort: string;
    readonly descending: boolean;
  },
): Promise<PageResult | null> {
  const { sort, descending, offset, limit } = page;
  const run = await startRun(visit.runtime.workplace, visit.actor, {
    projectId,
    documentId,
    kind: 'table.preview',
    parameters: { offset, limit, ...(sort === '' ? {} : { orderBy: sort, descending }) },
    inputs: [table],
  });
  return resultOf<PageResult>(run);
}
