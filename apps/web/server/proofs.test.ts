import { expect, test } from 'vitest';
import { proofRoutes } from './proofs.ts';

const asked: string[] = [];
const routes = proofRoutes({
  readDidDocument: async () => ({ id: 'did:web:etalon.example' }),
  readStatusList: async (list) => {
    asked.push(list);
    return list === '2026-1' ? { id: 'list' } : null;
  },
  readCredential: async (id) => (id === 'c1' ? { id: 'credential' } : null),
});

test.each([
  { path: '/.well-known/did.json', type: 'application/json', cache: 'public, max-age=300' },
  { path: '/status/2026-1', type: 'application/json', cache: 'public, max-age=60' },
  { path: '/credentials/c1', type: 'application/json', cache: 'public, max-age=60' },
])('$path is JSON that any page may read', async ({ path, type, cache }) => {
  const response = await routes.request(path, { headers: { origin: 'https://elsewhere.example' } });
  expect(response.status).toBe(200);
  expect(response.headers.get('access-control-allow-origin')).toBe('*');
  expect(response.headers.get('content-type')).toBe(type);
  expect(response.headers.get('cache-control')).toBe(cache);
  expect(await response.json()).toHaveProperty('id');
});

test.each(['/status/none', '/credentials/none', '/credentials/..%2f..%2fetc'])(
  '%s does not exist',
  async (path) => {
    const response = await routes.request(path);
    expect(response.status).toBe(404);
    expect(response.headers.get('cache-control')).toBe('no-store');
  },
);

test('a name that is none is not looked up', async () => {
  asked.length = 0;
  await routes.request(`/status/${encodeURIComponent("1' or '1'='1")}`);
  expect(asked).toEqual([]);
});

test('nothing can be written there', async () => {
  const response = await routes.request('/credentials/c1', { method: 'POST' });
  expect(response.status).toBe(404);
});

test('who asks for a verifiable credential gets that type', async () => {
  const response = await routes.request('/credentials/c1', { headers: { accept: 'application/vc' } });
  expect(response.headers.get('content-type')).toBe('application/vc');
});
