import { EtalonError } from '@etalon/error';
import { importFrameworkDocument } from '@etalon/usecases';
import { act, type PageArgs } from '@etalon/web/answer';
import { redirect } from 'react-router';

export const LIMIT_MEGABYTES = 20;
/** A multipart form adds its boundaries and headers to the file. */
const LIMIT_BYTES = LIMIT_MEGABYTES * 1024 * 1024 + 64 * 1024;

/** The body of a post, or null as soon as it passes the limit: what follows is not read. */
async function readWithin(request: Request, limitBytes: number): Promise<Uint8Array<ArrayBuffer> | null> {
  const announced = Number(request.headers.get('content-length') ?? 0);
  if (announced > limitBytes || request.body === null) return null;
  const chunks: Uint8Array[] = [];
  let total = 0;
  for await (const chunk of request.body) {
    total += chunk.length;
    if (total > limitBytes) return null;
    chunks.push(chunk);
  }
  const body = new Uint8Array(total);
  let offset = 0;
  for (const chunk of chunks) {
    body.set(chunk, offset);
    offset += chunk.length;
  }
  return body;
}

async function rebuild(request: Request): Promise<{ readonly request: Request; readonly fits: boolean }> {
  const { url, method, headers } = request;
  const body = await readWithin(request, LIMIT_BYTES);
  if (body !== null) return { request: new Request(url, { method, headers, body }), fits: true };
  return { request: new Request(url, { method, body: new FormData() }), fits: false };
}

/** The posted document becomes a draft, broken or not, and its page says what was understood of it. */
export async function receiveDocument(args: PageArgs) {
  const { request, fits } = await rebuild(args.request);
  return act({ ...args, request }, async ({ runtime, actor }, form) => {
    if (!fits) throw new EtalonError('framework.upload-too-large', { info: { limit: LIMIT_MEGABYTES } });
    const file = form.get('document');
    if (!(file instanceof File) || file.size === 0) throw new EtalonError('framework.file-missing');
    const bytes = new Uint8Array(await file.arrayBuffer());
    const draft = await importFrameworkDocument(runtime.workplace, actor, { fileName: file.name, bytes });
    return redirect(`/referentiels/brouillons/${draft.id}`);
  });
}
