import { EtalonError } from '@etalon/error';
import { chooseLanguage } from '@etalon/i18n';
import { listScopes } from '@etalon/usecases';
import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import type { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { etag } from 'hono/etag';
import type { Runtime } from '../runtime.ts';
import { admitToken } from './admit-token.ts';
import { answerCandidacies } from './answer-candidacies.ts';
import { answerDecisions } from './answer-decisions.ts';
import { answerIdentities } from './answer-identities.ts';
import { answerSessions } from './answer-sessions.ts';
import { answerWebhooks } from './answer-webhooks.ts';
import type { ApiEnv } from './api-context.ts';
import { API_PATH, Identifier, json, PROBLEMS } from './describe-route.ts';
import { type OpenApiDocument, writeOpenApi } from './write-open-api.ts';
import { answerFailure, type ProblemPlace, writeProblem } from './write-problem.ts';

const DOCUMENT_PATH = `${API_PATH}/openapi.json`;
const EVERYTHING = `${API_PATH}/*`;

/** More than any single enrolment or identity holds. */
const MAX_KILOBYTES = 64;

const Token = z.object({ id: Identifier, scopes: z.array(z.enum(listScopes())) }).openapi('Token');

/** Open to any key, whatever its scopes. */
const tokenRoute = createRoute({
  method: 'get',
  path: `${API_PATH}/token`,
  operationId: 'readToken',
  tags: ['token'],
  security: [{ token: [] }],
  responses: { 200: json(Token, 'The key of this request.'), ...PROBLEMS },
});

/** Every operation with its answer; what they refuse is a problem (RFC 9457). */
function makeOperations(): OpenAPIHono<ApiEnv> {
  return new OpenAPIHono<ApiEnv>({
    defaultHook: (result, c) => {
      if (result.success) return undefined;
      const errors = result.error.issues.map(
        ({ path, code }): ProblemPlace => ({
          pointer: path
            .map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`)
            .join(''),
          code,
        }),
      );
      const places = errors.map(({ pointer }) => pointer || '/');
      return writeProblem(c, { code: 'api.bad-request', info: { place: result.target, places }, errors });
    },
  });
}

function addOperations(app: OpenAPIHono<ApiEnv>): void {
  answerSessions(app);
  answerCandidacies(app);
  answerIdentities(app);
  answerDecisions(app);
  answerWebhooks(app);
  app.openapi(tokenRoute, (c) => {
    const { id, scopes } = c.get('token');
    return c.json({ id, scopes: [...scopes] }, 200);
  });
}

/** The OpenAPI 3.1 document of the API, made from the schemas that the operations check. */
export function describeApi(settings: Runtime['settings'], acceptLanguage: string | null): OpenApiDocument {
  const app = makeOperations();
  addOperations(app);
  return writeOpenApi(app, { origin: settings.baseUrl, language: chooseLanguage(null, acceptLanguage) });
}

/** The API of the register under `/api/v1`: keys alone open it, no cookie, no other origin. */
export function apiSurface(runtime: Runtime): Hono {
  const app = makeOperations();
  app.onError(answerFailure);
  app.use(EVERYTHING, async (c, next) => {
    c.set('runtime', runtime);
    await next();
    if (!c.res.headers.has('cache-control')) c.header('cache-control', 'private, no-cache');
    c.header('vary', 'authorization, accept-language');
  });
  app.get(DOCUMENT_PATH, etag(), (c) =>
    c.json(describeApi(runtime.settings, c.req.header('accept-language') ?? null)),
  );
  app.use(EVERYTHING, admitToken(runtime));
  app.use(
    EVERYTHING,
    bodyLimit({
      maxSize: MAX_KILOBYTES * 1000,
      onError: () => {
        throw new EtalonError('api.too-large', { info: { kilobytes: MAX_KILOBYTES } });
      },
    }),
  );
  app.get(EVERYTHING, etag());
  addOperations(app);
  app.all(EVERYTHING, (c) => writeProblem(c, { code: 'api.not-found' }));
  // The surfaces are mounted side by side, each with what it keeps of a request.
  const surface: Hono = Object(app);
  return surface;
}
