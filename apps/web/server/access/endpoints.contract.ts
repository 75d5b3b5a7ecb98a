import { describe, expect, it } from 'vitest';
import { createApp } from '../create-app.ts';
import { registerSurfaces } from '../register-surfaces.ts';
import { type AccessSite, askAs, judgeAs } from './access-site.ts';
import type { CandidateKey, Subjects } from './gather-subjects.ts';
import { EVERYBODY, type Visitor } from './visitors.ts';

/** Every address that the pages do not answer, written by hand. */
const ENDPOINTS = [
  'ALL /*',
  'GET /healthz',
  'ALL /assets/*',
  'GET /api/auth/*',
  'POST /api/auth/*',
  'GET /jobs/:id/events',
  'OPTIONS /api/v1/uploads/*',
  'OPTIONS /api/v1/uploads',
  'POST /api/v1/uploads',
  'ALL /api/v1/uploads/:id',
  'POST /api/v1/uploads/:id/finish',
  'ALL /.well-known/did.json',
  'ALL /status/:list',
  'ALL /credentials/:id',
  'GET /.well-known/did.json',
  'GET /status/:list',
  'GET /credentials/:id',
  'GET /ims/case/*',
  'GET /lti/login',
  'POST /lti/login',
  'POST /lti/launch',
  'POST /lti/placer',
  'GET /lti/inscription/:token',
  'POST /lti/inscription/:token',
  'GET /lti/jwks.json',
  'GET /lti/canvas.json',
  'ALL /suivi/api/*',
  'GET /suivi/api/2.0/mlflow-artifacts/artifacts',
  'GET /suivi/api/2.0/mlflow-artifacts/artifacts/*',
  'GET /suivi/api/2.0/mlflow/artifacts/list',
  'GET /suivi/api/2.0/mlflow/experiments/get',
  'GET /suivi/api/2.0/mlflow/experiments/get-by-name',
  'GET /suivi/api/2.0/mlflow/experiments/list',
  'GET /suivi/api/2.0/mlflow/experiments/search',
  'GET /suivi/api/2.0/mlflow/logged-models/:model_id',
  'GET /suivi/api/2.0/mlflow/metrics/get-history',
  'GET /suivi/api/2.0/mlflow/runs/get',
  'GET /suivi/health',
  'PATCH /suivi/api/2.0/mlflow/logged-models/:model_id',
  'POST /suivi/api/2.0/mlflow-artifacts/artifacts/*',
  'POST /suivi/api/2.0/mlflow/experiments/create',
  'POST /suivi/api/2.0/mlflow/experiments/delete',
  'POST /suivi/api/2.0/mlflow/experiments/restore',
  'POST /suivi/api/2.0/mlflow/experiments/search',
  'POST /suivi/api/2.0/mlflow/experiments/set-experiment-tag',
  'POST /suivi/api/2.0/mlflow/experiments/update',
  'POST /suivi/api/2.0/mlflow/logged-models',
  'POST /suivi/api/2.0/mlflow/logged-models/search',
  'POST /suivi/api/2.0/mlflow/runs/create',
  'POST /suivi/api/2.0/mlflow/runs/delete',
  'POST /suivi/api/2.0/mlflow/runs/delete-tag',
  'POST /suivi/api/2.0/mlflow/runs/log-batch',
  'POST /suivi/api/2.0/mlflow/runs/log-inputs',
  'POST /suivi/api/2.0/mlflow/runs/log-metric',
  'POST /suivi/api/2.0/mlflow/runs/log-model',
  'POST /suivi/api/2.0/mlflow/runs/log-parameter',
  'POST /suivi/api/2.0/mlflow/runs/outputs',
  'POST /suivi/api/2.0/mlflow/runs/restore',
  'POST /suivi/api/2.0/mlflow/runs/search',
  'POST /suivi/api/2.0/mlflow/runs/set-tag',
  'POST /suivi/api/2.0/mlflow/runs/update',
  'PUT /suivi/api/2.0/mlflow-artifacts/artifacts/*',
  'ALL /service/*',
  'GET /service/:documentId/health',
  'GET /service/:documentId/openapi.json',
  'POST /service/:documentId/predictions',
  'ALL /api/v1/*',
  'GET /api/v1/*',
  'GET /api/v1/openapi.json',
  'GET /api/v1/token',
  'GET /api/v1/sessions',
  'GET /api/v1/sessions/:sessionId',
  'GET /api/v1/sessions/:sessionId/dates',
  'GET /api/v1/deadlines',
  'GET /api/v1/candidacies',
  'POST /api/v1/candidacies',
  'GET /api/v1/candidacies/:candidacyId',
  'POST /api/v1/candidacies/:candidacyId/route-changes',
  'GET /api/v1/candidacies/:candidacyId/hand-ins',
  'GET /api/v1/candidacies/:candidacyId/decisions',
  'GET /api/v1/candidacies/:candidacyId/mission',
  'GET /api/v1/persons/:personId/identity',
  'PUT /api/v1/persons/:personId/identity',
  'GET /api/v1/certificates',
  'GET /api/v1/certificates/:certificateId',
  'GET /api/v1/webhooks',
  'POST /api/v1/webhooks',
  'GET /api/v1/webhooks/:webhookId',
  'DELETE /api/v1/webhooks/:webhookId',
  'POST /api/v1/webhooks/:webhookId/pause',
  'POST /api/v1/webhooks/:webhookId/resume',
  'GET /api/v1/webhooks/:webhookId/messages',
  'POST /api/v1/webhooks/:webhookId/messages/:messageId/redelivery',
];

const JURY: readonly Visitor[] = ['first', 'second', 'president', 'auditor'];

interface EndpointTry {
  readonly what: string;
  readonly path: (subjects: Subjects) => string;
  readonly shows: readonly Visitor[];
}

const TRIES: readonly EndpointTry[] = [
  { what: 'health', path: () => '/healthz', shows: EVERYBODY },
  { what: 'keys of the instance', path: () => '/.well-known/did.json', shows: EVERYBODY },
  { what: 'status list', path: ({ statusListId }) => `/status/${statusListId}`, shows: EVERYBODY },
  { what: 'no status list', path: ({ decisionId }) => `/status/${decisionId}`, shows: [] },
  { what: 'certificate', path: ({ credentialId }) => `/credentials/${credentialId}`, shows: EVERYBODY },
  { what: 'no certificate', path: ({ decisionId }) => `/credentials/${decisionId}`, shows: [] },
  { what: 'CASE', path: () => '/ims/case/v1p1/CFDocuments', shows: EVERYBODY },
  { what: 'CASE of a draft', path: ({ draftId }) => `/ims/case/v1p1/CFPackages/${draftId}`, shows: [] },
  {
    what: 'a measure on visible data',
    path: ({ of }) => `/jobs/${of.camille.runId}/events`,
    shows: ['camille', ...JURY],
  },
  {
    what: 'a sealed measure before the decision',
    path: ({ of }) => `/jobs/${of.nour.runId}/events`,
    shows: JURY,
  },
  { what: 'a sealed measure after it', path: ({ of }) => `/jobs/${of.alix.runId}/events`, shows: JURY },
  { what: 'a run of a project', path: ({ work }) => `/jobs/${work.runId}/events`, shows: ['camille'] },
  { what: 'keys of the tool', path: () => '/lti/jwks.json', shows: EVERYBODY },
  { what: 'configuration for Canvas', path: () => '/lti/canvas.json', shows: EVERYBODY },
  { what: 'no login of a platform', path: () => '/lti/login?iss=https://lms.test', shows: [] },
  { what: 'no invitation of a platform', path: () => '/lti/inscription/inconnue', shows: [] },
  { what: 'document of the API', path: () => '/api/v1/openapi.json', shows: EVERYBODY },
  { what: 'tracking without a key', path: () => '/suivi/api/2.0/mlflow/experiments/search', shows: [] },
  { what: 'tracking is there', path: () => '/suivi/health', shows: EVERYBODY },
  {
    what: 'service of a model that is not in service',
    path: ({ work }) => `/service/${work.documents.models}/health`,
    shows: [],
  },
  {
    what: 'document of a service',
    path: ({ work }) => `/service/${work.servedId}/openapi.json`,
    shows: EVERYBODY,
  },
  // Whoever is signed in: a cookie opens nothing of the API, a key does.
  { what: 'API without a key', path: () => '/api/v1/sessions', shows: [] },
  {
    what: 'certificate by the API',
    path: ({ credentialId }) => `/api/v1/certificates/${credentialId}`,
    shows: [],
  },
  { what: 'no job', path: ({ draftId }) => `/jobs/${draftId}/events`, shows: [] },
];

function openUpload(site: AccessSite, visitor: Visitor, key: CandidateKey): Promise<Response> {
  return openUploadFor(site, visitor, `${site.subjects.of[key].candidacyId}:A1.2`);
}

function openUploadFor(site: AccessSite, visitor: Visitor, submission: string): Promise<Response> {
  const word = (text: string): string => Buffer.from(text).toString('base64');
  return fetch(`${site.register.address}/api/v1/uploads`, {
    method: 'POST',
    headers: {
      'tus-resumable': '1.0.0',
      'upload-length': '4',
      'upload-metadata': `filename ${word('note.md')},submission ${word(submission)},slot ${word('note')}`,
      origin: site.register.address,
      cookie: site.cookies.get(visitor) ?? '',
    },
  });
}

function tryUploads(open: () => AccessSite): void {
  it.each(['camille', 'nour', 'alix'] as const)('opens an upload for %s to nobody else', async (key) => {
    for (const visitor of EVERYBODY) {
      const { status } = await openUpload(open(), visitor, key);
      const own = key === 'camille' ? 201 : 409;
      const expected = visitor === key ? own : visitor === 'anonymous' ? 401 : 403;
      expect([visitor, status]).toEqual([visitor, expected]);
    }
  });

  it('opens an upload into a project to those who work in it alone', async () => {
    const site = open();
    for (const visitor of EVERYBODY) {
      const { status } = await openUploadFor(site, visitor, `projet:${site.subjects.work.projectId}`);
      const expected = visitor === 'camille' ? 201 : visitor === 'anonymous' ? 401 : 403;
      expect([visitor, status]).toEqual([visitor, expected]);
    }
  });

  it('shows, continues and gives up an upload to its owner alone', async () => {
    const site = open();
    const path = (await openUpload(site, 'camille', 'camille')).headers.get('location') ?? '';
    const send = (visitor: Visitor, method: string, rest = ''): Promise<Response> =>
      fetch(site.register.address + path + rest, {
        method,
        headers: {
          'tus-resumable': '1.0.0',
          'upload-offset': '0',
          'content-type': 'application/offset+octet-stream',
          origin: site.register.address,
          cookie: site.cookies.get(visitor) ?? '',
        },
        ...(method === 'PATCH' ? { body: 'note' } : {}),
      });
    for (const visitor of EVERYBODY.filter((key) => key !== 'camille'))
      for (const method of ['HEAD', 'PATCH', 'DELETE', 'GET'])
        expect([visitor, method, [401, 403, 404].includes((await send(visitor, method)).status)]).toEqual([
          visitor,
          method,
          true,
        ]);
    for (const visitor of ['nour', 'officer', 'anonymous'] as const)
      expect([401, 403, 404]).toContain((await send(visitor, 'POST', '/finish')).status);
    expect((await send('camille', 'HEAD')).headers.get('upload-offset')).toBe('0');
    expect((await send('camille', 'DELETE')).status).toBe(204);
  });
}

/** Every endpoint that is not a page, asked by every account. */
export function tryEndpoints(open: () => AccessSite): void {
  describe('each endpoint asked by each account', () => {
    it('is in the table', () => {
      const { runtime, dataFolder } = open().register;
      const app = createApp({
        runtime,
        handlePage: async () => new Response(),
        clientFolder: dataFolder,
        surfaces: registerSurfaces(runtime, dataFolder),
      });
      const found = new Set(app.routes.map(({ method, path }) => `${method} ${path}`));
      expect([...found].toSorted()).toEqual(ENDPOINTS.toSorted());
    });

    it.each(TRIES)('$what', async ({ path, shows }) => {
      const site = open();
      for (const visitor of EVERYBODY) {
        const { outcome } = await judgeAs(site, visitor, { path: path(site.subjects) });
        expect([visitor, outcome]).toEqual([visitor, shows.includes(visitor) ? 'shown' : 'refused']);
      }
    });

    it('keeps for nobody what a proof says of nobody else', async () => {
      const site = open();
      const answer = await askAs(site, 'anonymous', { path: `/credentials/${site.subjects.credentialId}` });
      expect(await answer.text()).not.toContain('demo.etalon.example');
    });

    tryUploads(open);
  });
}
