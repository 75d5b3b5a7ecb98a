import { ACCESS_ROUTES, RECOGNITION_GROUNDS } from '@etalon/core/candidacy';
import {
  changeRoute,
  enrolPerson,
  IDENTITY_STATES,
  listSealedPieces,
  readCandidacyFile,
  searchCandidacies,
} from '@etalon/usecases';
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { ApiEnv } from './api-context.ts';
import { CivilIdentity, Finding } from './civil-identity-schema.ts';
import {
  API_PATH,
  Day,
  Identifier,
  Instant,
  json,
  jsonBody,
  opened,
  PageQuery,
  PROBLEMS,
  pageOf,
  WRITE_PROBLEMS,
  WriteHeaders,
} from './describe-route.ts';
import { openApiAccount } from './open-api-account.ts';
import { cutPage, readCursor } from './page-rows.ts';
import { writeIdempotently } from './write-idempotently.ts';

const Candidacy = z
  .object({
    id: Identifier,
    sessionId: Identifier,
    personId: Identifier,
    name: z.string(),
    email: z.string(),
    route: z.enum(ACCESS_ROUTES),
    blocks: z.array(z.string()),
    enrolledAt: Instant,
    identityState: z.enum(IDENTITY_STATES),
  })
  .openapi('Candidacy');

const ListedCandidacy = Candidacy.extend({
  /** What the national rules say of the identity in force. */
  identityFindings: z.array(Finding),
}).openapi('ListedCandidacy');

const CandidacyFile = Candidacy.extend({
  routes: z.array(z.object({ route: z.enum(ACCESS_ROUTES), fromDay: Day, changedAt: Instant })),
  recognitions: z.array(z.object({ id: Identifier, block: z.string(), ground: z.enum(RECOGNITION_GROUNDS) })),
}).openapi('CandidacyFile');

const Enrolment = z
  .strictObject({
    sessionId: Identifier,
    email: z.email().max(200),
    route: z.enum(ACCESS_ROUTES),
    blocks: z.array(z.string().min(1)).min(1).max(50),
    identity: CivilIdentity,
  })
  .openapi('Enrolment');

const RouteChange = z
  .strictObject({ route: z.enum(ACCESS_ROUTES), fromDay: Day, reason: z.string().min(1).max(1000) })
  .openapi('RouteChange');

const SealedHandIn = z
  .object({
    handInId: Identifier,
    situation: z.string(),
    sealedAt: Instant,
    root: z.string(),
    pieces: z.array(
      z.object({
        id: Identifier,
        slot: z.string(),
        sha256: z.string(),
        bytes: z.int(),
        receivedAt: Instant,
      }),
    ),
  })
  .openapi('SealedHandIn');

const Written = z.object({ id: Identifier }).openapi('Written');
const ByCandidacy = z.object({ candidacyId: Identifier });

const listRoute = createRoute({
  method: 'get',
  path: `${API_PATH}/candidacies`,
  ...opened('listCandidacies', 'candidacies', 'candidacies:read'),
  request: {
    query: PageQuery.extend({
      sessionId: Identifier.optional(),
      route: z.enum(ACCESS_ROUTES).optional(),
      identityState: z.enum(IDENTITY_STATES).optional(),
      search: z.string().max(200).optional(),
    }),
  },
  responses: { 200: json(pageOf(ListedCandidacy).openapi('CandidacyPage'), 'Candidacies.'), ...PROBLEMS },
});

const readRoute = createRoute({
  method: 'get',
  path: `${API_PATH}/candidacies/{candidacyId}`,
  ...opened('readCandidacy', 'candidacies', 'candidacies:read'),
  request: { params: ByCandidacy },
  responses: { 200: json(CandidacyFile, 'A candidacy.'), ...PROBLEMS },
});

const enrolRoute = createRoute({
  method: 'post',
  path: `${API_PATH}/candidacies`,
  ...opened('enrolCandidate', 'candidacies', 'candidacies:write'),
  request: { headers: WriteHeaders, ...jsonBody(Enrolment) },
  responses: { 201: json(Written, 'Enrolled.'), ...WRITE_PROBLEMS },
});

const changeRouteRoute = createRoute({
  method: 'post',
  path: `${API_PATH}/candidacies/{candidacyId}/route-changes`,
  ...opened('changeRoute', 'candidacies', 'candidacies:write'),
  request: { headers: WriteHeaders, params: ByCandidacy, ...jsonBody(RouteChange) },
  responses: { 201: json(Written, 'Changed.'), ...WRITE_PROBLEMS },
});

const piecesRoute = createRoute({
  method: 'get',
  path: `${API_PATH}/candidacies/{candidacyId}/hand-ins`,
  ...opened('listHandIns', 'candidacies', 'pieces:read'),
  request: { params: ByCandidacy },
  responses: {
    200: json(z.object({ rows: z.array(SealedHandIn) }).openapi('SealedHandIns'), 'What was sealed.'),
    ...PROBLEMS,
  },
});

/** Candidacies: found page by page, read, enrolled and moved to another route. */
export function answerCandidacies(app: OpenAPIHono<ApiEnv>): void {
  app.openapi(listRoute, async (c) => {
    const { cursor, limit, ...filter } = c.req.valid('query');
    const after = readCursor(cursor);
    const { rows } = await searchCandidacies(c.get('runtime').workplace, c.get('token').actor, {
      text: filter.search ?? '',
      sessionId: filter.sessionId ?? null,
      route: filter.route ?? null,
      identity: filter.identityState ?? null,
      sort: 'enrolledAt',
      descending: false,
      ...(after === null ? {} : { after }),
      page: { offset: 0, limit: limit + 1 },
    });
    const page = cutPage(rows, limit, ({ candidacy: { enrolledAt, id } }) => ({ at: enrolledAt, id }));
    const shown = page.rows.map(({ candidacy, name, email, identity, findings }) => ({
      ...showCandidacy({ candidacy, name, email, identity }),
      identityFindings: findings.map(({ field, code, weight }) => ({ field, code, weight })),
    }));
    return c.json({ rows: shown, nextCursor: page.nextCursor }, 200);
  });
  app.openapi(readRoute, async (c) => {
    const { candidacyId } = c.req.valid('param');
    const file = await readCandidacyFile(c.get('runtime').workplace, c.get('token').actor, candidacyId);
    const person = { name: file.person?.name ?? '', email: file.person?.email ?? '' };
    const answered = {
      ...showCandidacy({ candidacy: file.facts.candidacy, ...person, identity: file.identityState }),
      routes: file.routes.map(({ route, fromDay, changedAt }) => ({ route, fromDay, changedAt })),
      recognitions: file.recognitions
        .filter(({ withdrawal }) => withdrawal === null)
        .map(({ id, block, ground }) => ({ id, block, ground })),
    };
    return c.json(answered, 200);
  });
  app.openapi(enrolRoute, async (c) => {
    const { sessionId, ...candidate } = c.req.valid('json');
    const runtime = c.get('runtime');
    const id = await writeIdempotently(c, async () => {
      const enrolled = await enrolPerson(runtime.workplace, c.get('token').actor, {
        sessionId,
        candidate: { ...candidate, extraTimePercent: 0 },
        openAccount: openApiAccount(runtime.auth),
      });
      return enrolled.id;
    });
    c.header('location', `${API_PATH}/candidacies/${id}`);
    return c.json({ id }, 201);
  });
  app.openapi(changeRouteRoute, async (c) => {
    const input = { ...c.req.valid('param'), ...c.req.valid('json') };
    const id = await writeIdempotently(
      c,
      async () => (await changeRoute(c.get('runtime').workplace, c.get('token').actor, input)).id,
    );
    return c.json({ id }, 201);
  });
  app.openapi(piecesRoute, async (c) => {
    const { candidacyId } = c.req.valid('param');
    const found = await listSealedPieces(c.get('runtime').workplace, c.get('token').actor, candidacyId);
    const rows = found.map((row) => ({ ...row, pieces: [...row.pieces] }));
    return c.json({ rows }, 200);
  });
}

function showCandidacy({
  candidacy,
  name,
  email,
  identity,
}: Pick<
  Awaited<ReturnType<typeof searchCandidacies>>['rows'][number],
  'candidacy' | 'name' | 'email' | 'identity'
>) {
  const { id, sessionId, userId, route, blocks, enrolledAt } = candidacy;
  return {
    ...{ id, sessionId, personId: userId, name, email, route, enrolledAt },
    blocks: [...blocks],
    identityState: identity,
  };
}
