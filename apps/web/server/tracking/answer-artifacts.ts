import { Readable } from 'node:stream';
import { EtalonError } from '@etalon/error';
import type { TrackedFile, TrackedRun } from '@etalon/tracking';
import { PROJECT_FILE_MAX_BYTES } from '@etalon/usecases';
import { addToRun, type EnteredDoor, readTrackedRun } from '@etalon/usecases/tracking';
import type { Context } from 'hono';
import type { Runtime } from '../runtime.ts';
import { readFilePath } from './said.ts';
import { listBelow } from './write-tracking.ts';

const RUN = /^[^/]+\/([0-9A-Za-z-]{1,64})\/artifacts(?:\/(.*))?$/;
const MODEL = /^[^/]+\/models\/([0-9A-Za-z-]{1,64})\/artifacts(?:\/(.*))?$/;

interface Place {
  readonly run: TrackedRun;
  readonly modelId: string | null;
  readonly files: readonly TrackedFile[];
  /** Below the folder of the run or of the model; empty for the folder itself. */
  readonly path: string;
}

/** What a path of the artifact store names: a run or one of its models, and a file below. Throws `tracking.bad-path`. */
async function findPlace(runtime: Runtime, door: EnteredDoor, path: string): Promise<Place> {
  const { workplace } = runtime;
  const { actor, projectId } = door;
  const [, modelId, inModel = ''] = MODEL.exec(path) ?? [];
  if (modelId !== undefined) {
    const runId = (await workplace.records.tracking.findRunOfModel(projectId, modelId)) ?? '';
    const run = await readTrackedRun(workplace, actor, { projectId, runId });
    const files = run.models.find((model) => model.modelId === modelId)?.files ?? [];
    return { run, modelId, files, path: inModel };
  }
  const [, runId, inRun = ''] = RUN.exec(path) ?? [];
  if (runId === undefined) throw new EtalonError('tracking.bad-path', { info: { path: path.slice(0, 200) } });
  const run = await readTrackedRun(workplace, actor, { projectId, runId });
  return { run, modelId: null, files: run.files, path: inRun };
}

/** Keeps a file that a script sends; the same path again keeps both, and shows the last. */
export async function takeArtifact(
  c: Context,
  runtime: Runtime,
  door: EnteredDoor,
  path: string,
): Promise<Response> {
  const place = await findPlace(runtime, door, path);
  const name = readFilePath(place.path);
  const { body } = c.req.raw;
  const content = body === null ? Readable.from([]) : Readable.fromWeb(Object(body));
  const stored = await runtime.workplace.files.put(content, { maxBytes: PROJECT_FILE_MAX_BYTES });
  await addToRun(runtime.workplace, door.actor, {
    ...{ projectId: door.projectId, runId: place.run.runId },
    change: { kind: 'artifact', path: name, modelId: place.modelId, ...stored },
  });
  return c.json({});
}

/** A file that was sent; throws `tracking.no-such-file`. */
export async function giveArtifact(
  c: Context,
  runtime: Runtime,
  door: EnteredDoor,
  path: string,
): Promise<Response> {
  const { files, path: name } = await findPlace(runtime, door, path);
  const file = files.find((row) => row.path === name);
  if (file === undefined)
    throw new EtalonError('tracking.no-such-file', { info: { path: name.slice(0, 200) } });
  const stream = await runtime.workplace.files.open(file.sha256);
  const headers = { 'content-type': 'application/octet-stream', 'content-length': String(file.bytes) };
  return c.body(Object(Readable.toWeb(stream)), 200, headers);
}

/** What lies directly below a folder. */
export async function listArtifacts(c: Context, runtime: Runtime, door: EnteredDoor): Promise<Response> {
  const { files, path } = await findPlace(
    runtime,
    door,
    (c.req.query('path') ?? '').replace(/^\/+|\/+$/g, ''),
  );
  return c.json({ files: listBelow(files, path) });
}
