import { type ContractCase, makeContractCases, type RequestSchema } from '@etalon/onnx';
import { listTestDatabases, openTestRegister, type TestRegister } from '@etalon/testing';
import { createProject, makeModelKey } from '@etalon/usecases';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../create-app.ts';
import { createLogger } from '../create-logger.ts';
import { createRuntime } from '../runtime.ts';
import { readSettings } from '../settings.ts';
import { putInService } from './put-in-service.ts';
import { serviceSurface } from './service-surface.ts';

let register: TestRegister;
let app: Pick<Hono, 'request'>;
let base = '';
let secret = '';
let document: Readonly<Record<string, unknown>> = {};

beforeAll(async () => {
  const [database] = listTestDatabases();
  if (database === undefined) throw new Error('a database is expected');
  register = await openTestRegister(database);
  const { workplace, dataFolder } = register;
  const settings = readSettings({
    environment: {},
    baseUrl: 'http://localhost:4999',
    secret: 'a-secret-for-the-service-test-only-0001',
  });
  const logger = createLogger('silent');
  const runtime = createRuntime({ settings, database: register.database, workplace, logger });
  const surfaces = [serviceSurface(runtime)];
  app = createApp({ runtime, handlePage: async () => new Response(), clientFolder: dataFolder, surfaces });
  const lea = await register.addPerson('Léa', 'candidate');
  const { id: projectId } = await createProject(workplace, lea, 'Retards de vols');
  const documentId = await putInService(workplace, lea, { projectId, title: 'Retards' });
  ({ secret } = await makeModelKey(workplace, lea, { documentId, label: 'Tableau de bord' }));
  base = `/service/${documentId}`;
  document = Object(await (await app.request(`${base}/openapi.json`)).json());
}, 240_000);
afterAll(() => register.close());

const predict = (
  body: unknown,
  { key = secret, language = 'fr' }: { readonly key?: string; readonly language?: string } = {},
) =>
  app.request(`${base}/predictions`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${key}`,
      'accept-language': language,
      'content-type': 'application/json',
    },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });

/** The schema that the document gives for an answer of the predictions. */
function validateAs(status: number): (answer: unknown) => readonly unknown[] {
  const ajv = new Ajv2020({ strict: false, validateFormats: false });
  ajv.addSchema(document, 'document');
  const type = status === 200 ? 'application~1json' : 'application~1problem+json';
  const place = `#/paths/~1predictions/post/responses/${status}/content/${type}/schema`;
  const validate = ajv.compile({ $ref: `document${place}` });
  return (answer) => (validate(answer) ? [] : (validate.errors ?? []));
}

function listCases(): readonly ContractCase[] {
  const { post }: { post: { requestBody: { content: { 'application/json': { schema: RequestSchema } } } } } =
    Object(Object(document.paths)['/predictions']);
  return makeContractCases(post.requestBody.content['application/json'].schema);
}

describe('a service over HTTP', () => {
  it('answers each body made from its document as that document says', async () => {
    const cases = listCases();
    expect(cases.length).toBeGreaterThan(10);
    for (const { constraint, isWithin, pointer, body } of cases) {
      const response = await predict(body());
      const status = isWithin ? 200 : 400;
      expect([constraint, response.status]).toEqual([constraint, status]);
      const answer: unknown = await response.json();
      expect([constraint, validateAs(status)(answer)]).toEqual([constraint, []]);
      const { errors = [] }: { errors?: readonly { readonly pointer: string }[] } = Object(answer);
      expect([constraint, errors.map((fault) => fault.pointer)]).toEqual([
        constraint,
        isWithin ? [] : [pointer],
      ]);
    }
  });

  it('says each refusal in the language that is asked for, under the same code', async () => {
    const body = { rows: [{ distance: 'loin', heure: 0 }] };
    const [french, english] = await Promise.all(
      ['fr', 'en-GB,en;q=0.8'].map(async (language) =>
        Object(await (await predict(body, { language })).json()),
      ),
    );
    expect(french).toMatchObject({
      code: 'service.bad-rows',
      type: `http://localhost:4999/services/${base.split('/').at(-1)}#service.bad-rows`,
      errors: [
        {
          pointer: '/rows/0/distance',
          code: 'service.cell-not-a-number',
          detail: expect.stringContaining('Cette cellule n’est pas un nombre.'),
        },
      ],
    });
    expect(english.errors).toEqual([
      { ...french.errors[0], detail: expect.stringContaining('This cell is not a number.') },
    ]);
  });

  it.each([
    ['no JSON', () => predict('{"rows":'), 400, 'api.bad-json'],
    ['a stranger', () => predict({ rows: [] }, { key: 'etalon_modele_rien' }), 401, 'service.key-refused'],
    ['a body that is too large', () => predict('x'.repeat(1_000_001)), 413, 'service.too-large'],
  ])('refuses %s as its document says', async (_, ask, status, code) => {
    const response = await ask();
    const answer: unknown = await response.json();
    expect([response.status, answer]).toMatchObject([status, { code }]);
    expect(validateAs(status)(answer)).toEqual([]);
  });
});
