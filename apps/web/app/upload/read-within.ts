/** The body of a post, or null as soon as it passes the limit: what follows is not read. */
async function readBody(request: Request, limitBytes: number): Promise<Uint8Array<ArrayBuffer> | null> {
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

/** The same request with its body in memory when it fits, with an empty form when it does not. */
export async function readWithin(
  request: Request,
  limitBytes: number,
): Promise<{ readonly request: Request; readonly fits: boolean }> {
  const { url, method, headers } = request;
  const body = await readBody(request, limitBytes);
  if (body !== null) return { request: new Request(url, { method, headers, body }), fits: true };
  return { request: new Request(url, { method, body: new FormData() }), fits: false };
}
