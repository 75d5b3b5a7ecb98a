import { EtalonError, errorCode, errorInfo } from '@etalon/error';
import { chooseLanguage, explainError } from '@etalon/i18n';
import { type EnteredDoor, enterTrackingDoor } from '@etalon/usecases/tracking';
import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { ZodError } from 'zod';
import { addressOf } from '../address-of.ts';
import { createTryCounter } from '../count-tries.ts';
import type { Runtime } from '../runtime.ts';
import { statusOf } from '../status-of.ts';
import { giveArtifact, listArtifacts, takeArtifact } from './answer-artifacts.ts';
import { EXPERIMENT_ENDPOINTS } from './answer-experiments.ts';
import { MODEL_ENDPOINTS } from './answer-models.ts';
import { RUN_ENDPOINTS } from './answer-runs.ts';
import { TRACKING_PATH } from './tracking-path.ts';

type Env = { Variables: { door: EnteredDoor; requestId: string } };

const REST = `${TRACKING_PATH}/api/2.0/mlflow`;
const ARTIFACTS = `${TRACKING_PATH}/api/2.0/mlflow-artifacts/artifacts`;

const MINUTE_MS = 60_000;
/** A loop that logs at each step stays below; past it, clients wait and try again. */
const REQUESTS_PER_MINUTE = 6000;
const REFUSALS_PER_MINUTE = 30;
/** A batch of a thousand metrics stays far below. */
const MAX_KILOBYTES = 2000;

const BEARER = /^Bearer ([A-Za-z0-9_-]{1,200})$/;
const BASIC = /^Basic ([A-Za-z0-9+/=]{1,600})$/;

/** The key of a request: alone, or as the password of an address such as `https://suivi:KEY@host/suivi`. */
function readKey(header: string): string | null {
  const [, bearer] = BEARER.exec(header) ?? [];
  if (bearer !== undefined) return bearer;
  const [, basic] = BASIC.exec(header) ?? [];
  if (basic === undefined) return null;
  const said = Buffer.from(basic, 'base64').toString('utf8');
  return said.slice(said.indexOf(':') + 1) || null;
}

/** The words of the protocol for what went wrong; clients look at them. */
const WORDS: Readonly<Record<number, string>> = {
  400: 'INVALID_PARAMETER_VALUE',
  401: 'UNAUTHENTICATED',
  403: 'PERMISSION_DENIED',
  404: 'RESOURCE_DOES_NOT_EXIST',
  413: 'INVALID_PARAMETER_VALUE',
  429: 'REQUEST_LIMIT_EXCEEDED',
  500: 'INTERNAL_ERROR',
  507: 'RESOURCE_EXHAUSTED',
};

function nameForClient(code: string, status: number): string {
  if (code === 'tracking.experiment-exists') return 'RESOURCE_ALREADY_EXISTS';
  if (code === 'tracking.no-such-endpoint') return 'ENDPOINT_NOT_FOUND';
  return WORDS[status] ?? 'INVALID_PARAMETER_VALUE';
}

function refuse(c: Context, code: string, info: Readonly<Record<string, unknown>>): Response {
  const { what, remedy } = explainError(
    chooseLanguage(null, c.req.header('accept-language') ?? null),
    code,
    info,
  );
  const wanted = statusOf(code);
  const status = wanted === 422 ? 400 : wanted;
  const headers: Record<string, string> = { 'content-type': 'application/json', 'cache-control': 'no-store' };
  if (status === 401) headers['www-authenticate'] = 'Basic realm="suivi"';
  if (status === 429 && typeof info.seconds === 'number') headers['retry-after'] = String(info.seconds);
  const body = { error_code: nameForClient(code, status), message: `${what} ${remedy}`.trim() };
  return new Response(JSON.stringify(body), { status, headers });
}

function answerFailure(runtime: Runtime): (error: unknown, c: Context<Env>) => Response {
  return (error, c) => {
    if (error instanceof ZodError) {
      const places = error.issues.slice(0, 5).map(({ path }) => `/${path.map(String).join('/')}`);
      return refuse(c, 'tracking.bad-request', { places });
    }
    const code = errorCode(error);
    if (code !== null) return refuse(c, code, errorInfo(error));
    runtime.logger.error({ requestId: c.get('requestId'), err: error }, 'failed');
    return refuse(c, 'api.failed', {});
  };
}

/** What a request says. A run is named `run_id`, and `run_uuid` by old clients. */
async function readSaid(c: Context): Promise<unknown> {
  const body: Record<string, unknown> = c.req.method === 'GET' ? c.req.query() : readBody(await c.req.text());
  return { ...body, run_id: body.run_id ?? body.run_uuid, ...c.req.param() };
}

function readBody(text: string): Record<string, unknown> {
  try {
    return Object(text === '' ? {} : JSON.parse(text));
  } catch {
    throw new EtalonError('api.bad-json');
  }
}

/** Opens the door of each request, and counts: so many requests a minute, so many refused keys for one address. */
function openDoor(app: Hono<Env>, runtime: Runtime): void {
  const now = (): number => runtime.now().getTime();
  const requests = createTryCounter(MINUTE_MS, now);
  const refusals = createTryCounter(MINUTE_MS, now);
  app.use(`${TRACKING_PATH}/api/*`, async (c, next) => {
    const key = readKey(c.req.header('authorization') ?? '');
    if (key === null) throw new EtalonError('tracking.no-key');
    const door = await enterTrackingDoor(runtime.workplace, key).catch((error: unknown) => {
      const { count, seconds } = refusals.count(addressOf(c, runtime.settings));
      if (count <= REFUSALS_PER_MINUTE) throw error;
      throw new EtalonError('api.too-many-requests', { info: { max: REFUSALS_PER_MINUTE, seconds } });
    });
    const { count, seconds } = requests.count(door.doorId);
    if (count > REQUESTS_PER_MINUTE)
      throw new EtalonError('api.too-many-requests', { info: { max: REQUESTS_PER_MINUTE, seconds } });
    c.set('door', door);
    await next();
    c.header('cache-control', 'private, no-store');
  });
}

/** The tracking interface of MLflow, REST 2.0, on the project that the key of a request opens. */
export function trackingSurface(runtime: Runtime): Hono {
  const app = new Hono<Env>();
  app.onError(answerFailure(runtime));
  app.get(`${TRACKING_PATH}/health`, (c) => c.text('OK'));
  openDoor(app, runtime);
  const limit = bodyLimit({
    maxSize: MAX_KILOBYTES * 1000,
    onError: () => {
      throw new EtalonError('api.too-large', { info: { kilobytes: MAX_KILOBYTES } });
    },
  });
  for (const { method, path, answer } of [...EXPERIMENT_ENDPOINTS, ...RUN_ENDPOINTS, ...MODEL_ENDPOINTS])
    app.on(method, `${REST}/${path}`, limit, async (c) =>
      c.json(await answer({ runtime, door: c.get('door'), said: await readSaid(c) })),
    );
  app.get(ARTIFACTS, (c) => listArtifacts(c, runtime, c.get('door')));
  app.on(['PUT', 'POST'], `${ARTIFACTS}/*`, (c) => takeArtifact(c, runtime, c.get('door'), pathOf(c)));
  app.get(`${ARTIFACTS}/*`, (c) => giveArtifact(c, runtime, c.get('door'), pathOf(c)));
  app.all(`${TRACKING_PATH}/api/*`, (c) => {
    throw new EtalonError('tracking.no-such-endpoint', { info: { path: c.req.path.slice(0, 200) } });
  });
  // The surfaces are mounted side by side, each with what it keeps of a request.
  return Object(app);
}

/** What follows the address of the artifact store, decoded. */
function pathOf(c: Context): string {
  const written = c.req.path.slice(ARTIFACTS.length + 1);
  try {
    return decodeURIComponent(written);
  } catch {
    throw new EtalonError('tracking.bad-path', { info: { path: written.slice(0, 200) } });
  }
}
