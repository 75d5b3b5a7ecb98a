import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  buildBlockCredential,
  buildDidDocument,
  buildStatusList,
  createIssuerKey,
  exportProofBundle,
  type JsonObject,
  signCredential,
} from '@etalon/credential';
import { afterAll, beforeAll, expect, test } from 'vitest';

const MAIN = fileURLToPath(new URL('../main.ts', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'etalon-credential-'));
const ENVIRONMENT = { ...process.env, NODE_COMPILE_CACHE: join(folder, 'compiled') };
const pages = new Map<string, JsonObject>();
const server = createServer((request, response) => {
  const page = pages.get(request.url ?? '');
  response.statusCode = page === undefined ? 404 : 200;
  response.end(page === undefined ? '' : JSON.stringify(page));
});

interface Parts {
  readonly origin: string;
  readonly credential: JsonObject;
  readonly didDocument: JsonObject;
  readonly statusList: JsonObject;
  readonly revokedList: JsonObject;
}

async function issue(host: string): Promise<Parts> {
  const origin = `http://${host}`;
  const key = await createIssuerKey({ host, name: 'key-1' });
  const at = new Date(Date.now() - 60_000).toISOString();
  const list = `${origin}/status/1`;
  const item = (id: string) => ({ id, text: `énoncé ${id}`, uri: `${origin}/ims/case/v1p1/CFItems/${id}` });
  const unsigned = await buildBlockCredential({
    id: `${origin}/credentials/1`,
    origin,
    issuer: { did: key.controller, legalName: 'École Exemple', url: origin },
    certification: { title: 'Certification exemple', version: '1', registration: null },
    block: { id: 'B2', rank: 2, title: 'Données', competences: [item('C1.2')], criteria: [item('A1.2-1')] },
    ruleNarrative: 'Toutes les compétences du bloc sont acquises.',
    requiredLevel: 2,
    results: [{ criterion: 'A1.2-1', level: 2 }],
    recipient: { email: 'a@example.org', salt: 'x7', clearName: null },
    handIns: [{ id: `${origin}/evidence/1`, root: '0'.repeat(64) }],
    minutes: { id: `${origin}/evidence/2`, sha256: '1'.repeat(64) },
    status: { list, index: 5 },
    place: null,
    signatory: null,
    awardedAt: at,
    issuedAt: at,
  });
  const issueList = async (revoked: readonly number[]): Promise<JsonObject> =>
    signCredential(await buildStatusList({ id: list, issuerDid: key.controller, issuedAt: at, revoked }), {
      key,
      at,
    });
  return {
    origin,
    credential: await signCredential(unsigned, { key, at }),
    didDocument: buildDidDocument({ host, keys: [key] }),
    statusList: await issueList([]),
    revokedList: await issueList([5]),
  };
}

function listen(): Promise<string> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(`127.0.0.1:${typeof address === 'object' ? address?.port : ''}`);
    });
  });
}

const parts = await issue(await listen());
const { origin, credential, didDocument, statusList, revokedList } = parts;

function save(name: string, text: string): string {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
}

function run(...args: readonly string[]): Promise<{ readonly exit: number | null; readonly out: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [MAIN, 'credential', 'verify', ...args], {
      stdio: 'pipe',
      env: ENVIRONMENT,
    });
    let out = '';
    child.stdout.on('data', (chunk) => {
      out += chunk;
    });
    child.on('close', (exit) => resolve({ exit, out }));
  });
}

beforeAll(() => {
  pages.set('/credentials/1', credential);
  pages.set('/credentials/forged', { ...credential, name: 'Bloc 3' });
  pages.set('/.well-known/did.json', didDocument);
  pages.set('/status/1', statusList);
});

afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

test('an address is verified with the keys and the list of its issuer, and gives a bundle', async () => {
  const bundle = join(folder, 'kept.json');
  const { exit, out } = await run(`${origin}/credentials/1`, '--json', '--bundle', bundle);
  expect(JSON.parse(out)).toMatchObject({ state: 'valid', keySource: 'network', reasons: [] });
  expect(exit).toBe(0);
  expect(readFileSync(bundle, 'utf8')).toBe(exportProofBundle({ credential, didDocument, statusList }));
});

test('a forged certificate at an address is refused', async () => {
  const { exit, out } = await run(`${origin}/credentials/forged`, '--lang', 'en');
  expect(exit).toBe(1);
  expect(out).toContain('Certificate refused');
  expect(out).toContain('The content changed after it was signed');
});

test('a bundle is verified without network and says where its key comes from', async () => {
  const other = await issue('nowhere.invalid');
  const file = save('bundle.json', exportProofBundle(other));
  const { exit, out } = await run(file);
  expect(exit).toBe(0);
  expect(out).toContain('Certificat authentique et en vigueur');
  expect(out).toContain('https://nowhere.invalid/.well-known/did.json');
});

test('a bundle made with a key that is not the issuer’s is refused against the issuer’s did.json', async () => {
  const file = save('imposter.json', exportProofBundle(await issue(new URL(origin).host)));
  const did = save('did.json', JSON.stringify(didDocument));
  expect((await run(file)).exit).toBe(0);
  const { exit, out } = await run(file, '--did', did, '--json');
  expect(exit).toBe(1);
  expect(JSON.parse(out)).toMatchObject({ state: 'refused', keySource: 'file' });
});

test('a revoked certificate is revoked', async () => {
  const file = save('revoked.json', exportProofBundle({ credential, didDocument, statusList: revokedList }));
  const { exit, out } = await run(file, '--json');
  expect(exit).toBe(1);
  expect(JSON.parse(out)).toMatchObject({ state: 'revoked', reasons: [{ code: 'status.revoked' }] });
});

test('a certificate alone, offline, affirms nothing', async () => {
  const file = save('alone.json', JSON.stringify(credential));
  const { exit, out } = await run(file, '--offline', '--json');
  expect(exit).toBe(1);
  expect(JSON.parse(out)).toMatchObject({ state: 'undetermined', keySource: 'none' });
});

test('a file that is missing or no JSON is a misuse', async () => {
  expect((await run(join(folder, 'none.json'))).exit).toBe(2);
  expect((await run(save('text.json', 'bonjour'))).exit).toBe(2);
  expect((await run()).exit).toBe(2);
});
