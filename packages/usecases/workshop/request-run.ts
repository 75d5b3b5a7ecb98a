import type { Readable } from 'node:stream';
import { hashSha256, writeCanonicalJson } from '@etalon/core/journal';
import { EtalonError } from '@etalon/error';
import type { Json } from '@etalon/workshop';
import type { Actor } from '../authorisation.ts';
import type { Records } from '../ports/records.ts';
import type { RunFile, WorkshopRun } from '../ports/workshop-records.ts';
import { TRACKED_KIND } from '../tracking/freeze-run.ts';
import type { Workplace } from '../workplace.ts';
import { findResumable } from './kept-state.ts';
import { loadProject } from './load-project.ts';
import { performWorkshopRun } from './perform-run.ts';

/** Runs that waiting people have asked for at once; beyond, one is told to wait. */
const MAX_WAITING = 40;

export interface RunInputs {
  readonly projectId: string;
  readonly documentId: string | null;
  readonly kind: string;
  readonly parameters: Json;
  readonly inputs: WorkshopRun['inputs'];
}

/**
 * Computes, or gives back what the same kind, version, parameters and inputs already gave in this project. An interactive
 * kind has ended when this returns; another one waits in the queue. Throws `runs.bad-parameters`, `runs.foreign-input`.
 */
export async function startRun(workplace: Workplace, actor: Actor, wanted: RunInputs): Promise<WorkshopRun> {
  const { records } = workplace;
  await loadProject(records, actor, wanted.projectId, 'project.write');
  const document = wanted.documentId && (await records.workshop.findDocument(wanted.documentId));
  if (wanted.documentId !== null && (!document || document.projectId !== wanted.projectId))
    throw new EtalonError('document.not-found');
  const { version, interactive } = workplace.workshop.describe(wanted.kind);
  workplace.workshop.check(wanted.kind, wanted.parameters, wanted.inputs);
  await refuseForeign(records, wanted.projectId, wanted.inputs);
  const run = newRun(workplace, actor, { ...wanted, version });
  return (
    (await findSameRun(records, run)) ??
    (interactive ? answerAtOnce(workplace, run) : queueRun(workplace, run))
  );
}

/** What the same kind, version, parameters and inputs already gave in the project, or null. */
export function findSameRun(records: Records, run: WorkshopRun): Promise<WorkshopRun | null> {
  return records.workshop.findRunByInputs(run.projectId, run.inputsSha256);
}

/** Throws `runs.foreign-input` when a file was neither brought into this project nor made there. */
export async function refuseForeign(
  records: Records,
  projectId: string,
  files: readonly { readonly sha256: string }[],
): Promise<void> {
  const foreign = await records.workshop.listForeign(
    projectId,
    files.map((file) => file.sha256),
  );
  if (foreign.length > 0) throw new EtalonError('runs.foreign-input', { info: { sha256: foreign } });
}

/** A run that waits, with the hash of all that it depends on. */
export function newRun(
  workplace: Workplace,
  actor: Actor,
  parts: RunInputs & Pick<WorkshopRun, 'version'>,
): WorkshopRun {
  const key = writeCanonicalJson({
    kind: parts.kind,
    version: parts.version,
    parameters: parts.parameters,
    inputs: parts.inputs.map(({ name, sha256 }) => ({ name, sha256 })),
  });
  return {
    ...parts,
    id: workplace.newId(),
    inputsSha256: hashSha256(key),
    state: 'queued',
    progress: 0,
    step: '',
    errorCode: null,
    errorInfo: null,
    result: null,
    outputs: [],
    requestedBy: actor.userId,
    requestedAt: workplace.now(),
    startedAt: null,
    endedAt: null,
    replayOf: null,
    sameBytes: null,
  };
}

async function answerAtOnce(workplace: Workplace, run: WorkshopRun): Promise<WorkshopRun> {
  await workplace.records.workshop.addRun(run);
  await performWorkshopRun(workplace, run.id);
  return findAnswered(workplace, run.id);
}

async function findAnswered(workplace: Workplace, runId: string): Promise<WorkshopRun> {
  const run = await workplace.records.workshop.findRun(runId);
  if (run === null) throw new EtalonError('runs.not-found');
  return run;
}

/** Keeps a run and its job in one transaction; throws `runs.too-many` when the project already waits for many. */
export async function queueRun(workplace: Workplace, run: WorkshopRun): Promise<WorkshopRun> {
  await workplace.records.transaction(async (records) => {
    const latest = await records.workshop.listRuns(run.projectId, { limit: 2 * MAX_WAITING });
    if (latest.filter((row) => row.state === 'queued').length >= MAX_WAITING)
      throw new EtalonError('runs.too-many', { info: { max: MAX_WAITING } });
    await records.workshop.addRun(run);
    await records.jobs.enqueueWorkshopRun({ runId: run.id });
  });
  return run;
}

/** A run of a project, for its members; throws `runs.not-found`. */
export async function readWorkshopRun(
  workplace: Workplace,
  actor: Actor,
  runId: string,
): Promise<WorkshopRun> {
  const run = await workplace.records.workshop.findRun(runId);
  if (run === null) throw new EtalonError('runs.not-found');
  await loadProject(workplace.records, actor, run.projectId, 'project.read');
  return run;
}

/** Runs of a project or of one of its documents, latest first. */
export async function listWorkshopRuns(
  workplace: Workplace,
  actor: Actor,
  input: { readonly projectId: string; readonly documentId?: string; readonly limit?: number },
): Promise<readonly WorkshopRun[]> {
  await loadProject(workplace.records, actor, input.projectId, 'project.read');
  const filter = input.documentId === undefined ? {} : { documentId: input.documentId };
  return workplace.records.workshop.listRuns(input.projectId, { ...filter, limit: input.limit ?? 100 });
}

/** Stops a run that waits or works; its process is killed. Throws `runs.already-ended`. */
export async function cancelWorkshopRun(workplace: Workplace, actor: Actor, runId: string): Promise<void> {
  const run = await workplace.records.workshop.findRun(runId);
  if (run === null) throw new EtalonError('runs.not-found');
  await loadProject(workplace.records, actor, run.projectId, 'project.write');
  const ended = await workplace.records.workshop.updateRun(runId, {
    state: 'cancelled',
    endedAt: workplace.now(),
  });
  if (!ended) throw new EtalonError('runs.already-ended');
}

/**
 * Goes on with a run that was cancelled, or that something outside it cut, from the last state that it left: the same kind, parameters and inputs, so
 * the same bytes in the end. Throws `runs.nothing-kept`, `runs.other-version`.
 */
export async function resumeWorkshopRun(
  workplace: Workplace,
  actor: Actor,
  runId: string,
): Promise<WorkshopRun> {
  const cut = await readWorkshopRun(workplace, actor, runId);
  const { records, files, workshop } = workplace;
  await loadProject(records, actor, cut.projectId, 'project.write');
  const kept = findResumable(cut);
  if (kept === null || !(await files.exists(kept.file.sha256))) throw new EtalonError('runs.nothing-kept');
  const { version } = workshop.describe(cut.kind);
  if (version !== cut.version)
    throw new EtalonError('runs.other-version', { info: { wanted: cut.version, present: version } });
  const again = newRun(workplace, actor, cut);
  const same = cut.replayOf === null ? await findSameRun(records, again) : null;
  const { replayOf, outputs, result, progress } = cut;
  return same ?? queueRun(workplace, { ...again, replayOf, outputs, result, progress });
}

/** Computes an ended run again, to compare its bytes; throws `runs.not-replayable`. */
export async function replayWorkshopRun(
  workplace: Workplace,
  actor: Actor,
  runId: string,
): Promise<WorkshopRun> {
  const original = await readWorkshopRun(workplace, actor, runId);
  const computed = original.kind !== TRACKED_KIND;
  if (original.state !== 'done' || original.replayOf !== null || !computed)
    throw new EtalonError('runs.not-replayable');
  await loadProject(workplace.records, actor, original.projectId, 'project.write');
  const again = newRun(workplace, actor, original);
  return queueRun(workplace, { ...again, replayOf: original.id });
}

/** One output of a run, for the members of its project; throws `runs.no-such-output`. */
export async function openRunOutput(
  workplace: Workplace,
  actor: Actor,
  input: { readonly runId: string; readonly name: string },
): Promise<{ readonly file: RunFile; readonly stream: Readable }> {
  const run = await readWorkshopRun(workplace, actor, input.runId);
  const file = run.outputs.find((row) => row.name === input.name);
  if (file === undefined) throw new EtalonError('runs.no-such-output', { info: { name: input.name } });
  return { file, stream: await workplace.files.open(file.sha256) };
}
