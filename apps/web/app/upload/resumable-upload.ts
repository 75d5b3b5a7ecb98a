import type { DetailedError, Upload } from 'tus-js-client';

export interface UploadProgress {
  readonly sentBytes: number;
  readonly totalBytes: number;
}

export interface UploadReceipt {
  readonly fileName: string;
  readonly sha256: string;
  readonly bytes: number;
}

/** Why an upload stopped: the code is that of the server, or `upload.network` when it could not be reached. */
export interface UploadFailure {
  readonly code: string;
  readonly info: Readonly<Record<string, unknown>>;
}

export type UploadOutcome =
  | { readonly kind: 'received'; readonly receipt: UploadReceipt }
  | { readonly kind: 'failed'; readonly failure: UploadFailure };

export interface UploadRequest {
  readonly endpoint: string;
  readonly file: File;
  readonly submissionId: string;
  readonly slot: string;
  readonly onProgress: (progress: UploadProgress) => void;
}

export interface RunningUpload {
  readonly outcome: Promise<UploadOutcome>;
  /** Stops sending; `resume` goes on from the last byte the server has. */
  readonly pause: () => Promise<void>;
  readonly resume: () => void;
  /** Gives the upload up, here and on the server. */
  readonly cancel: () => Promise<void>;
}

const CHUNK_BYTES = 32 * 1024 * 1024;
const RETRY_MS = [0, 1000, 3000, 5000, 10_000, 20_000, 30_000, 60_000];

/**
 * Sends a file in pieces and survives cuts: it tries again, and a page opened later with the same file goes on where
 * the server stopped. The library is fetched only when a file is chosen.
 */
export async function startUpload(request: UploadRequest): Promise<RunningUpload> {
  const { Upload } = await import('tus-js-client');
  const { promise: outcome, resolve } = Promise.withResolvers<UploadOutcome>();
  const upload = new Upload(request.file, {
    endpoint: request.endpoint,
    chunkSize: CHUNK_BYTES,
    retryDelays: RETRY_MS,
    removeFingerprintOnSuccess: true,
    metadata: { filename: request.file.name, submission: request.submissionId, slot: request.slot },
    fingerprint: async () => fingerprintOf(request),
    onProgress: (sentBytes, totalBytes) => request.onProgress({ sentBytes, totalBytes }),
    onShouldRetry: (error) => mayPass(error.originalResponse?.getStatus() ?? 0, failureOf(error).code),
    onError: (error) => resolve({ kind: 'failed', failure: failureOf(error) }),
    onSuccess: () => void askReceipt(upload).then(resolve),
  });
  const [previous] = await upload.findPreviousUploads();
  if (previous !== undefined) upload.resumeFromPreviousUpload(previous);
  upload.start();
  return {
    outcome,
    pause: () => upload.abort(),
    resume: () => upload.start(),
    cancel: async () => {
      await upload.abort(true).catch(() => undefined);
      resolve({ kind: 'failed', failure: { code: 'upload.cancelled', info: {} } });
    },
  };
}

function fingerprintOf({ file, submissionId, slot, endpoint }: UploadRequest): string {
  return ['etalon', endpoint, submissionId, slot, file.name, file.size, file.lastModified].join(' ');
}

/** No answer, an upload still held by the cut request and a server in trouble may pass; a refusal does not. */
function mayPass(status: number, code: string): boolean {
  return status === 0 || status >= 500 || (code === 'upload.protocol' && (status === 409 || status === 423));
}

async function askReceipt(upload: Upload): Promise<UploadOutcome> {
  try {
    const response = await fetch(`${upload.url}/finish`, { method: 'POST' });
    const body: unknown = await response.json();
    if (response.ok && isReceipt(body)) return { kind: 'received', receipt: body };
    return { kind: 'failed', failure: readFailure(body) };
  } catch {
    return { kind: 'failed', failure: { code: 'upload.network', info: {} } };
  }
}

function failureOf(error: Error | DetailedError): UploadFailure {
  const body = 'originalResponse' in error ? error.originalResponse?.getBody() : undefined;
  if (body === undefined || body === '') return { code: 'upload.network', info: {} };
  try {
    return readFailure(JSON.parse(body));
  } catch {
    return { code: 'upload.failed', info: {} };
  }
}

function readFailure(body: unknown): UploadFailure {
  if (typeof body !== 'object' || body === null || !('code' in body) || typeof body.code !== 'string') {
    return { code: 'upload.failed', info: {} };
  }
  const info = 'info' in body && typeof body.info === 'object' && body.info !== null ? { ...body.info } : {};
  return { code: body.code, info };
}

function isReceipt(body: unknown): body is UploadReceipt {
  if (typeof body !== 'object' || body === null) return false;
  return 'sha256' in body && 'bytes' in body && 'fileName' in body;
}
