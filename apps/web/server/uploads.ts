import { randomUUID } from 'node:crypto';
import { createReadStream, mkdirSync } from 'node:fs';
import { type ErrorInfo, errorCode, errorInfo } from '@etalon/error';
import type { FileStore } from '@etalon/usecases/file-store';
import { Server } from '@tus/server';
import { Hono } from 'hono';
import { cleanFileName } from './clean-file-name.ts';
import { type PartialRecord, UploadStore } from './upload-store.ts';

export interface UploadTarget {
  readonly submissionId: string;
  readonly slot: string;
}

export type UploadPermission =
  | {
      readonly kind: 'granted';
      readonly userId: string;
      readonly maxBytes: number;
      /** Accepted file name endings, lower case with the dot; empty accepts any. */
      readonly endings: readonly string[];
    }
  | { readonly kind: 'refused'; readonly status: 401 | 403 | 404 | 409; readonly code: string };

export interface FinishedUpload extends UploadTarget {
  readonly uploadId: string;
  readonly userId: string;
  readonly fileName: string;
  readonly sha256: string;
  readonly bytes: number;
}

export interface UploadDeps {
  /** Whole path of the routes, such as `/api/v1/uploads`. */
  readonly basePath: string;
  /** Where unfinished uploads wait, on a disk that outlives the process. */
  readonly folder: string;
  readonly files: FileStore;
  /** Asked at every request, so that a right lost or a submission sealed meanwhile stops the upload. */
  readonly mayUpload: (request: Request, target: UploadTarget) => Promise<UploadPermission>;
  /** Called once the content is kept; may be called again for the same `uploadId` after a failure. */
  readonly onFinished: (upload: FinishedUpload) => Promise<void>;
  readonly now: () => number;
  readonly expiresAfterMs?: number;
  readonly maxOpenUploads?: number;
}

const DAY_MS = 24 * 60 * 60 * 1000;
const SWEEP_MS = 60 * 60 * 1000;
const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * The tus 1.0.0 protocol (creation, expiration, termination): POST opens an upload with `filename`, `submission` and
 * `slot` in Upload-Metadata, PATCH sends bytes, HEAD says how far it went, DELETE gives up; `POST <id>/finish` gives the
 * receipt `{ fileName, sha256, bytes }` as often as asked. Refusals are `{ code, info }` in JSON.
 */
export function uploadRoutes(deps: UploadDeps): Hono {
  // The store makes its folder in its own time: a request may come before.
  mkdirSync(deps.folder, { recursive: true });
  const store = new UploadStore(deps.folder, deps.expiresAfterMs ?? DAY_MS);
  const running = new Map<string, Promise<FinishedUpload>>();
  const finish = (record: PartialRecord): Promise<FinishedUpload> => {
    const known = running.get(record.id);
    if (known !== undefined) return known;
    const work = keepUpload(deps, store, record).finally(() => running.delete(record.id));
    running.set(record.id, work);
    return work;
  };
  const server = new Server({
    path: deps.basePath,
    relativeLocation: true,
    datastore: store,
    allowedOrigins: () => false,
    namingFunction: () => randomUUID(),
    getFileIdFromRequest: (_request, last) => (last !== undefined && ID.test(last) ? last : undefined),
    onUploadCreate: (request, upload) => openUpload(deps, store, request, upload),
    onUploadFinish: async (_request, upload) => {
      const record = await store.record(upload.id);
      if (record === null) return {};
      const { sha256 } = await finish(record);
      return { headers: { 'Upload-Sha256': sha256 } };
    },
    onResponseError: (_request, error) => answerError(error),
  });
  const sweep = makeSweep(deps, server);
  const app = new Hono();
  app.options(`${deps.basePath}/*`, (c) => server.handleWeb(c.req.raw));
  app.options(deps.basePath, (c) => server.handleWeb(c.req.raw));
  app.post(deps.basePath, async (c) => {
    await sweep();
    return server.handleWeb(c.req.raw);
  });
  app.all(`${deps.basePath}/:id`, async (c) => {
    const refused = await checkOwner(deps, store, c.req.raw, c.req.param('id'));
    if (refused !== null) return refused;
    const known = ['HEAD', 'PATCH', 'DELETE'].includes(c.req.raw.method);
    return known ? server.handleWeb(c.req.raw) : refusal(405, 'upload.method', {});
  });
  app.post(`${deps.basePath}/:id/finish`, async (c) => {
    const refused = await checkOwner(deps, store, c.req.raw, c.req.param('id'));
    if (refused !== null) return refused;
    const record = await store.record(c.req.param('id'));
    if (record === null) return refusal(404, 'upload.not-found', {});
    if (record.offset !== record.bytes) {
      return refusal(409, 'upload.not-whole', { offset: record.offset, bytes: record.bytes });
    }
    try {
      const { fileName, sha256, bytes } = await finish(record);
      return c.json({ fileName, sha256, bytes });
    } catch (error) {
      const { status_code: status, body } = answerError(error);
      return new Response(body, { status, headers: { 'content-type': 'application/json' } });
    }
  });
  return app;
}

interface TusUpload {
  readonly id: string;
  readonly size?: number | undefined;
  readonly metadata?: Readonly<Record<string, string | null>> | undefined;
}

/** Checks right, size, name and number of open uploads, then replaces the client's words by the server's record. */
async function openUpload(
  deps: UploadDeps,
  store: UploadStore,
  request: Request,
  upload: TusUpload,
): Promise<{ metadata: Record<string, string | null> }> {
  const target = { submissionId: upload.metadata?.submission ?? '', slot: upload.metadata?.slot ?? '' };
  const permission = await deps.mayUpload(request, target);
  if (permission.kind === 'refused') throw fault(permission.status, permission.code, {});
  const { userId, maxBytes, endings } = permission;
  const fileName = cleanFileName(upload.metadata?.filename ?? '');
  if (upload.size === undefined) throw fault(400, 'upload.length-required', {});
  if (upload.size === 0) throw fault(400, 'E_EMPTY', { file: fileName });
  if (upload.size > maxBytes)
    throw fault(413, 'E_TOO_LARGE', { file: fileName, bytes: upload.size, limit: maxBytes });
  const fits = endings.length === 0 || endings.some((ending) => fileName.toLowerCase().endsWith(ending));
  if (!fits) throw fault(415, 'E_UNSUPPORTED', { file: fileName, accepted: endings.join(', ') });
  const open = (await store.openRecords()).filter(({ fields }) => fields.owner === userId);
  if (open.length >= (deps.maxOpenUploads ?? 20)) throw fault(429, 'upload.too-many', { open: open.length });
  return {
    metadata: { owner: userId, submission: target.submissionId, slot: target.slot, filename: fileName },
  };
}

/** An upload is seen by its owner alone, and only while the right to hand in lasts; others read « not found ». */
async function checkOwner(
  deps: UploadDeps,
  store: UploadStore,
  request: Request,
  id: string,
): Promise<Response | null> {
  const record = ID.test(id) ? await store.record(id) : null;
  if (record === null) return refusal(404, 'upload.not-found', {});
  const permission = await deps.mayUpload(request, targetOf(record));
  if (permission.kind === 'refused') return refusal(permission.status, permission.code, {});
  return permission.userId === record.fields.owner ? null : refusal(404, 'upload.not-found', {});
}

async function keepUpload(
  deps: UploadDeps,
  store: UploadStore,
  record: PartialRecord,
): Promise<FinishedUpload> {
  const { id, bytes, fields } = record;
  const about = {
    ...targetOf(record),
    uploadId: id,
    userId: fields.owner ?? '',
    fileName: fields.filename ?? '',
  };
  if (typeof fields.sha256 === 'string') return { ...about, sha256: fields.sha256, bytes };
  const { sha256 } = await deps.files.put(createReadStream(store.pathOf(id)), { maxBytes: bytes });
  const finished = { ...about, sha256, bytes };
  await deps.onFinished(finished);
  await store.markKept(id, sha256);
  return finished;
}

function targetOf({ fields }: PartialRecord): UploadTarget {
  return { submissionId: fields.submission ?? '', slot: fields.slot ?? '' };
}

/** Abandoned uploads go at the first new upload of each hour, and at the first one after a start. */
function makeSweep(deps: UploadDeps, server: Server): () => Promise<void> {
  let last = Number.NEGATIVE_INFINITY;
  return async () => {
    if (deps.now() - last < SWEEP_MS) return;
    last = deps.now();
    await server.cleanUpExpiredUploads();
  };
}

interface Fault {
  readonly status_code: number;
  readonly body: string;
}

function fault(status: number, code: string, info: ErrorInfo): Fault {
  return { status_code: status, body: JSON.stringify({ code, info }) };
}

/** The protocol's own errors are plain text; ours and those of the use cases become `{ code, info }`. */
function answerError(error: unknown): Fault {
  const code = errorCode(error);
  if (code !== null) return fault(code === 'files.too-large' ? 413 : 409, code, errorInfo(error));
  if (isFault(error)) {
    return error.body.startsWith('{')
      ? error
      : fault(error.status_code, 'upload.protocol', { message: error.body.trim() });
  }
  return fault(500, 'upload.failed', {});
}

function isFault(error: unknown): error is Fault {
  if (typeof error !== 'object' || error === null || !('status_code' in error) || !('body' in error))
    return false;
  return typeof error.status_code === 'number' && typeof error.body === 'string';
}

function refusal(status: number, code: string, info: ErrorInfo): Response {
  return Response.json({ code, info }, { status, headers: { 'Tus-Resumable': '1.0.0' } });
}
