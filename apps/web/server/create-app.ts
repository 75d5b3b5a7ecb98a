import { randomUUID } from 'node:crypto';
import { serveStatic } from '@hono/node-server/serve-static';
import { type Context, Hono, type MiddlewareHandler } from 'hono';
import { compress } from 'hono/compress';
import { RouterContextProvider } from 'react-router';
import { addressOf } from './address-of.ts';
import { AUTH_PATH } from './auth/create-auth.ts';
import { isOpenAuthPath } from './auth/is-open-auth-path.ts';
import { visitContext } from './context.ts';
import { jobEvents } from './job-events.ts';
import { hideTicket, isForeignPost, isFramedPath } from './lti/framed-paths.ts';
import { findActor, NOTICE_COOKIE, readVisit } from './read-visit.ts';
import type { Runtime } from './runtime.ts';
import { isSameOrigin } from './same-origin.ts';
import { sayRequest } from './say-request.ts';
import { commonHeaders, contentSecurityPolicy } from './security-headers.ts';
import { TRACKING_PATH } from './tracking/tracking-path.ts';

/** Asked by the router itself before a page it does not know yet: nobody has read the notice there. */
const ROUTE_MANIFEST = '/__manifest';

export type PageHandler = (request: Request, context: RouterContextProvider) => Promise<Response>;

export interface AppParts {
  readonly runtime: Runtime;
  readonly handlePage: PageHandler;
  /** Folder of the built client files; null while Vite serves them. */
  readonly clientFolder: string | null;
  /** Other HTTP surfaces (uploads, proofs, CASE), each with its whole paths. */
  readonly surfaces: readonly Hono[];
}

type Env = { Variables: { requestId: string } };

function hostOf(c: Context<Env>, runtime: Runtime): string {
  const forwarded = runtime.settings.trustsProxy ? c.req.header('x-forwarded-host') : undefined;
  return forwarded ?? c.req.header('host') ?? new URL(c.req.url).host;
}

/** Marks the request with the caller's address as the server saw it, whatever the caller claims. */
function withAddress(c: Context<Env>, runtime: Runtime): Request {
  const { raw } = c.req;
  const headers = new Headers(raw.headers);
  headers.set('x-etalon-ip', addressOf(c, runtime.settings));
  const hasBody = raw.method !== 'GET' && raw.method !== 'HEAD';
  const body = hasBody ? { body: raw.body, duplex: 'half' } : {};
  return new Request(raw.url, { method: raw.method, headers, signal: raw.signal, ...body });
}

/** Pages of a tutor, of a holder and of who opens an account, behind a link. */
const LINK_PAGES = ['/tutorat/', '/enquete/', '/compte/ouvrir/'] as const;

/** What would keep a page of the tool out of the frames of platforms: its own policy names those that may hold it. */
const OUT_OF_FRAMES: ReadonlySet<string> = new Set(['x-frame-options', 'cross-origin-opener-policy']);

/** A link is a key: no other site is told of it, no cache keeps its page, no search engine lists it. */
const SECRET_ADDRESS = [
  ['referrer-policy', 'no-referrer'],
  ['cache-control', 'no-store'],
  ['x-robots-tag', 'noindex'],
] as const;

const findLinkPage = (path: string): string | undefined => LINK_PAGES.find((page) => path.startsWith(page));

/** The log keeps the page behind a link or of a launch, not the key; of a script, not the names of its files. */
function nameInLog(path: string): string {
  if (path.startsWith(`${TRACKING_PATH}/`)) return TRACKING_PATH;
  return findLinkPage(path) ?? hideTicket(path);
}

function guardEveryRequest(runtime: Runtime): MiddlewareHandler<Env> {
  const headers = Object.entries(commonHeaders(runtime.settings));
  return async (c, next) => {
    const requestId = randomUUID();
    const started = performance.now();
    c.set('requestId', requestId);
    const { method, path: asked } = c.req;
    const host = hostOf(c, runtime);
    if (isForeignPost(asked) || isSameOrigin({ method, headers: c.req.raw.headers, host })) {
      await next();
    } else {
      c.res = c.json({ code: 'request.foreign-origin' }, 403);
    }
    const framed = isFramedPath(asked);
    for (const [name, value] of headers) if (!framed || !OUT_OF_FRAMES.has(name)) c.header(name, value);
    if (findLinkPage(asked) !== undefined) for (const [name, value] of SECRET_ADDRESS) c.header(name, value);
    c.header('x-request-id', requestId);
    const durationMs = Math.round(performance.now() - started);
    const line = { requestId, method, path: nameInLog(asked), status: c.res.status, durationMs };
    sayRequest(runtime.logger, line, c.req.raw.signal.aborted);
  };
}

function servePages({ runtime, handlePage, clientFolder }: AppParts) {
  return async (c: Context<Env>): Promise<Response> => {
    const request = withAddress(c, runtime);
    const requestId = c.get('requestId');
    const visit = await readVisit({
      runtime,
      headers: request.headers,
      requestId,
      sendsNonce: clientFolder !== null,
    });
    const context = new RouterContextProvider();
    context.set(visitContext, visit);
    const answer = await handlePage(request, context);
    const response = new Response(answer.body, answer);
    if (visit.nonce !== null && !response.headers.has('content-security-policy')) {
      response.headers.set('content-security-policy', contentSecurityPolicy(visit.nonce, runtime.settings));
    }
    if (!response.headers.has('cache-control')) response.headers.set('cache-control', 'no-store, private');
    if (visit.notice !== null && response.status < 300 && c.req.path !== ROUTE_MANIFEST) {
      response.headers.append('set-cookie', `${NOTICE_COOKIE}=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax`);
    }
    return response;
  };
}

/** The whole HTTP surface of Étalon: guards, files, identity, jobs, other surfaces, and the pages last. */
export function createApp(parts: AppParts): Hono<Env> {
  const { runtime, clientFolder, surfaces } = parts;
  const app = new Hono<Env>();
  app.use('*', guardEveryRequest(runtime));
  app.get('/healthz', async (c) => {
    try {
      await runtime.check();
      return c.text('ok');
    } catch {
      return c.text('database', 503);
    }
  });
  if (clientFolder !== null) {
    app.use('/assets/*', async (c, next) => {
      await next();
      if (c.res.status === 200) c.header('cache-control', 'public, max-age=31536000, immutable');
    });
    app.use('*', serveStatic({ root: clientFolder, precompressed: true }));
  }
  app.on(['GET', 'POST'], `${AUTH_PATH}/*`, (c) =>
    isOpenAuthPath(c.req.path)
      ? runtime.auth.handler(withAddress(c, runtime))
      : Response.json({ code: 'page.not-found' }, { status: 404 }),
  );
  app.route(
    '/',
    jobEvents({ progress: runtime.progress, identify: (headers) => findActor(runtime, headers) }),
  );
  for (const surface of surfaces) app.route('/', surface);
  if (runtime.settings.compresses) app.use('*', compress());
  app.all('*', servePages(parts));
  app.onError((error, c) => {
    runtime.logger.error({ requestId: c.get('requestId'), err: error }, 'failed');
    return c.text(`${c.get('requestId')}\n`, 500);
  });
  return app;
}
