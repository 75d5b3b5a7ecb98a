/** A file to keep: always downloaded, never opened as a page of this site. */
export function sendFile(
  body: string | Uint8Array,
  file: { readonly name: string; readonly type: string },
): Response {
  const plain = file.name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\w.-]+/g, '-');
  const content = typeof body === 'string' ? body : Buffer.from(body);
  return new Response(content, {
    headers: {
      'content-type': file.type,
      'content-disposition': `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(file.name)}`,
    },
  });
}
