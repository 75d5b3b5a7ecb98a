import type { JsonObject } from '@etalon/credential';
import { type Context, Hono } from 'hono';
import { cors } from 'hono/cors';

/** Where the published proofs come from; each answers null for what does not exist. */
export interface ProofDeps {
  readonly readDidDocument: () => Promise<JsonObject | null>;
  /** The signed list as last issued. */
  readonly readStatusList: (list: string) => Promise<JsonObject | null>;
  readonly readCredential: (id: string) => Promise<JsonObject | null>;
}

/** A revocation must be seen soon; keys rarely change. */
const KEY_SECONDS = 300;
const CREDENTIAL_SECONDS = 60;
const NAME = /^[A-Za-z0-9][A-Za-z0-9-]{0,63}$/;

/** `application/vc` is the registered type, but common verifiers parse only what says JSON: it is given to who asks for it. */
function chooseType(c: Context): string {
  return (c.req.header('accept') ?? '').includes('application/vc') ? 'application/vc' : 'application/json';
}

function answer(c: Context, document: JsonObject | null, maxAgeSeconds: number): Response {
  if (document === null) return c.json({ code: 'page.not-found' }, 404, { 'cache-control': 'no-store' });
  return c.body(JSON.stringify(document), 200, {
    'content-type': maxAgeSeconds === KEY_SECONDS ? 'application/json' : chooseType(c),
    'cache-control': `public, max-age=${maxAgeSeconds}`,
    vary: 'accept',
  });
}

/**
 * What anybody may read to verify a certificate, from any page (CORS `*`), as JSON: did.json, the signed status lists and the signed
 * credentials.
 */
export function proofRoutes(deps: ProofDeps): Hono {
  const routes = new Hono();
  const open = cors({ origin: '*', allowMethods: ['GET', 'HEAD'], maxAge: 86_400 });
  for (const path of ['/.well-known/did.json', '/status/:list', '/credentials/:id']) routes.use(path, open);
  routes.get('/.well-known/did.json', async (c) => answer(c, await deps.readDidDocument(), KEY_SECONDS));
  routes.get('/status/:list', async (c) => {
    const list = c.req.param('list');
    return answer(c, NAME.test(list) ? await deps.readStatusList(list) : null, CREDENTIAL_SECONDS);
  });
  routes.get('/credentials/:id', async (c) => {
    const id = c.req.param('id');
    return answer(c, NAME.test(id) ? await deps.readCredential(id) : null, CREDENTIAL_SECONDS);
  });
  return routes;
}
