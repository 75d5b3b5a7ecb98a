export interface Attachment {
  readonly fileName: string;
  readonly mediaType: string;
  /** Left out when it is not known before the end. */
  readonly bytes?: number;
  /** Streamed unless it is whole already. */
  readonly content: AsyncIterable<Uint8Array> | Uint8Array;
}

/** A file to download: the browser keeps it and never shows it as a page of this site. */
export function sendAttachment({ fileName, mediaType, bytes, content }: Attachment): Response {
  const plain = fileName.replace(/[^\w.-]/g, '_');
  const headers = new Headers({
    'content-type': mediaType,
    'content-disposition': `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(fileName)}`,
    'x-content-type-options': 'nosniff',
  });
  if (bytes !== undefined) headers.set('content-length', String(bytes));
  return new Response(content instanceof Uint8Array ? new Uint8Array(content) : streamOf(content), {
    headers,
  });
}

function streamOf(content: AsyncIterable<Uint8Array>): ReadableStream<Uint8Array> {
  const chunks = content[Symbol.asyncIterator]();
  return new ReadableStream<Uint8Array>({
    pull: async (controller) => {
      const { done, value } = await chunks.next();
      if (done) controller.close();
      else controller.enqueue(new Uint8Array(value));
    },
    cancel: async () => {
      await chunks.return?.();
    },
  });
}
