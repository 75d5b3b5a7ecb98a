import { BLOCK_RESULTS, BLOCK_STATES } from '@etalon/core/deliberation';
import { MISSION_RESULTS, MISSION_STATES } from '@etalon/core/mission';
import { EtalonError } from '@etalon/error';
import { type IssuedCredential, listCertificates, readAward, readCandidacy } from '@etalon/usecases';
import { readMission } from '@etalon/usecases/mission';
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { ApiEnv } from './api-context.ts';
import {
  API_PATH,
  Day,
  Identifier,
  Instant,
  json,
  opened,
  PageQuery,
  PROBLEMS,
  pageOf,
} from './describe-route.ts';
import { cutPage, readCursor } from './page-rows.ts';

const BlockStanding = z
  .object({
    block: z.string(),
    title: z.string(),
    state: z.enum(BLOCK_STATES),
    /** The decision in force, from the moment the candidate reads it; never its levels nor its motive. */
    decision: z
      .object({
        id: Identifier,
        result: z.enum(BLOCK_RESULTS),
        at: Instant,
        supersedes: Identifier.nullable(),
      })
      .nullable(),
  })
  .openapi('BlockStanding');

const MissionSummary = z
  .object({
    candidacyId: Identifier,
    agreements: z.array(
      z.object({
        id: Identifier,
        organisation: z.string(),
        start: Day,
        end: Day,
        state: z.enum(MISSION_STATES),
      }),
    ),
    duration: z.object({
      counting: z.enum(['calendar', 'worked-days', 'hours']),
      found: z.number(),
      needed: z.number(),
      met: z.boolean(),
    }),
    reportSealed: z.boolean(),
    defended: z.boolean(),
    result: z.enum(MISSION_RESULTS).nullable(),
  })
  .openapi('MissionSummary');

const Certificate = z
  .object({
    id: Identifier,
    candidacyId: Identifier,
    decisionId: Identifier,
    block: z.string(),
    issuedAt: Instant,
    sha256: z.string(),
    /** The signed credential, Open Badges 3.0, as anybody may read it. */
    credentialUrl: z.url(),
    /** The page where anybody verifies it. */
    verificationUrl: z.url(),
    revokedAt: Instant.nullable(),
  })
  .openapi('Certificate');

const ByCandidacy = z.object({ candidacyId: Identifier });

const decisionsRoute = createRoute({
  method: 'get',
  path: `${API_PATH}/candidacies/{candidacyId}/decisions`,
  ...opened('listDecisions', 'decisions', 'decisions:read'),
  request: { params: ByCandidacy },
  responses: {
    200: json(z.object({ rows: z.array(BlockStanding) }).openapi('BlockStandings'), 'Blocks asked for.'),
    ...PROBLEMS,
  },
});

const missionRoute = createRoute({
  method: 'get',
  path: `${API_PATH}/candidacies/{candidacyId}/mission`,
  ...opened('readMission', 'missions', 'missions:read'),
  request: { params: ByCandidacy },
  responses: { 200: json(MissionSummary, 'The mission.'), ...PROBLEMS },
});

const listRoute = createRoute({
  method: 'get',
  path: `${API_PATH}/certificates`,
  ...opened('listCertificates', 'certificates', 'certificates:read'),
  request: { query: PageQuery },
  responses: { 200: json(pageOf(Certificate).openapi('CertificatePage'), 'Certificates.'), ...PROBLEMS },
});

const readRoute = createRoute({
  method: 'get',
  path: `${API_PATH}/certificates/{certificateId}`,
  ...opened('readCertificate', 'certificates', 'certificates:read'),
  request: { params: z.object({ certificateId: Identifier }) },
  responses: { 200: json(Certificate, 'A certificate.'), ...PROBLEMS },
});

function showCertificate(row: IssuedCredential, origin: string) {
  const { id, candidacyId, decisionId, block, issuedAt, sha256, revocation } = row;
  return {
    ...{ id, candidacyId, decisionId, block, issuedAt, sha256 },
    credentialUrl: `${origin}/credentials/${id}`,
    verificationUrl: `${origin}/c/${id}`,
    revokedAt: revocation?.revokedAt ?? null,
  };
}

/** What juries pronounced, missions and certificates. */
export function answerDecisions(app: OpenAPIHono<ApiEnv>): void {
  app.openapi(decisionsRoute, async (c) => {
    const { candidacyId } = c.req.valid('param');
    const view = await readCandidacy(c.get('runtime').workplace, c.get('token').actor, candidacyId);
    const rows = view.blocks.flatMap(({ block, state, decision }) =>
      state === null
        ? []
        : [
            {
              block: block.id,
              title: block.title,
              state,
              decision: decision && {
                id: decision.id,
                result: decision.result,
                at: decision.at,
                supersedes: decision.supersedes,
              },
            },
          ],
    );
    return c.json({ rows }, 200);
  });
  app.openapi(missionRoute, async (c) => {
    const { candidacyId } = c.req.valid('param');
    const view = await readMission(c.get('runtime').workplace, c.get('token').actor, candidacyId);
    const { counting, found, needed, met } = view.duration;
    const answered = {
      candidacyId,
      agreements: view.agreements.map(({ missionId, state, version: { terms } }) => ({
        ...{ id: missionId, organisation: terms.organisation, start: terms.start, end: terms.end, state },
      })),
      duration: { counting, found, needed, met },
      reportSealed: view.record.reportSealed,
      defended: view.record.defended,
      result: view.decisions.at(-1)?.result ?? null,
    };
    return c.json(answered, 200);
  });
  app.openapi(listRoute, async (c) => {
    const { cursor, limit } = c.req.valid('query');
    const { workplace, settings } = c.get('runtime');
    const asked = { after: readCursor(cursor), limit: limit + 1 };
    const rows = await listCertificates(workplace, c.get('token').actor, asked);
    const page = cutPage(rows, limit, ({ issuedAt, id }) => ({ at: issuedAt, id }));
    const shown = page.rows.map((row) => showCertificate(row, settings.baseUrl));
    return c.json({ rows: shown, nextCursor: page.nextCursor }, 200);
  });
  app.openapi(readRoute, async (c) => {
    const { certificateId } = c.req.valid('param');
    const { workplace, settings } = c.get('runtime');
    const award = await readAward(workplace, c.get('token').actor, certificateId);
    if (award === null) throw new EtalonError('api.not-found');
    return c.json(showCertificate(award.credential, settings.baseUrl), 200);
  });
}
