import { EtalonError, errorCode } from '@etalon/error';
import { chooseLanguage, explainError, type Language } from '@etalon/i18n';
import {
  answerBody,
  MOST_KILOBYTES,
  type ModelPool,
  openModelPool,
  type RowFault,
  type ServedModel,
  TENSOR_TYPES,
} from '@etalon/onnx';
import { findServedVersion, openModelService } from '@etalon/usecases';
import type { ModelVersion } from '@etalon/workshop/models';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { addressOf } from '../address-of.ts';
import type { ApiContext, ApiEnv } from '../api/api-context.ts';
import { answerFailure, type ProblemPlace, writeProblem } from '../api/write-problem.ts';
import { createTryCounter } from '../count-tries.ts';
import type { Runtime } from '../runtime.ts';
import { sayService } from './say-service.ts';

export const SERVICE_PATH = '/service';
/** Where a developer reads of a service. */
export const SERVICE_PAGES = '/services';
export const REQUESTS_PER_MINUTE = 300;
const REFUSALS_PER_MINUTE = 30;
const MINUTE_MS = 60_000;
const BEARER = /^Bearer ([A-Za-z0-9_-]{1,200})$/;

/** A version of the registry as its service takes rows and answers. */
export function serveVersion(version: ModelVersion): ServedModel {
  const { name, number, file, task, output, scale, classes, batch, inputs } = version;
  return {
    ...{ name, version: number, sha256: file.sha256, task, output, scale, classes, batch },
    inputs: inputs.map(({ name: input, type, columns, inner }) => ({
      ...{ name: input, columns, inner },
      type: TENSOR_TYPES.find((one) => one === type) ?? 'float32',
    })),
  };
}

/**
 * The services of the models of projects under `/service/:documentId`: predictions for whoever holds a key, the OpenAPI document and
 * the health of the version in service for anybody who knows the address. The model runs behind walls, in a pool of this process.
 */
export function serviceSurface(runtime: Runtime, pool: ModelPool = openModelPool()): Hono {
  const app = new Hono<ApiEnv>();
  const one = `${SERVICE_PATH}/:documentId`;
  app.onError(answerFailure);
  app.use(`${SERVICE_PATH}/*`, async (c, next) => {
    c.set('runtime', runtime);
    const [, , documentId = ''] = c.req.path.split('/');
    c.set('errorsPage', `${SERVICE_PAGES}/${encodeURIComponent(documentId)}`);
    await next();
    c.header('cache-control', 'no-store');
  });
  app.get(`${one}/health`, async (c) => {
    const { number } = await findServedVersion(runtime.workplace, c.req.param('documentId'));
    return c.json({ status: 'ok', version: number });
  });
  app.get(`${one}/openapi.json`, async (c) => {
    const documentId = c.req.param('documentId');
    const version = await findServedVersion(runtime.workplace, documentId);
    const address = `${runtime.settings.baseUrl}${SERVICE_PATH}/${documentId}`;
    const language = languageOf(c);
    c.header('content-language', language);
    return c.json(sayService(serveVersion(version), address, language));
  });
  const limit = bodyLimit({
    maxSize: MOST_KILOBYTES * 1000,
    onError: () => {
      throw new EtalonError('service.too-large', { info: { kilobytes: MOST_KILOBYTES } });
    },
  });
  const admit = admitKey(runtime);
  app.post(`${one}/predictions`, limit, async (c) => {
    const version = await admit(c, c.req.param('documentId'));
    return predict(c, { runtime, pool, version });
  });
  app.all(`${SERVICE_PATH}/*`, (c) => writeProblem(c, { code: 'api.not-found' }));
  const surface: Hono = Object(app);
  return surface;
}

/** Opens the key of a request and counts: so many a minute for one key, so many refused for one address. */
function admitKey(runtime: Runtime) {
  const now = (): number => runtime.now().getTime();
  const requests = createTryCounter(MINUTE_MS, now);
  const refusals = createTryCounter(MINUTE_MS, now);
  const refuse = (max: number, seconds: number): EtalonError =>
    new EtalonError('api.too-many-requests', { info: { max, seconds } });
  return async (c: ApiContext, documentId: string): Promise<ModelVersion> => {
    const [, secret = ''] = BEARER.exec(c.req.header('authorization') ?? '') ?? [];
    try {
      const { version, keyId } = await openModelService(runtime.workplace, { documentId, secret });
      const { count, seconds } = requests.count(keyId);
      if (count > REQUESTS_PER_MINUTE) throw refuse(REQUESTS_PER_MINUTE, seconds);
      return version;
    } catch (error) {
      if (errorCode(error) !== 'service.key-refused') throw error;
      const { count, seconds } = refusals.count(addressOf(c, runtime.settings));
      if (count > REFUSALS_PER_MINUTE) throw refuse(REFUSALS_PER_MINUTE, seconds);
      throw error;
    }
  };
}

async function predict(
  c: ApiContext,
  given: { readonly runtime: Runtime; readonly pool: ModelPool; readonly version: ModelVersion },
): Promise<Response> {
  const { runtime, pool, version } = given;
  const served = serveVersion(version);
  const start = performance.now();
  const tell = (rows: number, status: number): void => {
    const durationMs = Math.round(performance.now() - start);
    const line = { documentId: c.req.param('documentId'), version: version.number, rows, status, durationMs };
    runtime.logger.info(line, 'prediction');
  };
  const { sha256 } = version.file;
  const model = { sha256, path: () => runtime.workplace.files.materialise(sha256) };
  const answered = await answerBody(served, (work) => pool.use(model, work), await c.req.text());
  tell(answered.status === 200 ? answered.rows : 0, answered.status);
  if (answered.status === 200) return c.json(answered.body);
  if (answered.code !== 'service.bad-rows')
    return writeProblem(c, { code: answered.code, info: { kilobytes: MOST_KILOBYTES } });
  const errors = tellFaults(answered.faults, languageOf(c));
  return writeProblem(c, { code: answered.code, info: { count: errors.length }, errors });
}

function languageOf(c: ApiContext): Language {
  return chooseLanguage(null, c.req.header('accept-language') ?? null);
}

/** Each fault with its code, and what it says and what to do in a language. */
export function tellFaults(faults: readonly RowFault[], language: Language): readonly ProblemPlace[] {
  return faults.map(({ pointer, rule, info }) => {
    const { what, remedy } = explainError(language, rule, info);
    return { pointer, code: rule, detail: `${what} ${remedy}` };
  });
}
