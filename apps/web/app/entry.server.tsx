import { PassThrough } from 'node:stream';
import { getVisit } from '@etalon/web/context';
import { createReadableStreamFromReadable } from '@react-router/node';
import { renderToPipeableStream } from 'react-dom/server';
import {
  type EntryContext,
  type HandleErrorFunction,
  type RouterContextProvider,
  ServerRouter,
} from 'react-router';

const RENDER_TIMEOUT_MS = 10_000;

export interface RenderedPage {
  readonly request: Request;
  readonly status: number;
  readonly headers: Headers;
  readonly entry: EntryContext;
  readonly context: RouterContextProvider;
}

function renderPage({ request, status, headers, entry, context }: RenderedPage): Promise<Response> {
  const nonce = getVisit(context).nonce ?? undefined;
  return new Promise((resolve, reject) => {
    let answered = status;
    const router = (
      <ServerRouter context={entry} url={request.url} {...(nonce === undefined ? {} : { nonce })} />
    );
    const { pipe, abort } = renderToPipeableStream(router, {
      ...(nonce === undefined ? {} : { nonce }),
      onAllReady() {
        clearTimeout(timer);
        const body = new PassThrough();
        headers.set('content-type', 'text/html; charset=utf-8');
        resolve(new Response(createReadableStreamFromReadable(body), { headers, status: answered }));
        pipe(body);
      },
      onShellError(error) {
        clearTimeout(timer);
        reject(error);
      },
      onError() {
        answered = 500;
      },
    });
    const timer = setTimeout(abort, RENDER_TIMEOUT_MS);
  });
}

/** Renders a page whole before it is sent, so that it is complete without script. */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  entry: EntryContext,
  context: RouterContextProvider,
): Promise<Response> {
  return renderPage({ request, status, headers, entry, context });
}

/** Logs what a page could not handle, by where it failed and never with what it carried. */
export const handleError: HandleErrorFunction = (error, { request, context }) => {
  if (request.signal.aborted) return;
  const { runtime, requestId } = getVisit(Object(context));
  runtime.logger.error({ requestId, err: error }, 'page failed');
};
