import { correctIdentity, IDENTITY_SOURCES, type IdentityView, readIdentity } from '@etalon/usecases';
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { ApiEnv } from './api-context.ts';
import { CivilIdentity, Finding } from './civil-identity-schema.ts';
import {
  API_PATH,
  Identifier,
  Instant,
  json,
  jsonBody,
  opened,
  PROBLEMS,
  WRITE_PROBLEMS,
} from './describe-route.ts';

const Identity = z
  .object({
    personId: Identifier,
    /** Null while nothing is written. */
    versionId: Identifier.nullable(),
    identity: CivilIdentity.nullable(),
    source: z.enum(IDENTITY_SOURCES).nullable(),
    writtenAt: Instant.nullable(),
    confirmedAt: Instant.nullable(),
    findings: z.array(Finding),
  })
  .openapi('Identity');

const Correction = z
  .strictObject({ identity: CivilIdentity, reason: z.string().min(1).max(1000) })
  .openapi('IdentityCorrection');

const ByPerson = z.object({ personId: Identifier });

const readRoute = createRoute({
  method: 'get',
  path: `${API_PATH}/persons/{personId}/identity`,
  ...opened('readIdentity', 'identities', 'identities:read'),
  request: { params: ByPerson },
  responses: { 200: json(Identity, 'The identity in force.'), ...PROBLEMS },
});

const correctRoute = createRoute({
  method: 'put',
  path: `${API_PATH}/persons/{personId}/identity`,
  ...opened('correctIdentity', 'identities', 'identities:write'),
  request: {
    params: ByPerson,
    headers: z.object({ 'if-match': z.string().max(200).optional() }),
    ...jsonBody(Correction),
  },
  responses: {
    200: json(Identity, 'The identity in force.'),
    ...WRITE_PROBLEMS,
    412: { ...WRITE_PROBLEMS[409], description: 'Another version came since it was read.' },
  },
});

function showIdentity({ person, version, findings }: IdentityView) {
  const identity = version?.identity ?? null;
  return {
    personId: person.userId,
    versionId: version?.id ?? null,
    identity: identity && { ...identity, firstNames: [...identity.firstNames] },
    source: version?.source ?? null,
    writtenAt: version?.writtenAt ?? null,
    confirmedAt: version?.confirmedAt ?? null,
    findings: findings.map(({ field, code, weight }) => ({ field, code, weight })),
  };
}

/** Whether the person confirmed it changes what is answered, and no version. */
function tagOf({ version }: IdentityView): string {
  return `"${version?.id ?? 'none'}${version?.confirmedAt ? ':confirmed' : ''}"`;
}

const versionOf = (tag: string): string => tag.replace(/^"|"$/g, '').replace(/:confirmed$/, '');

/** Civil identities: read, and corrected by the same rules as on the page, unless another version came since. */
export function answerIdentities(app: OpenAPIHono<ApiEnv>): void {
  app.openapi(readRoute, async (c) => {
    const { personId } = c.req.valid('param');
    const view = await readIdentity(c.get('runtime').workplace, c.get('token').actor, personId);
    c.header('etag', tagOf(view));
    return c.json(showIdentity(view), 200);
  });
  app.openapi(correctRoute, async (c) => {
    const { personId: userId } = c.req.valid('param');
    const tag = c.req.valid('header')['if-match'];
    const { workplace } = c.get('runtime');
    const { actor } = c.get('token');
    const readVersion = tag === undefined || tag === '*' ? {} : { readVersion: versionOf(tag) };
    await correctIdentity(workplace, actor, { userId, ...c.req.valid('json'), ...readVersion });
    const view = await readIdentity(workplace, actor, userId);
    c.header('etag', tagOf(view));
    return c.json(showIdentity(view), 200);
  });
}
